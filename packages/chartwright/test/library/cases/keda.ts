import { expect } from 'vitest';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { type Platform, web, type Workload } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Autoscaling = NonNullable<Workload['autoscaling']>;
type Keda = NonNullable<Autoscaling['keda']>;

const office = { start: '0 7 * * 1-5', end: '0 19 * * 1-5', desiredReplicas: 5 };
const shown = { timezone: 'Etc/UTC', start: office.start, end: office.end, desiredReplicas: '5' };
const cpu = { type: 'cpu', name: 'cpu', metricType: 'Utilization', metadata: { value: '70' } };
const cron = { type: 'cron', name: 'cron.office', metadata: shown };
const query = 'sum(rate(http_requests_total{namespace="team-shop"}[2m]))';
const address = 'http://platform-prometheus.platform-observability.svc:9090';
const rabbit = { type: 'rabbitmq', metadata: { queueName: 'orders', mode: 'QueueLength', value: '20' } };

function scaled(keda: Keda, autoscaling: Autoscaling = {}, platform?: Platform): TeamValues {
  return web({ autoscaling: { ...autoscaling, keda } }, platform);
}

/** With office hours as the one trigger beside CPU. */
function inOffice(keda: Keda, autoscaling: Autoscaling = {}): TeamValues {
  return scaled({ cron: { office }, ...keda }, autoscaling);
}

function object(spec: object): ShownObject {
  return { kind: 'ScaledObject', metadata: { name: 'web' }, spec };
}

/** Of the one trigger beside none by CPU. */
function trigger(given: NonNullable<Keda['triggers']>[string], platform?: Platform): TeamValues {
  return scaled({ triggers: { orders: given } }, { cpu: 0 }, platform);
}

const policies = (percent: number, pods: number, periodSeconds: number): object[] => [
  { type: 'Percent', value: percent, periodSeconds },
  { type: 'Pods', value: pods, periodSeconds },
];

const cronCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.autoscaling.keda.cron.*.desiredReplicas',
    does: 'makes a ScaledObject in place of the autoscaler, beside CPU, with the budget of its fewest replicas',
    values: inOffice({}),
    shows: [
      object({
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        minReplicaCount: 2,
        maxReplicaCount: 10,
        pollingInterval: 30,
        cooldownPeriod: 300,
        advanced: {
          horizontalPodAutoscalerConfig: {
            behavior: {
              scaleUp: { stabilizationWindowSeconds: 0, selectPolicy: 'Max', policies: policies(100, 4, 30) },
              scaleDown: { stabilizationWindowSeconds: 300, selectPolicy: 'Max', policies: policies(25, 1, 60) },
            },
          },
        },
        triggers: [cpu, cron],
      }),
      { kind: 'PodDisruptionBudget' },
    ],
    hides: ['HorizontalPodAutoscaler', 'TriggerAuthentication'],
    lacks: ['Deployment spec.replicas', 'ScaledObject spec.idleReplicaCount', 'ScaledObject spec.fallback'],
  },
  {
    key: 'workloads.*.autoscaling.keda.cron.*.timezone',
    does: 'is that of the start and of the end',
    values: inOffice({ cron: { office: { ...office, timezone: 'Europe/Berlin' } } }),
    shows: [object({ triggers: [cpu, { metadata: { ...shown, timezone: 'Europe/Berlin' } }] })],
  },
  {
    key: 'workloads.*.autoscaling.keda.cron.*.start',
    does: 'is when there are more',
    values: inOffice({ cron: { office: { ...office, start: '@daily' } } }),
    shows: [object({ triggers: [cpu, { metadata: { ...shown, start: '@daily' } }] })],
  },
  {
    key: 'workloads.*.autoscaling.keda.cron.*.end',
    does: 'is until when',
    values: inOffice({ cron: { office: { ...office, end: '0 12 * * SAT' } } }),
    shows: [object({ triggers: [cpu, { metadata: { ...shown, end: '0 12 * * SAT' } }] })],
  },
];

const queryCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.autoscaling.keda.prometheus.*.query',
    does: 'is asked of the environment’s Prometheus',
    values: scaled(
      { prometheus: { requests: { query, threshold: 100 } } },
      { cpu: 0 },
      { scaling: { prometheus: 'https://thanos.example.com' } },
    ),
    shows: [
      object({
        triggers: [
          {
            type: 'prometheus',
            name: 'prometheus.requests',
            metadata: {
              serverAddress: 'https://thanos.example.com',
              query,
              threshold: '100',
              activationThreshold: '0',
            },
          },
        ],
      }),
    ],
  },
  {
    key: 'workloads.*.autoscaling.keda.prometheus.*.threshold',
    does: 'is written without an exponent, and may be a fraction',
    values: scaled(
      { prometheus: { a: { query, threshold: 1000000000 }, b: { query, threshold: 0.25 } } },
      { cpu: 0, memory: 80 },
    ),
    shows: [
      object({
        triggers: [
          { type: 'memory', name: 'memory', metricType: 'Utilization', metadata: { value: '80' } },
          { metadata: { serverAddress: address, threshold: '1000000000' } },
          { metadata: { threshold: '0.25' } },
        ],
      }),
    ],
  },
  {
    key: 'workloads.*.autoscaling.keda.prometheus.*.metricType',
    does: 'is the trigger’s; without it that of KEDA holds',
    values: scaled(
      { prometheus: { a: { query, threshold: 5, metricType: 'Value' }, b: { query, threshold: 5 } } },
      { cpu: 0 },
    ),
    shows: [object({ triggers: [{ name: 'prometheus.a', metricType: 'Value' }, { name: 'prometheus.b' }] })],
    lacks: ['ScaledObject spec.triggers.1.metricType'],
  },
  {
    key: 'workloads.*.autoscaling.keda.prometheus.*.activationThreshold',
    does: 'is from where there is any replica, of a workload that has none at rest and so no budget',
    values: scaled({ prometheus: { a: { query, threshold: 5, activationThreshold: 1.5 } } }, { min: 0 }),
    shows: [object({ minReplicaCount: 0, triggers: [cpu, { metadata: { activationThreshold: '1.5' } }] })],
    hides: ['PodDisruptionBudget'],
  },
];

const triggerCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.autoscaling.keda.triggers.*.type',
    does: 'begins the trigger’s name; in the mesh and beside sidecars CPU is that of the workload’s own container',
    values: web(
      { autoscaling: { keda: { triggers: { orders: rabbit } } }, sidecars: { log: { image: 'a:1' } } },
      { mesh: { enabled: true } },
    ),
    shows: [
      object({
        triggers: [
          { ...cpu, metadata: { value: '70', containerName: 'web' } },
          { ...rabbit, name: 'rabbitmq.orders' },
        ],
      }),
    ],
  },
  {
    key: 'workloads.*.autoscaling.keda.triggers.*.metadata.*',
    does: 'are KEDA’s texts, unchanged',
    values: trigger({ type: 'kafka', metadata: { topic: '1e3', bootstrapServers: 'kafka:9092' } }),
    shows: [object({ triggers: [{ metadata: { topic: '1e3', bootstrapServers: 'kafka:9092' } }] })],
    lacks: ['ScaledObject spec.triggers.0.authenticationRef'],
  },
  {
    key: 'workloads.*.autoscaling.keda.triggers.*.metricType',
    does: 'is the trigger’s; without it that of KEDA holds',
    values: scaled({ triggers: { a: rabbit, b: { ...rabbit, metricType: 'AverageValue' } } }, { cpu: 0 }),
    shows: [object({ triggers: [{ name: 'rabbitmq.a' }, { name: 'rabbitmq.b', metricType: 'AverageValue' }] })],
    lacks: ['ScaledObject spec.triggers.0.metricType'],
  },
  {
    key: 'global.platform.scaling.addresses',
    does: 'render nothing, whatever KEDA may call',
    values: trigger(rabbit, { scaling: { addresses: ['mq.example.com'] } }),
    shows: [object({})],
    hides: ['TriggerAuthentication'],
  },
  ...(['secret', 'key'] as const).map((key): TemplateCase => ({
    key: `workloads.*.autoscaling.keda.triggers.*.authentication.*.${key}`,
    does: 'is what KEDA reads by an object of the platform’s part',
    values: trigger(
      { ...rabbit, authentication: { host: { secret: 'rabbit', key: 'uri' } } },
      { scaling: { secrets: true } },
    ),
    shows: [
      object({ triggers: [{ authenticationRef: { kind: 'TriggerAuthentication', name: 'web.orders' } }] }),
      {
        kind: 'TriggerAuthentication',
        metadata: { name: 'web.orders' },
        spec: { secretTargetRef: [{ parameter: 'host', name: 'rabbit', key: 'uri' }] },
      },
    ],
  })),
  {
    key: 'global.platform.scaling.secrets',
    does: 'lets them be named; a team’s own release makes no such object',
    values: {
      part: 'app',
      ...trigger(
        { ...rabbit, authentication: { host: { secret: 'rabbit', key: 'uri' } } },
        { scaling: { secrets: true } },
      ),
    },
    shows: [object({})],
    hides: ['TriggerAuthentication'],
  },
  {
    key: 'global.platform.scaling.clusterTriggerAuthentications.*.types',
    does: 'render nothing, whatever they are for',
    values: trigger(rabbit, { scaling: { clusterTriggerAuthentications: { sqs: { types: ['aws-sqs-queue'] } } } }),
    shows: [object({})],
    hides: ['TriggerAuthentication', 'ClusterTriggerAuthentication'],
  },
  {
    key: 'workloads.*.autoscaling.keda.triggers.*.clusterTriggerAuthentication',
    does: 'is the platform’s',
    values: trigger(
      { ...rabbit, clusterTriggerAuthentication: 'sqs' },
      { scaling: { clusterTriggerAuthentications: { sqs: { types: ['rabbitmq'] } } } },
    ),
    shows: [object({ triggers: [{ authenticationRef: { kind: 'ClusterTriggerAuthentication', name: 'sqs' } }] })],
    hides: ['TriggerAuthentication'],
  },
];

export const kedaCases: readonly TemplateCase[] = [
  ...cronCases,
  ...queryCases,
  ...triggerCases,
  {
    key: 'workloads.*.autoscaling.keda.idleReplicas',
    does: 'of 0 are at rest; with work there are at least the fewest, which a budget guards',
    values: inOffice({ idleReplicas: 0 }),
    shows: [object({ idleReplicaCount: 0, minReplicaCount: 2 }), { kind: 'PodDisruptionBudget' }],
  },
  {
    key: 'workloads.*.autoscaling.keda.fallback.replicas',
    does: 'are there when a trigger fails three times',
    values: inOffice({ fallback: { replicas: 6 } }),
    shows: [object({ fallback: { failureThreshold: 3, replicas: 6, behavior: 'static' } })],
  },
  {
    key: 'workloads.*.autoscaling.keda.fallback.failureThreshold',
    does: 'is after how many failures',
    values: inOffice({ fallback: { replicas: 6, failureThreshold: 9 } }),
    shows: [object({ fallback: { failureThreshold: 9 } })],
  },
  {
    key: 'workloads.*.autoscaling.keda.fallback.behavior',
    does: 'may keep what there is',
    values: inOffice({ fallback: { replicas: 0, behavior: 'currentReplicasIfHigher' } }),
    shows: [object({ fallback: { replicas: 0, behavior: 'currentReplicasIfHigher' } })],
  },
  ...(['pollingInterval', 'cooldownPeriod'] as const).map((key): TemplateCase => ({
    key: `workloads.*.autoscaling.keda.${key}`,
    does: 'is the ScaledObject’s',
    values: inOffice({ [key]: 77 }),
    shows: [object({ [key]: 77 })],
  })),
  {
    key: 'global.platform.scaling.prometheus',
    does: 'may be empty where nothing asks it',
    values: scaled({ cron: { office } }, {}, { scaling: { prometheus: '' } }),
    shows: [object({ triggers: [cpu, cron] })],
  },
  {
    key: 'global.platform.scaling.enabled',
    does: 'may be false for what the chart scales itself',
    values: web({}, { scaling: { enabled: false } }),
    shows: [{ kind: 'HorizontalPodAutoscaler' }],
    hides: ['ScaledObject'],
  },
  {
    key: 'workloads.*.autoscaling.keda.cron.*.start',
    does: 'lets the alert watch the autoscaler that KEDA makes',
    values: web({ autoscaling: { keda: { cron: { office } } } }, { alerts: { enabled: true } }),
    shows: [
      {
        kind: 'PrometheusRule',
        metadata: { name: 'web.alerts' },
        spec: {
          groups: [
            {
              rules: [
                { alert: 'WorkloadCrashLooping' },
                { alert: 'WorkloadNotReady' },
                {
                  alert: 'WorkloadAtMaximum',
                  expr: expect.stringContaining('horizontalpodautoscaler="keda-hpa-web"') as unknown,
                },
              ],
            },
          ],
        },
      },
    ],
  },
];
