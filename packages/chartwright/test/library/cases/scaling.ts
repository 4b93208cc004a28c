import { web, type Workload } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Autoscaling = NonNullable<Workload['autoscaling']>;

function scaler(spec: unknown): ShownObject {
  return { kind: 'HorizontalPodAutoscaler', metadata: { name: 'web' }, spec };
}

function resource(name: string, averageUtilization: number): unknown {
  return { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } };
}

function scalerCase(key: string, does: string, autoscaling: Autoscaling, spec: unknown): TemplateCase {
  return { key: `workloads.*.autoscaling.${key}`, does, values: web({ autoscaling }), shows: [scaler(spec)] };
}

const requests = {
  type: 'Pods',
  pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '1k' } },
} as const;

function policies(percent: number, pods: number, periodSeconds: number): unknown {
  return [
    { type: 'Percent', value: percent, periodSeconds },
    { type: 'Pods', value: pods, periodSeconds },
  ];
}

const up = { stabilizationWindowSeconds: 0, selectPolicy: 'Max', policies: policies(100, 4, 30) };
const down = { stabilizationWindowSeconds: 300, selectPolicy: 'Max', policies: policies(25, 1, 60) };

export const scalingCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.image',
    does: 'is autoscaled from the start, with a budget for drains, and its Deployment states no replicas',
    values: web({}),
    shows: [
      scaler({
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        minReplicas: 2,
        maxReplicas: 10,
        metrics: [resource('cpu', 70)],
        behavior: { scaleUp: up, scaleDown: down },
      }),
      { kind: 'PodDisruptionBudget' },
      {
        kind: 'Deployment',
        spec: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: '25%' } } },
      },
    ],
    lacks: ['Deployment spec.replicas'],
  },
  {
    key: 'workloads.*.autoscaling.enabled',
    does: 'gives the Deployment two replicas and no autoscaler when false',
    values: web({ autoscaling: { enabled: false } }),
    shows: [{ kind: 'Deployment', spec: { replicas: 2 } }, { kind: 'PodDisruptionBudget' }],
    hides: ['HorizontalPodAutoscaler'],
  },
  {
    key: 'workloads.*.replicas',
    does: 'is the Deployment’s number, 0 too, where nothing scales it',
    values: web({ autoscaling: { enabled: false }, replicas: 0 }),
    shows: [{ kind: 'Deployment', spec: { replicas: 0 } }],
    hides: ['PodDisruptionBudget'],
  },
  {
    key: 'workloads.*.replicas',
    does: 'is the StatefulSet’s number; two or more get a budget',
    values: web({ persistence: { size: '1Gi', mountPath: '/data' }, replicas: 3 }),
    shows: [{ kind: 'StatefulSet', spec: { replicas: 3 } }, { kind: 'PodDisruptionBudget' }],
    hides: ['HorizontalPodAutoscaler'],
  },
  {
    key: 'workloads.*.autoscaling.scaler',
    does: 'leaves replicas to another scaler when external, and takes the fewest of that for certain',
    values: web({ autoscaling: { scaler: 'external', min: 3 } }),
    shows: [{ kind: 'PodDisruptionBudget' }],
    hides: ['HorizontalPodAutoscaler'],
    lacks: ['Deployment spec.replicas'],
  },
  {
    key: 'workloads.*.autoscaling.scaler',
    does: 'leaves those of a StatefulSet to another scaler too',
    values: web({ autoscaling: { scaler: 'external', min: 1 }, persistence: { size: '1Gi', mountPath: '/data' } }),
    hides: ['HorizontalPodAutoscaler', 'PodDisruptionBudget'],
    lacks: ['StatefulSet spec.replicas'],
  },
  scalerCase(
    'cpu',
    'of 0 leaves memory alone to measure',
    { cpu: 0, memory: 80 },
    { metrics: [resource('memory', 80)] },
  ),
  scalerCase('cpu', 'of 0 leaves the further metrics alone', { cpu: 0, metrics: [requests] }, { metrics: [requests] }),
  scalerCase('min', 'is the fewest', { min: 5 }, { minReplicas: 5, maxReplicas: 10 }),
  scalerCase('max', 'is the most', { max: 1000 }, { minReplicas: 2, maxReplicas: 1000 }),
  scalerCase('cpu', 'is the use to keep', { cpu: 55 }, { metrics: [resource('cpu', 55)] }),
  scalerCase(
    'memory',
    'is measured beside CPU',
    { memory: 80 },
    { metrics: [resource('cpu', 70), resource('memory', 80)] },
  ),
  scalerCase(
    'metrics',
    'are measured beside CPU, unchanged',
    { metrics: [requests] },
    { metrics: [resource('cpu', 70), requests] },
  ),
  scalerCase(
    'metrics.*.type',
    'may be External',
    { metrics: [{ ...requests, type: 'External' }] },
    { metrics: [resource('cpu', 70), { ...requests, type: 'External' }] },
  ),
  ...(['scaleUp', 'scaleDown'] as const).flatMap((direction) => {
    const usual =
      direction === 'scaleUp'
        ? { percent: 100, pods: 4, periodSeconds: 30 }
        : { percent: 25, pods: 1, periodSeconds: 60 };
    const window = direction === 'scaleUp' ? 0 : 300;
    return (['stabilizationWindowSeconds', 'percent', 'pods', 'periodSeconds'] as const).map((key) => {
      const set = { stabilizationWindowSeconds: window, ...usual, [key]: 77 };
      return scalerCase(
        `behavior.${direction}.${key}`,
        'is the autoscaler’s; the rest keeps its default',
        { behavior: { [direction]: { [key]: 77 } } },
        {
          behavior: {
            scaleUp: up,
            scaleDown: down,
            [direction]: {
              stabilizationWindowSeconds: set.stabilizationWindowSeconds,
              selectPolicy: 'Max',
              policies: policies(set.percent, set.pods, set.periodSeconds),
            },
          },
        },
      );
    });
  }),
  {
    key: 'workloads.*.rollout.maxSurge',
    does: 'is the Deployment’s, a number too',
    values: web({ rollout: { maxSurge: '1' } }),
    shows: [{ kind: 'Deployment', spec: { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } } }],
  },
  {
    key: 'workloads.*.rollout.maxUnavailable',
    does: 'is the Deployment’s, a percentage too',
    values: web({ rollout: { maxSurge: '0', maxUnavailable: '10%' } }),
    shows: [{ kind: 'Deployment', spec: { strategy: { rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } } } }],
  },
  {
    key: 'workloads.*.revisionHistoryLimit',
    does: 'is the controller’s',
    values: web({ revisionHistoryLimit: 10 }),
    shows: [{ kind: 'Deployment', spec: { revisionHistoryLimit: 10 } }],
  },
  {
    key: 'workloads.*.spread.maxSkew',
    does: 'is that of zones and of nodes',
    values: web({ spread: { maxSkew: 2 } }),
    shows: [
      {
        kind: 'Deployment',
        spec: { template: { spec: { topologySpreadConstraints: [{ maxSkew: 2 }, { maxSkew: 2 }] } } },
      },
    ],
  },
  {
    key: 'workloads.*.disruption.enabled',
    does: 'takes the budget away when false',
    values: web({ disruption: { enabled: false } }),
    shows: [{ kind: 'HorizontalPodAutoscaler' }],
    hides: ['PodDisruptionBudget'],
  },
  {
    key: 'workloads.*.disruption.maxUnavailable',
    does: 'is how many pods a drain may take; those that are not ready do not count',
    values: web({ disruption: { maxUnavailable: 3 } }),
    shows: [
      {
        kind: 'PodDisruptionBudget',
        metadata: { name: 'web' },
        spec: {
          maxUnavailable: 3,
          unhealthyPodEvictionPolicy: 'AlwaysAllow',
          selector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' } },
        },
      },
    ],
  },
  {
    key: 'workloads.*.autoscaling.min',
    does: 'of 1 leaves no budget, which would block every drain',
    values: web({ autoscaling: { min: 1 } }),
    shows: [scaler({ minReplicas: 1 })],
    hides: ['PodDisruptionBudget'],
  },
  ...(['zones', 'hosts'] as const).map((key): TemplateCase => {
    const spread = (topologyKey: string, whenUnsatisfiable: string): unknown => ({
      topologyKey,
      whenUnsatisfiable,
      nodeTaintsPolicy: 'Honor',
      maxSkew: 1,
      labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' } },
      matchLabelKeys: ['pod-template-hash'],
    });
    return {
      key: `workloads.*.spread.${key}`,
      does: 'is what happens where they cannot be balanced; the others stay as they are',
      values: web({ spread: { [key]: 'DoNotSchedule' } }),
      shows: [
        {
          kind: 'Deployment',
          spec: {
            template: {
              spec: {
                topologySpreadConstraints: [
                  spread('topology.kubernetes.io/zone', key === 'zones' ? 'DoNotSchedule' : 'ScheduleAnyway'),
                  spread('kubernetes.io/hostname', key === 'hosts' ? 'DoNotSchedule' : 'ScheduleAnyway'),
                ],
              },
            },
          },
        },
      ],
    };
  }),
];
