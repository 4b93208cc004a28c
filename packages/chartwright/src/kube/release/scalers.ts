import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import { groupOf } from '../catalog.ts';
import type { ManifestObject } from '../manifest.ts';
import { podTemplateOf, type PodTemplate } from '../pods.ts';
import type { Release } from './release.ts';

/** An object that changes the replicas or the requests of a workload. */
export interface Scaler {
  readonly object: ManifestObject;
  /** Where it names the workload. */
  readonly at: readonly string[];
  readonly kind: string;
  readonly name: string;
  /** Whether it sets the number of replicas, or the requests of the pods. */
  readonly sets: 'replicas' | 'requests';
  /** The resources whose use it measures, which is relative to the requests, or whose requests it sets. */
  readonly resources: readonly string[];
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** KEDA's default of maxReplicaCount. */
export const DEFAULT_MOST = 100;

/** The resources that Kubernetes scales by, and that a vertical autoscaler sets by default. */
const RESOURCES = ['cpu', 'memory'];

/** The scalers among the objects of a release. */
export function scalersOf({ objects }: Pick<Release, 'objects'>): Scaler[] {
  return objects.flatMap((object) => scalerOf(object) ?? []);
}

function scalerOf(object: ManifestObject): Scaler | undefined {
  const spec = mapOf(object.value['spec']);
  switch (`${groupOf(object.apiVersion)} ${object.kind}`) {
    case 'autoscaling HorizontalPodAutoscaler':
      return {
        ...target(object, spec, 'scaleTargetRef'),
        sets: 'replicas',
        resources: spec['metrics'] === undefined ? RESOURCES : listOf(spec['metrics']).flatMap(measured),
        min: count(spec['minReplicas'] ?? 1),
        max: count(spec['maxReplicas']),
      };
    case 'keda.sh ScaledObject':
      return {
        ...target(object, spec, 'scaleTargetRef'),
        sets: 'replicas',
        resources: listOf(spec['triggers']).map(typeOf),
        min: count(spec['minReplicaCount'] ?? 0),
        max: count(spec['maxReplicaCount'] ?? DEFAULT_MOST),
      };
    case 'autoscaling.k8s.io VerticalPodAutoscaler': {
      if (mapOf(spec['updatePolicy'])['updateMode'] === 'Off') return undefined;
      const at = target(object, spec, 'targetRef');
      return { ...at, sets: 'requests', resources: controlled(spec), min: undefined, max: undefined };
    }
    default:
      return undefined;
  }
}

function target(object: ManifestObject, spec: Untyped, field: string): Pick<Scaler, 'object' | 'at' | 'kind' | 'name'> {
  const { kind, name } = mapOf(spec[field]);
  return { object, at: ['spec', field], kind: textOf(kind) ?? 'Deployment', name: textOf(name) ?? '' };
}

function typeOf(value: unknown): string {
  return textOf(mapOf(value)['type']) ?? '';
}

/** The resource that a metric of an autoscaler measures. */
function measured(metric: unknown): string[] {
  const { resource, containerResource } = mapOf(metric);
  return [resource, containerResource].flatMap((one) => textOf(mapOf(one)['name']) ?? []);
}

/** The resources whose requests a vertical autoscaler sets: of a container without a policy, and of one for `*`, all. */
function controlled(spec: Untyped): readonly string[] {
  const policies = listOf(mapOf(spec['resourcePolicy'])['containerPolicies']).map(mapOf);
  const isWhole = policies.some(({ containerName }) => containerName === '*');
  if (!isWhole) return RESOURCES;
  return policies
    .filter(({ mode }) => mode !== 'Off')
    .flatMap(({ controlledResources }) =>
      controlledResources === undefined ? RESOURCES : listOf(controlledResources).map(String),
    );
}

/** Only whole numbers from zero count anything; whatever else is written there the kind's schema and rules refuse. */
function count(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

/** The fewest pods that a workload may have for long; undefined where no object sets their number. */
export function fewestReplicas(object: ManifestObject, release: Release): number | undefined {
  return replicasOf(object, release, 'min');
}

/** The most pods that an object may have at one time, as far as the objects set it. */
export function mostReplicas(object: ManifestObject, release: Pick<Release, 'objects'>): number {
  const spec = mapOf(object.value['spec']);
  if (groupOf(object.apiVersion) === 'keda.sh' && object.kind === 'ScaledJob')
    return count(spec['maxReplicaCount']) ?? DEFAULT_MOST;
  if (object.kind === 'Job') return count(spec['parallelism']) ?? 1;
  if (object.kind === 'CronJob') return count(mapOf(mapOf(spec['jobTemplate'])['spec'])['parallelism']) ?? 1;
  return replicasOf(object, release, 'max') ?? 1;
}

/**
 * The most pods that an object makes of one of its templates: the most of the object, times what the maps between them
 * say, as `replicatedJobs` of a JobSet or groups of workers do.
 */
export function mostPods({ object, at }: PodTemplate, release: Pick<Release, 'objects'>): number {
  const between = at.slice(2).map((_, index) => mapOf(valueAt(object.value, at.slice(0, index + 2))));
  // In a kind of Kubernetes' own the object's number is the only one.
  return podTemplateOf(object) === undefined
    ? between.reduce(
        (most, { replicas, maxReplicas, parallelism }) =>
          most * (count(maxReplicas) ?? count(replicas) ?? 1) * (count(parallelism) ?? 1),
        mostReplicas(object, release),
      )
    : mostReplicas(object, release);
}

function replicasOf(
  object: ManifestObject,
  release: Pick<Release, 'objects'>,
  bound: 'min' | 'max',
): number | undefined {
  const scaler = scalersOf(release).find(
    ({ kind, name, sets }) => sets === 'replicas' && kind === object.kind && name === object.name,
  );
  if (scaler !== undefined) return scaler[bound];
  return ['Pod', 'DaemonSet', 'Job', 'CronJob', 'PodTemplate'].includes(object.kind)
    ? undefined
    : (count(mapOf(object.value['spec'])['replicas']) ?? 1);
}
