import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { uninstallPlatform } from '../../packages/chartwright/src/commands/platform/uninstall.ts';
import { releaseOf, ringNamed, ringNames, rings } from '../../packages/chartwright/src/platform/model/rings.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { everyObject, leftOvers, type Place } from '../support/all-objects.ts';
import { definitionNames, isRefusedPods, releaseStatuses, rolledOut } from '../support/platform-state.ts';
import { proves, stopAtFirstFailure, useCluster, useWorkspace } from '../support/steps.ts';
import { deleteAnswers } from '../support/teams/answers.ts';
import { fleet } from '../support/teams/fleet.ts';

const installCommand = ['run', 'platform:install', '--env=dev', '--yes'];
const halted = releaseOf('observability');
const before = ringNames.slice(0, ringNames.indexOf('observability')).filter((ring) => ring !== 'crds');

describe('the platform on a trial cluster', () => {
  const cluster = useCluster();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let empty: ReadonlyMap<string, Place>;

  proves(
    'install',
    ['helm', 'kubectl', 'kube-apiserver'],
    'is installed ring by ring, each ring only after the pods of the previous one are ready',
    async () => {
      const { kube } = cluster();
      empty = await everyObject(kube);
      const install = workspace().startNx(installCommand);
      // Pods of the ring in the middle are held back; its namespace comes with the first ring.
      const { namespace } = ringNamed('observability');
      await kube.untilObject({ apiVersion: 'v1', kind: 'Namespace', name: namespace }, () => true, {
        patience: 120_000,
      });
      const noPods = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'no-pods', namespace } };
      await kube.create({ ...noPods, spec: { hard: { pods: '0' } } });
      await kube.until({ apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace }, (sets) => sets.some(isRefusedPods), {
        patience: 120_000,
        what: 'be refused its pods',
      });
      // Helm waits for them now. Here the machine that it runs on goes down.
      install.kill();
      await install.ended;
      expect(await releaseStatuses(kube)).toEqual({
        ...Object.fromEntries(before.map((ring) => [releaseOf(ring), 'deployed'])),
        [halted]: 'pending-install',
      });
      const pods = await kube.list({ apiVersion: 'v1', kind: 'Pod' });
      expect(pods.length).toBeGreaterThan(5);
      expect(pods.filter(({ status }) => status.phase === 'Pending')).toEqual([]);
      await kube.delete({ apiVersion: 'v1', kind: 'ResourceQuota', namespace, name: 'no-pods' });
    },
  );

  proves(
    'install',
    ['helm', 'kube-apiserver'],
    'is not changed by a new run while an interrupted ring is pending, unless --resume is given',
    async () => {
      const { exitCode, output } = await workspace().nx([...installCommand, '--ring=observability']);
      expect(exitCode).toBe(1);
      expect(output).toContain(`${halted} error platform/interrupted`);
      expect(output).toContain('pending-install');
      expect(output).toContain('run again with --resume');
    },
  );

  proves(
    'install',
    ['helm', 'kubectl', 'kube-apiserver'],
    'continues with --resume where an interrupted run stopped',
    async () => {
      const { kube } = cluster();
      const { exitCode, output } = await workspace().nx([...installCommand, '--resume']);
      expect(output).toContain('ring mesh: unchanged');
      expect(output).toContain('ring observability: upgraded');
      expect(output).toContain('ring dr: installed');
      expect(exitCode).toBe(0);
      expect(await releaseStatuses(kube)).toEqual(
        Object.fromEntries(
          [...ringNames.filter((ring) => ring !== 'crds').map(releaseOf), ...fleet.map((team) => `${team}-tenant`)].map(
            (release) => [release, 'deployed'],
          ),
        ),
      );
    },
  );

  proves(
    'install',
    ['helm', 'kube-apiserver'],
    'is not changed by a second run: no new pod, no new revision',
    async () => {
      const { kube } = cluster();
      const was = await rolledOut(kube);
      const messages: string[] = [];
      await installPlatform(workspace().root, { env: 'dev', yes: true }, undefined, (line) => messages.push(line));
      expect(messages.filter((line) => !/: unchanged$|CustomResourceDefinitions applied$/.test(line))).toEqual([]);
      expect(await rolledOut(kube)).toEqual(was);
    },
  );

  it('is not uninstalled while teams use it', async () => {
    await expect(uninstall()).rejects.toThrow(/platform\/tenants-there[^]*storefront-tenant/);
  });

  proves(
    'install',
    ['helm', 'kube-apiserver'],
    'is uninstalled, except for CRDs, namespaces and volume claims',
    async () => {
      const { kube } = cluster();
      const dev = await openCluster('kind-dev');
      for (const team of fleet)
        expect(await dev.helm(['uninstall', `${team}-tenant`, '--namespace=platform-tenants', '--wait'])).toMatchObject(
          {
            exitCode: 0,
          },
        );
      // What answers needs holds data, and stays until a person gives it up.
      const answers = await deleteAnswers(kube);
      expect(answers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Cluster', 'StatefulSet']));
      const claims = (await kube.list({ apiVersion: 'v1', kind: 'PersistentVolumeClaim' })).map(
        ({ metadata: { namespace, name } }) => `PersistentVolumeClaim ${namespace ?? ''} ${name}`,
      );
      expect(claims).not.toEqual([]);
      await uninstall();
      const namespaces = new Set([
        ...rings.map((ring) => ring.namespace),
        'platform-tenants',
        ...fleet.map((team) => `team-${team}`),
      ]);
      const stays = new Set(['CustomResourceDefinition', 'Namespace', 'PersistentVolumeClaim']);
      expect(await leftOvers(kube, empty, stays)).toEqual(
        [
          ...(await definitionNames(workspace().root)).map((name) => `CustomResourceDefinition ${name}`),
          ...[...namespaces].map((name) => `Namespace ${name}`),
          ...claims,
        ].sort(),
      );
    },
  );

  async function uninstall(): Promise<readonly string[]> {
    return (await uninstallPlatform(workspace().root, { env: 'dev', yes: true }, undefined, () => undefined)).done;
  }
});
