import type { ManifestObject } from '../../manifest.ts';
import { type ApiCase, downward, projected, volume } from './case-objects.fixture.ts';

/** Of volumes, what Kubernetes refuses. */
export const refusedVolumes: readonly ApiCase[] = [
  [volume({ emptyDir: {}, configMap: { name: 'a' } }), 'spec.template.spec.volumes[0]'],
  [volume({ configMap: {} }), 'spec.template.spec.volumes[0].configMap.name'],
  [
    volume({ configMap: { name: 'a', items: [{ key: '', path: 'a' }] } }),
    'spec.template.spec.volumes[0].configMap.items[0].key',
  ],
  [
    volume({ configMap: { name: 'a', items: [{ key: 'a', path: '' }] } }),
    'spec.template.spec.volumes[0].configMap.items[0].path',
  ],
  [
    volume({ configMap: { name: 'a', items: [{ key: 'a', path: '/a' }] } }),
    'spec.template.spec.volumes[0].configMap.items[0].path',
  ],
  [
    volume({ configMap: { name: 'a', items: [{ key: 'a', path: '../a' }] } }),
    'spec.template.spec.volumes[0].configMap.items[0].path',
  ],
  [
    volume({ configMap: { name: 'a', items: [{ key: 'a', path: '..a' }] } }),
    'spec.template.spec.volumes[0].configMap.items[0].path',
  ],
  [
    volume({ configMap: { name: 'a', items: [{ key: 'a', path: 'a', mode: 1000 }] } }),
    'spec.template.spec.volumes[0].configMap.items[0].mode',
  ],
  [volume({ secret: {} }), 'spec.template.spec.volumes[0].secret.secretName'],
  [
    volume({ secret: { secretName: 'a', items: [{ key: 'a', path: '/a' }] } }),
    'spec.template.spec.volumes[0].secret.items[0].path',
  ],
  [
    volume({ persistentVolumeClaim: { claimName: '' } }),
    'spec.template.spec.volumes[0].persistentVolumeClaim.claimName',
  ],
  [volume({ emptyDir: { sizeLimit: '-1' } }), 'spec.template.spec.volumes[0].emptyDir.sizeLimit'],
  [volume({ hostPath: { path: '' } }), 'spec.template.spec.volumes[0].hostPath.path'],
  [volume({ hostPath: { path: '/a/../b' } }), 'spec.template.spec.volumes[0].hostPath.path'],
  [volume({ csi: { driver: '' } }), 'spec.template.spec.volumes[0].csi.driver'],
  [volume({ csi: { driver: 'a_b' } }), 'spec.template.spec.volumes[0].csi.driver'],
  [
    volume({ csi: { driver: 'a', nodePublishSecretRef: { name: '' } } }),
    'spec.template.spec.volumes[0].csi.nodePublishSecretRef.name',
  ],
  [volume({ ephemeral: {} }), 'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate'],
  [
    volume({ ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '1Gi' } } } } } }),
    'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes',
  ],
  [
    volume({
      ephemeral: {
        volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '0' } } } },
      },
    }),
    'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage',
    'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]',
  ],
  [volume({ nfs: { server: '', path: '/' } }), 'spec.template.spec.volumes[0].nfs.server'],
  [volume({ nfs: { server: 'a', path: 'b' } }), 'spec.template.spec.volumes[0].nfs.path'],
  [
    projected({ configMap: { name: 'a' }, secret: { name: 'b' } }),
    'spec.template.spec.volumes[0].projected.sources[0]',
  ],
  [
    projected({ serviceAccountToken: { path: '' } }),
    'spec.template.spec.volumes[0].projected.sources[0].serviceAccountToken.path',
    'spec.template.spec.volumes[0].projected.path',
  ],
  [
    projected({ serviceAccountToken: { path: '/a' } }),
    'spec.template.spec.volumes[0].projected.sources[0].serviceAccountToken.path',
    'spec.template.spec.volumes[0].projected.path',
  ],
  [
    projected({ serviceAccountToken: { path: 'a', expirationSeconds: 2 ** 32 + 1 } }),
    'spec.template.spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds',
  ],
  [
    volume({
      projected: {
        sources: [
          { configMap: { name: 'a', items: [{ key: 'a', path: 'x' }] } },
          { secret: { name: 'b', items: [{ key: 'a', path: 'x' }] } },
        ],
      },
    }),
    'spec.template.spec.volumes[0].projected',
  ],
  [
    volume({
      projected: {
        sources: [
          {
            configMap: {
              name: 'a',
              items: [
                { key: 'a', path: 'x' },
                { key: 'b', path: 'x' },
              ],
            },
          },
        ],
      },
    }),
    'spec.template.spec.volumes[0].projected',
  ],
  [
    volume({ projected: { defaultMode: 600, sources: [{ configMap: { name: 'a' } }] } }),
    'spec.template.spec.volumes[0].projected.defaultMode',
  ],
  [projected({ configMap: { name: '' } }), 'spec.template.spec.volumes[0].projected.sources[0].configMap.name'],
  [projected({ configMap: {} }), 'spec.template.spec.volumes[0].projected.sources[0].configMap.name'],
  [
    projected({ secret: { name: 'a', items: [{ key: 'a', path: '../a' }] } }),
    'spec.template.spec.volumes[0].projected.sources[0].secret.items[0].path',
  ],
  [
    projected({ downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'spec.nodeName' } }] } }),
    'spec.template.spec.volumes[0].projected.sources[0].downwardAPI.items[0].fieldRef.fieldPath',
    'spec.template.spec.volumes[0].projected.sources[0].downwardAPI.fieldRef.fieldPath',
  ],
  [
    downward({ fieldRef: { fieldPath: 'spec.nodeName' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].fieldRef.fieldPath',
    'spec.template.spec.volumes[0].downwardAPI.fieldRef.fieldPath',
  ],
  [
    downward({ fieldRef: { fieldPath: 'status.podIP' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].fieldRef.fieldPath',
    'spec.template.spec.volumes[0].downwardAPI.fieldRef.fieldPath',
  ],
  [downward({}), 'spec.template.spec.volumes[0].downwardAPI.items[0]', 'spec.template.spec.volumes[0].downwardAPI'],
  [
    downward({
      fieldRef: { fieldPath: 'metadata.name' },
      resourceFieldRef: { resource: 'limits.cpu', containerName: 'a' },
    }),
    'spec.template.spec.volumes[0].downwardAPI.items[0]',
    'spec.template.spec.volumes[0].downwardAPI',
  ],
  [
    downward({ resourceFieldRef: { resource: 'limits.cpu' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName',
    'spec.template.spec.volumes[0].downwardAPI.resourceFieldRef.containerName',
  ],
  [
    downward({ resourceFieldRef: { resource: 'foo', containerName: 'a' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].resourceFieldRef.resource',
    'spec.template.spec.volumes[0].downwardAPI.resourceFieldRef.resource',
  ],
  [
    downward({ path: '/a', fieldRef: { fieldPath: 'metadata.name' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].path',
    'spec.template.spec.volumes[0].downwardAPI.path',
  ],
  [
    downward({ path: '', fieldRef: { fieldPath: 'metadata.name' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].path',
    'spec.template.spec.volumes[0].downwardAPI.path',
  ],
  [
    downward({ mode: 1000, fieldRef: { fieldPath: 'metadata.name' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].mode',
    'spec.template.spec.volumes[0].downwardAPI.mode',
  ],
  [
    downward({ fieldRef: { fieldPath: '' } }),
    'spec.template.spec.volumes[0].downwardAPI.items[0].fieldRef.fieldPath',
    'spec.template.spec.volumes[0].downwardAPI.fieldRef.fieldPath',
  ],
];

/** What it accepts, close to that. */
export const acceptedVolumes: readonly ManifestObject[] = [
  volume({}),
  volume({ configMap: { name: 'A_b' } }),
  volume({ secret: { secretName: 'A_b' } }),
  volume({ persistentVolumeClaim: { claimName: 'A_b' } }),
  volume({ emptyDir: { medium: 'Foo' } }),
  volume({ emptyDir: { medium: 'HugePages' } }),
  volume({ image: { reference: '' } }),
  volume({
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
    },
  }),
  volume({ gitRepo: { repository: 'a' } }),
  volume({ projected: { sources: [] } }),
  volume({ projected: {} }),
  projected({}),
  projected({ secret: { name: 'A_' } }),
  projected({ clusterTrustBundle: { path: 'a' } }),
  downward({ fieldRef: { fieldPath: 'metadata.name' } }),
  downward({ fieldRef: { fieldPath: 'metadata.labels' } }),
];
