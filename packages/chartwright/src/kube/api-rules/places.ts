import { onceEachText } from '../../core/memory.ts';
import { isMap, listOf, mapOf, type Segment, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../manifest.ts';
import { allContainersOf, podTemplateOf } from '../pods.ts';
import type { ApiRule, Place, Scope } from './api-rule.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
/** Terms of the affinity to Nodes. */
export const NODE_TERMS = [
  `affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms.*`,
  `affinity.nodeAffinity.${PREFERRED}.*.preference`,
];
/** Terms of affinities to pods. */
export const POD_TERMS = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  `affinity.${affinity}.${REQUIRED}.*`,
  `affinity.${affinity}.${PREFERRED}.*.podAffinityTerm`,
]);
/** Constraints of how pods spread. */
export const SPREADS = ['topologySpreadConstraints.*'];
/** Selectors of labels in a pod. */
export const POD_SELECTORS = [
  ...POD_TERMS.flatMap((term) => [`${term}.labelSelector`, `${term}.namespaceSelector`]),
  ...SPREADS.map((spread) => `${spread}.labelSelector`),
];
/** Selectors of labels in an object. */
export const SELECTORS = [
  'spec.selector',
  'spec.podSelector',
  ...['ingress.*.from.*', 'egress.*.to.*'].flatMap((peer) => [
    `spec.${peer}.podSelector`,
    `spec.${peer}.namespaceSelector`,
  ]),
];
const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'];
const HOOKS = [
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** The maps of each scope in an object; pods are those of Kubernetes' own kinds, since operators complete others. */
export function placesIn(object: ManifestObject): Readonly<Record<Scope, readonly Place[]>> {
  const whole: Place = { object, at: [], value: object.value, pod: {}, container: {}, job: {} };
  const template = podTemplateOf(object);
  const pods: Place[] =
    template === undefined ? [] : [{ ...whole, at: template.specAt, value: template.spec, pod: template.spec }];
  const containers =
    template === undefined
      ? []
      : allContainersOf(template).map(({ at, value }) => ({
          ...whole,
          at,
          value,
          pod: template.spec,
          container: value,
        }));
  const probes = containers.flatMap((place) => PROBES.flatMap((name) => child(place, [name])));
  const rules = children(whole, ['spec', 'rules']);
  const claimTemplates = [
    ...(object.kind === 'StatefulSet' ? below(whole, ['spec.volumeClaimTemplates.*.spec']) : []),
    ...pods.flatMap((pod) => below(pod, ['volumes.*.ephemeral.volumeClaimTemplate.spec'])),
  ];
  return {
    object: [whole],
    claimTemplate: claimTemplates,
    claim: [...(object.kind === 'PersistentVolumeClaim' ? child(whole, ['spec']) : []), ...claimTemplates],
    job: jobsOf(whole),
    requirement: requirementsIn(whole, pods),
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

/** The maps that a rule looks at. */
export function placesOf(
  { on, each }: Pick<ApiRule, 'on' | 'each'>,
  places: ReturnType<typeof placesIn>,
): readonly Place[] {
  return each === undefined ? places[on] : places[on].flatMap((place) => below(place, each));
}

/** The maps at some ways from a place. */
function below(place: Place, ways: readonly string[]): Place[] {
  return ways.flatMap((way) =>
    valuesAt(place.value, place.at, way).flatMap(({ at, value }) => (isMap(value) ? [{ ...place, at, value }] : [])),
  );
}

function jobsOf(whole: Place): Place[] {
  const { kind } = whole.object;
  const ways = kind === 'Job' ? ['spec'] : kind === 'CronJob' ? ['spec.jobTemplate.spec'] : [];
  return below(whole, ways).map((place) => ({ ...place, job: place.value }));
}

function requirementsIn(whole: Place, pods: readonly Place[]): Place[] {
  const requirements = (ways: readonly string[]): string[] => ways.map((way) => `${way}.matchExpressions.*`);
  return [
    ...below(whole, requirements(SELECTORS)),
    ...pods.flatMap((pod) => below(pod, requirements([...NODE_TERMS, ...POD_SELECTORS]))),
  ];
}

/** A value with the way to it. */
export interface PlacedValue {
  readonly at: readonly Segment[];
  readonly value: unknown;
}

/** The values at a way, of which `*` is each item of a list; what is not there is left out. */
export function valuesAt(value: unknown, at: readonly Segment[], way: string): PlacedValue[] {
  const steps = stepsOf(way);
  const [first = '*'] = steps;
  // Most ways lead to nothing, and at their first step.
  if (first !== '*' && (!isMap(value) || value[first] === undefined)) return [];
  const found: PlacedValue[] = [];
  addValues(value, [...at], steps, 0, found);
  return found;
}

/** The steps of a way that a rule names. */
export const stepsOf: (way: string) => readonly string[] = onceEachText((way) => way.split('.'));

/** @param at the way so far, which is the caller's again afterwards */
function addValues(value: unknown, at: Segment[], steps: readonly string[], from: number, found: PlacedValue[]): void {
  const step = steps[from];
  if (step === undefined) found.push({ at: [...at], value });
  else if (step !== '*') {
    const next = mapOf(value)[step];
    if (next === undefined) return;
    at.push(step);
    addValues(next, at, steps, from + 1, found);
    at.pop();
  } else if (Array.isArray(value))
    for (const [index, item] of value.entries()) {
      at.push(index);
      addValues(item, at, steps, from + 1, found);
      at.pop();
    }
}
