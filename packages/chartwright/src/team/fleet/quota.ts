import type { EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';

const measured = [
  { key: 'requests.cpu', resource: 'cpu', unit: 'CPUs' },
  { key: 'requests.memory', resource: 'memory', unit: 'bytes' },
] as const;

/**
 * Teams whose workloads at most replicas request more than the team's quota: the autoscaler would stop before its
 * maximum, which only events would show. The proxy of each meshed replica counts too.
 */
export function quotaFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  return teams.flatMap((team) => {
    const { quota } = team.values.tenant;
    if (!quota.enabled) return [];
    return measured.flatMap(({ key, resource, unit }): FleetFinding[] => {
      const hard = parseQuantity(quota.hard[key]);
      if (hard === undefined) return [];
      const meshed = team.values.global.platform.mesh.enabled;
      const workloads = Object.entries(team.values.workloads);
      const requested = workloads.reduce((sum, [, workload]) => sum + largest(workload, resource, meshed), 0n);
      if (requested <= hard) return [];
      return [
        {
          teams: [team.name],
          problem: fleetProblem(team, ['tenant', 'quota', 'hard', key], {
            code: 'fleet/quota-too-small',
            found: `a quota of ${quota.hard[key]} for ${key}, while all workloads at their most replicas request ${asText(requested)} ${unit}`,
            expected: 'a quota that covers all workloads when each runs its most replicas',
            fix: `raise tenant.quota.hard["${key}"], or lower autoscaling.max or the requests`,
          }),
        },
      ];
    });
  });
}

function largest(workload: EffectiveTeamValuesWorkload, resource: 'cpu' | 'memory', mesh: boolean): bigint {
  const replicas =
    workload.persistence !== undefined
      ? (workload.replicas ?? 1)
      : workload.autoscaling.enabled === false
        ? (workload.replicas ?? 2)
        : workload.autoscaling.max;
  const own = parseQuantity(workload.resources.requests[resource]) ?? 0n;
  const proxy = mesh && workload.mesh.enabled ? (parseQuantity(workload.mesh.proxy[resource]) ?? 0n) : 0n;
  return BigInt(replicas) * (own + proxy);
}

/** Nano-units as a number of whole units with at most three decimals. */
function asText(nanos: bigint): string {
  return String(Number(nanos / 1_000_000n) / 1000);
}
