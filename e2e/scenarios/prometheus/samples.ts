import { expect } from 'vitest';
import { push } from '../../support/metrics/feed.ts';
import { meshedPod, proxyPort } from '../../support/metrics/monitors.ts';
import { addressOf, startPrometheus } from '../../support/metrics/observed-platform.ts';
import { proves } from '../../support/steps.ts';
import { ordersWaiting, type Scene } from './scene.ts';

/** What Prometheus finds, keeps, computes, sends on and takes over. */
export function samples(scene: () => Scene): void {
  proves(
    'prometheus',
    ['prometheus', 'kube-apiserver'],
    'Prometheus starts with the operator’s arguments and configuration, and discovers team pods as its own service account',
    async () => {
      scene().prometheus = await startPrometheus(scene().cluster, scene().laid);
      const pods = await scene().podsOf('checkout', 'checkoutservice');
      const expected = pods.map((pod) => `http://${addressOf(pod)}:9400/internal/metrics`).toSorted();
      expect(expected.length).toBeGreaterThan(0);
      await scene().prometheus.untilTargets((targets) => {
        const found = targets.filter(({ scrapePool }) => scrapePool.includes('team-checkout/checkoutservice'));
        const urls = found.map(({ scrapeUrl }) => scrapeUrl);
        return urls.toSorted().join() === expected.join();
      });
      const pools = (await scene().prometheus.api('scrape_pools')) as { scrapePools: string[] };
      expect(pools.scrapePools.length).toBeGreaterThan(15);
    },
  );

  proves(
    'prometheus',
    ['prometheus'],
    'Prometheus scrapes a team’s workload and answers queries by namespace and pod',
    async () => {
      const [pod] = await scene().podsOf('checkout', 'checkoutservice');
      // The team claims to be another; Prometheus identifies it by its namespace.
      scene().serveMetrics(
        pod,
        9400,
        '/internal/metrics',
        () => `orders_waiting{namespace="team-catalog"} ${ordersWaiting}\n`,
      );
      const [series] = await scene().prometheus.until('orders_waiting', (all) => all.length > 0 && all);
      expect(series).toMatchObject({
        metric: { namespace: 'team-checkout', pod: pod?.metadata.name, service: 'checkoutservice' },
        value: ordersWaiting,
      });
      expect(await scene().prometheus.query('up{namespace="team-checkout"} == 1')).toHaveLength(1);
    },
  );

  proves(
    'mesh',
    ['prometheus'],
    'proxy metrics carry their workload, and the recording rules compute requests per second from them',
    async () => {
      const [pod] = await scene().podsOf('checkout', 'checkoutservice');
      if (pod === undefined) throw new Error('no pod of checkoutservice');
      const meshed = await scene().cluster.kube.create(meshedPod(pod, 'checkoutservice'));
      const { metadata } = meshed;
      const running = await scene().cluster.kube.untilObject(
        { apiVersion: 'v1', kind: 'Pod', namespace: 'team-checkout', name: metadata.name },
        (one) => one['status'].podIP !== undefined && one,
      );
      let requests = 0;
      scene().serveMetrics(
        running,
        proxyPort,
        '/metrics',
        () => `response_total{direction="inbound",classification="success"} ${(requests += 50)}\n`,
      );
      const [series] = await scene().prometheus.until('platform:mesh_requests:rate5m', (all) => all.length > 0 && all);
      expect(series?.metric).toMatchObject({ namespace: 'team-checkout', deployment: 'checkoutservice' });
      expect(series?.value).toBeGreaterThan(0);
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'promtool'],
    'Prometheus accepts remote write, and the recording rules compute the series that the alerts use',
    async () => {
      await push(scene().prometheus, 'kube-state-metrics', [
        'kube_node_status_condition{node="n1",condition="Ready",status="true"} 1',
        'kube_node_status_condition{node="n2",condition="Ready",status="true"} 0',
        'kube_node_labels{node="n1",label_topology_kubernetes_io_zone="zone-a"} 1',
        'kube_node_labels{node="n2",label_topology_kubernetes_io_zone="zone-b"} 1',
      ]);
      const zones = await scene().prometheus.until('platform:zone_nodes_ready:sum', (all) => all.length === 2 && all);
      expect(Object.fromEntries(zones.map(({ metric, value }) => [metric['zone'], value]))).toEqual({
        'zone-a': 1,
        'zone-b': 0,
      });
      await scene().prometheus.until(
        'ALERTS{alertname="ZoneLost",alertstate="pending",zone="zone-b"}',
        (all) => all.length === 1,
      );
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'promtool'],
    'Prometheus forwards its metrics with the cluster name, and federates the selected series from another server',
    async () => {
      await push(scene().central, 'legacy', ['orders_old_total 7', 'secrets_total 1']);
      const [taken] = await scene().prometheus.until('orders_old_total', (all) => all.length > 0 && all);
      expect(taken).toMatchObject({ metric: { job: 'legacy' }, value: 7 });
      expect(await scene().prometheus.query('secrets_total')).toEqual([]);
      const [sent] = await scene().central.until('orders_waiting', (all) => all.length > 0 && all);
      expect(sent?.metric).toMatchObject({ namespace: 'team-checkout', cluster: 'dev', environment: 'dev' });
      // What its relabelling drops has not gone back.
      expect(await scene().central.query('orders_old_total')).toHaveLength(1);
    },
  );
}
