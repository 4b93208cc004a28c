import { describe, expect } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/gates/platform/install.ts';
import { proves, tellInOrder, useControlPlane, useWorkspace } from '../support/story.ts';

describe('the platform of a trial cluster', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  tellInOrder();
  const told: string[] = [];
  const install = () =>
    installPlatform(workspace().root, { env: 'dev', yes: true }, undefined, (line) => told.push(line));

  proves(
    'install',
    ['helm', 'kubectl', 'kube-apiserver'],
    'is installed ring by ring, each ready before the next',
    async () => {
      await install();
      expect(told.filter((line) => line.includes(': installed')).length).toBeGreaterThan(8);
      const pods = await cluster().kube.list({ apiVersion: 'v1', kind: 'Pod' });
      expect(pods.filter(({ status }) => status.phase === 'Pending')).toEqual([]);
    },
  );

  proves('install', ['helm', 'kube-apiserver'], 'is left alone by a second run', async () => {
    const before = await revisions();
    told.length = 0;
    await install();
    expect(told.filter((line) => !/unchanged|CustomResourceDefinitions/.test(line))).toEqual([]);
    expect(await revisions()).toEqual(before);
  });

  /** Name and template of all ReplicaSets: another one is a roll-out. */
  async function revisions(): Promise<string[]> {
    const sets = await cluster().kube.list({ apiVersion: 'apps/v1', kind: 'ReplicaSet' });
    return sets.map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`).sort();
  }
});
