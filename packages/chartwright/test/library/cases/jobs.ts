import type { KubernetesObject } from '../../support/rendering.ts';
import { http, type Platform, web, type Workload } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

const selector = { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' };
const config = { mountPath: '/etc/web', files: { 'a.conf': 'a' } };
/** What only pods that keep running have. */
const ofReplicas = ['Deployment', 'StatefulSet', 'Service', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'];

/** Helm's events before a release, and where the same release makes the namespace. */
const before = 'pre-install,pre-upgrade';
const beforeUpgrades = 'post-install,pre-upgrade';

function job(values: Partial<Workload>, platform?: Platform): TemplateCase['values'] {
  // The namespace is there before a part alone is installed.
  return { ...web({ kind: 'Job', ...values }, platform), part: 'app' };
}

function cronJob(
  cron: Partial<NonNullable<Workload['cronJob']>>,
  more: Partial<Workload> = {},
): TemplateCase['values'] {
  return web({ kind: 'CronJob', cronJob: { schedule: '30 2 * * *', ...cron }, ...more });
}

function jobCase(key: string, does: string, values: Workload['job'], spec: KubernetesObject): TemplateCase {
  return { key: `workloads.*.job.${key}`, does, values: job({ job: values ?? {} }), shows: [{ kind: 'Job', spec }] };
}

function cronCase(
  key: string,
  does: string,
  cron: Parameters<typeof cronJob>[0],
  spec: KubernetesObject,
): TemplateCase {
  return { key: `workloads.*.cronJob.${key}`, does, values: cronJob(cron), shows: [{ kind: 'CronJob', spec }] };
}

/** A Job as a hook. */
function hook(events: string): ShownObject {
  const annotations = {
    'helm.sh/hook': events,
    'helm.sh/hook-delete-policy': 'before-hook-creation',
    'helm.sh/hook-weight': '0',
  };
  return { kind: 'Job', metadata: { name: 'web', annotations } };
}

/** What a Job needs, as a hook that is there before it and goes when it has succeeded. */
function prerequisite(kind: string, events: string, more: KubernetesObject = {}): ShownObject {
  const annotations = {
    'helm.sh/hook': events,
    'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
    'helm.sh/hook-weight': '-5',
    ...more,
  };
  return { kind, metadata: { name: 'web', annotations } };
}

export const jobCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.kind',
    does: 'of Job runs a pod to its end, among the other objects, under a name that changes with what it runs',
    values: job({}),
    shows: [
      {
        kind: 'Job',
        metadata: { labels: { 'app.kubernetes.io/name': 'web' } },
        spec: {
          backoffLimit: 6,
          activeDeadlineSeconds: 3600,
          completions: 1,
          parallelism: 1,
          podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] }] },
          template: { metadata: { labels: selector }, spec: { restartPolicy: 'Never', serviceAccountName: 'web' } },
        },
      },
      { kind: 'ServiceAccount', metadata: { name: 'web' } },
    ],
    hides: ofReplicas,
    lacks: [
      'Job metadata.annotations',
      'Job spec.ttlSecondsAfterFinished',
      'Job spec.template.spec.topologySpreadConstraints',
      'Job spec.template.spec.affinity',
      'Job spec.template.spec.containers.0.lifecycle',
      'ServiceAccount metadata.annotations',
    ],
  },
  {
    key: 'workloads.*.job.phase',
    does: 'of before makes the Job a hook, and what it needs hooks of a lower weight',
    values: job({ config, job: { phase: 'before' } }),
    shows: [hook(before), prerequisite('ServiceAccount', before), prerequisite('ConfigMap', before)],
  },
  {
    key: 'workloads.*.job.phase',
    does: 'of before waits for a namespace that the same release makes',
    values: web({ kind: 'Job', config, job: { phase: 'before' } }),
    shows: [
      hook(beforeUpgrades),
      prerequisite('ServiceAccount', beforeUpgrades),
      prerequisite('ConfigMap', beforeUpgrades),
    ],
  },
  {
    key: 'workloads.*.job.phase',
    does: 'of before leaves the annotations of the ServiceAccount',
    values: job({ job: { phase: 'before' }, serviceAccount: { annotations: { 'example.com/a': 'b' } } }),
    shows: [prerequisite('ServiceAccount', before, { 'example.com/a': 'b' })],
  },
  {
    key: 'workloads.*.job.phase',
    does: 'of after makes the Job alone a hook',
    values: job({ config, job: { phase: 'after' } }),
    shows: [hook('post-install,post-upgrade')],
    lacks: ['ServiceAccount metadata.annotations', 'ConfigMap metadata.annotations'],
  },
  jobCase('backoffLimit', 'is the Job’s, 0 too', { backoffLimit: 0 }, { backoffLimit: 0 }),
  jobCase('activeDeadlineSeconds', 'is the Job’s', { activeDeadlineSeconds: 60 }, { activeDeadlineSeconds: 60 }),
  jobCase('completions', 'is the Job’s', { completions: 5 }, { completions: 5, parallelism: 1 }),
  jobCase('parallelism', 'is the Job’s', { parallelism: 3 }, { parallelism: 3 }),
  {
    key: 'workloads.*.job.restartPolicy',
    does: 'of OnFailure restarts the container, without the policy that Kubernetes has for pods that do not',
    values: job({ job: { restartPolicy: 'OnFailure' } }),
    shows: [{ kind: 'Job', spec: { template: { spec: { restartPolicy: 'OnFailure' } } } }],
    lacks: ['Job spec.podFailurePolicy'],
  },
  jobCase(
    'ttlSecondsAfterFinished',
    'is the hook’s',
    { phase: 'after', ttlSecondsAfterFinished: 600 },
    { ttlSecondsAfterFinished: 600 },
  ),
  {
    key: 'workloads.*.ports.*.containerPort',
    does: 'of a Job is read by Prometheus from each pod, without a Service or a probe',
    values: job({ ports: http, metrics: { port: 'http', monitor: 'pod' } }),
    shows: [
      { kind: 'PodMonitor', spec: { selector: { matchLabels: selector } } },
      { kind: 'Job', spec: { template: { metadata: { labels: { 'chartwright.dev/metrics': 'true' } } } } },
    ],
    hides: ['Service'],
    lacks: ['Job spec.template.spec.containers.0.readinessProbe'],
  },
  {
    key: 'workloads.*.mesh.enabled',
    does: 'gives a Job its proxy too, which ends with it',
    values: job({ mesh: { enabled: true } }, { mesh: { enabled: true } }),
    shows: [{ kind: 'Job', spec: { template: { metadata: { annotations: { 'linkerd.io/inject': 'enabled' } } } } }],
  },
  {
    key: 'global.platform.mesh.nativeSidecar',
    does: 'of false leaves the mesh to what keeps running: a Job stays out of it',
    values: job({ mesh: { enabled: false } }, { mesh: { enabled: true, nativeSidecar: false } }),
    shows: [{ kind: 'Job', spec: { template: { metadata: { annotations: { 'linkerd.io/inject': 'disabled' } } } } }],
  },
];

export const cronJobCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.cronJob.schedule',
    does: 'is when a Job starts, in UTC, one at a time',
    values: cronJob({}),
    shows: [
      {
        kind: 'CronJob',
        metadata: { name: 'web' },
        spec: {
          schedule: '30 2 * * *',
          timeZone: 'Etc/UTC',
          concurrencyPolicy: 'Forbid',
          successfulJobsHistoryLimit: 3,
          failedJobsHistoryLimit: 1,
          suspend: false,
          jobTemplate: {
            metadata: { labels: selector },
            spec: {
              backoffLimit: 6,
              activeDeadlineSeconds: 3600,
              template: { metadata: { labels: selector }, spec: { restartPolicy: 'Never' } },
            },
          },
        },
      },
    ],
    hides: [...ofReplicas, 'Job'],
    lacks: ['CronJob spec.startingDeadlineSeconds', 'CronJob metadata.annotations'],
  },
  cronCase('timeZone', 'is the schedule’s', { timeZone: 'Europe/Berlin' }, { timeZone: 'Europe/Berlin' }),
  cronCase('concurrencyPolicy', 'is the CronJob’s', { concurrencyPolicy: 'Replace' }, { concurrencyPolicy: 'Replace' }),
  cronCase(
    'startingDeadlineSeconds',
    'is the CronJob’s',
    { startingDeadlineSeconds: 300 },
    { startingDeadlineSeconds: 300 },
  ),
  cronCase(
    'successfulJobsHistoryLimit',
    'is the CronJob’s, 0 too',
    { successfulJobsHistoryLimit: 0 },
    { successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 1 },
  ),
  cronCase(
    'failedJobsHistoryLimit',
    'is the CronJob’s',
    { failedJobsHistoryLimit: 5 },
    { successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 5 },
  ),
  cronCase('suspend', 'is the CronJob’s', { suspend: true }, { suspend: true }),
  {
    key: 'workloads.*.job.activeDeadlineSeconds',
    does: 'is that of each Job of a CronJob, and so is what else is said of jobs',
    values: cronJob({}, { job: { activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 90 } }),
    shows: [
      {
        kind: 'CronJob',
        spec: { jobTemplate: { spec: { activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 90 } } },
      },
    ],
  },
];
