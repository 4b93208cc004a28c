import { http, web, type Workload } from '../../support/values.ts';
import type { TemplateCase } from '../template-case.ts';

const selector = { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' };
const volume = { size: '1Gi', mountPath: '/data' };

export const kindCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.kind',
    does: 'of Deployment and of StatefulSet is what the workload is without it',
    values: {
      tenant: { team: 'shop' },
      workloads: {
        web: { ...web({}).workloads?.['web'], kind: 'Deployment' } as Workload,
        db: { ...web({}).workloads?.['web'], kind: 'StatefulSet', persistence: volume } as Workload,
      },
    },
    shows: [
      { kind: 'Deployment', metadata: { name: 'web' } },
      { kind: 'StatefulSet', metadata: { name: 'db' } },
    ],
  },
  {
    key: 'workloads.*.kind',
    does: 'of DaemonSet runs a pod on each node, and starts a new one before the old one ends',
    values: web({ kind: 'DaemonSet', ports: http }),
    shows: [
      {
        kind: 'DaemonSet',
        metadata: { name: 'web' },
        spec: {
          revisionHistoryLimit: 3,
          updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: '25%' } },
          selector: { matchLabels: selector },
          template: { metadata: { labels: selector } },
        },
      },
      { kind: 'Service', metadata: { name: 'web' } },
    ],
    hides: ['Deployment', 'StatefulSet', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'],
    lacks: [
      'DaemonSet spec.replicas',
      'DaemonSet spec.template.spec.topologySpreadConstraints',
      'DaemonSet spec.template.spec.affinity',
      'DaemonSet spec.template.spec.restartPolicy',
    ],
  },
  {
    key: 'workloads.*.rollout.maxUnavailable',
    does: 'is a DaemonSet’s too',
    values: web({ kind: 'DaemonSet', rollout: { maxSurge: '0', maxUnavailable: '10%' } }),
    shows: [{ kind: 'DaemonSet', spec: { updateStrategy: { rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } } } }],
  },
];
