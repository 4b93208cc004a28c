import type { DocumentPath } from '../../core/document-path.ts';
import { nearest } from '../../core/schema/words.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ValueFault } from './value-fault.ts';

/** Who wants which role, and where that is written. */
interface Wanted {
  readonly path: DocumentPath;
  readonly account: string;
  readonly role: string;
}

/**
 * Roles of AWS that the environment does not have, or has for another ServiceAccount, so that the pods would get no
 * credentials. Where there are no roles at all, as on kind, a role means nothing.
 */
export function awsRoleFaults(values: EffectiveTeamValues): ValueFault[] {
  const { identity, roles } = values.global.platform.aws;
  if (identity === 'none') return [];
  return wantedRoles(values).flatMap(({ path, account, role }): ValueFault[] => {
    const offered = Object.hasOwn(roles, role) ? roles[role] : undefined;
    const holder = `${namespaceOf(values)}/${account}`;
    if (offered === undefined) {
      const near = nearest(role, Object.keys(roles));
      const names = Object.keys(roles).map((name) => `\`${name}\``);
      return [
        {
          code: 'values/aws-role',
          path,
          found: `"${role}"`,
          expected: `a role that the environment has: ${names.length === 0 ? 'it has none' : names.join(', ')}`,
          fix: near === undefined ? `ask the platform for aws.roles.${role} of ${holder}` : `did you mean \`${near}\`?`,
        },
      ];
    }
    const given = `${offered.namespace}/${offered.serviceAccount}`;
    if (given === holder) return [];
    return [
      {
        code: 'values/aws-role',
        path,
        found: `"${role}" for the ServiceAccount ${holder}, while the environment has it for ${given}`,
        expected: 'a role of this ServiceAccount, since AWS refuses it to any other',
        fix: 'name another role, or let the workloads that need it share a ServiceAccount by serviceAccount.name',
      },
    ];
  });
}

/** The roles that a team's ServiceAccounts ask for. */
export function wantedRoles({ workloads, serviceAccounts }: EffectiveTeamValues): Wanted[] {
  const all = [
    ...Object.entries(serviceAccounts).map(([name, { aws }]) => ({ name, aws, at: ['serviceAccounts', name] })),
    ...Object.entries(workloads).map(([name, { serviceAccount }]) => {
      return { name, aws: serviceAccount.aws, at: ['workloads', name, 'serviceAccount'] };
    }),
  ];
  return all.flatMap(({ name, aws, at }) =>
    aws === undefined ? [] : [{ path: [...at, 'aws', 'role'], account: name, role: aws.role }],
  );
}
