import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import type { RingName } from '../../packages/chartwright/src/platform/model/rings.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { uninstallRelease } from '../../packages/chartwright/src/toolchain/cluster/releases.ts';
import {
  addStorageDriver,
  makeNodeClass,
  nodesOf,
  startKarpenter,
  takeNodesOfKwok,
} from '../support/karpenter/karpenter.ts';
import { hasCondition, type KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { isServing } from '../support/readiness.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const zones = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'];
const namespace = 'team-storefront';
const pools = { apiVersion: 'karpenter.sh/v1', kind: 'NodePool' };
const claims = { apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim' };
const pods = { apiVersion: 'v1', kind: 'Pod', namespace };
const nodes = { apiVersion: 'v1', kind: 'Node' };
const on = ['karpenter', 'kube-scheduler', 'helm'] as const;

describe('Karpenter in production', () => {
  const cluster = useControlPlane({
    context: 'prod',
    // Autoscalers bring workloads to their minimum; by default they look four times a minute.
    flags: { 'kube-controller-manager': ['--horizontal-pod-autoscaler-sync-period=1s'] },
    // The managed node group, on which Karpenter itself runs.
    nodes: zones.map((zone) => ({ name: `system-${zone}`, zone, labels: { 'eks.amazonaws.com/nodegroup': 'system' } })),
  });
  const workspace = useWorkspace();
  stopAtFirstFailure();

  const install = async (ring: RingName): Promise<void> => {
    const options = { env: 'prod', context: 'prod', yes: true, ring };
    await installPlatform(workspace().root, options, undefined, () => undefined);
  };
  const teamAsks = async (workloads: object): Promise<void> => {
    await workspace().write('environments/prod/teams/storefront.yaml', stringify({ workloads }));
    const place = { workspace: workspace(), environment: 'prod', team: 'storefront' };
    await releaseTeam(await openCluster('prod'), place, 'app');
  };
  const platformSays = async (nodePools: object): Promise<void> => {
    const file = 'environments/prod/values.yaml';
    await workspace().write(file, stringify({ platform: { karpenter: { nodePools } } }));
    await install('scaling');
  };
  /** Waits until so many pods of a workload are ready, and gives the nodes that they run on, one a pod. */
  const nodesUnder = async (workload: string, count: number): Promise<KubeObject[]> => {
    const which = { ...pods, labelSelector: `app.kubernetes.io/name=${workload}` };
    const serving = await cluster().kube.until(which, (all) => {
      const there = all.filter(isServing);
      return there.length === count && there;
    });
    const all = await cluster().kube.list(nodes);
    return serving.flatMap(({ spec }) => all.filter(({ metadata }) => metadata.name === spec.nodeName));
  };

  it('the cluster’s own nodes are full', async () => {
    const { kube } = cluster();
    await takeNodesOfKwok(workspace());
    await addStorageDriver(kube);
    await install('crds');
    await makeNodeClass(kube, 'default');
    await install('base');
    await install('scaling');
    const place = { workspace: workspace(), environment: 'prod', team: 'storefront' };
    await releaseTeam(await openCluster('prod'), place, 'tenant');
    for (const zone of zones) await kube.merge({ ...nodes, name: `system-${zone}` }, { spec: { unschedulable: true } });
    await startKarpenter(cluster(), zones);
  });

  proves(
    'karpenter',
    ['karpenter', 'helm'],
    'accepts all four rendered NodePools with their limits and budgets as ready (with the kwok provider’s node class)',
    async () => {
      const ready = await cluster().kube.until(
        pools,
        (all) => all.length === 4 && all.every((pool) => hasCondition(pool, 'Ready')) && all,
      );
      expect(ready.map(({ metadata }) => metadata.name).sort()).toEqual([
        'on-demand-amd64',
        'on-demand-arm64',
        'spot-amd64',
        'spot-arm64',
      ]);
      for (const { spec } of ready) {
        expect(spec.limits).toEqual({ cpu: '200', memory: '800Gi' });
        expect(spec.disruption).toMatchObject({
          consolidationPolicy: 'WhenEmptyOrUnderutilized',
          consolidateAfter: '5m',
        });
        expect(spec.disruption.budgets).toContainEqual({ nodes: '10%' });
      }
    },
  );

  proves(
    'karpenter',
    on,
    'creates on-demand amd64 nodes of the pool’s categories and generations, in every zone, for pods without a selector',
    async () => {
      await teamAsks({ frontend: large(3) });
      const under = await nodesUnder('frontend', 3);
      expect(under.map(({ metadata }) => metadata.labels?.['topology.kubernetes.io/zone']).sort()).toEqual(zones);
      for (const { metadata, status } of under) {
        expect(metadata.labels).toMatchObject({
          'karpenter.sh/nodepool': 'on-demand-amd64',
          'karpenter.sh/capacity-type': 'on-demand',
          'kubernetes.io/arch': 'amd64',
          // Types of older generations and of the category t are cheaper.
          'node.kubernetes.io/instance-type': expect.stringMatching(/^[cmr]7i\./),
        });
        expect(status.nodeInfo.architecture).toBe('amd64');
      }
    },
  );

  proves('karpenter', on, 'creates arm64 and spot nodes for pods that select them', async () => {
    await teamAsks({
      frontend: large(3),
      adservice: { nodeSelector: { 'kubernetes.io/arch': 'arm64' } },
      recommendationservice: { nodeSelector: { 'karpenter.sh/capacity-type': 'spot' } },
    });
    const poolsUnder = async (workload: string): Promise<Set<unknown>> =>
      new Set((await nodesUnder(workload, 2)).map(({ metadata }) => metadata.labels?.['karpenter.sh/nodepool']));
    expect(await poolsUnder('adservice')).toEqual(new Set(['on-demand-arm64']));
    expect(await poolsUnder('recommendationservice')).toEqual(new Set(['spot-amd64']));
  });

  proves(
    'karpenter',
    on,
    'leaves pods beyond their pool’s limit pending with a reason, instead of using another architecture or spot',
    async () => {
      const { kube } = cluster();
      // As pods come one by one, Karpenter may have made a node more than there are of them; each has room for one.
      const there = nodesOf(await kube.list(claims), 'on-demand-amd64').length;
      await platformSays({ 'on-demand-amd64': { limits: { cpu: String(2 * there) } } });
      await teamAsks({
        frontend: large(there + 2),
        adservice: { nodeSelector: { 'kubernetes.io/arch': 'arm64' } },
        recommendationservice: { nodeSelector: { 'karpenter.sh/capacity-type': 'spot' } },
      });
      const refused = await kube.until({ apiVersion: 'v1', kind: 'Event', namespace }, (events) => {
        const names = events
          .filter(({ message }) => /exceed limits for nodepool.*on-demand-amd64/.test(String(message)))
          .map(({ involvedObject }) => String(involvedObject.name));
        return new Set(names).size >= 2 && new Set(names);
      });
      const pending = (await kube.list(pods)).filter(({ status }) => status.phase === 'Pending');
      expect(new Set(pending.map(({ metadata }) => metadata.name))).toEqual(refused);
      const { status } = await kube.get({ ...pools, name: 'on-demand-amd64' });
      expect(status.resources).toMatchObject({ nodes: String(there) });
    },
    120_000,
  );

  proves(
    'karpenter',
    ['karpenter', 'kube-apiserver'],
    'removes nodes after their pods are gone, in each pool no more at once than its budget allows',
    async () => {
      const { kube } = cluster();
      await uninstallRelease(await openCluster('prod'), 'storefront', namespace);
      // A setting that users may change; the default of five minutes is too long for a scenario.
      const soon = { disruption: { consolidateAfter: '1s' } };
      await platformSays({ 'on-demand-amd64': soon, 'on-demand-arm64': soon, 'spot-amd64': soon });
      let most = 0;
      await kube.until(
        claims,
        (all) => {
          const going = nodesOf(all, 'on-demand-amd64').filter(({ metadata }) => metadata.deletionTimestamp);
          most = Math.max(most, going.length);
          return all.length === 0;
        },
        { patience: 180_000 },
      );
      expect(most, 'a tenth of so few nodes, rounded up').toBe(1);
      expect((await kube.list(nodes)).map(({ metadata }) => metadata.name)).toEqual(
        zones.map((zone) => `system-${zone}`),
      );
    },
    240_000,
  );
});

/**
 * The frontend as it is in production, but of a size that one pod fills the smallest node. What a node has is by the kwok
 * provider what its pods request: with three of these, a limit of six CPUs has no room for another node either way.
 */
function large(min: number) {
  return {
    expose: { hosts: ['shop.prod.example.com'] },
    autoscaling: { min },
    resources: { requests: { cpu: '1500m', memory: '1Gi' }, limits: { cpu: '2', memory: '1Gi' } },
  };
}
