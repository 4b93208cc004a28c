import { installPlatform } from '../../../packages/chartwright/src/commands/platform/install/install.ts';
import type { TestCluster } from '../../control-plane/control-plane.ts';
import { type Deployer, deployerOf } from '../../support/teams/deployer.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import type { Workspace } from '../../support/workspace.ts';

/** What the steps of the scenario share. */
export interface TeamsContext {
  readonly cluster: () => TestCluster;
  readonly workspace: () => Workspace;
  /** With the rights of the cluster's admin. */
  readonly kube: () => Kube;
  readonly install: (ring: 'base' | 'crds' | 'tenants') => Promise<readonly string[]>;
  /** The pipeline of a team, made when first used. */
  readonly deployer: (team: string) => Promise<Deployer>;
  /** The objects of a kind in a team's namespace. */
  readonly objectsOf: (team: string, apiVersion: string, kind: string) => Promise<KubeObject[]>;
}

/** @param cluster gives it, within steps */
export function teamsContext(cluster: () => TestCluster, workspace: () => Workspace): TeamsContext {
  const deployers = new Map<string, Promise<Deployer>>();
  return {
    cluster,
    workspace,
    kube: () => cluster().kube,
    install: async (ring) => {
      const options = { env: 'dev', yes: true, ring };
      return (await installPlatform(workspace().root, options, undefined, () => undefined)).done;
    },
    deployer: (team) => {
      const known = deployers.get(team) ?? deployerOf(cluster(), team);
      deployers.set(team, known);
      return known;
    },
    objectsOf: (team, apiVersion, kind) => cluster().kube.list({ apiVersion, kind, namespace: `team-${team}` }),
  };
}
