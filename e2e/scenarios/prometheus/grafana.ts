import { expect } from 'vitest';
import { dashboardQueries } from '../../support/metrics/dashboards.ts';
import { addressOf } from '../../support/metrics/observed-platform.ts';
import { podBehind, upstreamOf } from '../../support/metrics/services.ts';
import { proves } from '../../support/steps.ts';
import type { Scene } from './scene.ts';

/** What Grafana would read, without Grafana. */
export function grafana(scene: () => Scene): void {
  proves(
    'grafana',
    ['kube-apiserver', 'prometheus', 'alertmanager'],
    'every address of a datasource is a Service port with a ready pod, and Prometheus and Alertmanager respond there',
    async () => {
      const { kube } = scene().cluster;
      const behind = async (kind: string): Promise<string> => podBehind(kube, await upstreamOf(kube, kind));
      await Promise.all([behind('logs'), behind('traces')]);
      scene().network.listen(`${addressOf(scene().laid.pod)}:9090`, { server: scene().prometheus.url });
      const answer = await scene().network.request(
        `http://${await behind('metrics')}/api/v1/query`,
        new URLSearchParams({ query: 'vector(1)' }),
      );
      expect(JSON.parse(answer.text)).toMatchObject({ status: 'success', data: { resultType: 'vector' } });
      const status = await scene().network.request(`http://${await behind('alerts')}/api/v2/status`);
      expect(JSON.parse(status.text)).toMatchObject({ cluster: {}, versionInfo: {} });
    },
  );

  proves('grafana', ['prometheus'], 'Prometheus accepts every query of the dashboards', async () => {
    const queries = await dashboardQueries(scene().cluster.kube);
    expect(queries.length).toBeGreaterThan(50);
    const wrong = await Promise.all(
      queries.map(({ panel, expression }) =>
        scene()
          .prometheus.api('format_query', { query: expression })
          .then(
            () => [],
            (error: unknown) => [`${panel}: ${String(error)}`],
          ),
      ),
    );
    expect(wrong.flat()).toEqual([]);
  });
}
