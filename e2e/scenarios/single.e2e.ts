import { describe, expect } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { uninstallPlatform } from '../../packages/chartwright/src/commands/platform/uninstall.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { everyObject, leftOvers, type Place } from '../support/all-objects.ts';
import { definitionNames, rolledOut } from '../support/platform-state.ts';
import { proves, stopAtFirstFailure, useCluster, useWorkspace } from '../support/steps.ts';

const namespace = 'platform';

describe('the platform in one release', () => {
  const cluster = useCluster();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let empty: ReadonlyMap<string, Place>;
  let definitions: readonly string[];

  proves('install', ['helm', 'kube-apiserver'], 'is installed by plain Helm, with all pods ready', async () => {
    const { kube } = cluster();
    empty = await everyObject(kube);
    // As the README has it; the paths are absolute, since the command runs in another folder.
    const profile = workspace().path('charts/platform/profiles/kind.yaml');
    await helm(
      ['install', 'platform', workspace().path('charts/platform'), `--namespace=${namespace}`, '--create-namespace'],
      [`--values=${profile}`, '--wait', '--timeout=5m'],
    );
    const pods = await kube.list({ apiVersion: 'v1', kind: 'Pod', namespace });
    expect(pods.length).toBeGreaterThan(10);
    expect(pods.filter(({ status }) => status.phase === 'Pending')).toEqual([]);
    const defined = await kube.list({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' });
    const owner = 'meta.helm.sh/release-name';
    // One that belonged to the release would go with it, and with it all objects of its kind.
    expect(defined.filter(({ metadata }) => metadata.annotations?.[owner] !== undefined)).toEqual([]);
    definitions = defined.map(({ metadata }) => metadata.name);
    // Plain Helm installs those too that charts carry and the platform has no use for.
    expect(definitions).toEqual(expect.arrayContaining(await definitionNames(workspace().root)));
  });

  proves('install', ['helm', 'kubectl', 'kube-apiserver'], 'is taken over by platform:install --single', async () => {
    expect(await install()).toEqual(['CustomResourceDefinitions applied', 'the whole platform: upgraded']);
  });

  proves('install', ['helm', 'kube-apiserver'], 'is not changed by a second run', async () => {
    const was = await rolledOut(cluster().kube);
    expect(await install()).toEqual(['CustomResourceDefinitions applied', 'the whole platform: unchanged']);
    expect(await rolledOut(cluster().kube)).toEqual(was);
  });

  proves('install', ['helm', 'kube-apiserver'], 'is uninstalled, except for CRDs and data', async () => {
    const { kube } = cluster();
    const claims = await kube.list({ apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
    expect(claims).not.toEqual([]);
    await uninstallPlatform(workspace().root, { env: 'dev', yes: true }, undefined, () => undefined);
    const stays = new Set(['CustomResourceDefinition', 'Namespace', 'PersistentVolumeClaim']);
    expect(await leftOvers(kube, empty, stays)).toEqual(
      [
        ...definitions.map((name) => `CustomResourceDefinition ${name}`),
        `Namespace ${namespace}`,
        ...claims.map(({ metadata }) => `PersistentVolumeClaim ${namespace} ${metadata.name}`),
      ].sort(),
    );
  });

  async function install(): Promise<string[]> {
    const options = { env: 'dev', yes: true, single: true };
    const { done } = await installPlatform(workspace().root, options, undefined, () => undefined);
    return done.map((line) => line.replace(/^✔ (\d+ )?/, ''));
  }

  async function helm(...args: readonly (readonly string[])[]): Promise<void> {
    const dev = await openCluster(cluster().context);
    const { exitCode, stderr } = await dev.helm(args.flat());
    expect(exitCode, stderr).toBe(0);
  }
});
