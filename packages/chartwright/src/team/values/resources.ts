import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { compareQuantities, parseQuantity } from '../../core/quantity.ts';
import { scalerOf } from './scaling.ts';
import type { ValueFault } from './value-fault.ts';

type Amounts = Readonly<Record<string, string | undefined>>;

/** Limits below requests, which the API server refuses (`ValidateResourceRequirements` and `ValidateLimitRange`). */
export function resourceFaults({ tenant, workloads }: EffectiveTeamValues): ValueFault[] {
  const faults = Object.entries(workloads).flatMap(([name, { resources }]) =>
    compareAmounts(['workloads', name, 'resources'], ['requests', resources.requests], ['limits', resources.limits]),
  );
  const { defaultRequest, default: limits } = tenant.limitRange;
  if (!tenant.limitRange.enabled) return faults;
  return [
    ...compareAmounts(['tenant', 'limitRange'], ['defaultRequest', defaultRequest], ['default', limits]),
    ...faults,
  ];
}

function compareAmounts(
  path: readonly string[],
  [requestsKey, requests]: readonly [string, Amounts],
  [limitsKey, limits]: readonly [string, Amounts],
): ValueFault[] {
  return Object.entries(limits).flatMap(([resource, limit]) => {
    const request = requests[resource];
    if (limit === undefined || request === undefined || (compareQuantities(limit, request) ?? 0) >= 0) return [];
    return [
      {
        code: 'values/limit-below-request',
        path: [...path, limitsKey, resource],
        found: `a limit of ${limit} for ${resource} below the request of ${request}`,
        expected: `a limit of at least the request, as Kubernetes requires`,
        fix: `raise ${limitsKey}.${resource} to ${request} or lower ${requestsKey}.${resource} to ${limit}`,
      },
    ];
  });
}

/** A CPU request of zero under an autoscaler that measures CPU in percent of it: it would never scale. */
export function zeroRequestFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const { resources, autoscaling } = workload;
    const measuresCpu = scalerOf(workload) === 'chart' && autoscaling.cpu > 0;
    if (!measuresCpu || parseQuantity(resources.requests.cpu) !== 0n) return [];
    return [
      {
        code: 'values/zero-request',
        path: ['workloads', name, 'resources', 'requests', 'cpu'],
        found: `a CPU request of ${resources.requests.cpu}`,
        expected: 'a CPU request above zero for a workload that is autoscaled on its CPU, in percent of the request',
        fix: 'raise the request, or set autoscaling.cpu to 0 and scale by memory or other metrics',
      },
    ];
  });
}

/** Scratch directories of more than the disk limit together: the kubelet evicts the pod at the limit, before they are full. */
export function scratchFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { scratch, resources }]) => {
    const limit = resources.limits['ephemeral-storage'];
    const sizes = Object.values(scratch).map(({ size }) => size);
    const sum = sizes.reduce((total, size) => total + (parseQuantity(size) ?? 0n), 0n);
    if (sum <= (parseQuantity(limit) ?? sum)) return [];
    return [
      {
        code: 'values/scratch-above-limit',
        severity: 'warning' as const,
        path: ['workloads', name, 'scratch'],
        found: `directories of ${sizes.join(' + ')} beside a disk limit of ${limit}`,
        expected: 'a disk limit of at least what the scratch directories hold, since a pod above it is evicted',
        fix: `raise workloads.${name}.resources.limits["ephemeral-storage"], or make the directories smaller`,
      },
    ];
  });
}
