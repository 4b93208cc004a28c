import { parseQuantity } from '../../core/quantity.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { Requested } from './effective-requests.ts';
import { requestedByObjects } from './requested-by-objects.ts';
import { requestedByNeeds } from './requested-by-needs.ts';
import { requestedByClaims, requestedByWorkload } from './requested-by-workload.ts';

/** What a ResourceQuota counts, with the word for its unit. */
const units: Readonly<Record<string, string>> = {
  cpu: 'CPUs',
  memory: 'bytes',
  'requests.cpu': 'CPUs',
  'requests.memory': 'bytes',
  'limits.cpu': 'CPUs',
  'limits.memory': 'bytes',
  'requests.storage': 'bytes',
  pods: 'pods',
  persistentvolumeclaims: 'claims',
  'services.loadbalancers': 'load balancers',
  'services.nodeports': 'ports of every node',
};

/** Older names of what a quota counts. */
const fullName: Readonly<Record<string, string>> = { cpu: 'requests.cpu', memory: 'requests.memory' };

/** One line of a team's quota, and what all its workloads, needs and extra objects at their largest request of it. */
export interface QuotaLine {
  /** As the values have it, such as `requests.cpu`. */
  readonly key: string;
  /** By which requests are counted: the newer name of the same. */
  readonly counts: string;
  readonly written: string;
  readonly unit: string;
  /** In nano-units. */
  readonly hard: bigint;
  /** In nano-units. */
  readonly requested: bigint;
}

/** The lines of a team's quota whose amounts are known; none where it has no quota. */
export function quotaLines(values: EffectiveTeamValues): QuotaLine[] {
  const { quota } = values.tenant;
  if (!quota.enabled) return [];
  const requested: Requested[] = [
    ...Object.entries(values.workloads).map(([name, workload]) => requestedByWorkload(name, workload, values)),
    requestedByClaims(values),
    ...requestedByObjects(values),
    ...requestedByNeeds(values),
  ];
  return Object.entries(quota.hard).flatMap(([key, written]): QuotaLine[] => {
    const [hard, unit, counts] = [parseQuantity(written), units[key], fullName[key] ?? key];
    if (hard === undefined || unit === undefined) return [];
    const sum = requested.reduce((total, one) => total + (one[counts] ?? 0n), 0n);
    return [{ key, counts, written, unit, hard, requested: sum }];
  });
}
