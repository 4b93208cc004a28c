import { cp } from 'node:fs/promises';
import { expect } from 'vitest';
import { openCluster } from '../../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { appArguments } from '../../support/teams/deployer.ts';
import { proves } from '../../support/steps.ts';
import { untilWorkloadsReady } from '../../support/teams/team-pods.ts';
import type { Workspace } from '../../support/workspace.ts';
import type { TeamsContext } from './teams-context.ts';

/** A team of its own, with what the team catalog runs. */
const team = 'trial';

/** What is at stake: one that is another afterwards was deleted. */
const kept = [
  ['v1', 'Pod'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'Service'],
  ['apps/v1', 'ReplicaSet'],
  ['apps/v1', 'StatefulSet'],
] as const;

/** A team that was tried out as one release comes to have two, as in the guide. */
export function proveMove(context: TeamsContext): void {
  const { cluster, kube, workspace, deployer, objectsOf } = context;
  const admin = async (...args: readonly string[]): Promise<string> => {
    const opened = await openCluster(cluster().context);
    const { exitCode, stdout, stderr } = await opened.helm(args);
    expect({ args, exitCode, stderr }).toMatchObject({ exitCode: 0 });
    return stdout;
  };
  const chart = (): string[] => [
    workspace().path('charts/teams', team),
    `--values=${workspace().path('environments/dev/contract.yaml')}`,
  ];

  proves('teams', ['helm', 'kube-apiserver'], 'an admin installs a team in one release with all parts', async () => {
    await makeTeam(workspace());
    await admin('install', team, ...chart(), '--namespace=default', '--wait', '--timeout=5m');
    expect(await untilWorkloadsReady(kube(), `team-${team}`)).toHaveLength(3);
  });

  proves(
    'teams',
    ['helm', 'kube-apiserver', 'kube-controller-manager'],
    'a team moves from one release to two, tenant part by the platform and app part by the deployer, without restarting a pod',
    async () => {
      const before = await identities();
      const tenant = ['--namespace=platform-tenants', '--set-string=part=tenant', '--take-ownership'];
      await admin('upgrade', '--install', `${team}-tenant`, ...chart(), ...tenant);
      const { helm } = await deployer(team);
      expect(await helm(appArguments(workspace(), team, '--take-ownership'))).toMatchObject({ exitCode: 0 });
      // The one release is forgotten, not uninstalled: that would delete what the two hold now.
      const labelSelector = `owner=helm,name=${team}`;
      await kube().delete({ apiVersion: 'v1', kind: 'Secret', namespace: 'default', labelSelector });

      const releases = await admin('list', '--all-namespaces', `--filter=^${team}`, '--short');
      expect(releases.trim().split('\n')).toEqual([team, `${team}-tenant`]);
      expectKept(await identities(), before);
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'after the move the platform and the deployer work as with any other team',
    async () => {
      const before = await identities();
      expect(await context.install('tenants')).toContainEqual(expect.stringContaining(`tenant ${team}: unchanged`));
      const { helm } = await deployer(team);
      expect(await helm(appArguments(workspace(), team))).toMatchObject({ exitCode: 0 });
      expectKept(await identities(), before);
    },
  );

  /** What identifies each of what is kept, and its template where it has one: a template that changed rolls. */
  async function identities(): Promise<string[]> {
    const objects = await Promise.all(kept.map(([apiVersion, kind]) => objectsOf(team, apiVersion, kind)));
    return objects
      .flat()
      .map(({ kind, metadata, spec }) => [kind, metadata.name, metadata.uid, JSON.stringify(spec.template)].join(' '))
      .sort();
  }
}

/** Nothing has gone, and nothing has come but pods: an autoscaler may have added some meanwhile. */
function expectKept(after: readonly string[], before: readonly string[]): void {
  expect(after).toEqual(expect.arrayContaining([...before]));
  const lasting = (one: string): boolean => !one.startsWith('Pod ');
  expect(after.filter(lasting)).toEqual(before.filter(lasting));
}

async function makeTeam(workspace: Workspace): Promise<void> {
  const [from, to] = ['charts/teams/catalog', `charts/teams/${team}`];
  await cp(workspace.path(from), workspace.path(to), { recursive: true, verbatimSymlinks: true });
  for (const file of ['Chart.yaml', 'values.yaml'])
    await workspace.write(`${to}/${file}`, (await workspace.read(`${from}/${file}`)).replaceAll(/\bcatalog\b/g, team));
}
