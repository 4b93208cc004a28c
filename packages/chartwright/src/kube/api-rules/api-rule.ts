import { listOf, mapOf, type Segment, type Untyped, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../manifest.ts';
import { allContainersOf, podTemplateOf } from '../pods.ts';

/** A map that rules look at, with what it belongs to. */
export interface Place {
  readonly object: ManifestObject;
  readonly at: readonly Segment[];
  readonly value: Untyped;
  /** The spec of the pod that it is in. */
  readonly pod: Untyped;
  /** The container that it is in. */
  readonly container: Untyped;
}

/** What a rule looks at. */
export type Scope =
  | 'container'
  | 'context'
  | 'env'
  | 'handler'
  | 'ingressPath'
  | 'ingressRule'
  | 'metric'
  | 'mount'
  | 'object'
  | 'pod'
  | 'probe'
  | 'volume';

/** A value that satisfies the schema and that Kubernetes refuses all the same. */
export interface ApiRule {
  /** What in Kubernetes refuses it. */
  readonly source: string;
  readonly on: Scope;
  /** Kinds that it holds for; all by default. */
  readonly kinds?: readonly string[];
  /** The way from the place to the field that is wrong, with dots. */
  readonly field: string;
  /** @param value of the field, undefined where it is not set */
  readonly isWrong: (value: unknown, place: Place) => boolean;
  /** What a message reports as found; the field's value by default. */
  readonly found?: string;
  readonly expected: string;
  readonly fix: string;
}

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'];
const HOOKS = [
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** The maps of each scope in an object; pods are those of Kubernetes' own kinds, since operators complete others. */
export function placesIn(object: ManifestObject): Readonly<Record<Scope, readonly Place[]>> {
  const whole: Place = { object, at: [], value: object.value, pod: {}, container: {} };
  const template = podTemplateOf(object);
  const pods: Place[] =
    template === undefined ? [] : [{ ...whole, at: template.specAt, value: template.spec, pod: template.spec }];
  const containers =
    template === undefined
      ? []
      : allContainersOf(template).map(({ at, value }) => ({ object, at, value, pod: template.spec, container: value }));
  const probes = containers.flatMap((place) => PROBES.flatMap((name) => child(place, [name])));
  const rules = children(whole, ['spec', 'rules']);
  return {
    object: [whole],
    pod: pods,
    container: containers,
    context: [...pods, ...containers].flatMap((place) => child(place, ['securityContext'])),
    env: containers.flatMap((place) => children(place, ['env'])),
    mount: containers.flatMap((place) => children(place, ['volumeMounts'])),
    probe: probes,
    handler: [...probes, ...containers.flatMap((place) => HOOKS.flatMap((hook) => child(place, hook)))],
    volume: pods.flatMap((place) => children(place, ['volumes'])),
    ingressRule: rules,
    metric: children(whole, ['spec', 'metrics']),
    ingressPath: rules.flatMap((place) => children(place, ['http', 'paths'])),
  };
}

function child(place: Place, way: readonly Segment[]): Place[] {
  const value = valueAt(place.value, way);
  return value === undefined || value === null ? [] : [{ ...place, at: [...place.at, ...way], value: mapOf(value) }];
}

function children(place: Place, way: readonly Segment[]): Place[] {
  return listOf(valueAt(place.value, way)).map((value, index) => ({
    ...place,
    at: [...place.at, ...way, index],
    value: mapOf(value),
  }));
}

/** Whether a field has a value: null stands for none, as in Kubernetes. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
