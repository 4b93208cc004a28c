import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../support/metrics/feed.ts';
import { monitorsOf } from '../../support/metrics/monitors.ts';
import { layAlertmanager, layPrometheus, startAlertmanager } from '../../support/metrics/observed-platform.ts';
import { startOperator } from '../../support/metrics/operator.ts';
import { proves } from '../../support/steps.ts';
import type { Scene } from './scene.ts';

/** What the operator makes of the objects that are installed. */
export function whatIsWritten(scene: () => Scene): void {
  proves(
    'prometheus',
    ['prometheus-operator', 'kube-apiserver'],
    'the operator writes a scrape job for every monitor of a component or team, including the mesh proxies',
    async () => {
      const monitors = await monitorsOf(scene().cluster.kube);
      expect(monitors).toContain('podMonitor/platform-mesh/linkerd-proxy');
      expect(monitors).toContain('serviceMonitor/team-checkout/checkoutservice');
      expect(monitors).toContain('podMonitor/team-catalog/productcatalogservice');
      await startOperator(scene().cluster);
      scene().laid = await layPrometheus(scene().cluster, scene().network);
      const { scrape_configs } = parse(await readFile(scene().laid.configuration, 'utf8')) as {
        scrape_configs: { job_name: string }[];
      };
      const jobs = new Set(scrape_configs.map(({ job_name }) => job_name.replace(/(Monitor\/.+)\/\d+$/, '$1')));
      expect(monitors.filter((monitor) => !jobs.has(monitor))).toEqual([]);
    },
  );

  proves(
    'prometheus',
    ['prometheus-operator', 'promtool'],
    'the configuration and the rules that the operator writes pass promtool',
    async () => {
      const { accepted, output } = await check('promtool', ['check', 'config', scene().laid.configuration]);
      expect(accepted, output).toBe(true);
      // promtool checks the files of rules that the configuration names, one for each object that holds rules.
      const rules = await scene().cluster.kube.list({ apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule' });
      const files = rules.map(
        ({ metadata }) => `${metadata.namespace ?? ''}-${metadata.name}-${metadata.uid ?? ''}.yaml`,
      );
      expect(files.filter((file) => !output.includes(file))).toEqual([]);
      expect(output).toMatch(/platform-own-cluster-\S+\.yaml\n\s+SUCCESS: [1-9]/);
      expect(output).toMatch(/team-checkout-orders-\S+\.yaml\n\s+SUCCESS: 1 rules/);
    },
  );

  proves(
    'alertmanager',
    ['prometheus-operator', 'amtool', 'alertmanager'],
    'the Alertmanager configuration that the operator writes passes amtool, routes a team’s alert to that team, and starts Alertmanager',
    async () => {
      const alertmanager = await layAlertmanager(scene().cluster);
      const { accepted, output } = await check('amtool', ['check-config', alertmanager.configuration]);
      expect(accepted, output).toBe(true);
      const route = ['config', 'routes', 'test', `--config.file=${alertmanager.configuration}`];
      const receiverOf = async (...labels: string[]) => (await check('amtool', [...route, ...labels])).output.trim();
      expect(await receiverOf('alertname=A', 'team=checkout')).toMatch(/^platform-observability\/platform\/checkout\b/);
      expect(await receiverOf('alertname=A', 'team=catalog')).not.toMatch(/checkout/);
      await startAlertmanager(scene().cluster, alertmanager, scene().network);
    },
  );
}
