import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { promqlFault } from '../../src/kube/promql/promql.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { listOf, mapOf } from '../../src/core/untyped.ts';
import { renderBatch } from '../support/batch.ts';
import { checkerOf } from '../support/checker.ts';
import { testRules } from '../support/promtool.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';
import { defaultAlerts } from '../support/team-alerts.ts';
import { image } from '../support/values.ts';

interface Rule {
  readonly alert?: string;
  readonly expr: string;
}

const check = await checkerOf('promtool', (file) => ['check', 'rules', '--lint=all', '--lint-fatal', file]);
const render = renderBatch();
const shop = render({
  tenant: { team: 'shop' },
  global: { platform: { alerts: { enabled: true }, mesh: { enabled: true } } },
  workloads: {
    web: {
      image,
      ports: { http: { containerPort: 8080 } },
      probes: { readiness: { type: 'http', port: 'http' } },
      slo: { availability: 99.9 },
      expose: { hosts: ['shop.example.com'] },
    },
    db: { image, persistence: { size: '1Gi', mountPath: '/data' } },
    agent: { image, kind: 'DaemonSet' },
    seed: { image, kind: 'Job' },
    report: { image, kind: 'CronJob', cronJob: { schedule: '@daily' } },
  },
});
const groupsOf = (rendering: Rendering) =>
  rendering
    .ofKind('PrometheusRule')
    .flatMap((rule) => valueAt(rule, 'spec.groups') as { name: string; rules: Rule[] }[]);

/** Whether an alert fires at a minute, with these labels. */
const fires = (minute: number, alert: string, labels: string, value: 0 | 1 = 1) => ({
  eval_time: `${minute}m`,
  expr: `count(ALERTS{alertstate="firing",alertname="${alert}",${labels}}) or vector(0)`,
  exp_samples: [{ labels: '{}', value }],
});
/** A series of kube-state-metrics, or of the kubelet, about the team's namespace. */
const series = (name: string, labels: string, values: string) => ({
  series: `${name}{namespace="team-shop",${labels}}`,
  values,
});
const waiting = (container: string, values: string) =>
  series(
    'kube_pod_container_status_waiting_reason',
    `pod="${container}-1",container="${container}",reason="CrashLoopBackOff"`,
    values,
  );
const deployment = (metric: string, values: string) => series(`kube_deployment_${metric}`, 'deployment="web"', values);
const set = (metric: string, values: string) => series(`kube_statefulset_${metric}`, 'statefulset="db"', values);
const scaler = (metric: string, values: string, name = 'web') =>
  series(`kube_horizontalpodautoscaler_${metric}`, `horizontalpodautoscaler="${name}"`, values);
const volume = (metric: string, values: string) =>
  series(`kubelet_volume_stats_${metric}`, 'persistentvolumeclaim="data-db-0"', values);
const daemonSet = (metric: string, values: string) => series(`kube_daemonset_${metric}`, 'daemonset="agent"', values);
const failed = (job: string, values: string) =>
  series('kube_job_failed', `job_name="${job}",condition="true",reason="BackoffLimitExceeded"`, values);
const certificate = (metric: string, values: string, name = 'shop.example.com-tls') =>
  series(`platform:certificate_${metric}:seconds`, `name="${name}"`, values);
const quota = (type: string, resource: string, values: string) =>
  series('kube_resourcequota', `resourcequota="team",type="${type}",resource="${resource}"`, values);

describe('the default alerts of workloads', () => {
  it('are all rendered, and no other has one of their names', () => {
    const names = groupsOf(shop.rendering).flatMap(({ rules }) => rules.flatMap(({ alert }) => alert ?? []));
    expect([...new Set(names)].toSorted()).toEqual(defaultAlerts.toSorted());
  });

  it('are PromQL that Prometheus reads, of the team’s namespace alone', () => {
    for (const { alert, expr } of groupsOf(shop.rendering).flatMap(({ rules }) => rules)) {
      expect(promqlFault(expr), alert ?? expr).toBeUndefined();
      const selectors = [...expr.matchAll(/\{[^}]*\}/g)].map(([selector]) => selector);
      expect(selectors.filter((selector) => !selector.includes('namespace="team-shop"'))).toEqual([]);
    }
  });

  it('take the place of what the platform says of the same object', () => {
    const values: unknown = parse(readFileSync(repositoryPath('charts/platform/values.yaml'), 'utf8'));
    const rules = listOf(valueAt(values, 'kube-prometheus-stack.alertmanager.config.inhibit_rules')).map(mapOf);
    const ofTeams = rules.filter(({ source_matchers: source }) =>
      /"(Workload|TeamQuota)/.test(String(listOf(source)[0])),
    );
    expect(ofTeams).toHaveLength(8);
    for (const { equal } of ofTeams) expect(listOf(equal).slice(0, 2)).toEqual(['cluster', 'namespace']);
  });
});

describe.skipIf(check === undefined)('the default alerts of workloads, by promtool', () => {
  it('pass its linter', async () => {
    const verdict = await check?.(yamlText({ groups: groupsOf(shop.rendering) }));
    expect(verdict, verdict?.output).toMatchObject({ accepted: true });
  });

  it('fire for what goes wrong, and for nothing else', async () => {
    const tests = [
      {
        input_series: [waiting('web', '1x60'), waiting('other', '1x60')],
        promql_expr_test: [
          fires(5, 'WorkloadCrashLooping', 'workload="web"', 0),
          fires(15, 'WorkloadCrashLooping', 'workload="web",severity="warning"'),
          fires(15, 'WorkloadCrashLooping', 'workload="db"', 0),
        ],
      },
      {
        input_series: [
          deployment('spec_replicas', '3x60'),
          deployment('status_replicas_available', '2x60'),
          deployment('status_replicas_updated', '3x60'),
          set('replicas', '1x60'),
          set('status_replicas_ready', '1x60'),
          set('status_replicas_updated', '1x60'),
        ],
        promql_expr_test: [
          fires(10, 'WorkloadNotReady', 'workload="web"', 0),
          fires(20, 'WorkloadNotReady', 'workload="web",deployment="web"'),
          fires(20, 'WorkloadNotReady', 'workload="db"', 0),
        ],
      },
      {
        // An update that goes on, a pod every five minutes.
        input_series: [
          deployment('spec_replicas', '9x60'),
          deployment('status_replicas_available', '8x60'),
          deployment('status_replicas_updated', '0x4 1x4 2x4 3x4 4x4 5x4 6x4 7x4 8x4'),
          set('replicas', '1x60'),
          set('status_replicas_ready', '0x60'),
          set('status_replicas_updated', '1x60'),
        ],
        promql_expr_test: [
          fires(40, 'WorkloadNotReady', 'workload="web"', 0),
          fires(40, 'WorkloadNotReady', 'workload="db",statefulset="db"'),
        ],
      },
      {
        input_series: [
          scaler('status_current_replicas', '10x90'),
          scaler('spec_max_replicas', '10x90'),
          scaler('spec_min_replicas', '2x90'),
        ],
        promql_expr_test: [
          fires(50, 'WorkloadAtMaximum', 'workload="web"', 0),
          fires(70, 'WorkloadAtMaximum', 'workload="web",horizontalpodautoscaler="web"'),
        ],
      },
      {
        // One that cannot scale is always at its maximum.
        input_series: [
          scaler('status_current_replicas', '2x90'),
          scaler('spec_max_replicas', '2x90'),
          scaler('spec_min_replicas', '2x90'),
        ],
        promql_expr_test: [fires(70, 'WorkloadAtMaximum', 'workload="web"', 0)],
      },
      {
        input_series: [volume('capacity_bytes', '1000x600'), volume('available_bytes', '140-0.1x600')],
        promql_expr_test: [
          fires(30, 'WorkloadVolumeFilling', 'workload="db"', 0),
          fires(90, 'WorkloadVolumeFilling', 'workload="db",persistentvolumeclaim="data-db-0"'),
        ],
      },
      {
        // Full, but not fuller than it was.
        input_series: [volume('capacity_bytes', '1000x600'), volume('available_bytes', '140x600')],
        promql_expr_test: [fires(90, 'WorkloadVolumeFilling', 'workload="db"', 0)],
      },
      {
        input_series: [
          daemonSet('status_desired_number_scheduled', '5x60'),
          daemonSet('status_number_ready', '4x60'),
          daemonSet('status_updated_number_scheduled', '5x60'),
        ],
        promql_expr_test: [
          fires(10, 'WorkloadNotReady', 'workload="agent"', 0),
          fires(20, 'WorkloadNotReady', 'workload="agent",daemonset="agent"'),
        ],
      },
      {
        input_series: [failed('seed-0a1b2c3d', '0x9 1x50'), failed('seeds-0a1b2c3d', '1x60')],
        promql_expr_test: [
          fires(9, 'WorkloadJobFailed', 'workload="seed"', 0),
          fires(12, 'WorkloadJobFailed', 'workload="seed",job_name="seed-0a1b2c3d"'),
          fires(12, 'WorkloadJobFailed', 'job_name="seeds-0a1b2c3d"', 0),
        ],
      },
      {
        // Due after an hour, started in time, and due again after the second hour, when none is started.
        input_series: [
          series('kube_cronjob_next_schedule_time', 'cronjob="report"', '3600x59 7200x120'),
          failed('report-29000000', '1x60'),
        ],
        promql_expr_test: [
          fires(70, 'WorkloadJobLate', 'workload="report"', 0),
          fires(130, 'WorkloadJobLate', 'workload="report"', 0),
          fires(155, 'WorkloadJobLate', 'workload="report",cronjob="report"'),
          fires(12, 'WorkloadJobFailed', 'workload="report",job_name="report-29000000"'),
        ],
      },
      {
        // It has ten minutes more than a week; the other is of no host of the workload.
        input_series: [
          certificate('remaining', '605400-60x60'),
          certificate('renewal_overdue', '3600+60x60'),
          certificate('remaining', '3600x60', 'shopXexample.com-tls'),
          certificate('renewal_overdue', '3600x60', 'shopXexample.com-tls'),
        ],
        promql_expr_test: [
          fires(20, 'WorkloadCertificateExpires', 'workload="web"', 0),
          fires(40, 'WorkloadCertificateExpires', 'workload="web",name="shop.example.com-tls",severity="warning"'),
          fires(40, 'WorkloadCertificateExpires', 'name="shopXexample.com-tls"', 0),
        ],
      },
      {
        input_series: [certificate('remaining', '86400x60'), certificate('renewal_overdue', '-3600x60')],
        promql_expr_test: [fires(40, 'WorkloadCertificateExpires', 'workload="web"', 0)],
      },
      {
        input_series: [
          quota('hard', 'requests.cpu', '20x60'),
          quota('used', 'requests.cpu', '18x60'),
          quota('hard', 'pods', '150x60'),
          quota('used', 'pods', '100x60'),
          quota('hard', 'services.nodeports', '0x60'),
          quota('used', 'services.nodeports', '0x60'),
        ],
        promql_expr_test: [
          fires(20, 'TeamQuotaNearlyUsed', 'resource="requests.cpu",severity="warning"'),
          fires(20, 'TeamQuotaNearlyUsed', 'resource!="requests.cpu"', 0),
        ],
      },
    ];
    expect(await testRules(groupsOf(shop.rendering), tests, '1m')).toBe('');
  }, 120_000);
});
