import { expect } from 'vitest';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { http, web, type Workload } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

const runbooks = 'https://github.com/chartwright/chartwright/blob/main/docs/runbooks';

/** Values with objectives of a workload in the mesh. */
function objectives(slo: NonNullable<Workload['slo']>): TeamValues {
  return web({ ports: http, slo }, { mesh: { enabled: true } });
}

/** The PrometheusRule of the workload `web` with the groups of one objective, of which these rules are compared. */
function ofObjective(slo: string, long: readonly object[], others: readonly object[]): ShownObject {
  const groups = [
    { name: `web.slo.${slo}.long`, interval: '2m', rules: long },
    {
      name: `web.slo.${slo}`,
      rules: expect.arrayContaining(others.map((rule) => expect.objectContaining(rule) as object)) as object[],
    },
  ];
  return { kind: 'PrometheusRule', metadata: { name: 'web.alerts' }, spec: { groups } };
}

/** A recording rule of the errors over a window. */
function ratio(window: string, expr: string, slo: string): object {
  const labels = { namespace: 'team-shop', workload: 'web', slo };
  return { record: `slo:sli_error:ratio_rate${window}`, expr: expr.replaceAll('WINDOW', window), labels };
}

const inbound = 'direction="inbound",namespace="team-shop",deployment="web",route_name!="probe",target_port!="4191"';
const answers = `sum(rate(response_total{${inbound}}[WINDOW]))`;
const failures = `sum(rate(response_total{${inbound},classification="failure"}[WINDOW]))`;
const measured = `sum(rate(response_latency_ms_count{${inbound}}[WINDOW]))`;
const intime = `sum(rate(response_latency_ms_bucket{${inbound},le=~"300(\\\\.0)?"}[WINDOW]))`;
const available = `(${failures}\n  or ${answers} * 0)\n/ (${answers} > 0)`;
const fast = `(${measured}\n  - ${intime})\n/ (${measured} > 0)`;
const sli = { errors: 'rate(failed[$window])', total: 'rate(all[$window]) # of the edge' };
const counted =
  '(sum(\nrate(failed[WINDOW])\n) or sum(\nrate(all[WINDOW]) # of the edge\n) * 0)\n/ (sum(\nrate(all[WINDOW]) # of the edge\n) > 0)';

export const objectiveCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.slo.availability',
    does: 'records the part of requests that fail, which linkerd’s proxies count, and alerts on its pace',
    values: objectives({ availability: 99.9 }),
    shows: [
      ofObjective(
        'availability',
        [ratio('1d', available, 'availability'), ratio('3d', available, 'availability')],
        [
          ...['5m', '30m', '1h', '2h', '6h'].map((window) => ratio(window, available, 'availability')),
          { record: 'slo:error_budget:ratio', expr: 'vector((100 - 99.9) / 100)' },
          {
            alert: 'WorkloadErrorBudgetBurnsFast',
            labels: { namespace: 'team-shop', workload: 'web', slo: 'availability', severity: 'critical' },
            annotations: {
              summary: 'web burns its error budget of availability fast.',
              description:
                '{{ $value | humanizePercentage }} of the requests to team-shop/web fail. The objective is that 99.9 % do not, over 30d.',
              runbook_url: `${runbooks}/workload-error-budget-burns-fast.md`,
            },
          },
        ],
      ),
    ],
  },
  {
    key: 'workloads.*.slo.latency.threshold',
    does: 'records the part of requests that are beyond this bucket of linkerd’s histogram',
    values: objectives({ latency: { threshold: '300ms', target: 99 } }),
    shows: [
      ofObjective(
        'latency',
        [ratio('1d', fast, 'latency'), ratio('3d', fast, 'latency')],
        [ratio('5m', fast, 'latency')],
      ),
    ],
  },
  {
    key: 'workloads.*.slo.latency.threshold',
    does: 'may be in seconds, where linkerd counts milliseconds',
    values: objectives({ latency: { threshold: '5s', target: 99 } }),
    shows: [
      ofObjective(
        'latency',
        [{}, {}],
        [{ record: 'slo:sli_error:ratio_rate5m', expr: expect.stringContaining('le=~"5000(\\\\.0)?"') as string }],
      ),
    ],
  },
  {
    key: 'workloads.*.slo.latency.target',
    does: 'is the part that must be within it',
    values: objectives({ latency: { threshold: '1s', target: 97.5 } }),
    shows: [ofObjective('latency', [{}, {}], [{ record: 'slo:objective:ratio', expr: 'vector(97.5 / 100)' }])],
  },
  {
    key: 'workloads.*.slo.latency.sli.total',
    does: 'is counted in place of the histogram, of any threshold',
    values: web({ slo: { latency: { threshold: '250ms', target: 99, sli } } }),
    shows: [ofObjective('latency', [ratio('1d', counted, 'latency'), ratio('3d', counted, 'latency')], [])],
  },
  {
    key: 'workloads.*.slo.sli.errors',
    does: 'is counted in place of linkerd’s answers, for any workload, summed, with no errors for none',
    values: web({ slo: { availability: 99, sli } }),
    shows: [
      ofObjective(
        'availability',
        [ratio('1d', counted, 'availability'), ratio('3d', counted, 'availability')],
        [ratio('5m', counted, 'availability')],
      ),
    ],
  },
  {
    key: 'workloads.*.slo.window',
    does: 'is the time over which the budget is used, and sets the pace of the alerts',
    values: objectives({ availability: 99, window: '28d' }),
    shows: [
      ofObjective(
        'availability',
        [{}, {}],
        [
          { record: 'slo:time_period:days', expr: 'vector(28)' },
          {
            alert: 'WorkloadErrorBudgetBurnsFast',
            expr: expect.stringContaining('> 13.44 * (100 - 99) / 100') as string,
          },
        ],
      ),
    ],
  },
];
