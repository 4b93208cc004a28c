import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { compareQuantities, parseQuantity } from '../../core/quantity.ts';
import { containersOfWorkload, workloadContainers } from './containers.ts';
import { scalerOf } from './scaling.ts';
import type { ValueFault } from './value-fault.ts';

type Amounts = Readonly<Record<string, string | undefined>>;

/** Limits below requests, which the API server refuses (`ValidateResourceRequirements` and `ValidateLimitRange`). */
export function resourceFaults({ tenant, workloads }: EffectiveTeamValues): ValueFault[] {
  const faults = workloadContainers(workloads).flatMap(({ path, values: { resources } }) =>
    compareAmounts([...path, 'resources'], ['requests', resources.requests], ['limits', resources.limits]),
  );
  const { defaultRequest, default: limits } = tenant.limitRange;
  if (!tenant.limitRange.enabled) return faults;
  return [
    ...compareAmounts(['tenant', 'limitRange'], ['defaultRequest', defaultRequest], ['default', limits]),
    ...faults,
  ];
}

function compareAmounts(
  path: DocumentPath,
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

/**
 * Scratch directories of more than the limits of the containers together: the kubelet evicts the pod at the disk limit,
 * before they are full, and files in memory count to the memory of the containers that write them.
 */
export function scratchFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const limits = containersOfWorkload(name, workload)
      .filter(({ kind }) => kind !== 'init')
      .map(({ values: { resources } }) => resources);
    const inMemory = Object.values(workload.scratch).filter(({ medium }) => medium === 'Memory');
    const onDisk = Object.values(workload.scratch).filter(({ medium }) => medium === undefined);
    return [
      ...aboveLimit(name, onDisk, {
        limit: limits.map((one) => one.limits['ephemeral-storage']),
        what: 'disk',
        resource: 'ephemeral-storage',
        why: 'since a pod above it is evicted',
      }),
      ...aboveLimit(name, inMemory, {
        limit: limits.map((one) => one.limits.memory ?? one.requests.memory),
        what: 'memory',
        resource: 'memory',
        why: 'since files in memory count to it, and what is above it is killed',
      }),
    ];
  });
}

interface Limit {
  readonly limit: readonly string[];
  readonly what: string;
  readonly resource: string;
  readonly why: string;
}

function aboveLimit(
  name: string,
  directories: readonly { readonly size: string }[],
  { limit, what, resource, why }: Limit,
): ValueFault[] {
  const sizes = directories.map(({ size }) => size);
  if (sumOf(sizes) <= sumOf(limit)) return [];
  return [
    {
      code: 'values/scratch-above-limit',
      severity: 'warning' as const,
      path: ['workloads', name, 'scratch'],
      found: `directories of ${sizes.join(' + ')} beside a ${what} limit of ${limit.join(' + ')}`,
      expected: `a ${what} limit of at least what the scratch directories hold, ${why}`,
      fix: `raise workloads.${name}.resources.limits["${resource}"], or make the directories smaller`,
    },
  ];
}

function sumOf(amounts: readonly string[]): bigint {
  return amounts.reduce((total, amount) => total + (parseQuantity(amount) ?? 0n), 0n);
}
