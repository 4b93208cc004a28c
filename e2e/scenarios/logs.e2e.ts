import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { renderReleases } from '../../packages/chartwright/src/commands/platform/rendering/release-rendering.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { choose } from '../support/choices.ts';
import type { Kube } from '../support/kube/kube.ts';
import type { KubeObject } from '../support/kube/objects.ts';
import { type Loki, startLoki } from '../support/logs/loki.ts';
import { addressIn, startPromtail, writeLines } from '../support/logs/promtail.ts';
import { portsBehind } from '../support/services.ts';
import { proves, tellInOrder, useControlPlane, useWorkspace } from '../support/story.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const place = 'platform-observability';
const shop = '{namespace="team-storefront"}';

describe('the logs of a trial cluster', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  tellInOrder();
  const kube = (): Kube => cluster().kube;
  let ofAlloy: string;
  let pod: KubeObject;
  let loki: Loki;
  let promtail: { stop(): Promise<void> };

  it('are collected by the agent that platform.yaml chooses, from pods of a team', async () => {
    ofAlloy = await alloyConfiguration();
    await choose(workspace(), 'dev', 'components: {}', 'components: {}\nchoices:\n  logAgent: promtail');
    await workspace().vendor();
    await ring('base', 'crds', 'observability');
    const admin = await openCluster(cluster().context);
    const team = { workspace: workspace(), environment: 'dev', team: 'storefront' };
    await releaseTeam(admin, team, 'tenant');
    await releaseTeam(admin, team, 'app');
    pod = await podOf('team-storefront', 'frontend');
  });

  proves('logs', ['promtail', 'loki'], "a line of a team's pod is found by its namespace, team and pod", async () => {
    await writeLines(cluster(), pod, 'first order', { part: 'second ' }, 'order', { error: 'no stock' });
    await startAll();
    const streams = await loki.untilFound(`{team="storefront", pod="${pod.metadata.name}"} |= "second"`);
    // What the container runtime cut in two is one line again.
    expect(streams.flatMap(({ values }) => values.map(([, line]) => line))).toEqual(['second order']);
    expect((await loki.query(`${shop} |= "no stock"`)).streams[0]?.stream['stream']).toBe('stderr');
    expect((await loki.query('{namespace="team-checkout"}')).streams).toEqual([]);
  });

  proves('logs', ['promtail', 'loki'], 'its labels are those that the docs tell, and no other', async () => {
    const [container] = pod['spec'].containers as { name: string }[];
    const labels = {
      namespace: 'team-storefront',
      pod: pod.metadata.name,
      container: container?.name,
      node: pod['spec'].nodeName as string,
      app: 'frontend',
      team: 'storefront',
    };
    const series = [...(await loki.seriesOf(shop))].sort((a, b) =>
      (a['stream'] ?? '').localeCompare(b['stream'] ?? ''),
    );
    // Loki itself adds `service_name`, from `app`.
    expect(series).toEqual(['stderr', 'stdout'].map((stream) => ({ ...labels, service_name: 'frontend', stream })));
    const byAlloy = [...ofAlloy.matchAll(/target_label\s+= "([a-z]+)"/g)].map(([, label]) => label);
    expect(byAlloy.sort()).toEqual(Object.keys(labels).sort());
  });

  proves('logs', ['kube-apiserver'], 'the agent may list pods, and read no Secret', async () => {
    const agent = kube().as(`system:serviceaccount:${place}:promtail`, 'system:serviceaccounts');
    expect((await agent.list({ apiVersion: 'v1', kind: 'Pod' })).length).toBeGreaterThan(0);
    await expect(agent.list({ apiVersion: 'v1', kind: 'Secret' })).rejects.toThrow(/forbidden/);
  });

  proves('logs', ['kube-apiserver'], 'it sends to a Service that exists and has pods behind it', async () => {
    const { service, namespace, port } = addressIn(await configuration('promtail', 'promtail.yaml'));
    expect(await portsBehind(kube(), namespace, service)).toContain(port);
  });

  proves('tracing', ['kube-apiserver'], 'the address that teams send spans to has pods behind both ports', async () => {
    expect(await portsBehind(kube(), place, 'platform-otlp')).toEqual([4317, 4318]);
  });

  it('are kept apart by team from here on', async () => {
    await choose(workspace(), 'dev', 'logAgent: promtail', 'logAgent: promtail\n  logTenants: team');
    await ring('observability');
    await promtail.stop();
    await loki.stop();
    await writeLines(cluster(), pod, 'third order');
    const neighbour = await podOf(place, 'promtail', pod['spec'].nodeName as string);
    await writeLines(cluster(), neighbour, 'a line of nobody');
    await startAll();
  });

  proves('logs', ['promtail', 'loki'], 'a line is found by its team, and by no other', async () => {
    const streams = await loki.untilFound(`${shop} |= "third"`, 'storefront');
    expect(streams[0]?.stream).toMatchObject({ team: 'storefront', pod: pod.metadata.name });
    expect(await loki.query(shop, 'checkout')).toEqual({ status: 200, streams: [] });
    expect(await loki.query(shop, 'platform')).toEqual({ status: 200, streams: [] });
    expect((await loki.query(shop)).status).toBe(401);
  });

  proves('logs', ['promtail', 'loki'], 'a line of nobody is the platform’s, and both are read together', async () => {
    const [nobody] = await loki.untilFound(`{namespace="${place}"}`, 'platform');
    expect(nobody?.values.map(([, line]) => line)).toEqual(['a line of nobody']);
    expect(nobody?.stream).not.toHaveProperty('team');
    const both = await loki.query('{namespace=~".+"}', 'storefront|platform');
    expect(both.streams.map(({ stream }) => stream['__tenant_id__']).sort()).toEqual(['platform', 'storefront']);
  });

  proves('logs', ['loki'], 'what was written before tenants were kept apart is the tenant `fake`', async () => {
    expect((await loki.query(`${shop} |= "first"`, 'storefront')).streams).toEqual([]);
    expect((await loki.query(`${shop} |= "first"`, 'fake')).streams).toHaveLength(1);
  });

  async function startAll(): Promise<void> {
    const [main, runtime] = [
      await configuration('loki', 'config.yaml'),
      await configuration('loki-runtime', 'runtime-config.yaml'),
    ];
    loki = await startLoki(cluster().processes, { main, runtime }, 'loki');
    promtail = await startPromtail(cluster(), {
      configuration: await configuration('promtail', 'promtail.yaml'),
      loki: loki.url,
      node: pod['spec'].nodeName as string,
    });
  }

  async function ring(...names: ('base' | 'crds' | 'observability')[]): Promise<void> {
    for (const name of names)
      await installPlatform(workspace().root, { env: 'dev', yes: true, ring: name }, undefined, () => undefined);
  }

  /** A file of the ConfigMap of that name, as it is in the cluster. */
  async function configuration(name: string, file: string): Promise<string> {
    const { data } = await kube().get({ apiVersion: 'v1', kind: 'ConfigMap', namespace: place, name });
    return (data as Record<string, string>)[file] ?? '';
  }

  /** A running pod whose name begins so. */
  function podOf(namespace: string, workload: string, node?: string): Promise<KubeObject> {
    return kube().until({ apiVersion: 'v1', kind: 'Pod', namespace }, (pods) =>
      pods.find(({ metadata, spec, status }) => {
        const on = (spec as { nodeName?: string }).nodeName;
        const stays = (status as { phase: string }).phase === 'Running' && metadata.deletionTimestamp === undefined;
        return stays && metadata.name.startsWith(`${workload}-`) && (node === undefined || on === node);
      }),
    );
  }

  async function alloyConfiguration(): Promise<string> {
    const { platforms } = await renderReleases(workspace().root, { env: 'dev', ring: 'observability', own: true });
    const objects = platforms.flatMap(({ releases }) => releases.flatMap((release) => release.objects));
    const found = objects.find(({ kind, name }) => kind === 'ConfigMap' && name === 'platform-alloy');
    return (found?.value as { data: Record<string, string> }).data['config.alloy'] ?? '';
  }
});
