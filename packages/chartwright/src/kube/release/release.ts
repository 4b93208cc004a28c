import { groupOf } from '../catalog.ts';
import type { ManifestObject } from '../manifest.ts';
import { isBareSpec, type PodTemplate, podTemplatesOf } from '../pods.ts';
import { listOf, mapOf } from '../../core/untyped.ts';

/** The objects of one release that belong together: those of a team, in its one namespace. */
export interface Release {
  readonly objects: readonly ManifestObject[];
  readonly pods: readonly PodTemplate[];
  /**
   * Whether an object is of a kind by which an operator may make pods, Services and ConfigMaps of its own: what the
   * release lacks may then be there all the same.
   */
  readonly hasOperated: boolean;
}

/** API groups, beside Kubernetes' own, whose objects make no pods and Services but for those of the kinds below. */
const PASSIVE = new Set([
  'acme.cert-manager.io',
  'cert-manager.io',
  'external-secrets.io',
  'externaldns.k8s.io',
  'gateway.networking.k8s.io',
  'keda.sh',
  'monitoring.coreos.com',
  'policy.linkerd.io',
]);
const OPERATED = new Set(['Alertmanager', 'Prometheus', 'PrometheusAgent', 'ThanosRuler']);

/** Reads a release. */
export function releaseOf(objects: readonly ManifestObject[]): Release {
  return { objects, pods: objects.flatMap(podTemplatesOf), hasOperated: objects.some(isOperated) };
}

function isOperated(object: ManifestObject): boolean {
  const group = groupOf(object.apiVersion);
  if (PASSIVE.has(group)) return OPERATED.has(object.kind);
  const isKubernetes = !group.includes('.') || group.endsWith('.k8s.io');
  return !isKubernetes && podTemplatesOf(object).every(isBareSpec);
}

/** Objects of a kind of the core group. */
export function ofKind(release: Release, kind: string): ManifestObject[] {
  return release.objects.filter((object) => object.apiVersion === 'v1' && object.kind === kind);
}

/** Services by name. */
export function servicesByName(release: Release): ReadonlyMap<string, ManifestObject> {
  return new Map(ofKind(release, 'Service').map((service) => [service.name, service]));
}

/** Ports of a Service. */
export function portsOf(service: ManifestObject): { readonly name: unknown; readonly port: unknown }[] {
  return listOf(mapOf(service.value['spec'])['ports']).map((entry) => {
    const { name, port } = mapOf(entry);
    return { name, port };
  });
}

/** Names as a message lists them. */
export function listed(names: Iterable<unknown>, none: string): string {
  const words = [...new Set([...names].map(String))].sort();
  return words.length === 0 ? none : words.slice(0, 12).join(', ');
}
