import { namespaceOf, ringNames, singleNamespace, tenantsNamespace } from '../model/rings.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';

/** What may stand outside the platform's namespaces, and why. */
interface Exception {
  readonly namespace: string;
  readonly kinds: readonly string[];
  readonly reason: string;
}

/** The listed exceptions; everything else outside is a mistake. */
export const namespaceExceptions: readonly Exception[] = [
  {
    namespace: 'kube-system',
    kinds: ['Service', 'Endpoints', 'EndpointSlice'],
    reason: 'kube-prometheus-stack: a Service before the control plane and DNS, so that they can be scraped',
  },
  {
    namespace: 'kube-system',
    kinds: ['Role', 'RoleBinding'],
    reason: 'the right to read extension-apiserver-authentication, and leases of leader elections',
  },
  {
    namespace: 'kube-node-lease',
    kinds: ['Role', 'RoleBinding'],
    reason: 'karpenter: leases of nodes, which it removes with them',
  },
  {
    namespace: 'kube-public',
    kinds: ['Role', 'RoleBinding'],
    reason: 'the right to read cluster-info',
  },
  {
    namespace: 'default',
    kinds: ['Role', 'RoleBinding'],
    reason: "karpenter: the right to read the API server's address",
  },
];

/**
 * Every object is in a namespace that the platform has: of a ring, one that is rendered, or a listed exception.
 */
export function namespaceFindings(objects: readonly PlatformObject[]): Problem[] {
  const declared = new Set([
    ...objects.filter(({ kind, group }) => kind === 'Namespace' && group === '').map(({ name }) => name),
    ...ringNames.map((ring) => namespaceOf(ring, objects.some((at) => at.ring !== undefined) ? 'rings' : 'single')),
    ...(objects.some((at) => at.ring !== undefined) ? [tenantsNamespace] : [singleNamespace]),
  ]);
  return objects.flatMap((at) => {
    const { namespace } = at;
    if (namespace === undefined || declared.has(namespace)) return [];
    if (namespaceExceptions.some((one) => one.namespace === namespace && one.kinds.includes(at.kind))) return [];
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
