import type { Problem } from '../../core/problem.ts';
import { kindOf, type WorkloadKind } from '../terms/kinds.ts';
import { quotaLines } from './quota-lines.ts';
import type { Requested } from './effective-requests.ts';
import { requestedByPod } from './requested-by-workload.ts';
import { type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';

/** Kinds whose rollout can start a pod before it takes one away. */
const surges: ReadonlySet<WorkloadKind> = new Set<WorkloadKind>(['Deployment', 'DaemonSet']);

/**
 * Teams whose workloads and further objects at their largest request more than the team's quota: the autoscaler would
 * stop before its maximum, which only events would show. Counted is the maximum of replicas, each with its proxy where it
 * is meshed.
 */
export function quotaFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  return teams.flatMap((team) => {
    const lines = quotaLines(team.values);
    if (lines.length === 0) return [];
    // A rollout that may take no pod away starts one more first.
    const surging = Object.entries(team.values.workloads)
      .filter(
        ([, workload]) =>
          surges.has(kindOf(workload)) &&
          workload.rollout.strategy === 'RollingUpdate' &&
          /^0%?$/.test(workload.rollout.maxUnavailable),
      )
      .map(([name, workload]) => requestedByPod(name, workload, team.values));
    return lines.flatMap(({ key, counts, written, unit, hard, requested }): FleetFinding[] => {
      if (requested > hard)
        return [{ teams: [team.name], problem: tooSmall(team, key, written, `${asText(requested)} ${unit}`) }];
      const more = requested + mostOf(surging, counts);
      if (more <= hard) return [];
      return [{ teams: [team.name], problem: withoutRoom(team, key, written, `${asText(more)} ${unit}`) }];
    });
  });
}

function tooSmall(team: FleetTeam, key: string, hard: string, requested: string): Problem {
  return fleetProblem(team, ['tenant', 'quota', 'hard', key], {
    code: 'fleet/quota-too-small',
    found: `a quota of ${hard} for ${key}, while all workloads, needs and extra objects at their largest request ${requested}`,
    expected: 'a quota that they fit into when each runs its most replicas',
    fix: `raise tenant.quota.hard["${key}"], or lower autoscaling.max, replicas or the requests`,
  });
}

function mostOf(pods: readonly Requested[], key: string): bigint {
  return pods.reduce((most, pod) => ((pod[key] ?? 0n) > most ? (pod[key] ?? 0n) : most), 0n);
}

function withoutRoom(team: FleetTeam, key: string, hard: string, requested: string): Problem {
  return {
    ...fleetProblem(team, ['tenant', 'quota', 'hard', key], {
      code: 'fleet/quota-without-room',
      found: `a quota of ${hard} for ${key}, while a rollout at the most replicas requests ${requested}`,
      expected: 'room for one more pod, since a rollout that may take none away waits for it for ever',
      fix: `raise tenant.quota.hard["${key}"], lower autoscaling.max, or set rollout.maxUnavailable to 1`,
    }),
    severity: 'warning',
  };
}

/** Nano-units as a number of whole units with at most three decimals. */
function asText(nanos: bigint): string {
  return String(Number(nanos / 1_000_000n) / 1000);
}
