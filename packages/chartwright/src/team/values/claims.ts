import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/**
 * Claims of one node that several workloads mount: their pods start only where all of them happen to be on one node, as
 * on a cluster of one.
 */
export function claimFaults({ persistentVolumeClaims, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(persistentVolumeClaims).flatMap(([name, { accessMode }]): ValueFault[] => {
    const users = Object.entries(workloads)
      .filter(([, { claimMounts }]) => Object.values(claimMounts).some(({ claim }) => claim === name))
      .map(([workload]) => workload);
    if (users.length < 2 || accessMode === 'ReadWriteMany') return [];
    return [
      {
        code: 'values/claim-shared',
        severity: 'warning',
        path: ['persistentVolumeClaims', name],
        found: `a claim of the accessMode ${accessMode} that several workloads mount: ${users.join(', ')}`,
        expected: 'one workload, since pods on another node than the first wait for ever',
        fix: 'set accessMode to ReadWriteMany where the StorageClass can, or make a claim for each',
      },
    ];
  });
}
