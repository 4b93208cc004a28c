import { beforeAll, describe, expect, it } from 'vitest';
import type { DrillOptions } from '../../packages/chartwright/src/commands/options/platform.ts';
import { drillTeam } from '../../packages/chartwright/src/commands/platform/drill/drill.ts';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import type { RingName } from '../../packages/chartwright/src/platform/model/rings.ts';
import { ProblemsError } from '../../packages/chartwright/src/core/problem.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { type BackupService, startBackupService } from '../support/backup/backup-service.ts';
import { makeBackup, makeDue, restoreNamespace, scheduledBackup } from '../support/backup/backups.ts';
import { expectHarmless, expectNoDrill, refuseStatefulSets, untilAllRuns } from '../support/backup/drilled.ts';
import { contentKinds, contentsOf, kindsOf, objectsOf } from '../support/backup/namespace-content.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { teamAdditions } from '../support/teams/team-additions.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const teams = ['storefront', 'checkout', 'catalog'];
const lost = 'team-catalog';
const scratch = 'drill-catalog';
const programs = ['velero', 'velero-plugin-for-aws', 'versitygw', 'kube-apiserver'] as const;

describe('backups of teams', () => {
  const cluster = useControlPlane({
    // Every 15 seconds by default, which the scenario would have to wait for.
    flags: { 'kube-controller-manager': ['--horizontal-pod-autoscaler-sync-period=1s'] },
  });
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let service: BackupService;
  let scheduled: string;

  beforeAll(async () => {
    const { root } = workspace();
    const install = (ring: RingName | 'tenants') =>
      installPlatform(root, { env: 'dev', yes: true, ring }, undefined, () => undefined);
    for (const ring of ['base', 'crds', 'dr', 'tenants'] as const) await install(ring);
    const kind = await openCluster('kind-dev');
    await Promise.all(
      teams.map((team) => releaseTeam(kind, { workspace: workspace(), environment: 'dev', team }, 'app')),
    );
    for (const addition of teamAdditions(lost)) await cluster().kube.create(addition);
    await untilAllRuns(cluster().kube, lost);
    service = await startBackupService(cluster());
  });

  proves('backup', programs, 'Velero reaches its store with the key that the cluster generated', async () => {
    await service.storeSeenAs('Available');
  });

  proves('backup', programs, 'a drill reports that there is no backup', async () => {
    expect(await findings()).toEqual(['platform/no-backup']);
  });

  proves('backup', programs, 'the platform’s schedule creates a backup when it is due', async () => {
    const schedule = await makeDue(cluster().kube, 'teams');
    const made = await scheduledBackup(cluster().kube, 'teams');
    expect(made.status).toMatchObject({ phase: 'Completed' });
    expect(made.spec).toMatchObject({ includedNamespaces: ['team-*'], ttl: schedule.spec.template.ttl });
    scheduled = made.metadata.name;
  });

  proves(
    'backup',
    programs,
    'a lost namespace is restored from a backup: every object unchanged, every pod ready',
    async () => {
      const { kube } = cluster();
      const before = await objectsOf(kube, lost);
      // Of each kind that matters there is one at least, or its coming back would prove nothing.
      expect(kindsOf(before)).toEqual(['Namespace', ...contentKinds].sort());
      await kube.delete({ apiVersion: 'v1', kind: 'Namespace', name: lost });
      await kube.untilGone({ apiVersion: 'v1', kind: 'Namespace', name: lost });
      const restore = await restoreNamespace(kube, scheduled, lost);
      expect(restore.status).toMatchObject({ phase: 'Completed' });
      expect(restore.status.errors ?? 0).toBe(0);
      expect(contentsOf(await objectsOf(kube, lost))).toEqual(contentsOf(before));
      await untilAllRuns(kube, lost);
    },
  );

  it('the team deploys again, and is backed up again', async () => {
    const kind = await openCluster('kind-dev');
    await releaseTeam(kind, { workspace: workspace(), environment: 'dev', team: 'catalog' }, 'app');
    // With the older one nothing can be compared: every object of the team is younger than it.
    await makeDue(cluster().kube, 'teams');
    scheduled = (await scheduledBackup(cluster().kube, 'teams', scheduled)).metadata.name;
  });

  proves(
    'backup',
    programs,
    'a drill restores the backup into a namespace where nothing runs, without touching the team',
    async () => {
      const { kube } = cluster();
      const before = await objectsOf(kube, lost);
      const { exitCode, output } = await workspace().nx(drillCommand('--keep'));
      expect(output).toContain('the backup can be restored');
      expect(exitCode).toBe(0);
      // Kind, expected, restored, the same.
      for (const compared of [/Deployment +2 +2 +2 /, /StatefulSet +1 +1 +1 /, /PersistentVolumeClaim +1 +1 +1 /])
        expect(output).toMatch(compared);
      await expectHarmless(kube, scratch);
      // The drill has changed nothing of the team.
      const same = ({ metadata }: { metadata: { uid?: string; generation?: number } }) => [
        metadata.uid,
        metadata.generation,
      ];
      expect((await objectsOf(kube, lost)).map(same)).toEqual(before.map(same));
      expect(contentsOf(await objectsOf(kube, lost))).toEqual(contentsOf(before));
    },
  );

  proves('backup', programs, 'a drill leaves nothing behind, and removes what an earlier one left', async () => {
    const log: string[] = [];
    expect(await findings({}, log)).toEqual([]);
    expect(log[0]).toContain(`removing what an earlier drill left in ${scratch}`);
    await expectNoDrill(cluster().kube);
  });

  proves('backup', programs, 'a drill exits with an error if the backup is too old', async () => {
    const { exitCode, output } = await workspace().nx(drillCommand('--max-age=1s', '--dry-run'));
    expect(output).toContain('platform/backup-old');
    expect(exitCode).toBe(1);
  });

  proves('backup', programs, 'a drill reports objects that the backup lacks', async () => {
    const { kube } = cluster();
    const without = { includedNamespaces: ['team-*'], excludedNamespaceScopedResources: ['secrets'] };
    await makeBackup(kube, 'without-secrets', without);
    const found = await problems({ backup: 'without-secrets' });
    expect(found.map(({ code }) => code)).toEqual(['platform/restore-partial']);
    expect(found[0]?.found).toContain('Secret/cart-database');
  });

  proves('backup', programs, 'a drill reports a partial restore when the cluster rejects an object', async () => {
    const { kube } = cluster();
    await refuseStatefulSets(kube);
    const found = await problems({ backup: scheduled });
    expect(found.map(({ code }) => code)).toEqual(['platform/restore-partial', 'platform/restore-partial']);
    expect(found[0]?.found).toContain('PartiallyFailed');
    expect(found[1]?.found).toContain('StatefulSet/redis-cart');
    await expectNoDrill(kube);
  });

  proves('backup', programs, 'a drill reports an unreachable backup store', async () => {
    await service.stopStore();
    await service.storeSeenAs('Unavailable');
    expect(await findings()).toEqual(['platform/backup-store']);
  });

  function drillCommand(...more: string[]): string[] {
    return ['run', 'platform:drill', '--env=dev', '--team=catalog', '--yes', ...more];
  }

  /** What a drill finds, by the function behind the command. */
  async function problems(options: Partial<DrillOptions> = {}, log: string[] = []) {
    const drill = { env: 'dev', team: 'catalog', yes: true, ...options };
    try {
      return (await drillTeam(workspace().root, drill, undefined, (line) => log.push(line))).problems;
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems;
      throw error;
    }
  }

  async function findings(options?: Partial<DrillOptions>, log?: string[]): Promise<string[]> {
    return (await problems(options, log)).map(({ code }) => code);
  }
});
