import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { startOrder } from '../values/containers.ts';
import { mostReplicas } from '../values/scaling.ts';
import { effectiveRequests, type Requested, type StartedContainer } from './effective-requests.ts';

/** What a workload requests of a quota with its most replicas. */
export function requestedByWorkload(
  name: string,
  workload: EffectiveTeamValuesWorkload,
  values: Pick<EffectiveTeamValues, 'global' | 'extraObjects'>,
): Requested {
  // A canary's pods are as those of the workload.
  const replicas = BigInt(mostReplicas(name, workload, values) + (workload.canary?.replicas ?? 0));
  return Object.fromEntries(
    Object.entries(requestedByPod(name, workload, values)).map(([key, amount]) => [key, amount * replicas]),
  );
}

/** What one pod of a workload requests of a quota, with its volume. */
export function requestedByPod(
  name: string,
  workload: EffectiveTeamValuesWorkload,
  { global }: Pick<EffectiveTeamValues, 'global'>,
): Requested {
  const proxy = global.platform.mesh.enabled && workload.mesh.enabled ? workload.mesh.proxy : undefined;
  // The mesh's proxy is a sidecar too, and the first: whatever runs beside it is counted with it.
  const started: StartedContainer[] = [
    ...(proxy === undefined ? [] : [{ restarts: true, requested: requestedByProxy(proxy) }]),
    ...startOrder(name, workload).map(({ kind, values }) => {
      return { restarts: kind === 'sidecar', requested: requestedByContainer(values) };
    }),
  ];
  return {
    ...effectiveRequests(started, [requestedByContainer(workload)]),
    pods: nanos('1'),
    ...(workload.persistence === undefined
      ? {}
      : { persistentvolumeclaims: nanos('1'), 'requests.storage': nanos(workload.persistence.size) }),
  };
}

/** What a team's own claims request of a quota, whether or not anything mounts them. */
export function requestedByClaims({ persistentVolumeClaims }: EffectiveTeamValues): Requested {
  const sizes = Object.values(persistentVolumeClaims).map(({ size }) => nanos(size));
  return {
    persistentvolumeclaims: nanos(String(sizes.length)),
    'requests.storage': sizes.reduce((total, size) => total + size, 0n),
  };
}

function requestedByContainer({
  resources: { requests, limits },
}: Pick<EffectiveTeamValuesWorkload, 'resources'>): Requested {
  return {
    'requests.cpu': nanos(requests.cpu),
    'requests.memory': nanos(requests.memory),
    'limits.cpu': nanos(limits.cpu),
    'limits.memory': nanos(limits.memory ?? requests.memory),
  };
}

function requestedByProxy({ cpu, memory }: EffectiveTeamValuesWorkload['mesh']['proxy']): Requested {
  return { 'requests.cpu': nanos(cpu), 'requests.memory': nanos(memory), 'limits.memory': nanos(memory) };
}

/** An amount in nano-units; none where there is none. A negative one must not make room for others. */
export function nanos(quantity: string | undefined): bigint {
  const amount = quantity === undefined ? undefined : parseQuantity(quantity);
  return amount === undefined || amount < 0n ? 0n : amount;
}
