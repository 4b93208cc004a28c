import { expect } from 'vitest';
import { proves } from '../../support/steps.ts';
import { ordersWaiting, type Scene } from './scene.ts';

/** What a team may see of others, and which alerts it receives. */
export function teams(scene: () => Scene): void {
  proves(
    'prometheus',
    ['prometheus', 'prometheus-operator'],
    'a team’s alert sees only the metrics of its own namespace',
    async () => {
      const [pod] = await scene().podsOf('catalog', 'productcatalogservice');
      scene().serveMetrics(pod, 9400, '/internal/metrics', () => 'orders_waiting 2\n');
      await scene().prometheus.until('orders_waiting{namespace="team-catalog"}', (all) => all.length > 0);
      const firing = await scene().prometheus.until(
        'ALERTS{alertname="OrdersWait",alertstate="firing"}',
        (all) => all.length > 0 && all,
      );
      expect(firing.map(({ metric }) => metric['namespace'])).toEqual(['team-checkout']);
    },
  );

  proves(
    'alertmanager',
    ['prometheus', 'alertmanager'],
    'a firing alert reaches only its own team’s webhook, with the team’s name',
    async () => {
      const notification = await scene().webhook.first(({ status }) => status === 'firing');
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
      expect(new Set(scene().webhook.received.map(({ commonLabels }) => commonLabels['team']))).toEqual(
        new Set(['checkout']),
      );
    },
  );
}
