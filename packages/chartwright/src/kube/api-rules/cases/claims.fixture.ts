import type { ManifestObject } from '../../manifest.ts';
import { type ApiCase, claim } from './case-objects.fixture.ts';

/** Of claims of volumes, what Kubernetes refuses. */
export const refusedClaims: readonly ApiCase[] = [
  [claim({ volumeMode: '' }), 'spec.volumeMode'],
  [claim({ storageClassName: 'A_b' }), 'spec.storageClassName'],
  [claim({ volumeAttributesClassName: 'A_b' }), 'spec.volumeAttributesClassName'],
  [claim({ dataSource: { kind: 'PersistentVolumeClaim', name: '' } }), 'spec.dataSource.name'],
  [claim({ resources: { requests: { storage: '-1' } } }), 'spec.resources.requests.storage', 'spec.resources[storage]'],
  [
    claim({ selector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }),
    'spec.selector.matchExpressions[0].values',
  ],
];

/** What it accepts, close to that. */
export const acceptedClaims: readonly ManifestObject[] = [
  claim({ storageClassName: '' }),
  claim({ dataSource: { kind: 'Secret', name: 'a' } }),
  claim({ dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' } }),
  claim({ resources: { requests: { storage: '1Gi', cpu: 1 } } }),
  claim({ resources: { requests: { storage: '2Gi' }, limits: { storage: '1Gi' } } }),
  claim({ resources: { requests: { storage: '100m' } } }),
  claim({ resources: { requests: { storage: '1.5' } } }),
];
