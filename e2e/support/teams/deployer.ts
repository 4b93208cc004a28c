import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { teamValuesFiles } from '../../../packages/chartwright/src/commands/platform/files/values-files.ts';
import { openCluster } from '../../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import type { RunResult } from '../../../packages/chartwright/src/toolchain/run.ts';
import type { TestCluster } from '../../control-plane/control-plane.ts';
import { target } from '../../settings.ts';
import { accountKubeconfig } from '../kube/account.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { Workspace } from '../workspace.ts';

/** Where the sample fleet's pipelines have their service accounts. */
const pipelines = 'platform-ci';

/** A team's pipeline: what it does, it does by a service account's own token. */
export interface Deployer {
  /** The API server as the pipeline sees it. */
  readonly kube: Kube;
  readonly helm: (args: readonly string[]) => Promise<RunResult>;
}

/** Makes the service account of a team's pipeline, which the tenant part names, and a kubeconfig with a token of it. */
export async function deployerOf(cluster: TestCluster, team: string): Promise<Deployer> {
  const name = `deploy-${team}`;
  const { kube } = cluster;
  await kube.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: pipelines } });
  await kube.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: pipelines } });
  const kubeconfig = join(dirname(cluster.kubeconfig), `${name}.kubeconfig`);
  await writeFile(kubeconfig, await accountKubeconfig(cluster, pipelines, name), { mode: 0o600 });
  const opened = await openCluster(cluster.context);
  return {
    kube: kube.as(
      `system:serviceaccount:${pipelines}:${name}`,
      'system:serviceaccounts',
      `system:serviceaccounts:${pipelines}`,
    ),
    helm: (args) => opened.helm([`--kubeconfig=${kubeconfig}`, ...args]),
  };
}

/**
 * The arguments with which a team's pipeline installs or upgrades what the team runs, as in the guide, and waits.
 *
 * @param more comes last, and so wins
 */
export function appArguments(workspace: Workspace, team: string, ...more: readonly string[]): string[] {
  return [
    'upgrade',
    '--install',
    team,
    workspace.path('charts/teams', team),
    `--namespace=team-${team}`,
    ...teamValuesFiles(workspace.root, 'dev', team).map((file) => `--values=${workspace.path(file)}`),
    '--set-string=part=app',
    '--wait',
    // Where images are pulled it takes its time, and else none.
    target() === 'kind' ? '--timeout=10m' : '--timeout=2m',
    ...more,
  ];
}
