import { describe, expect, it } from 'vitest';
import { type Answer, ListedCluster } from '../install/cluster.fixture.ts';
import { drillOn, type KnownDrill } from './drill.ts';
import { ProblemsError } from '../../../core/problem.ts';

const json = JSON.stringify;
const notFound = 'Error from server (NotFound): not found';
const list = (...items: unknown[]): string => json({ items });
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const backup = (phase = 'Completed') => ({
  metadata: { name: 'teams-1', labels: { 'velero.io/schedule-name': 'teams' } },
  spec: { includedNamespaces: ['team-*'] },
  status: { phase, startTimestamp: minutesAgo(60) },
});
const settings = {
  kind: 'ConfigMap',
  metadata: { name: 'settings', creationTimestamp: minutesAgo(600) },
  data: { currency: 'EUR' },
};
const kinds = /get configmaps,secrets/;

/** A cluster on which a drill succeeds; given answers take precedence. */
function cluster(...answers: Answer[]): ListedCluster {
  return new ListedCluster([
    ...answers,
    [/get deployments.apps velero --namespace=platform-dr/, json({ status: { availableReplicas: 1 } })],
    [/get deployments.apps velero --namespace=platform /, '', notFound],
    [/get backupstoragelocations/, list({ metadata: { name: 'default' }, status: { phase: 'Available' } })],
    [/get backups\.velero/, list(backup())],
    [/get namespaces drill-shop/, '', notFound],
    [/get namespaces/, json({ metadata: { name: 'team-shop' } })],
    [/get restores/, json({ status: { phase: 'Completed' } })],
    [kinds, list(settings)],
  ]);
}

const drill: KnownDrill = { team: 'shop', source: 'team-shop', maxAgeMs: 26 * 60 * 60 * 1000, yes: true };

async function codes(on: ListedCluster, more: Partial<KnownDrill> = {}): Promise<string[]> {
  try {
    return (await drillOn(on, { ...drill, ...more }, undefined, () => undefined)).problems.map(({ code }) => code);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

const deletions = (on: ListedCluster): string[] => on.changes.filter((command) => command.startsWith('kubectl delete'));

describe('a drill', () => {
  it('makes its namespace, waits for its quota, restores, compares, and removes what it made', async () => {
    const on = cluster();
    const { problems, text } = await drillOn(on, drill, undefined, () => undefined);
    expect(problems).toEqual([]);
    expect(text).toMatch(/ConfigMap +1 +1 +1 +0\n[^]*the backup can be restored/);
    expect(on.changes.map((command) => command.split(' ').slice(1, 3).join(' '))).toEqual([
      'delete restores.velero.io',
      'delete configmaps',
      'delete namespaces',
      'apply --server-side',
      'wait resourcequotas/drill',
      'apply --server-side',
      expect.stringMatching(/^wait restores\.velero\.io\/drill-shop-\d{14}$/),
      expect.stringMatching(/^wait restores\.velero\.io\/drill-shop-\d{14}$/),
      'delete restores.velero.io',
      'delete configmaps',
      'delete namespaces',
    ]);
  });

  it('deletes by its own label alone', async () => {
    const on = cluster();
    await codes(on);
    expect(deletions(on).length).toBeGreaterThan(0);
    for (const command of deletions(on)) expect(command).toContain('--selector=chartwright.dev/drill=shop');
  });

  it('refuses a scratch namespace that no drill created, and changes nothing', async () => {
    const on = cluster([/get namespaces drill-shop/, json({ metadata: { name: 'drill-shop', labels: {} } })]);
    expect(await codes(on)).toEqual(['platform/drill-namespace']);
    expect(on.changes).toEqual([]);
  });

  it('reports that it removes the namespace of an earlier drill', async () => {
    const left = { metadata: { name: 'drill-shop', labels: { 'chartwright.dev/drill': 'shop' } } };
    const printed: string[] = [];
    await drillOn(cluster([/get namespaces drill-shop/, json(left)]), drill, undefined, (line) => printed.push(line));
    expect(printed[0]).toMatch(/removing what an earlier drill left in drill-shop/);
  });

  it('changes nothing in a dry run, nor without consent', async () => {
    const on = cluster();
    expect(await codes(on, { dryRun: true })).toEqual([]);
    expect(await codes(on, { yes: false })).toEqual(['platform/not-confirmed']);
    expect(on.changes).toEqual([]);
  });

  it('removes what it made when it fails in the middle, and leaves it with --keep', async () => {
    const refusal: Answer = [/wait resourcequotas/, '', 'error: timed out waiting for the condition'];
    const on = cluster(refusal);
    expect(await codes(on)).toEqual(['cluster/not-ready']);
    expect(deletions(on)).toHaveLength(6);
    const kept = cluster();
    await codes(kept, { keep: true });
    expect(deletions(kept)).toHaveLength(3);
  });

  it.each<[string, Answer, string]>([
    ['no Velero', [/get deployments.apps velero/, '', notFound], 'platform/no-velero'],
    ['Velero without a pod', [/get deployments.apps velero/, json({ status: {} })], 'platform/velero-silent'],
    ['no location', [/get backupstoragelocations/, list()], 'platform/backup-store'],
    [
      'a store that is not reached',
      [/get backupstoragelocations/, list({ metadata: { name: 'default' }, status: { phase: 'Unavailable' } })],
      'platform/backup-store',
    ],
    ['no backup', [/get backups\.velero/, list()], 'platform/no-backup'],
    ['a backup that failed', [/get backups\.velero/, list(backup('Failed'))], 'platform/backup-incomplete'],
    ['no rights', [/auth can-i create restores/, '', 'no'], 'platform/rights'],
  ])('reports %s, and changes nothing', async (_, answer, code) => {
    const on = cluster(answer);
    expect(await codes(on)).toEqual([code]);
    expect(on.changes).toEqual([]);
  });

  it.each<[string, Answer, string]>([
    [
      'Velero that does not begin',
      [/wait restores\S+ .*status\.phase/, '', 'error: timed out waiting for the condition on restores/x'],
      'platform/velero-silent',
    ],
    [
      'a restore that is refused',
      [/get restores/, json({ status: { phase: 'FailedValidation' } })],
      'platform/restore-failed',
    ],
    [
      'an object that is lost',
      [/get configmaps,secrets\S* --namespace=drill-shop/, list()],
      'platform/restore-partial',
    ],
    [
      'an object that differs',
      [/get configmaps,secrets\S* --namespace=drill-shop/, list({ ...settings, data: {} })],
      'platform/restored-differently',
    ],
    ['a namespace that is gone', [/get namespaces team-shop/, '', notFound], 'platform/nothing-to-compare'],
  ])('reports %s, and leaves nothing', async (_, answer, code) => {
    const on = cluster(answer);
    expect(await codes(on)).toEqual([code]);
    expect(deletions(on)).toHaveLength(6);
  });

  it('reports a backup that is too old, and restores it anyway', async () => {
    const on = cluster();
    expect(await codes(on, { maxAgeMs: 1000 })).toEqual(['platform/backup-old']);
    expect(on.changes.some((command) => command.includes('wait restores'))).toBe(true);
  });
});
