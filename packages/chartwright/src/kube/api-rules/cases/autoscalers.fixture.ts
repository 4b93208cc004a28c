import type { ManifestObject } from '../../manifest.ts';
import { teamObject } from '../../../team/objects/objects.fixture.ts';
import {
  type ApiCase,
  autoscaler,
  averageValue,
  containerMetric,
  externalMetric,
  objectMetric,
  plainValue,
  podMetric,
  policy,
  resourceMetric,
  scaleDown,
  utilization,
} from './case-objects.fixture.ts';

/** Of autoscalers, what Kubernetes refuses. */
export const refusedAutoscalers: readonly ApiCase[] = [
  [autoscaler({ minReplicas: 0 }), 'spec.minReplicas'],
  [autoscaler({ minReplicas: 0, metrics: [externalMetric(averageValue)] }), 'spec.minReplicas'],
  [autoscaler({ minReplicas: -1 }), 'spec.minReplicas'],
  [autoscaler({ maxReplicas: 0 }), 'spec.maxReplicas'],
  [autoscaler({ maxReplicas: -1 }), 'spec.maxReplicas'],
  [autoscaler({ minReplicas: 4 }), 'spec.maxReplicas'],
  [
    autoscaler({ metrics: [resourceMetric('cpu', { type: 'Utilization', averageUtilization: 0 })] }),
    'spec.metrics[0].resource.target.averageUtilization',
  ],
  [
    autoscaler({ metrics: [resourceMetric('cpu', { type: 'Utilization', averageUtilization: -1 })] }),
    'spec.metrics[0].resource.target.averageUtilization',
  ],
  [autoscaler({ metrics: [resourceMetric('cpu', { type: 'Utilization' })] }), 'spec.metrics[0].resource.target'],
  [
    autoscaler({ metrics: [resourceMetric('cpu', { ...utilization, averageValue: '1' })] }),
    'spec.metrics[0].resource.target',
  ],
  [autoscaler({ metrics: [resourceMetric('cpu', plainValue)] }), 'spec.metrics[0].resource.target'],
  [autoscaler({ metrics: [resourceMetric('', utilization)] }), 'spec.metrics[0].resource.name'],
  [
    autoscaler({ metrics: [podMetric({ type: 'AverageValue', averageValue: '0' })] }),
    'spec.metrics[0].pods.target.averageValue',
  ],
  [
    autoscaler({ metrics: [podMetric({ type: 'AverageValue', averageValue: '-1' })] }),
    'spec.metrics[0].pods.target.averageValue',
  ],
  [
    autoscaler({ metrics: [podMetric({ type: 'AverageValue', averageValue: '0m' })] }),
    'spec.metrics[0].pods.target.averageValue',
  ],
  [autoscaler({ metrics: [podMetric(plainValue)] }), 'spec.metrics[0].pods.target'],
  [autoscaler({ metrics: [podMetric(utilization)] }), 'spec.metrics[0].pods.target'],
  [autoscaler({ metrics: [podMetric(averageValue, { name: 'a/b' })] }), 'spec.metrics[0].pods.metric.name'],
  [autoscaler({ metrics: [podMetric(averageValue, { name: '' })] }), 'spec.metrics[0].pods.metric.name'],
  [autoscaler({ metrics: [externalMetric({ ...plainValue, averageValue: '1' })] }), 'spec.metrics[0].external.target'],
  [autoscaler({ metrics: [externalMetric({ type: 'Value' })] }), 'spec.metrics[0].external.target'],
  [autoscaler({ metrics: [externalMetric({ type: 'Value', value: 0 })] }), 'spec.metrics[0].external.target.value'],
  [autoscaler({ metrics: [externalMetric(utilization)] }), 'spec.metrics[0].external.target'],
  [autoscaler({ metrics: [externalMetric(plainValue, { name: 'a%b' })] }), 'spec.metrics[0].external.metric.name'],
  [autoscaler({ metrics: [objectMetric({ type: 'Value' })] }), 'spec.metrics[0].object.target'],
  [
    autoscaler({ metrics: [objectMetric(plainValue, { describedObject: { kind: 'Service', name: '' } })] }),
    'spec.metrics[0].object.describedObject.name',
  ],
  [
    autoscaler({ metrics: [objectMetric(plainValue, { describedObject: { kind: '', name: 'a' } })] }),
    'spec.metrics[0].object.describedObject.kind',
  ],
  [
    autoscaler({
      metrics: [objectMetric(plainValue, { describedObject: { kind: 'A', name: 'a', apiVersion: 'a/b/c' } })],
    }),
    'spec.metrics[0].object.describedObject.apiVersion',
  ],
  [
    autoscaler({ metrics: [containerMetric(utilization, { container: 'A_1' })] }),
    'spec.metrics[0].containerResource.container',
  ],
  [
    autoscaler({ metrics: [containerMetric(utilization, { container: '' })] }),
    'spec.metrics[0].containerResource.container',
  ],
  [
    autoscaler({ metrics: [containerMetric(utilization, { name: 'bananas' })] }),
    'spec.metrics[0].containerResource.name',
  ],
  [autoscaler({ metrics: [containerMetric({ type: 'Utilization' })] }), 'spec.metrics[0].containerResource.target'],
  [
    autoscaler({ metrics: [containerMetric({ ...utilization, averageValue: 1 })] }),
    'spec.metrics[0].containerResource.target',
  ],
  [autoscaler({ scaleTargetRef: { kind: 'Deployment', name: 'a' } }), 'spec.scaleTargetRef.apiVersion'],
  [scaleDown({ stabilizationWindowSeconds: -1 }), 'spec.behavior.scaleDown.stabilizationWindowSeconds'],
  [scaleDown({ stabilizationWindowSeconds: 3601 }), 'spec.behavior.scaleDown.stabilizationWindowSeconds'],
  [scaleDown({ policies: [] }), 'spec.behavior.scaleDown.policies'],
  [scaleDown({ policies: [{ ...policy, value: 0 }] }), 'spec.behavior.scaleDown.policies[0].value'],
  [scaleDown({ tolerance: '-1' }), 'spec.behavior.scaleDown.tolerance'],
];

/** What it accepts, close to that. */
export const acceptedAutoscalers: readonly ManifestObject[] = [
  autoscaler({ minReplicas: 3 }),
  autoscaler({ metrics: [resourceMetric('cpu', { type: 'AverageValue', averageUtilization: 50 })] }),
  autoscaler({ metrics: [resourceMetric('cpu', { ...utilization, value: '1' })] }),
  autoscaler({ metrics: [resourceMetric('bananas', utilization)] }),
  autoscaler({ metrics: [podMetric({ ...averageValue, value: '1' })] }),
  autoscaler({
    metrics: [
      externalMetric(plainValue, { name: 'm', selector: { matchExpressions: [{ key: 'a', operator: 'Equals' }] } }),
    ],
  }),
  autoscaler({ metrics: [objectMetric({ ...plainValue, averageValue: '1' })] }),
  autoscaler({ metrics: [objectMetric(plainValue, { describedObject: { kind: 'A', name: 'a' } })] }),
  autoscaler({ scaleTargetRef: { apiVersion: 'v1', kind: 'ReplicationController', name: 'a' } }),
  scaleDown({ stabilizationWindowSeconds: 3600 }),
  autoscaler({ behavior: { scaleDown: { stabilizationWindowSeconds: 3 } } }),
  scaleDown({ tolerance: '0.1' }),
  autoscaler({ scaleTargetRef: { apiVersion: 'v1', kind: 'ReplicationController', name: 'a' } }),
  teamObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'a'.repeat(64), {
    spec: { maxReplicas: 1, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' } },
  }),
];
