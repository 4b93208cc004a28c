import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listOf } from '../../src/core/untyped.ts';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import { alertmanagerConfiguration } from '../support/alertmanager.ts';
import { checkerOf } from '../support/checker.ts';
import { observability } from '../support/observability.ts';
import { realCharts } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';

const catalog = SchemaCatalog.of({ core: shippedBundle('core'), bundles: [shippedBundle('custom')], definitions: [] });
const amtool = await checkerOf('amtool', (file) => ['check-config', file]);

const receivers = {
  oncall: { pagerduty: { secretName: 'pagerduty' } },
  platform: {
    slack: { secretName: 'slack', key: 'webhook', channel: '#platform' },
    email: {
      to: ['platform@example.com', 'night@example.com'],
      from: 'alerts@example.com',
      smarthost: 'smtp.example.com:587',
      username: 'alerts',
      secretName: 'smtp',
    },
  },
  outside: { webhook: { secretName: 'dead-man', sendResolved: false } },
};
const alerting = {
  receivers,
  defaultReceiver: 'platform',
  routes: [
    { receiver: 'oncall', severities: ['critical'], continue: true },
    { receiver: 'platform', teams: ['payments', 'catalog'], matchers: ['alertname!~Kube.*', 'region=eu'] },
  ],
  deadManSwitch: { receiver: 'outside' },
};
const render = (wanted: unknown) => observability({ charts: 'own', values: { platform: { alerting: wanted } } });

describe('receivers and routes', () => {
  it('are an AlertmanagerConfig that references Secrets and contains none', async () => {
    const rendering = await render(alerting);
    const config = rendering.one('AlertmanagerConfig', 'platform');
    expect(validateObjects(rendering.objects, catalog)).toEqual([]);
    expect(valueAt(config, 'metadata.namespace')).toBe('platform-observability');
    expect(valueAt(config, 'metadata.labels["chartwright.dev/monitor"]')).toBe('platform');
    expect(valueAt(config, 'spec.receivers')).toMatchObject([
      { name: 'null' },
      { name: 'oncall', pagerdutyConfigs: [{ routingKey: { name: 'pagerduty', key: 'routing-key' } }] },
      { name: 'outside', webhookConfigs: [{ urlSecret: { name: 'dead-man', key: 'url' }, sendResolved: false }] },
      {
        name: 'platform',
        slackConfigs: [{ apiURL: { name: 'slack', key: 'webhook' }, channel: '#platform' }],
        emailConfigs: [{ to: 'platform@example.com, night@example.com', authPassword: { name: 'smtp' } }],
      },
    ]);
    expect(rendering.ofKind('Secret')).toEqual([]);
  });

  it('route by severity, team and matchers, and send the Watchdog to the dead man’s switch', async () => {
    const route = valueAt((await render(alerting)).one('AlertmanagerConfig', 'platform'), 'spec.route');
    expect(valueAt(route, 'receiver')).toBe('platform');
    expect(valueAt(route, 'routes')).toMatchObject([
      { receiver: 'outside', repeatInterval: '1m', matchers: [{ name: 'alertname', value: 'Watchdog' }] },
      { receiver: 'null' },
      { receiver: 'oncall', continue: true, matchers: [{ name: 'severity', matchType: '=~', value: 'critical' }] },
      {
        receiver: 'platform',
        continue: false,
        matchers: [
          { name: 'team', matchType: '=~', value: 'payments|catalog' },
          { name: 'alertname', matchType: '!~', value: 'Kube.*' },
          { name: 'region', matchType: '=', value: 'eu' },
        ],
      },
    ]);
  });

  it.skipIf(amtool === undefined)('pass amtool when merged with the base as the operator does', async () => {
    const rendering = await observability({ values: { platform: { alerting } } });
    const verdict = await amtool?.(alertmanagerConfiguration(rendering));
    expect(verdict).toMatchObject({ accepted: true });
    expect(verdict?.output).toContain('5 receivers');
  });

  it.skipIf(amtool === undefined).each([
    [['severity=critical', 'namespace=kube-system'], ['oncall']],
    [
      ['severity=critical', 'team=payments', 'region=eu'],
      ['oncall', 'platform'],
    ],
    [['severity=warning', 'team=search'], ['platform']],
    [['alertname=Watchdog'], ['outside']],
    [['alertname=InfoInhibitor'], ['null']],
  ])('route %s: %s', async (labels, receivers) => {
    const test = await checkerOf('amtool', (file) => ['config', 'routes', 'test', '--config.file', file, ...labels]);
    const verdict = await test?.(alertmanagerConfiguration(await render(alerting)));
    expect(verdict?.output.trim().split(',')).toEqual(
      receivers.map((name) => `platform-observability/platform/${name}`),
    );
  });

  it('are absent without receivers', async () => {
    expect((await render({})).ofKind('AlertmanagerConfig')).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a receiver whose Secret is not named', { receivers: { a: { slack: { channel: '#a' } } } }, /secretName/],
    ['a receiver of no kind', { receivers: { a: {} } }, /receivers/],
    ['a secret in place of its name', { receivers: { a: { slack: { url: 'https://hooks.slack.com/x' } } } }, /url/],
    [
      'a route to an unknown receiver',
      { receivers, routes: [{ receiver: 'who' }] },
      /routes\[0\]\.receiver: who is none of .*oncall/,
    ],
    ['an unknown default receiver', { receivers, defaultReceiver: 'who' }, /defaultReceiver: who is none of/],
    ['a dead man’s switch without a webhook', { receivers, deadManSwitch: { receiver: 'oncall' } }, /has no webhook/],
    [
      'a severity that no alert has',
      { receivers, routes: [{ receiver: 'oncall', severities: ['page'] }] },
      /severities/,
    ],
  ])('are refused with %s', async (_, wrong, found) => {
    await expect(render(wrong)).rejects.toThrow(found);
  });
});

describe.skipIf(!realCharts)('the base configuration of Alertmanager', () => {
  it.skipIf(amtool === undefined)('passes amtool, notifies nobody and inhibits the less severe alert', async () => {
    const text = alertmanagerConfiguration(await observability({}));
    expect(await amtool?.(text)).toMatchObject({ accepted: true });
    expect(text).toMatch(/severity="critical"/);
  });

  it('gives a team’s AlertmanagerConfig only the alerts of its own namespace', async () => {
    expect(valueAt((await observability({})).one('Alertmanager', 'platform'), 'spec')).toMatchObject({
      alertmanagerConfigSelector: { matchLabels: { 'chartwright.dev/monitor': 'platform' } },
      alertmanagerConfigNamespaceSelector: {},
      alertmanagerConfigMatcherStrategy: { type: 'OnNamespaceExceptForAlertmanagerNamespace' },
    });
  });
});

// Without the upstream chart: the rules are in the values that the tool writes.
it('no alert of a team silences those of others by the name of one of the platform’s', () => {
  const values = parse(readFileSync(repositoryPath('charts/platform/values.yaml'), 'utf8')) as unknown;
  const rules = listOf(valueAt(values, 'kube-prometheus-stack.alertmanager.config.inhibit_rules')) as readonly {
    source_matchers?: string[];
    equal?: string[];
  }[];
  const everywhere = rules.filter(({ source_matchers: source, equal = [] }) => source && !equal.includes('namespace'));
  expect(everywhere.map(({ source_matchers: [name] = [] }) => name)).toEqual(
    ['KubeAPIDown', 'ZoneLost', 'NodesNotReady'].map((name) => `alertname="${name}"`),
  );
  for (const { source_matchers: source = [] } of everywhere) {
    const [, pattern = ''] = /^namespace=~"(.*)"$/.exec(source.find((one) => one.startsWith('namespace')) ?? '') ?? [];
    const matches = (namespace: string): boolean => new RegExp(`^(?:${pattern})$`).test(namespace);
    expect(['', 'platform-observability', 'platform', 'kube-system'].every(matches)).toBe(true);
    expect(['team-shop', 'shop', 'platforms', 'my-platform-x'].some(matches)).toBe(false);
  }
});
