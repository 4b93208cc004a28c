import type { BindingFact, RoleFact } from './facts.ts';
import { ruleOf } from './rule.ts';

const place = { file: 'Kubernetes' };

function builtin(kind: RoleFact['kind'], namespace: string, name: string, rules: readonly object[]): RoleFact {
  return {
    kind,
    namespace,
    name,
    place,
    builtin: true,
    rules: rules.map((rule, index) => ruleOf(rule as Record<string, unknown>, `rules[${index}]`, name, place)),
  };
}

/**
 * Roles that Kubernetes makes itself, of those the one that gives everything and those that the catalogue's components
 * bind: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
 */
export const builtinRoles: readonly RoleFact[] = [
  builtin('ClusterRole', '', 'cluster-admin', [
    { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
    { verbs: ['*'], nonResourceURLs: ['*'] },
  ]),
  builtin('ClusterRole', '', 'system:auth-delegator', [
    { verbs: ['create'], apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'] },
    { verbs: ['create'], apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'] },
  ]),
  builtin('Role', 'kube-system', 'extension-apiserver-authentication-reader', [
    {
      verbs: ['get', 'list', 'watch'],
      apiGroups: [''],
      resources: ['configmaps'],
      resourceNames: ['extension-apiserver-authentication'],
    },
  ]),
];

export const builtinBindings: readonly BindingFact[] = [
  {
    kind: 'ClusterRoleBinding',
    namespace: '',
    name: 'cluster-admin',
    role: { kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [{ kind: 'Group', namespace: '', name: 'system:masters' }],
    place,
    builtin: true,
  },
];
