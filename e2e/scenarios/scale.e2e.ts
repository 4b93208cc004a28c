import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import type { TeamValues } from '../../packages/chartwright/src/team/generated/team-values.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { type Footprint, footprintOf, type Growth, growthBetween, growthTable } from '../support/growth.ts';
import { several, writeTeams } from '../support/teams/many-teams.ts';
import { isServing } from '../support/readiness.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const count = 200;
const batch = 25;
const atOnce = 2;

/** What most teams begin with: one service with an autoscaler, metrics and a host. */
const team: Omit<TeamValues, 'tenant'> = {
  workloads: {
    web: {
      image: 'registry.example.com/web:1.0.0',
      ports: { http: { containerPort: 8080 } },
      metrics: { port: 'http' },
      autoscaling: { min: 1, max: 3 },
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
    },
  },
};

describe('two hundred teams', () => {
  const cluster = useControlPlane({
    // Autoscalers look at their workloads all the time, which is no cost of an installation.
    flags: { 'kube-controller-manager': ['--horizontal-pod-autoscaler-sync-period=1h'] },
  });
  const workspace = useWorkspace();
  stopAtFirstFailure();
  const batches: Growth[] = [];

  it('the platform’s CRDs, roles and guard rails are installed', async () => {
    for (const ring of ['base', 'crds'] as const)
      await installPlatform(workspace().root, { env: 'dev', yes: true, ring }, undefined, () => undefined);
  });

  proves(
    'scale',
    ['helm', 'kube-apiserver', 'etcd'],
    `are installed by Helm, with ${count} tenant releases and ${count} app releases`,
    async () => {
      const { kube } = cluster();
      const names = await writeTeams(workspace(), count, team);
      const helm = await openCluster('kind-dev');
      let before: Footprint = await footprintOf(cluster());
      for (let first = 0; first < count; first += batch) {
        await several(names.slice(first, first + batch), atOnce, async (name) => {
          const place = { workspace: workspace(), environment: 'dev', team: name };
          await releaseTeam(helm, place, 'tenant');
          await releaseTeam(helm, place, 'app');
        });
        await kube.until(
          { apiVersion: 'v1', kind: 'Pod', labelSelector: 'app.kubernetes.io/name=web' },
          (pods) => pods.filter(isServing).length === first + batch,
        );
        const after = await footprintOf(cluster());
        batches.push(growthBetween(before, after, batch));
        before = after;
      }
      console.log(growthTable(batches, batch));
      expect(batches).toHaveLength(count / batch);
    },
    // Two minutes on two cores that have nothing else to do.
    1_200_000,
  );

  proves(
    'scale',
    ['kube-apiserver', 'etcd'],
    'cost the API server and etcd no more per team at the end than at the beginning',
    () => {
      // The first batch fills caches.
      const [, ...warm] = batches;
      const ratio = (value: (growth: Growth) => number, length: number): number =>
        mean(warm.slice(-length).map(value)) / mean(warm.slice(0, length).map(value));
      const requests = ratio((growth) => growth.requests, 1);
      expect(requests, 'requests').toBeGreaterThan(0.9);
      expect(requests, 'requests').toBeLessThan(1.1);
      // By threes, since the file grows by leaps; the API server has etcd reuse what is outdated, so less is no surprise.
      expect(
        ratio(({ database }) => database, 3),
        "etcd's file",
      ).toBeLessThan(1.1);
      return Promise.resolve();
    },
  );
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
