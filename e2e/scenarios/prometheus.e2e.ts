import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/gates/platform/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster.ts';
import { freePort } from '../control-plane/ports.ts';
import type { KubeObject } from '../support/kube.ts';
import { dashboardQueries } from '../support/metrics/dashboards.ts';
import { check, push } from '../support/metrics/feed.ts';
import { meshedPod, monitorsOf, proxyPort } from '../support/metrics/monitors.ts';
import {
  addressOf,
  type LaidServer,
  layAlertmanager,
  layPrometheus,
  startAlertmanager,
  startCentralPrometheus,
  startPrometheus,
} from '../support/metrics/observed-platform.ts';
import { namespace, startOperator } from '../support/metrics/operator.ts';
import { PodNetwork } from '../support/metrics/pod-network.ts';
import type { Prometheus } from '../support/metrics/prometheus.ts';
import { datasources, podBehind } from '../support/metrics/services.ts';
import { environmentValues, teamValues, webhookSecret } from '../support/metrics/values.ts';
import { startWebhook, type Webhook } from '../support/metrics/webhook.ts';
import { proves, tellInOrder, useControlPlane, useWorkspace } from '../support/story.ts';
import { releaseTeam } from '../support/team-release.ts';

/** Of the workload of team checkout, above what its alert allows. */
const ordersWaiting = 42;

const teams = ['storefront', 'checkout', 'catalog'] as const;

describe('the metrics of a platform and its teams', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  tellInOrder();
  let network: PodNetwork;
  let webhook: Webhook;
  let central: Prometheus;
  let prometheus: Prometheus;
  let laid: LaidServer;

  beforeAll(async () => {
    [network, webhook] = await Promise.all([PodNetwork.start(), startWebhook()]);
    central = await startCentralPrometheus(cluster(), await freePort());
    network.listen(new URL(central.url).host, { server: central.url });
  });
  afterAll(() => {
    network.close();
    webhook.close();
  });

  it('begins with the platform, and teams of which two declare metrics and an alert', async () => {
    const made = workspace();
    await made.write('environments/dev/values.yaml', environmentValues({ central: new URL(central.url).host }));
    await made.write('environments/dev/teams/checkout.yaml', teamValues('checkoutservice', 'service'));
    await made.write('environments/dev/teams/catalog.yaml', teamValues('productcatalogservice', 'pod'));
    await installPlatform(made.root, { env: 'dev', yes: true }, undefined, () => undefined);
    await cluster().kube.create({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: webhookSecret, namespace },
      stringData: { url: webhook.url },
    });
    const opened = await openCluster('kind-dev');
    for (const team of teams) await releaseTeam(opened, { workspace: made, environment: 'dev', team }, 'app');
  });

  proves(
    'prometheus',
    ['prometheus-operator', 'kube-apiserver'],
    'its operator writes a scrape job for every monitor that a component or a team has, the mesh’s proxies included',
    async () => {
      const monitors = await monitorsOf(cluster().kube);
      expect(monitors).toContain('podMonitor/platform-mesh/linkerd-proxy');
      expect(monitors).toContain('serviceMonitor/team-checkout/checkoutservice');
      expect(monitors).toContain('podMonitor/team-catalog/productcatalogservice');
      await startOperator(cluster());
      laid = await layPrometheus(cluster(), network);
      const { scrape_configs } = parse(await readFile(laid.configuration, 'utf8')) as {
        scrape_configs: { job_name: string }[];
      };
      const jobs = new Set(scrape_configs.map(({ job_name }) => job_name.replace(/(Monitor\/.+)\/\d+$/, '$1')));
      expect(monitors.filter((monitor) => !jobs.has(monitor))).toEqual([]);
    },
  );

  proves(
    'prometheus',
    ['prometheus-operator', 'promtool'],
    'the configuration and the rules that its operator writes pass promtool',
    async () => {
      const { accepted, said } = await check('promtool', ['check', 'config', laid.configuration]);
      expect(accepted, said).toBe(true);
      // promtool checks the rules that the configuration names, and counts them.
      expect(said).toMatch(/platform-own-cluster-\S+\.yaml\n\s+SUCCESS: [1-9]/);
      expect(said).toMatch(/team-checkout-orders-\S+\.yaml\n\s+SUCCESS: 1 rules/);
    },
  );

  proves(
    'alertmanager',
    ['prometheus-operator', 'amtool', 'alertmanager'],
    'the configuration that its operator makes of our receivers and routes passes amtool, leads an alert of a team to that team, and starts it',
    async () => {
      const alertmanager = await layAlertmanager(cluster());
      const { accepted, said } = await check('amtool', ['check-config', alertmanager.configuration]);
      expect(accepted, said).toBe(true);
      const route = ['config', 'routes', 'test', `--config.file=${alertmanager.configuration}`];
      const receiverOf = async (...labels: string[]) => (await check('amtool', [...route, ...labels])).said.trim();
      expect(await receiverOf('alertname=A', 'team=checkout')).toMatch(/^platform-observability\/platform\/checkout\b/);
      expect(await receiverOf('alertname=A', 'team=catalog')).not.toMatch(/checkout/);
      await startAlertmanager(cluster(), alertmanager, network);
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'kube-apiserver'],
    'starts with the operator’s own arguments and configuration, and finds the pods of the teams’ workloads as its own service account',
    async () => {
      prometheus = await startPrometheus(cluster(), laid);
      const pods = await podsOf('checkout', 'checkoutservice');
      const expected = pods.map((pod) => `http://${addressOf(pod)}:9400/internal/metrics`).toSorted();
      expect(expected.length).toBeGreaterThan(0);
      await prometheus.untilTargets((targets) => {
        const found = targets.filter(({ scrapePool }) => scrapePool.includes('team-checkout/checkoutservice'));
        return (
          found.length === expected.length &&
          found
            .map(({ scrapeUrl }) => scrapeUrl)
            .toSorted()
            .join() === expected.join()
        );
      });
      const pools = (await prometheus.api('scrape_pools')) as { scrapePools: string[] };
      expect(pools.scrapePools.length).toBeGreaterThan(15);
    },
  );

  proves(
    'prometheus',
    ['prometheus'],
    'scrapes a team’s workload, and answers what it counted by namespace and pod',
    async () => {
      const [pod] = await podsOf('checkout', 'checkoutservice');
      // The team says it were another's; its namespace is what Prometheus knows it by.
      tell(pod, 9400, '/internal/metrics', () => `orders_waiting{namespace="team-catalog"} ${ordersWaiting}\n`);
      const [series] = await prometheus.until('orders_waiting', (all) => all.length > 0 && all);
      expect(series).toMatchObject({
        metric: { namespace: 'team-checkout', pod: pod?.metadata.name, service: 'checkoutservice' },
        value: ordersWaiting,
      });
      expect(await prometheus.query('up{namespace="team-checkout"} == 1')).toHaveLength(1);
    },
  );

  proves(
    'mesh',
    ['prometheus'],
    'the proxies’ metrics are of their workload, and the platform’s rules make requests a second of them',
    async () => {
      const [pod] = await podsOf('checkout', 'checkoutservice');
      if (pod === undefined) throw new Error('no pod of checkoutservice');
      const meshed = await cluster().kube.create(meshedPod(pod, 'checkoutservice'));
      const { metadata } = meshed;
      const running = await cluster().kube.untilObject(
        { apiVersion: 'v1', kind: 'Pod', namespace: 'team-checkout', name: metadata.name },
        (one) => one['status'].podIP !== undefined && one,
      );
      let requests = 0;
      tell(
        running,
        proxyPort,
        '/metrics',
        () => `response_total{direction="inbound",classification="success"} ${(requests += 50)}\n`,
      );
      const [series] = await prometheus.until('platform:mesh_requests:rate5m', (all) => all.length > 0 && all);
      expect(series?.metric).toMatchObject({ namespace: 'team-checkout', deployment: 'checkoutservice' });
      expect(series?.value).toBeGreaterThan(0);
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'promtool'],
    'takes samples by remote write, and the platform’s recording rules make of them what its alerts ask',
    async () => {
      await push(prometheus, 'kube-state-metrics', [
        'kube_node_status_condition{node="n1",condition="Ready",status="true"} 1',
        'kube_node_status_condition{node="n2",condition="Ready",status="true"} 0',
        'kube_node_labels{node="n1",label_topology_kubernetes_io_zone="zone-a"} 1',
        'kube_node_labels{node="n2",label_topology_kubernetes_io_zone="zone-b"} 1',
      ]);
      const zones = await prometheus.until('platform:zone_nodes_ready:sum', (all) => all.length === 2 && all);
      expect(Object.fromEntries(zones.map(({ metric, value }) => [metric['zone'], value]))).toEqual({
        'zone-a': 1,
        'zone-b': 0,
      });
      await prometheus.until(
        'ALERTS{alertname="ZoneLost",alertstate="pending",zone="zone-b"}',
        (all) => all.length === 1,
      );
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'promtool'],
    'sends its metrics on with the name of its cluster, and takes over from another what its federation asks for',
    async () => {
      await push(central, 'legacy', ['orders_old_total 7', 'secrets_total 1']);
      const [taken] = await prometheus.until('orders_old_total', (all) => all.length > 0 && all);
      expect(taken).toMatchObject({ metric: { job: 'legacy' }, value: 7 });
      expect(await prometheus.query('secrets_total')).toEqual([]);
      const [sent] = await central.until('orders_waiting', (all) => all.length > 0 && all);
      expect(sent?.metric).toMatchObject({ namespace: 'team-checkout', cluster: 'dev', environment: 'dev' });
      // What its relabelling drops has not gone back.
      expect(await central.query('orders_old_total')).toHaveLength(1);
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'prometheus-operator'],
    'a team’s alert sees the metrics of its own namespace only',
    async () => {
      const [pod] = await podsOf('catalog', 'productcatalogservice');
      tell(pod, 9400, '/internal/metrics', () => 'orders_waiting 2\n');
      await prometheus.until('orders_waiting{namespace="team-catalog"}', (all) => all.length > 0);
      const firing = await prometheus.until(
        'ALERTS{alertname="OrdersWait",alertstate="firing"}',
        (all) => all.length > 0 && all,
      );
      expect(firing.map(({ metric }) => metric['namespace'])).toEqual(['team-checkout']);
    },
  );

  proves(
    'alertmanager',
    ['prometheus', 'alertmanager'],
    'an alert that fires reaches the webhook of its team, with the team’s name, and of no other',
    async () => {
      const notification = await webhook.first(({ status }) => status === 'firing');
      expect(notification).toMatchObject({
        receiver: 'platform-observability/platform/checkout',
        commonLabels: {
          alertname: 'OrdersWait',
          namespace: 'team-checkout',
          team: 'checkout',
          severity: 'warning',
          cluster: 'dev',
        },
        alerts: [{ annotations: { summary: `${ordersWaiting} orders wait.` } }],
      });
      expect(new Set(webhook.told.map(({ commonLabels }) => commonLabels['team']))).toEqual(new Set(['checkout']));
    },
  );

  proves(
    'grafana',
    ['kube-apiserver', 'prometheus', 'alertmanager'],
    'every datasource leads to a port of a Service with a pod that is ready; Prometheus and Alertmanager answer there',
    async () => {
      const sources = await datasources(cluster().kube);
      expect(sources.map(({ type }) => type).toSorted()).toEqual(['alertmanager', 'loki', 'prometheus', 'tempo']);
      const pods = await Promise.all(
        sources.map(async ({ type, url }) => [type, await podBehind(cluster().kube, url)] as const),
      );
      const behind = new Map(pods);
      network.listen(`${addressOf(laid.pod)}:9090`, { server: prometheus.url });
      const asked = await network.ask(
        `http://${behind.get('prometheus') ?? ''}/api/v1/query`,
        new URLSearchParams({ query: 'vector(1)' }),
      );
      expect(JSON.parse(asked.text)).toMatchObject({ status: 'success', data: { resultType: 'vector' } });
      const status = await network.ask(`http://${behind.get('alertmanager') ?? ''}/api/v2/status`);
      expect(JSON.parse(status.text)).toMatchObject({ cluster: {}, versionInfo: {} });
    },
  );

  proves('grafana', ['prometheus'], 'every query of the dashboards is one that Prometheus understands', async () => {
    const queries = await dashboardQueries(cluster().kube);
    expect(queries.length).toBeGreaterThan(50);
    const wrong = await Promise.all(
      queries.map(({ panel, expression }) =>
        prometheus.api('format_query', { query: expression }).then(
          () => [],
          (error: unknown) => [`${panel}: ${String(error)}`],
        ),
      ),
    );
    expect(wrong.flat()).toEqual([]);
  });

  const podsOf = (team: string, workload: string) =>
    cluster().kube.list({
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: `team-${team}`,
      labelSelector: `app.kubernetes.io/name=${workload}`,
    });

  /** Has a pod tell metrics. */
  function tell(pod: KubeObject | undefined, port: number, path: string, text: () => string): void {
    if (pod === undefined) throw new Error('no pod that could tell');
    network.listen(`${addressOf(pod)}:${port}`, { answers: (asked) => (asked === path ? text() : '') });
  }
});
