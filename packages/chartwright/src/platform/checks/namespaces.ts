import { namespaceOf, ringNames, singleNamespace, tenantsNamespace } from '../model/rings.ts';
import type { ComponentFacts } from '../model/facts.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';

/** What any component may have outside the platform's namespaces, and why. */
const everyones: ComponentFacts['outside'] = [
  {
    namespace: 'kube-system',
    kinds: ['Role', 'RoleBinding'],
    reason: 'the right to read extension-apiserver-authentication, and leases of leader elections',
  },
  {
    namespace: 'kube-public',
    kinds: ['Role', 'RoleBinding'],
    reason: 'the right to read cluster-info',
  },
];

/**
 * Every object is in a namespace that the platform has: of a ring, one that is rendered, or a listed exception.
 *
 * @param facts list the exceptions of components
 */
export function namespaceFindings(objects: readonly PlatformObject[], facts: ComponentFacts): Problem[] {
  const outside = [...everyones, ...facts.outside];
  const declared = new Set([
    ...objects.filter(({ kind, group }) => kind === 'Namespace' && group === '').map(({ name }) => name),
    ...ringNames.map((ring) => namespaceOf(ring, objects.some((at) => at.ring !== undefined) ? 'rings' : 'single')),
    ...(objects.some((at) => at.ring !== undefined) ? [tenantsNamespace] : [singleNamespace]),
  ]);
  return objects.flatMap((at) => {
    const { namespace } = at;
    if (namespace === undefined || declared.has(namespace)) return [];
    if (outside.some((one) => one.namespace === namespace && one.kinds.includes(at.kind))) return [];
    return [
      platformFinding(at, ['metadata', 'namespace'], {
        code: 'platform/foreign-namespace',
        found: `namespace ${namespace}`,
        expected: `a namespace of the platform: ${[...declared].sort().join(', ')}`,
        fix: 'set the namespace that the ring has, or declare it under platform.base.namespaces',
      }),
    ];
  });
}
