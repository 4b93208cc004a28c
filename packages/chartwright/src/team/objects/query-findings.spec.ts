import { describe, expect, it } from 'vitest';
import { objectOf } from './written-objects.ts';
import { queryFindings } from '../../kube/query-findings.ts';

function found(apiVersion: string, kind: string, spec: object): string[] {
  const object = objectOf({ apiVersion, kind, metadata: { name: 'a' }, spec }, 'f.yaml');
  return queryFindings(object).map(({ code, path }) => `${code} ${path.replace(`${kind}/a: spec.`, '')}`);
}

const group = (rule: object, name = 'a') => ({ name, rules: [{ alert: 'A', expr: 'up == 0', ...rule }] });
const rules = (...groups: object[]): string[] => found('monitoring.coreos.com/v1', 'PrometheusRule', { groups });

describe('the rules of a PrometheusRule', () => {
  it('may be alerts and recordings, with templates and long waits', () => {
    const recording = { alert: undefined, record: 'team:up', expr: 1 };
    const annotations = { summary: '{{ $labels.pod }} is down for {{ $value | humanizeDuration }}' };
    expect(rules(group({ for: '1y2w', annotations }), group(recording, 'b'))).toEqual([]);
  });

  it.each([
    [{ expr: 'up = 0' }, 'objects/promql groups[0].rules[0].expr'],
    [{ record: 'team:up' }, 'objects/rule groups[0].rules[0]'],
    [{ alert: undefined }, 'objects/rule groups[0].rules[0]'],
    [{ alert: undefined, record: 'a', for: '5m' }, 'objects/rule groups[0].rules[0].for'],
    [{ alert: undefined, record: 'a b' }, 'objects/rule groups[0].rules[0].record'],
    [{ alert: undefined, record: 'a', annotations: {} }, 'objects/rule groups[0].rules[0].annotations'],
    [{ for: '293y' }, 'objects/rule groups[0].rules[0].for'],
    [{ keep_firing_for: '99999999999h' }, 'objects/rule groups[0].rules[0].keep_firing_for'],
    [{ annotations: { summary: '{{ $labels.pod }' } }, 'objects/rule groups[0].rules[0].annotations.summary'],
    [{ labels: { pod: '{{' } }, 'objects/rule groups[0].rules[0].labels.pod'],
  ])('are refused when Prometheus would leave them out: %j', (rule, problem) => {
    expect(rules(group(rule))).toEqual([problem]);
  });

  it('are in groups of different names, which come round in the time that there is', () => {
    expect(rules(group({}), group({}))).toEqual(['objects/rule groups[1].name']);
    expect(rules({ ...group({}), interval: '300y' })).toEqual(['objects/rule groups[0].interval']);
    expect(rules({ ...group({}), limit: -1 })).toEqual(['objects/rule groups[0].limit']);
    expect(rules({ ...group({}), limit: 0 })).toEqual([]);
  });
});

describe('the query of a scaler', () => {
  const triggers = (query: string) => [
    { type: 'kafka', metadata: { topic: 'orders (' } },
    { type: 'prometheus', metadata: { query } },
  ];

  it('is PromQL', () => {
    expect(found('keda.sh/v1alpha1', 'ScaledObject', { triggers: triggers('sum(rate(a[2m]))') })).toEqual([]);
    expect(found('keda.sh/v1alpha1', 'ScaledJob', { triggers: triggers('sum(rate(a))') })).toEqual([
      'objects/promql triggers[1].metadata.query',
    ]);
  });
});
