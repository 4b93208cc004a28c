import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { mostReplicas } from '../values/scaling.ts';

/** Amounts in nano-units, by the names that a quota has for them. */
export type Requested = Readonly<Record<string, bigint>>;

/** What a workload requests of a quota with its most replicas. */
export function requestedByWorkload(
  name: string,
  workload: EffectiveTeamValuesWorkload,
  values: Pick<EffectiveTeamValues, 'global' | 'extraObjects'>,
): Requested {
  const replicas = BigInt(mostReplicas(name, workload, values));
  return Object.fromEntries(
    Object.entries(requestedByPod(workload, values)).map(([key, amount]) => [key, amount * replicas]),
  );
}

/** What one pod of a workload requests of a quota, with its volume. */
export function requestedByPod(
  workload: EffectiveTeamValuesWorkload,
  { global }: Pick<EffectiveTeamValues, 'global'>,
): Requested {
  const { requests, limits } = workload.resources;
  const proxy = global.platform.mesh.enabled && workload.mesh.enabled ? workload.mesh.proxy : undefined;
  return {
    'requests.cpu': nanos(requests.cpu) + nanos(proxy?.cpu),
    'requests.memory': nanos(requests.memory) + nanos(proxy?.memory),
    'limits.cpu': nanos(limits.cpu),
    'limits.memory': nanos(limits.memory ?? requests.memory) + nanos(proxy?.memory),
    pods: nanos('1'),
    ...(workload.persistence === undefined
      ? {}
      : { persistentvolumeclaims: nanos('1'), 'requests.storage': nanos(workload.persistence.size) }),
  };
}

/** An amount in nano-units; none where there is none. A negative one must not make room for others. */
export function nanos(quantity: string | undefined): bigint {
  const amount = quantity === undefined ? undefined : parseQuantity(quantity);
  return amount === undefined || amount < 0n ? 0n : amount;
}
