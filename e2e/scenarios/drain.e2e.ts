import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { bringBack, cordon, drain, lose, podsOn, promptControllers, uncordon, zones } from '../support/drain.ts';
import type { KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { fewestReady, type ReadyPods, untilFullyReady, wantedReplicas, workloadOf } from '../support/readiness.ts';
import { target } from '../settings.ts';
import { proves, stopAtFirstFailure, useCluster, useWorkspace } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const teams = ['catalog', 'checkout', 'storefront'];
const environment = 'dev';
const otherMinimums = `  adservice: { autoscaling: { min: 3 } }
  recommendationservice: { autoscaling: { min: 1 } }
`;
const ofTeams = 'chartwright.dev/team';
/** On kind, images are pulled. */
const patience = target() === 'kind' ? 5 * 60 * 1000 : 60_000;

describe('team workloads while nodes are drained', () => {
  // An autoscaler brings a new workload to its minimum when it first looks, which is a quarter of a minute by default.
  const cluster = useCluster({
    flags: { 'kube-controller-manager': [...promptControllers, '--horizontal-pod-autoscaler-sync-period=1s'] },
  });
  const workspace = useWorkspace();
  stopAtFirstFailure();
  /** Replicas of each workload, as `namespace/name`. */
  let replicas: ReadonlyMap<string, number> = new Map();

  it('workloads are installed: most with two replicas, one that needs three zones, two with a single replica', async () => {
    const { context } = cluster();
    const { root } = workspace();
    await workspace().edit('environments/dev/teams/storefront.yaml', 'workloads:\n', `workloads:\n${otherMinimums}`);
    for (const ring of ['base', 'crds', 'tenants'] as const)
      await installPlatform(root, { env: environment, yes: true, ring }, undefined, () => undefined);
    const trial = await openCluster(context);
    for (const team of teams) await releaseTeam(trial, { workspace: workspace(), environment, team }, 'app');
    replicas = await settledReplicas();
    await fullyReady();
    expect([...replicas.values()].filter((count) => count === 2).length).toBeGreaterThan(6);
    expect(replicas.get('team-storefront/adservice')).toBe(3);
    expect(replicas.get('team-storefront/recommendationservice')).toBe(1);
    expect(replicas.get('team-catalog/redis-cart')).toBe(1);
  });

  proves('availability', ['kube-scheduler'], 'replicas of a workload run in different zones', async () => {
    const { kube } = cluster();
    const byZone = await zones(kube);
    const zonesOf = new Map<string, Set<string>>();
    for (const [zone, nodes] of byZone)
      for (const pod of await podsOn(kube, nodes)) {
        const workload = workloadOf(pod) ?? '';
        zonesOf.set(workload, (zonesOf.get(workload) ?? new Set()).add(zone));
      }
    for (const [workload, count] of replicas)
      expect(zonesOf.get(workload)?.size, workload).toBe(Math.min(count, byZone.size));
  });

  proves(
    'availability',
    ['kube-scheduler', 'kube-controller-manager'],
    'losing a zone takes down no workload, and lost pods are recreated in other zones',
    async () => {
      const { kube } = cluster();
      const [nodes = []] = (await zones(kube)).values();
      const fewest = await fewestReady(kube, async () => {
        await lose(kube, nodes);
        await emptied(nodes);
        await fullyReady();
      });
      await bringBack(kube, nodes);
      expect(belowPromise(fewest, () => 1)).toEqual([]);
    },
  );

  proves(
    'availability',
    ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
    'draining zone after zone completes, with at most one pod of a workload down at a time',
    async () => {
      const { kube } = cluster();
      for (const [zone, nodes] of await zones(kube)) {
        const fewest = await fewestReady(kube, async () => {
          await drain(kube, nodes);
          await uncordon(kube, nodes);
          await fullyReady();
        });
        expect(
          belowPromise(fewest, (count) => count - 1),
          zone,
        ).toEqual([]);
      }
    },
  );

  proves(
    'availability',
    ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
    'a drain keeps the last ready pod of a workload until there is capacity elsewhere, and then continues',
    async () => {
      const { kube } = cluster();
      const byZone = [...(await zones(kube)).values()];
      await cordon(kube, byZone.flat());
      const fewest = await fewestReady(kube, async () => {
        let ended = false;
        const draining = drain(kube, byZone.flat()).finally(() => {
          ended = true;
        });
        await Promise.race([draining, untilNothingMayGo()]);
        expect(ended, 'the drain has ended without room for what it evicted').toBe(false);
        await uncordon(kube, byZone[0] ?? []);
        await draining;
        await fullyReady();
      });
      await uncordon(kube, byZone.flat());
      expect(belowPromise(fewest, (count) => count - 1)).toEqual([]);
    },
  );

  /** Replicas of each workload, as soon as autoscalers have brought them to their minimum. */
  async function settledReplicas(): Promise<Map<string, number>> {
    const { kube } = cluster();
    await kube.until(
      { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
      (scalers) => scalers.every(({ spec, status }) => status.currentReplicas >= spec.minReplicas),
      { patience, what: 'scale to its minimum' },
    );
    return wantedReplicas(kube, ofTeams);
  }

  function fullyReady(): Promise<void> {
    return untilFullyReady(cluster().kube, replicas, patience);
  }

  /** Waits until no workload of a team runs on nodes. */
  async function emptied(nodes: readonly string[]): Promise<void> {
    const onThem = ({ spec }: KubeObject): boolean => nodes.includes(spec.nodeName ?? '');
    await cluster().kube.until(
      { apiVersion: 'v1', kind: 'Pod', labelSelector: ofTeams },
      (pods) => !pods.some(onThem),
      { patience, what: 'leave a lost zone' },
    );
  }

  /** Waits until each budget is used up. */
  async function untilNothingMayGo(): Promise<void> {
    await cluster().kube.until(
      { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
      (all) => all.every(({ status }) => status.disruptionsAllowed === 0),
      { patience, what: 'be used up' },
    );
  }

  /** The workloads of several replicas that had fewer pods ready than was promised. */
  function belowPromise(fewest: ReadyPods, promised: (count: number) => number): string[] {
    return [...replicas].flatMap(([workload, count]) => {
      const ready = fewest.get(workload) ?? 0;
      return count > 1 && ready < promised(count) ? [`${workload}: ${ready} of ${count} pods were ready`] : [];
    });
  }
});
