import type { Problem } from '../../core/problem.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { kindOf, type WorkloadKind } from '../terms/kinds.ts';
import { requestedByObjects } from './requested-by-objects.ts';
import { requestedByNeeds } from './requested-by-needs.ts';
import type { Requested } from './effective-requests.ts';
import { requestedByClaims, requestedByPod, requestedByWorkload } from './requested-by-workload.ts';
import { type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';

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

/** Kinds whose rollout can start a pod before it takes one away. */
const surges: ReadonlySet<WorkloadKind> = new Set<WorkloadKind>(['Deployment', 'DaemonSet']);

/**
 * Teams whose workloads and further objects at their largest request more than the team's quota: the autoscaler would
 * stop before its maximum, which only events would show. Counted is the maximum of replicas, each with its proxy where it
 * is meshed.
 */
export function quotaFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  return teams.flatMap((team) => {
    const { quota } = team.values.tenant;
    if (!quota.enabled) return [];
    const requested = [
      ...Object.entries(team.values.workloads).map(([name, workload]) =>
        requestedByWorkload(name, workload, team.values),
      ),
      requestedByClaims(team.values),
      ...requestedByObjects(team.values),
      ...requestedByNeeds(team.values),
    ];
    // A rollout that may take no pod away starts one more first.
    const surging = Object.entries(team.values.workloads)
      .filter(
        ([, workload]) =>
          surges.has(kindOf(workload)) &&
          workload.rollout.strategy === 'RollingUpdate' &&
          /^0%?$/.test(workload.rollout.maxUnavailable),
      )
      .map(([name, workload]) => requestedByPod(name, workload, team.values));
    return Object.entries(quota.hard).flatMap(([key, written]): FleetFinding[] => {
      const hard = parseQuantity(written);
      const unit = units[key];
      const sum = requested.reduce((total, one) => total + (one[fullName[key] ?? key] ?? 0n), 0n);
      if (hard === undefined || unit === undefined) return [];
      if (sum > hard) return [{ teams: [team.name], problem: tooSmall(team, key, written, `${asText(sum)} ${unit}`) }];
      const more = sum + mostOf(surging, fullName[key] ?? key);
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
