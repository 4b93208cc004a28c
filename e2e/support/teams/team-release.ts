import type { Cluster } from '../../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { upgradeRelease } from '../../../packages/chartwright/src/toolchain/cluster/releases.ts';
import { teamValuesFiles } from '../../../packages/chartwright/src/commands/platform/files/values-files.ts';
import type { Workspace } from '../workspace.ts';

/** A team in an environment of a workspace. */
export interface TeamPlace {
  readonly workspace: Workspace;
  readonly environment: string;
  readonly team: string;
}

/** Installs or upgrades a part of a team, as the platform does with the tenant's and the team with its own. */
export async function releaseTeam(
  cluster: Cluster,
  { workspace, environment, team }: TeamPlace,
  part: 'tenant' | 'app',
): Promise<void> {
  const { root } = workspace;
  await upgradeRelease(cluster, {
    release: part === 'tenant' ? `${team}-tenant` : team,
    namespace: part === 'tenant' ? 'platform-tenants' : `team-${team}`,
    chart: workspace.path('charts/teams', team),
    values: teamValuesFiles(root, environment, team).map((file) => workspace.path(file)),
    set: { part },
  });
}
