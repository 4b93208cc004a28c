import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ListedCluster } from './install/cluster.fixture.ts';
import { removePlatform } from './uninstall.ts';

const deployed = JSON.stringify({ version: 1, info: { status: 'deployed', last_deployed: '2026-01-01T00:00:00Z' } });
const list = (...items: unknown[]): string => JSON.stringify({ items });
const whole: Answer = [/^helm status platform /, '', 'Error: release: not found'];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-uninstall-'));
  mkdirSync(join(root, 'environments/dev'), { recursive: true });
  writeFileSync(join(root, 'environments/dev/environment.yaml'), 'profile: kind\n');
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('removePlatform', () => {
  it('begins with the last ring, so that viz’s APIService is removed before its server', async () => {
    const cluster = new ListedCluster([whole, [/^helm status/, deployed], [/kubectl get/, list()]]);
    await removePlatform(cluster, { env: 'dev', yes: true }, undefined, () => undefined);
    const releases = cluster.changes.map((command) => /^helm uninstall (\S+)/.exec(command)?.[1]);
    expect(releases).toEqual(
      ['dr', 'edge', 'mesh-viz', 'observability', 'mesh', 'mesh-cni', 'trust', 'certs', 'scaling', 'crds', 'base'].map(
        (ring) => `platform-${ring}`,
      ),
    );
  });

  it('removes Karpenter’s nodes before Karpenter', async () => {
    const cluster = new ListedCluster([
      whole,
      [/^helm status/, deployed],
      [/kubectl get nodepools/, list({ metadata: { name: 'spot' } })],
      [/kubectl get nodeclaims/, list({})],
      [/kubectl get secrets/, list()],
    ]);
    await removePlatform(cluster, { env: 'dev', yes: true, ring: 'scaling' }, undefined, () => undefined);
    expect(cluster.changes.map((command) => command.split(' ').slice(0, 3).join(' '))).toEqual([
      'kubectl delete nodepools.karpenter.sh',
      'kubectl wait --for=delete',
      'helm uninstall platform-scaling',
    ]);
  });

  it('removes the objects that are hooks too, before Helm forgets them', async () => {
    const cluster = new ListedCluster([
      [/^helm status platform /, deployed],
      [/^helm status/, '', 'Error: release: not found'],
      [/^helm get hooks platform /, '---\nkind: ClusterIssuer\n'],
      [/kubectl get/, list()],
    ]);
    await removePlatform(cluster, { env: 'dev', yes: true }, undefined, () => undefined);
    expect(cluster.changes).toEqual([
      'kubectl delete --ignore-not-found --namespace=platform',
      expect.stringMatching(/^helm uninstall platform /),
    ]);
  });

  it('refuses while teams have releases on the platform', async () => {
    const tenant = { metadata: { labels: { name: 'payments-tenant' } } };
    const cluster = new ListedCluster([whole, [/^helm status/, deployed], [/get secrets/, list(tenant)]]);
    const removal = removePlatform(cluster, { env: 'dev', yes: true }, undefined, () => undefined);
    await expect(removal).rejects.toThrow(/payments-tenant/);
    expect(cluster.changes).toEqual([]);
  });
});
