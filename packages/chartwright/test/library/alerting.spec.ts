import { describe, expect, it } from 'vitest';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import { alertmanagerConfiguration } from '../support/alertmanager.ts';
import { renderBatch } from '../support/batch.ts';
import { checkerOf } from '../support/checker.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';
import { http, image } from '../support/values.ts';

const catalog = SchemaCatalog.of({ core: shippedBundle('core'), bundles: [shippedBundle('custom')], definitions: [] });
const amtool = await checkerOf('amtool', (file) => ['check-config', file]);
const render = renderBatch();
const shop = render({
  tenant: { team: 'shop' },
  workloads: { web: { image, ports: http }, db: { image, persistence: { size: '1Gi', mountPath: '/data' } } },
  alerting: {
    receivers: {
      chat: { slack: { secret: 'slack', channel: '#shop' } },
      oncall: { pagerduty: { secret: 'pagerduty' }, webhook: { secret: 'hook', sendResolved: false } },
      mail: {
        email: {
          to: ['shop@example.com', 'night@example.com'],
          from: 'alerts@example.com',
          smarthost: 'smtp.example.com:587',
          username: 'alerts',
          secret: 'smtp',
        },
      },
    },
    defaultReceiver: 'chat',
    routes: [
      { receiver: 'oncall', severities: ['critical'], continue: true },
      { receiver: 'mail', workloads: ['db'], matchers: ['alertname!~Workload.*'], repeatInterval: '24h' },
    ],
  },
});

describe('a team’s AlertmanagerConfig', () => {
  it('is one by the operator’s definition, with references to Secrets and none of them', () => {
    const { objects } = shop.rendering;
    expect(validateObjects(objects, catalog)).toEqual([]);
    expect(shop.rendering.ofKind('Secret')).toEqual([]);
  });

  it.skipIf(!definitionsGiven)('is one by the definition of the operator that is installed', () => {
    expect(refusedOf(shop.rendering.objects, ['monitoring.coreos.com'])).toEqual([]);
  });

  it.skipIf(amtool === undefined)('passes amtool when merged as the operator does', async () => {
    const verdict = await amtool?.(alertmanagerConfiguration(shop.rendering));
    expect(verdict, verdict?.output).toMatchObject({ accepted: true });
    expect(verdict?.output).toContain('5 receivers');
  });

  it.skipIf(amtool === undefined).each([
    [['severity=critical', 'namespace=team-shop', 'alertname=Queue'], ['oncall']],
    [
      ['severity=critical', 'namespace=team-shop', 'alertname=Queue', 'workload=db'],
      ['oncall', 'mail'],
    ],
    [['severity=warning', 'namespace=team-shop', 'alertname=Queue', 'workload=db'], ['mail']],
    [['severity=warning', 'namespace=team-shop', 'alertname=WorkloadNotReady', 'workload=db'], ['chat']],
    [['severity=critical', 'namespace=team-other', 'alertname=Queue', 'workload=db'], []],
    [['severity=critical', 'alertname=Queue'], []],
  ])('sends %s to %s', async (labels, receivers) => {
    const test = await checkerOf('amtool', (file) => ['config', 'routes', 'test', '--config.file', file, ...labels]);
    const verdict = await test?.(alertmanagerConfiguration(shop.rendering));
    const expected = receivers.map((name) => `team-shop/team/${name}`);
    expect(verdict?.output.trim().split(',')).toEqual(expected.length === 0 ? ['null'] : expected);
  });
});
