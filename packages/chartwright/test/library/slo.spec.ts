import { describe, expect, it } from 'vitest';
import { promqlFault } from '../../src/kube/promql/promql.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { renderBatch } from '../support/batch.ts';
import { checkerOf } from '../support/checker.ts';
import { testRules } from '../support/promtool.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { http, web, type Workload } from '../support/values.ts';

interface Group {
  readonly name: string;
  readonly rules: readonly { readonly alert?: string; readonly record?: string; readonly expr: string }[];
}

const fast = 'WorkloadErrorBudgetBurnsFast';
const slowly = 'WorkloadErrorBudgetBurnsSlowly';
const check = await checkerOf('promtool', (file) => ['check', 'rules', '--lint=all', '--lint-fatal', file]);
const render = renderBatch();
const inMesh = (slo: NonNullable<Workload['slo']>) => render(web({ ports: http, slo }, { mesh: { enabled: true } }));
const groupsOf = (rendering: Rendering) => valueAt(rendering.one('PrometheusRule'), 'spec.groups') as Group[];
const rulesOf = (rendering: Rendering) => groupsOf(rendering).flatMap(({ rules }) => rules);

const latency = { threshold: '300ms', target: 95 } as const;
const both = inMesh({ availability: 99.9, latency });
const own = render(
  web({ slo: { availability: 99.9, sli: { errors: 'rate(failed[$window])', total: 'rate(all[$window])' } } }),
);
const byWindow = { '30d': inMesh({ availability: 99.9 }), '28d': inMesh({ availability: 99.9, window: '28d' }) };

/** The windows of sloth's catalogue, `google-30d.yaml` and `google-28d.yaml`: the part of the budget in percent, hours. */
const windows = {
  [fast]: [
    { percent: 2, short: '5m', long: '1h', hours: 1 },
    { percent: 5, short: '30m', long: '6h', hours: 6 },
  ],
  [slowly]: [
    { percent: 10, short: '2h', long: '1d', hours: 24 },
    { percent: 10, short: '6h', long: '3d', hours: 72 },
  ],
} as const;

describe('the objectives of a workload', () => {
  it.each(['30d', '28d'] as const)('burn over %s at the paces of sloth', (window) => {
    const rules = rulesOf(byWindow[window].rendering);
    const hours = Number.parseInt(window, 10) * 24;
    for (const [alert, pairs] of Object.entries(windows)) {
      const expr = rules.find((rule) => rule.alert === alert)?.expr ?? '';
      const limits = [
        ...expr.matchAll(/ratio_rate(\w+)\{[^}]*\} > ([\d.]+)(?: \/ (\d+))? \* \(100 - ([\d.]+)\) \/ 100/g),
      ];
      // `getBurnRateFactor` of sloth, times its error budget.
      const expected = pairs.flatMap(({ percent, short, long, hours: ofLong }) =>
        [short, long].map((name) => [name, ((percent * hours) / 100 / ofLong) * 0.001] as const),
      );
      expect(limits.map(([, name]) => name)).toEqual(expected.map(([name]) => name));
      for (const [index, [, , factor, divisor = '1', target]] of limits.entries())
        expect(((Number(factor) / Number(divisor)) * (100 - Number(target))) / 100).toBeCloseTo(
          expected[index]?.[1] ?? 0,
          12,
        );
    }
  });

  it('record every window that an alert reads', () => {
    const rules = rulesOf(both.rendering);
    const recorded = new Set(rules.map(({ record }) => record));
    const read = rules.flatMap(({ expr }) => [...expr.matchAll(/slo:[\w:]+/g)].map(([name]) => name));
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((name) => !recorded.has(name))).toEqual([]);
  });

  it('are PromQL that Prometheus reads', () => {
    for (const { rendering } of [both, own, ...Object.values(byWindow)])
      for (const { expr } of rulesOf(rendering)) expect(promqlFault(expr), expr).toBeUndefined();
  });
});

const day = 24 * 60;
/** How long all is well before the errors begin: the longest window of the alerts. */
const quiet = 3 * day;

/** Requests without an error, then errors at a pace, in times the error budget of 0.1 %, for some minutes. */
function burning(pace: number, minutes: number, then = 0, before = quiet): { series: string; values: string }[] {
  const labels = 'direction="inbound",namespace="team-shop",deployment="web"';
  const whole = before + minutes + then;
  return [
    { series: `response_total{${labels},classification="success"}`, values: `0+10000x${whole}` },
    {
      series: `response_total{${labels},classification="failure"}`,
      values: `0+0x${before} ${10 * pace}+${10 * pace}x${minutes - 1} ${10 * pace * minutes}+0x${then}`,
    },
    // What is no request to the workload.
    ...[`${labels},route_name="probe"`, `${labels},target_port="4191"`, labels.replace('web', 'db')].map((others) => ({
      series: `response_total{${others},classification="failure"}`,
      values: `0+9999x${whole}`,
    })),
  ];
}

/** Whether an alert fires some minutes after the errors began. */
const fires = (alert: string, minutes: number, value: 0 | 1, before = quiet) => ({
  eval_time: `${before + minutes}m`,
  expr: `count(ALERTS{alertstate="firing",alertname="${alert}",workload="web"}) or vector(0)`,
  exp_samples: [{ labels: '{}', value }],
});

describe.skipIf(check === undefined)('the rules of objectives, by promtool', () => {
  it('pass its linter', async () => {
    for (const { rendering } of [both, own]) {
      const verdict = await check?.(yamlText({ groups: groupsOf(rendering) }));
      expect(verdict, verdict?.output).toMatchObject({ accepted: true });
    }
  });

  it.each([
    ['everything fails: within minutes', 1000, 10, [fires(fast, 5, 1)]],
    ['15 times the budget: within an hour, but not at once', 15, 70, [fires(fast, 45, 0), fires(fast, 65, 1)]],
    ['14 times: not by the hour, but by six', 14, 180, [fires(fast, 120, 0), fires(fast, 170, 1)]],
    [
      '5 times: nobody is paged, a ticket within a day',
      5,
      day,
      [fires(fast, day, 0), fires(slowly, 600, 0), fires(slowly, 1000, 1)],
    ],
    ['twice: a ticket within three days', 2, 2 * day, [fires(slowly, 1800, 0), fires(slowly, 2400, 1)]],
    ['less than the budget: nothing', 0.9, 3 * day, [fires(fast, 3 * day, 0), fires(slowly, 3 * day, 0)]],
  ])(
    'fire where %s',
    async (_what, pace, minutes, expectations) => {
      const test = { input_series: burning(pace, minutes), promql_expr_test: expectations };
      expect(await testRules(groupsOf(byWindow['30d'].rendering), [test], '5m')).toBe('');
    },
    120_000,
  );

  it('end minutes after the errors do, while the hour still counts them', async () => {
    const before = 6 * 60;
    const test = {
      input_series: burning(1000, 2, 30, before),
      promql_expr_test: [fires(fast, 2, 1, before), fires(fast, 12, 0, before)],
    };
    expect(await testRules(groupsOf(byWindow['30d'].rendering), [test], '1m')).toBe('');
  }, 120_000);

  it('record the ratio that sloth records, and zero where it has none without a series of errors', async () => {
    const labels = '{namespace="team-shop",slo="availability",workload="web"}';
    const recorded = (value: number) => [{ labels: `slo:sli_error:ratio_rate5m${labels}`, value }];
    const at = { eval_time: '20m', expr: 'slo:sli_error:ratio_rate5m' };
    const all = [
      { series: 'all{pod="a"}', values: '0+300x30' },
      { series: 'all{pod="b"}', values: '0+100x30' },
    ];
    const failed = { series: 'failed{pod="b"}', values: '0+1x30' };
    const tests = [
      { input_series: [...all, failed], promql_expr_test: [{ ...at, exp_samples: recorded(1 / 400) }] },
      { input_series: all, promql_expr_test: [{ ...at, exp_samples: recorded(0) }] },
      { input_series: [failed], promql_expr_test: [{ ...at, exp_samples: [] }] },
      { input_series: [{ series: 'all', values: '5+0x30' }, failed], promql_expr_test: [{ ...at, exp_samples: [] }] },
    ];
    expect(await testRules(groupsOf(own.rendering), tests, '1m')).toBe('');
  });

  it('count what is beyond a bucket as late, and nothing where the bucket is missing', async () => {
    const of = 'direction="inbound",namespace="team-shop",deployment="web"';
    const count = { series: `response_latency_ms_count{${of}}`, values: '0+100x30' };
    const within = (le: string) => ({ series: `response_latency_ms_bucket{${of},le="${le}"}`, values: '0+90x30' });
    const at = { eval_time: '20m', expr: 'round(slo:sli_error:ratio_rate5m{slo="latency"}, 0.001)' };
    const labels = '{namespace="team-shop",slo="latency",workload="web"}';
    const tests = [
      ...['300', '300.0'].map((le) => ({
        input_series: [count, within(le)],
        promql_expr_test: [{ ...at, exp_samples: [{ labels, value: 0.1 }] }],
      })),
      { input_series: [count, within('3000')], promql_expr_test: [{ ...at, exp_samples: [] }] },
    ];
    expect(await testRules(groupsOf(both.rendering), tests, '1m')).toBe('');
  });
});
