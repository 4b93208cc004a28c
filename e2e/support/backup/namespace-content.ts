import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** The kinds of a team's objects that a user created, and not a controller. */
const kinds: readonly (readonly [apiVersion: string, kind: string])[] = [
  ['v1', 'ConfigMap'],
  ['v1', 'LimitRange'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'ResourceQuota'],
  ['v1', 'Secret'],
  ['v1', 'Service'],
  ['v1', 'ServiceAccount'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['batch/v1', 'CronJob'],
  ['monitoring.coreos.com/v1', 'ServiceMonitor'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
];

/** Names of those kinds. */
export const contentKinds = kinds.map(([, kind]) => kind);

/** The kinds that there are among objects, in alphabetical order. */
export function kindsOf(objects: readonly KubeObject[]): string[] {
  return [...new Set(objects.map(({ kind }) => kind))].sort();
}

/** All objects of a namespace that matter, the namespace first. */
export async function objectsOf(kube: Kube, namespace: string): Promise<KubeObject[]> {
  const own = await kube.get({ apiVersion: 'v1', kind: 'Namespace', name: namespace });
  const lists = kinds.map(([apiVersion, kind]) => kube.list({ apiVersion, kind, namespace }));
  return [{ ...own, apiVersion: 'v1', kind: 'Namespace' }, ...(await Promise.all(lists)).flat()];
}

/** Each object's content, by its kind and name: without what the API server and controllers have set. */
export function contentsOf(objects: readonly KubeObject[]): Record<string, unknown> {
  return Object.fromEntries(objects.map((object) => [`${object.kind}/${object.metadata.name}`, contentOf(object)]));
}

/** Labels and annotations that others than the object's creator have set. */
const foreign =
  /^(velero\.io|pv\.kubernetes\.io|volume\.(beta\.)?kubernetes\.io|deployment\.kubernetes\.io|kubernetes\.io\/service-account\.uid)\b/;

function contentOf(object: KubeObject): unknown {
  const { metadata, status: _status, ...content } = object;
  const own = (map: Readonly<Record<string, string>> = {}): unknown =>
    Object.fromEntries(Object.entries(map).filter(([key]) => !foreign.test(key)));
  return {
    ...content,
    ...given(object),
    metadata: { name: metadata.name, labels: own(metadata.labels), annotations: own(metadata.annotations) },
  };
}

/** Parts of kinds that are given to an object, and cannot be the same again. */
function given({ kind, type, spec }: KubeObject): Record<string, unknown> {
  if (kind === 'Service') {
    const { clusterIP, clusterIPs: _addresses, ...rest } = spec as Record<string, unknown>;
    return { spec: { ...rest, clusterIP: clusterIP === 'None' ? 'None' : 'given' } };
  }
  if (kind === 'PersistentVolumeClaim') return { spec: { ...(spec as object), volumeName: 'given' } };
  if (kind === 'ServiceAccount') return { secrets: undefined };
  return type === 'kubernetes.io/service-account-token' ? { data: 'given' } : {};
}
