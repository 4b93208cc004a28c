import { parse, stringify } from 'yaml';
import type { Subject } from '../../support/rights/access-reviews.ts';
import type { Workspace } from '../../support/workspace.ts';

/** The teams of the sample fleet. */
export const teams = ['catalog', 'checkout', 'storefront'] as const;

/** The name of a team of the sample fleet. */
export type Team = (typeof teams)[number];

/** Somebody of the platform, and somebody who is nothing but logged in. */
export const platformSubjects: readonly Subject[] = [
  { persona: 'platform-viewer', groups: ['platform-viewers'] },
  { persona: 'platform-admin', groups: ['platform-admins'] },
  { persona: 'anybody', groups: [] },
];

/** One of each persona of a team, from less to more. */
export function teamSubjects(team: Team): Subject[] {
  return [
    { persona: 'viewer', groups: [`${team}-viewers`] },
    { persona: 'developer', groups: [`${team}-developers`] },
    {
      persona: 'deployer',
      user: `system:serviceaccount:platform-ci:deploy-${team}`,
      groups: ['system:serviceaccounts', 'system:serviceaccounts:platform-ci'],
    },
    { persona: 'admin', groups: [`${team}-admins`] },
  ];
}

/** Names groups for the personas that the sample gives to nobody, as a user would in the values. */
export async function bindEveryPersona(workspace: Workspace): Promise<void> {
  const groups = (...names: readonly string[]) => ({ groups: names });
  const access = { admins: groups('platform-admins'), viewers: groups('platform-viewers') };
  await workspace.write('environments/dev/values.yaml', stringify({ platform: { access } }));
  for (const team of teams) {
    const file = `environments/dev/teams/${team}.yaml`;
    const values = (parse(await workspace.read(file).catch(() => '')) ?? {}) as object;
    const tenant = { access: { viewers: groups(`${team}-viewers`) } };
    await workspace.write(file, stringify({ ...values, tenant }));
  }
}
