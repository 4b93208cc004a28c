import type { ManifestObject } from '../../manifest.ts';
import { teamObject } from '../../../team/objects/objects.fixture.ts';
import { type ApiCase, budget, role, roleBinding } from './case-objects.fixture.ts';

/** Of roles, budgets and data, what Kubernetes refuses. */
export const refusedRoles: readonly ApiCase[] = [
  [
    budget({ selector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }),
    'spec.selector.matchExpressions[0].values',
  ],
  [role([{ apiGroups: [''], resources: ['pods'], verbs: [] }]), 'rules[0].verbs'],
  [role([{ apiGroups: [], resources: ['pods'], verbs: ['get'] }]), 'rules[0].apiGroups'],
  [role([{ resources: ['pods'], verbs: ['get'] }]), 'rules[0].apiGroups'],
  [role([{ apiGroups: [''], resources: [], verbs: ['get'] }]), 'rules[0].resources'],
  [role([{ nonResourceURLs: ['/a'], verbs: ['get'] }]), 'rules[0].nonResourceURLs'],
  [roleBinding({ roleRef: { apiGroup: 'rbac', kind: 'Role', name: 'a' } }), 'roleRef.apiGroup'],
  [roleBinding({ roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: '' } }), 'roleRef.name'],
  [roleBinding({ roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a/b' } }), 'roleRef.name'],
  [roleBinding({ subjects: [{ kind: 'ServiceAccount', name: '', namespace: 'b' }] }), 'subjects[0].name'],
  [roleBinding({ subjects: [{ kind: 'ServiceAccount', name: 'A_', namespace: 'b' }] }), 'subjects[0].name'],
  [roleBinding({ subjects: [{ kind: 'User', name: 'a', apiGroup: 'foo' }] }), 'subjects[0].apiGroup'],
  [
    roleBinding({
      subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b', apiGroup: 'rbac.authorization.k8s.io' }],
    }),
    'subjects[0].apiGroup',
  ],
  [teamObject('v1', 'ConfigMap', 'a', { data: { 'a b': '' } }), 'data'],
  [teamObject('v1', 'ConfigMap', 'a', { data: { '..a': '' } }), 'data'],
  [teamObject('v1', 'ConfigMap', 'a', { data: { ['a'.repeat(254)]: '' } }), 'data'],
  [teamObject('v1', 'ConfigMap', 'a', { binaryData: { 'a b': '' } }), 'binaryData'],
];

/** What it accepts, close to that. */
export const acceptedRoles: readonly ManifestObject[] = [
  budget({}),
  budget({ minAvailable: 1, selector: null }),
  roleBinding({ subjects: [{ kind: 'ServiceAccount', name: 'a' }] }),
];
