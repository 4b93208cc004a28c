import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { hasReplicas } from '../terms/kinds.ts';
import { fewestReplicas } from './scaling.ts';
import type { ValueFault } from './value-fault.ts';

/** Budgets that let all pods of a workload be evicted at once; with one replica there is none. */
export function disruptionFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const { enabled, maxUnavailable } = workload.disruption;
    const fewest = fewestReplicas(workload);
    if (!enabled || !hasReplicas(workload) || fewest < 2 || maxUnavailable < fewest) return [];
    return [
      {
        code: 'values/loose-budget',
        severity: 'warning' as const,
        path: ['workloads', name, 'disruption', 'maxUnavailable'],
        found: `${maxUnavailable} pods that may be missing, of the ${fewest} that are certain`,
        expected: `at most ${fewest - 1}, so that a drain of nodes leaves one`,
        fix: 'lower disruption.maxUnavailable, or raise the fewest replicas',
      },
    ];
  });
}
