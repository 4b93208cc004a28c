import { podTemplateOf } from '../../kube/pods.ts';
import { mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { PlatformObject } from '../platform-object.ts';

/** What runs pods of a number that can be told: a workload of Kubernetes, or an object of the Prometheus operator. */
export interface Running {
  readonly at: PlatformObject;
  readonly labels: Untyped;
  /** The fewest that there are while nothing fails. */
  readonly pods: number;
  /** The autoscaler that scales it. */
  readonly scaler: PlatformObject | undefined;
}

/** The key of the number of an autoscaler's fewest pods by its kind, and the number where it has none. */
const scalers: Readonly<Record<string, readonly [key: string, fewest: number]>> = {
  HorizontalPodAutoscaler: ['minReplicas', 1],
  ScaledObject: ['minReplicaCount', 0],
};

/** Everything among the objects that runs pods of a number. */
export function runningOf(objects: readonly PlatformObject[]): Running[] {
  const all = objects.filter(({ kind }) => Object.hasOwn(scalers, kind));
  return objects.flatMap((at): Running[] => {
    const labels = labelsOf(at);
    if (labels === undefined) return [];
    const scaler = all.find((one) => scales(one, at));
    const spec = mapOf(at.value['spec']);
    const own = numberOf(spec['replicas'], 1) * numberOf(spec['shards'], 1);
    return [{ at, labels, pods: scaler === undefined || own === 0 ? own : fewestOf(scaler), scaler }];
  });
}

function scales({ value, namespace }: PlatformObject, at: PlatformObject): boolean {
  const { kind, name } = mapOf(mapOf(value['spec'])['scaleTargetRef']);
  return namespace === at.namespace && (textOf(kind) ?? 'Deployment') === at.kind && name === at.name;
}

function fewestOf({ kind, value }: PlatformObject): number {
  const [key = '', fewest = 0] = scalers[kind] ?? [];
  return numberOf(mapOf(value['spec'])[key], fewest);
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** The labels of its pods; those that the operator gives are of its own `makeStatefulSetSpec`. */
function labelsOf(at: PlatformObject): Untyped | undefined {
  if (at.group === 'apps' && (at.kind === 'Deployment' || at.kind === 'StatefulSet'))
    return podTemplateOf(at.object)?.labels;
  if (at.group !== 'monitoring.coreos.com' || !['Prometheus', 'Alertmanager'].includes(at.kind)) return undefined;
  const name = at.kind.toLowerCase();
  return {
    ...mapOf(mapOf(mapOf(at.value['spec'])['podMetadata'])['labels']),
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/instance': at.name,
    'app.kubernetes.io/managed-by': 'prometheus-operator',
    [name]: at.name,
    ...(name === 'prometheus' ? { 'operator.prometheus.io/name': at.name } : {}),
  };
}
