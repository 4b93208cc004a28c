import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { answerOf } from '../terms/needs.ts';
import type { ValueFault } from './value-fault.ts';

/**
 * Workloads that bind a bucket of AWS without keys, and have no role by which they could reach it. Where the environment
 * has no roles of AWS, as on kind, nobody knows how a bucket without keys is reached.
 */
export function needIdentityFaults(values: EffectiveTeamValues): ValueFault[] {
  const { aws } = values.global.platform;
  if (aws.identity === 'none') return [];
  return Object.entries(values.workloads).flatMap(([name, workload]) => {
    const { serviceAccount, initContainers, sidecars } = workload;
    const shared = serviceAccount.name === undefined ? undefined : values.serviceAccounts[serviceAccount.name];
    if ((shared ?? serviceAccount).aws !== undefined) return [];
    const at = ['workloads', name];
    return [
      ...bound(workload.needs, at, values),
      ...Object.entries(initContainers).flatMap(([one, { needs }]) =>
        bound(needs, [...at, 'initContainers', one], values),
      ),
      ...Object.entries(sidecars).flatMap(([one, { needs }]) => bound(needs, [...at, 'sidecars', one], values)),
    ];
  });
}

function bound(needs: readonly string[], at: DocumentPath, values: EffectiveTeamValues): ValueFault[] {
  return needs.flatMap((name, index) => {
    const need = values.needs[name];
    const connection = answerOf(values.global, need)?.connection;
    if (need?.type !== 'bucket' || connection === undefined || 'accessKeyId' in connection) return [];
    return [
      {
        code: 'values/need-identity',
        path: [...at, 'needs', index],
        found: `the bucket \`${name}\`, bound by a workload without a role of AWS`,
        expected: 'a role that may use it, since the environment gives no keys',
        fix: 'ask the platform for one under aws.roles, and name it in serviceAccount.aws.role',
      },
    ];
  });
}
