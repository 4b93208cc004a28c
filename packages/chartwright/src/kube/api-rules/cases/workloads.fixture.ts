import type { ManifestObject } from '../../manifest.ts';
import { teamObject } from '../../../team/objects/objects.fixture.ts';
import { type ApiCase, daemonSet, deployment, labels, podTemplate, statefulSet } from './case-objects.fixture.ts';

/** Of Deployments, StatefulSets and DaemonSets, what Kubernetes refuses. */
export const refusedWorkloads: readonly ApiCase[] = [
  [deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: 'x' } } }), 'spec.strategy.rollingUpdate.maxSurge'],
  [deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: -1 } } }), 'spec.strategy.rollingUpdate.maxSurge'],
  [
    deployment({}, {}, { strategy: { rollingUpdate: { maxUnavailable: '101%' } } }),
    'spec.strategy.rollingUpdate.maxUnavailable',
  ],
  [deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: '1' } } }), 'spec.strategy.rollingUpdate.maxSurge'],
  [
    deployment({}, {}, { strategy: { rollingUpdate: { maxUnavailable: '1.5%' } } }),
    'spec.strategy.rollingUpdate.maxUnavailable',
  ],
  [
    deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
    'spec.strategy.rollingUpdate',
  ],
  [deployment({}, {}, { progressDeadlineSeconds: -1 }), 'spec.progressDeadlineSeconds'],
  [
    statefulSet({ updateStrategy: { type: 'OnDelete', rollingUpdate: { partition: 1 } } }),
    'spec.updateStrategy.rollingUpdate',
  ],
  [
    statefulSet({ persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Foo' } }),
    'spec.persistentVolumeClaimRetentionPolicy',
  ],
  [statefulSet({ ordinals: { start: -1 } }), 'spec.ordinals.start'],
  [statefulSet({ serviceName: 'A_b' }), 'spec.serviceName'],
  [
    statefulSet({
      volumeClaimTemplates: [
        { metadata: {}, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
      ],
    }),
    'spec.volumeClaimTemplates[0].metadata.name',
    'spec.template.spec.volumes[0].persistentVolumeClaim.claimName',
  ],
  [
    statefulSet({
      volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: { resources: { requests: { storage: '1Gi' } } } }],
    }),
    'spec.volumeClaimTemplates[0].spec.accessModes',
  ],
  [
    statefulSet({ volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: { accessModes: ['ReadWriteOnce'] } }] }),
    'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
    'spec.volumeClaimTemplates[0].spec.resources[storage]',
  ],
  [
    statefulSet({
      volumeClaimTemplates: [
        {
          metadata: { name: 'v' },
          spec: {
            storageClassName: 'A_b',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
          },
        },
      ],
    }),
    'spec.volumeClaimTemplates[0].spec.storageClassName',
  ],
  [
    statefulSet({
      volumeClaimTemplates: [
        {
          metadata: { name: 'V_' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    }),
    'spec.volumeClaimTemplates[0].metadata.name',
    'spec.template.spec.volumes[0].name',
  ],
  [
    statefulSet({ updateStrategy: { rollingUpdate: { partition: -1 } } }),
    'spec.updateStrategy.rollingUpdate.partition',
  ],
  [daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }), 'spec.updateStrategy.rollingUpdate'],
  [
    daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 1, maxSurge: 1 } } }),
    'spec.updateStrategy.rollingUpdate',
  ],
  [
    daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: '101%' } } }),
    'spec.updateStrategy.rollingUpdate.maxUnavailable',
  ],
  [daemonSet({ updateStrategy: { rollingUpdate: { maxSurge: 1 } } }), 'spec.updateStrategy.rollingUpdate'],
  [
    daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: '101%' } } }),
    'spec.updateStrategy.rollingUpdate.maxSurge',
  ],
  [
    daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: -1 } } }),
    'spec.updateStrategy.rollingUpdate.maxSurge',
  ],
  [
    daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: -1 } } }),
    'spec.updateStrategy.rollingUpdate.maxUnavailable',
  ],
];

/** What it accepts, close to that. */
export const acceptedWorkloads: readonly ManifestObject[] = [
  deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: '200%' } } }),
  deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: 0 } } }),
  statefulSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }),
  statefulSet({ serviceName: undefined }),
  statefulSet({ serviceName: '' }),
  statefulSet({
    volumeClaimTemplates: [1, 2].map(() => ({
      metadata: { name: 'v' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    })),
  }),
  statefulSet({
    volumeClaimTemplates: [
      {
        metadata: { name: 'v', labels: { a: 'b c' } },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    ],
  }),
  teamObject('apps/v1', 'DaemonSet', 'a', {
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: podTemplate({}, { ports: [{ containerPort: 80, hostPort: 80 }] }),
    },
  }),
  daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } }),
];
