import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { relabelled } from '../../packages/chartwright/test/support/relabelling.ts';
import { target } from '../settings.ts';
import { choose } from '../support/choices.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { discoveredContainers } from '../support/logs/discovery.ts';
import { queryLoki, untilLokiHas } from '../support/logs/loki.ts';
import { portsBehind } from '../support/services.ts';
import { proves, stopAtFirstFailure, useCluster, useWorkspace, withContainers } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const place = 'platform-observability';
const agent = { namespace: place, name: 'alloy' };
const shop = '{namespace="team-storefront"}';

describe('the logs of a trial cluster', () => {
  const cluster = useCluster();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  const kube = (): Kube => cluster().kube;
  let pod: KubeObject;
  let container: string;
  let labels: Readonly<Record<string, string>>;

  it('are those of a team on a platform with Alloy', async () => {
    await install();
    const admin = await openCluster(cluster().context);
    const team = { workspace: workspace(), environment: 'dev', team: 'storefront' };
    await releaseTeam(admin, team, 'tenant');
    await releaseTeam(admin, team, 'app');
    pod = await podOf('team-storefront', 'frontend');
    const containers = pod['spec'].containers as { name: string }[];
    container = containers.find(({ name }) => name !== 'linkerd-proxy')?.name ?? '';
    labels = {
      namespace: 'team-storefront',
      pod: pod.metadata.name,
      container,
      node: pod['spec'].nodeName as string,
      app: 'frontend',
      team: 'storefront',
    };
  });

  proves('logs', ['kube-apiserver'], 'the agent may list pods, and read no Secret', async () => {
    const account = kube().as(`system:serviceaccount:${place}:${agent.name}`, 'system:serviceaccounts');
    expect((await account.list({ apiVersion: 'v1', kind: 'Pod' })).length).toBeGreaterThan(0);
    await expect(account.list({ apiVersion: 'v1', kind: 'Secret' })).rejects.toThrow(/forbidden/);
  });

  proves(
    'logs',
    ['promtool', 'relabelcheck', 'kube-apiserver'],
    "the agent finds a team's pod with its own rights, and labels it as documented, by Prometheus' discovery and relabelling",
    async () => {
      const found = await discoveredContainers(cluster(), agent, labels['node'] ?? '');
      const ours = found.filter(
        (one) =>
          one['__meta_kubernetes_pod_uid'] === pod.metadata.uid &&
          one['__meta_kubernetes_pod_container_name'] === container,
      );
      const { path } = await locate('relabelcheck');
      const text = await configuration();
      // A container of several ports is discovered by each of them, and its file is read once.
      expect(ours.length).toBeGreaterThan(0);
      for (const result of await relabelled(path, { file: 'config.alloy', text }, ours)) {
        const { __address__: _, __path__: files, ...given } = result ?? {};
        expect(given).toEqual(labels);
        expect(files).toBe(`/var/log/pods/*${pod.metadata.uid ?? ''}/${container}/*.log`);
      }
    },
  );

  proves('logs', ['kube-apiserver'], 'the agent sends to a Service that exists and has pods behind it', async () => {
    const { hostname, port } = new URL(/url = "([^"]+)"/.exec(await configuration())?.[1] ?? '');
    const [service = '', namespace = ''] = hostname.split('.');
    expect(await portsBehind(kube(), namespace, service)).toContain(port === '' ? 80 : Number(port));
  });

  proves('tracing', ['kube-apiserver'], 'the address that teams send spans to has pods behind both ports', async () => {
    expect(await portsBehind(kube(), place, 'platform-otlp')).toEqual([4317, 4318]);
  });

  withContainers("a line of a team's pod is found in Loki by namespace, team and pod, with its labels", async () => {
    const [line = ''] = (await linesOfPod()).slice(-1);
    const query = `{namespace="team-storefront", team="storefront", pod="${pod.metadata.name}"} |= ${JSON.stringify(line)}`;
    const [stream] = await untilLokiHas(kube(), query);
    expect(stream?.values.map(([, text]) => text)).toContain(line);
    expect(stream?.stream).toMatchObject({ ...labels, cluster: 'dev' });
    expect((await queryLoki(kube(), '{namespace="team-checkout"}')).streams).toEqual([]);
  });

  withContainers('where tenants are kept apart, a line is found by its team, and by no other', async () => {
    await choose(workspace(), 'dev', 'choices:\n', 'choices:\n  logTenants: team\n');
    await install();
    const [stream] = await untilLokiHas(kube(), shop, 'storefront');
    expect(stream?.stream).toMatchObject({ team: 'storefront' });
    expect(await queryLoki(kube(), shop, 'checkout')).toEqual({ status: 200, streams: [] });
    expect(await queryLoki(kube(), shop, 'platform')).toEqual({ status: 200, streams: [] });
    expect((await queryLoki(kube(), shop)).status).toBe(401);
  });

  /** What logs need; on kind everything, since pods that run wait for the certificates of rings before them. */
  async function install(): Promise<void> {
    const rings = target() === 'kind' ? [undefined] : (['base', 'crds', 'observability'] as const);
    for (const ring of rings) {
      const options = { env: 'dev', yes: true, ...(ring === undefined ? {} : { ring }) };
      await installPlatform(workspace().root, options, undefined, () => undefined);
    }
  }

  /** The configuration of Alloy, as it is in the cluster. */
  async function configuration(): Promise<string> {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', namespace: place, name: 'platform-alloy' };
    const { data } = await kube().get(map);
    return (data as Record<string, string>)['config.alloy'] ?? '';
  }

  /** What the container has written, as `kubectl logs` prints it. */
  async function linesOfPod(): Promise<string[]> {
    const path = `/api/v1/namespaces/team-storefront/pods/${pod.metadata.name}/log?container=${container}`;
    return String(await kube().raw(path))
      .split('\n')
      .filter(Boolean);
  }

  /** A running pod whose name begins so. */
  function podOf(namespace: string, workload: string): Promise<KubeObject> {
    return kube().until({ apiVersion: 'v1', kind: 'Pod', namespace }, (pods) =>
      pods.find(({ metadata, status }) => {
        const stays = (status as { phase: string }).phase === 'Running' && metadata.deletionTimestamp === undefined;
        return stays && metadata.name.startsWith(`${workload}-`);
      }),
    );
  }
});
