import { mergeValues } from '../../core/merge.ts';
import { type Untyped, valueAt } from '../../core/untyped.ts';

/** A kind of objects that a drill restores. */
export interface DrilledResource {
  /** As Velero and kubectl name it. */
  readonly resource: string;
  readonly kind: string;
}

/**
 * What a drill restores: the data that is nowhere else, and what shows that a team would run again. A list of what is
 * allowed and not of what is forbidden, since any chart may bring further kinds that act on the world: routes, hosts,
 * certificates, monitors, autoscalers, Jobs. Left out are rights and network policies too, which only ever allow more,
 * and quotas and limits, which the tenant part makes anew.
 */
export const drilledResources: readonly DrilledResource[] = [
  { resource: 'configmaps', kind: 'ConfigMap' },
  { resource: 'secrets', kind: 'Secret' },
  { resource: 'persistentvolumeclaims', kind: 'PersistentVolumeClaim' },
  { resource: 'serviceaccounts', kind: 'ServiceAccount' },
  { resource: 'services', kind: 'Service' },
  { resource: 'deployments.apps', kind: 'Deployment' },
  { resource: 'statefulsets.apps', kind: 'StatefulSet' },
  { resource: 'poddisruptionbudgets.policy', kind: 'PodDisruptionBudget' },
];

/** Type of a Secret that holds the token of a service account. */
export const tokenType = 'kubernetes.io/service-account-token';

/** A change of what is restored, as Velero applies it and as the comparison expects it. */
export interface Modifier {
  readonly resource: string;
  readonly when?: { readonly path: readonly string[]; readonly value: string };
  /** A JSON merge patch. */
  readonly patch: Untyped;
}

/** No selector finds an object without labels, no annotation makes a controller act, and no finalizer blocks it. */
const unmarked = { metadata: { labels: null, annotations: null, finalizers: null } };

const stopped = { ...unmarked, spec: { replicas: 0 } };

/** Without ports: those of a node would be taken, and a merge patch cannot reach into a list. */
const inner = {
  spec: {
    type: 'ClusterIP',
    clusterIP: 'None',
    clusterIPs: null,
    ports: null,
    externalTrafficPolicy: null,
    allocateLoadBalancerNodePorts: null,
    healthCheckNodePort: null,
    loadBalancerClass: null,
    loadBalancerIP: null,
    loadBalancerSourceRanges: null,
  },
};

/** All that is changed on the way from the backup into the scratch namespace. Each resource is met by one at least. */
export const modifiers: readonly Modifier[] = [
  { resource: 'configmaps', patch: unmarked },
  { resource: 'secrets', patch: unmarked },
  { resource: 'secrets', when: { path: ['type'], value: tokenType }, patch: { type: 'Opaque', data: null } },
  // With no class and no volume to select, a claim stays pending: no volume is made, and no existing one is bound.
  {
    resource: 'persistentvolumeclaims',
    patch: {
      ...unmarked,
      spec: { storageClassName: '', volumeName: null, selector: { matchLabels: { 'chartwright.dev/drill': 'none' } } },
    },
  },
  { resource: 'serviceaccounts', patch: unmarked },
  { resource: 'services', patch: { ...unmarked, spec: { externalIPs: null } } },
  ...['LoadBalancer', 'NodePort'].map((value) => ({
    resource: 'services',
    when: { path: ['spec', 'type'], value },
    patch: inner,
  })),
  { resource: 'deployments.apps', patch: stopped },
  { resource: 'statefulsets.apps', patch: stopped },
  { resource: 'poddisruptionbudgets.policy', patch: unmarked },
];

/** An object of the team as it has to be in the scratch namespace. */
export function modified(resource: string, object: Untyped): Untyped {
  return modifiers
    .filter((one) => one.resource === resource)
    .filter(({ when }) => when === undefined || valueAt(object, when.path) === when.value)
    .reduce<Untyped>((made, { patch }) => mergeValues(made, patch), object);
}
