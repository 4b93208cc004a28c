import { expect } from 'vitest';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { http, type Platform, type Tenant, web, type Workload } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

const runbooks = 'https://github.com/chartwright/chartwright/blob/main/docs/runbooks';

function watched(workload: Partial<Workload>, platform: Platform = {}): TeamValues {
  return web(workload, { ...platform, alerts: { enabled: true, ...platform.alerts } });
}

function limited(quota: NonNullable<Tenant['quota']>, platform: Platform = {}): TeamValues {
  return { tenant: { team: 'shop', quota }, global: { platform } };
}

/** Values with one alert of the workload's own. */
function own(rule: Partial<NonNullable<NonNullable<Workload['alerts']>['rules']>[string]>): TeamValues {
  return web({
    alerts: { rules: { QueueLong: { expr: 'max(queue_length) > 100', summary: 'It is long.', ...rule } } },
  });
}

/** The PrometheusRule of the workload `web` with exactly these alerts, of which these fields are compared. */
function alerts(...rules: readonly object[]): ShownObject {
  return { kind: 'PrometheusRule', metadata: { name: 'web.alerts' }, spec: { groups: [{ name: 'web', rules }] } };
}

/** The team's PrometheusRule about its quota. */
function quotaAlert(rule: object): ShownObject {
  const groups = [{ name: 'team.quota', rules: [{ alert: 'TeamQuotaNearlyUsed', ...rule }] }];
  return { kind: 'PrometheusRule', metadata: { name: 'team.quota' }, spec: { groups } };
}

const labels = { severity: 'warning', workload: 'web' };
const [crashLooping, notReady, atMaximum, volumeFilling] = [
  { alert: 'WorkloadCrashLooping', for: '10m', labels },
  { alert: 'WorkloadNotReady', for: '15m', labels },
  { alert: 'WorkloadAtMaximum', for: '1h', labels },
  { alert: 'WorkloadVolumeFilling', for: '1h', labels },
];
const jobFailed = { alert: 'WorkloadJobFailed', for: '1m', labels };
const persistence = { size: '1Gi', mountPath: '/data' };

export const alertCases: readonly TemplateCase[] = [
  {
    key: 'global.platform.alerts.enabled',
    does: 'gives every workload the default alerts, each with a page of what to do, and Prometheus selects the rule',
    values: watched({}),
    shows: [
      alerts(
        { ...crashLooping, annotations: { runbook_url: `${runbooks}/workload-crash-looping.md` } },
        { ...notReady, annotations: { runbook_url: `${runbooks}/workload-not-ready.md` } },
        { ...atMaximum, annotations: { runbook_url: `${runbooks}/workload-at-maximum.md` } },
      ),
      {
        kind: 'PrometheusRule',
        metadata: {
          name: 'web.alerts',
          labels: { 'chartwright.dev/monitor': 'platform', 'app.kubernetes.io/name': 'web' },
        },
      },
      quotaAlert({
        labels: { severity: 'warning' },
        annotations: { runbook_url: `${runbooks}/team-quota-nearly-used.md` },
      }),
    ],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'watches the volumes of a workload with persistence, and no autoscaler that it does not have',
    values: watched({ persistence }),
    shows: [alerts(crashLooping, notReady, volumeFilling)],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'watches the pods of a DaemonSet on all of its nodes',
    values: watched({ kind: 'DaemonSet' }),
    shows: [
      alerts(crashLooping, {
        ...notReady,
        expr: expect.stringContaining('kube_daemonset_status_number_ready{') as string,
      }),
    ],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'watches whether a Job of the release fails, by the hash in its name',
    values: watched({ kind: 'Job', ports: {} }),
    shows: [
      alerts(crashLooping, { ...jobFailed, expr: expect.stringContaining('job_name=~"web(-[0-9a-f]{8})?"') as string }),
    ],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'watches whether the Jobs of a CronJob fail, and whether they start in time',
    values: watched({ kind: 'CronJob', ports: {}, cronJob: { schedule: '@daily' } }),
    shows: [
      alerts(
        crashLooping,
        { ...jobFailed, expr: expect.stringContaining('job_name=~"web-[0-9]+"') as string },
        { alert: 'WorkloadJobLate', for: '15m', labels },
      ),
    ],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'is not the case without an environment: a cluster may know no PrometheusRule',
    values: web({}, { alerts: { enabled: false } }),
    hides: ['PrometheusRule'],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'watches the certificates of the hosts of an Ingress',
    values: watched({ ports: http, expose: { hosts: ['a.example.com', 'b.example.com'] } }),
    shows: [
      alerts(crashLooping, notReady, atMaximum, {
        alert: 'WorkloadCertificateExpires',
        for: '15m',
        labels,
        expr: expect.stringContaining('name=~"a[.]example[.]com-tls|b[.]example[.]com-tls"') as string,
      }),
    ],
  },
  {
    key: 'global.platform.alerts.enabled',
    does: 'watches no certificate of the Gateway’s, nor one that there is not',
    values: watched({ ports: http, expose: { hosts: ['a.example.com'], tls: { enabled: false } } }),
    shows: [alerts(crashLooping, notReady, atMaximum)],
  },
  {
    key: 'global.platform.alerts.runbookUrl',
    does: 'is where the pages of the default alerts are',
    values: watched({ persistence }, { alerts: { runbookUrl: 'https://wiki.example.com/runbooks/' } }),
    shows: [
      alerts(
        { annotations: { runbook_url: 'https://wiki.example.com/runbooks/workload-crash-looping.md' } },
        { annotations: { runbook_url: 'https://wiki.example.com/runbooks/workload-not-ready.md' } },
        { annotations: { runbook_url: 'https://wiki.example.com/runbooks/workload-volume-filling.md' } },
      ),
    ],
  },
  {
    key: 'tenant.quota.alert.enabled',
    does: 'leaves the alert about the quota out when false',
    values: limited({ alert: { enabled: false } }, { alerts: { enabled: true } }),
    hides: ['PrometheusRule'],
  },
  {
    key: 'tenant.quota.alert.enabled',
    does: 'has no effect without a quota',
    values: limited({ enabled: false, alert: { enabled: true } }),
    hides: ['PrometheusRule'],
  },
  {
    key: 'tenant.quota.alert.percent',
    does: 'is the part of a limit from which it fires',
    values: limited({ alert: { enabled: true, percent: 75 } }),
    shows: [
      quotaAlert({
        expr: expect.stringMatching(/^max by \(namespace, resource\) [^]* > 0\) >= 75 \/ 100$/) as string,
        for: '15m',
      }),
    ],
  },
  {
    key: 'workloads.*.alerts.enabled',
    does: 'leaves the default alerts out when false',
    values: watched({ alerts: { enabled: false } }),
    shows: [quotaAlert({})],
    lacks: ['PrometheusRule spec.groups.1'],
  },
  {
    key: 'workloads.*.alerts.enabled',
    does: 'has them rendered when true, whatever the environment says',
    values: web({ alerts: { enabled: true } }),
    shows: [alerts(crashLooping, notReady, atMaximum)],
  },
  {
    key: 'workloads.*.alerts.disabled',
    does: 'leaves these alone out',
    values: watched({ alerts: { disabled: ['WorkloadAtMaximum', 'WorkloadCrashLooping'] } }),
    shows: [alerts(notReady)],
  },
  {
    key: 'workloads.*.alerts.rules.*.expr',
    does: 'is when an alert of the workload’s own fires; without defaults they are the only ones',
    values: own({ expr: 'sum(rate(orders_failed_total{code=~"[[:alpha:]]+"}[5m])) > 1' }),
    shows: [
      alerts({
        alert: 'QueueLong',
        expr: 'sum(rate(orders_failed_total{code=~"[[:alpha:]]+"}[5m])) > 1',
        for: '5m',
        labels,
        annotations: { summary: 'It is long.' },
      }),
    ],
  },
  {
    key: 'workloads.*.alerts.rules.*.for',
    does: 'is how long it must hold',
    values: own({ for: '30m' }),
    shows: [alerts({ for: '30m' })],
  },
  {
    key: 'workloads.*.alerts.rules.*.severity',
    does: 'is the label that routes it',
    values: own({ severity: 'critical' }),
    shows: [alerts({ labels: { severity: 'critical', workload: 'web' } })],
  },
  {
    key: 'workloads.*.alerts.rules.*.summary',
    does: 'keeps the templates that Prometheus replaces',
    values: own({ summary: '{{ $labels.queue }} holds {{ $value | humanize }} orders.' }),
    shows: [alerts({ annotations: { summary: '{{ $labels.queue }} holds {{ $value | humanize }} orders.' } })],
  },
  {
    key: 'workloads.*.alerts.rules.*.runbook',
    does: 'is the page of what to do',
    values: own({ runbook: 'https://wiki.example.com/queue' }),
    shows: [alerts({ annotations: { runbook_url: 'https://wiki.example.com/queue' } })],
  },
];
