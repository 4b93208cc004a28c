import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { hasCondition, type KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { ReplicaHistory, tooFast } from '../support/load/replica-history.ts';
import { load, metricsApiService, serveResourceMetrics, usageFlags } from '../support/load/resource-metrics.ts';
import { fewestReady } from '../support/readiness.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const environment = 'dev';
const valuesFile = `environments/${environment}/teams/storefront.yaml`;
const namespace = 'team-storefront';
const frontend = `${namespace}/frontend`;
const scalers = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', namespace };
const metricsOfPods = `/apis/metrics.k8s.io/v1beta1/namespaces/${namespace}/pods`;

/** Scaling down takes too long by default for a scenario: a window of 5 minutes, then a minute a step. */
const hurry = { stabilizationWindowSeconds: 10, periodSeconds: 10 };
const teamValues = `  adservice: { mesh: { enabled: false } }
  frontend:
    autoscaling: { behavior: { scaleDown: ${JSON.stringify(hurry)} } }
`;
const image = 'us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/frontend:v0.10.7';

describe('autoscaling of a workload under load', () => {
  const cluster = useControlPlane({
    flags: {
      // A quarter of a minute by default.
      'kube-controller-manager': ['--horizontal-pod-autoscaler-sync-period=1s'],
      kwok: usageFlags,
    },
  });
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let history: ReplicaHistory;

  it('a team with fast scaling settings is installed', async () => {
    const { root } = workspace();
    await workspace().edit(valuesFile, '  frontend:\n', teamValues);
    for (const ring of ['base', 'crds', 'tenants', 'scaling'] as const)
      await installPlatform(root, { env: environment, yes: true, ring }, undefined, () => undefined);
    await release();
  });

  proves(
    'autoscaling',
    ['metrics-server', 'kube-apiserver'],
    'the resource metrics API, as registered by the platform, reports the usage of pods',
    async () => {
      const { kube } = cluster();
      await serveResourceMetrics(cluster());
      expect((await metricsApiService(kube)).spec).toMatchObject({
        group: 'metrics.k8s.io',
        version: 'v1beta1',
        service: { name: 'metrics-server', namespace: 'platform-scaling' },
      });
      await kube.until(scalers, (all) => all.every(isActive), { what: 'read metrics' });
      const { items } = (await kube.raw(metricsOfPods)) as {
        items: { containers: { name: string; usage: object }[] }[];
      };
      const used = items.flatMap(({ containers }) => containers).find(({ name }) => name === 'frontend');
      expect(used?.usage).toEqual({ cpu: expect.stringMatching(/^[456]\d*n$/) as string, memory: '16Mi' });
    },
  );

  proves(
    'autoscaling',
    ['kube-apiserver', 'kube-controller-manager', 'metrics-server'],
    'an autoscaler measures only the workload’s container in the mesh and the whole pod outside, and scales down slowly',
    async () => {
      const all = await cluster().kube.list(scalers);
      const sources = all.map(({ metadata, status }) => [metadata.name, status.currentMetrics[0].type]);
      expect(Object.fromEntries(sources)).toEqual({
        adservice: 'Resource',
        frontend: 'ContainerResource',
        recommendationservice: 'ContainerResource',
      });
      const byDefault = all.find(({ metadata }) => metadata.name === 'adservice');
      expect(byDefault?.spec.behavior).toEqual({
        scaleUp: rules(0, { percent: 100, pods: 4, periodSeconds: 30 }),
        scaleDown: rules(300, { percent: 25, pods: 1, periodSeconds: 60 }),
      });
    },
  );

  proves(
    'autoscaling',
    ['kube-controller-manager', 'metrics-server'],
    'load scales replicas to the maximum, no faster than the chart allows',
    async () => {
      const { kube } = cluster();
      const { spec } = await scaler();
      history = new ReplicaHistory(kube);
      await load(kube, 'frontend', '200m');
      await untilReplicas(spec.maxReplicas);
      const rise = history.of(frontend);
      expect(rise[0]?.count).toBe(2);
      expect(rise.at(-1)?.count).toBe(10);
      // The limit was met, or it would have been one step.
      expect(rise.length).toBeGreaterThan(2);
      expect(tooFast(rise, spec.behavior.scaleUp)).toEqual([]);
    },
  );

  proves(
    'autoscaling',
    ['helm', 'kube-apiserver', 'kube-controller-manager'],
    'an upgrade of the app with another image keeps the replicas set by the autoscaler',
    async () => {
      const { kube } = cluster();
      const before = history.of(frontend).length;
      await workspace().edit(valuesFile, '  frontend:\n', `  frontend:\n    image: ${image}\n`);
      const fewest = await fewestReady(kube, release);
      const { spec, status } = await kube.get({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace,
        name: 'frontend',
      });
      expect(spec.template.spec.containers[0].image).toBe(image);
      expect(status).toMatchObject({ updatedReplicas: 10, readyReplicas: 10 });
      expect(history.of(frontend).length, 'changes of replicas').toBe(before);
      expect(fewest.get(frontend)).toBe(10);
    },
  );

  proves(
    'autoscaling',
    ['kube-controller-manager', 'metrics-server'],
    'without load, replicas stay for the stabilisation window and then decrease step by step to the minimum',
    async () => {
      const { kube } = cluster();
      const { spec } = await scaler();
      expect(spec.behavior.scaleDown).toMatchObject(rules(10, { percent: 25, pods: 1, periodSeconds: 10 }));
      const risen = history.of(frontend).length;
      // That the new pods bear the load is seen by another number than the old ones had.
      await load(kube, 'frontend', '190m');
      await usedPercent((percent) => Math.abs(percent - 190) < 5);
      await load(kube, 'frontend', null);
      const idle = await usedPercent((percent) => percent < 70);
      await untilReplicas(spec.minReplicas);
      const fall = history.of(frontend).slice(risen - 1);
      expect(fall.at(-1)?.count).toBe(2);
      const stayed = (fall[1]?.at ?? 0) - idle;
      // An autoscaler looks each second.
      expect(stayed, 'milliseconds from the first low measurement').toBeGreaterThan(
        hurry.stabilizationWindowSeconds * 1000 - 3000,
      );
      expect(tooFast(fall, spec.behavior.scaleDown)).toEqual([]);
    },
  );

  proves('autoscaling', ['kube-controller-manager'], 'no other workload was scaled', async () => {
    await history.end();
    expect(history.changed()).toEqual([frontend]);
  });

  async function release(): Promise<void> {
    const place = { workspace: workspace(), environment, team: 'storefront' };
    await releaseTeam(await openCluster(cluster().context), place, 'app');
  }

  function scaler(): Promise<KubeObject> {
    return cluster().kube.get({ ...scalers, name: 'frontend' });
  }

  /** Waits until the autoscaler sees such a use, in percent of the request. @returns when it did */
  function usedPercent(isSo: (percent: number) => boolean): Promise<number> {
    return cluster().kube.untilObject(
      { ...scalers, name: 'frontend' },
      ({ status }) => isSo(status.currentMetrics?.[0]?.containerResource?.current.averageUtilization) && Date.now(),
      { what: 'measure the load' },
    );
  }

  /** Waits until the Deployment has that many pods, all ready. */
  async function untilReplicas(count: number): Promise<void> {
    await cluster().kube.untilObject(
      { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'frontend' },
      ({ spec, status }) => spec.replicas === count && status.readyReplicas === count,
      { patience: 3 * 60 * 1000, what: `scale to ${count}` },
    );
  }
});

function rules(window: number, { percent, pods, periodSeconds }: Record<'percent' | 'pods' | 'periodSeconds', number>) {
  return {
    stabilizationWindowSeconds: window,
    selectPolicy: 'Max',
    policies: [
      { type: 'Percent', value: percent, periodSeconds },
      { type: 'Pods', value: pods, periodSeconds },
    ],
  };
}

function isActive(object: KubeObject): boolean {
  return hasCondition(object, 'ScalingActive');
}
