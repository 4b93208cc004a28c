import { listOf, mapOf, textOf, type Segment } from '../core/untyped.ts';
import { groupOf } from './catalog.ts';
import type { ManifestObject } from './manifest.ts';

/** A host name by which an object draws traffic, a DNS record or a certificate. */
export interface HostClaim {
  readonly at: readonly Segment[];
  /** In lower case and without the root's dot, as DNS compares; empty where the object names none and means every host. */
  readonly host: string;
  /** Paths for which traffic is drawn without further conditions; absent where it is no matter of paths. */
  readonly paths?: readonly string[];
}

type ClaimsOf = (object: ManifestObject) => HostClaim[];

/** Kinds that name hosts, by group and kind: an older version names them at the same places. */
const KINDS: ReadonlyMap<string, ClaimsOf> = new Map<string, ClaimsOf>([
  ['networking.k8s.io Ingress', ingressClaims],
  ['gateway.networking.k8s.io HTTPRoute', routeClaims],
  ['gateway.networking.k8s.io GRPCRoute', routeClaims],
  ['gateway.networking.k8s.io TLSRoute', routeClaims],
  ['gateway.networking.k8s.io Gateway', listenerClaims],
  ['gateway.networking.k8s.io ListenerSet', listenerClaims],
  ['cert-manager.io Certificate', certificateClaims],
  ['externaldns.k8s.io DNSEndpoint', endpointClaims],
]);

/** Annotations by which external-dns makes a record for an object of any kind. */
const RECORDS = new Set(
  ['external-dns.alpha.kubernetes.io', 'external-dns.kubernetes.io'].flatMap((group) => [
    `${group}/hostname`,
    `${group}/internal-hostname`,
  ]),
);

/** Every host that an object claims, in all the ways in which one of its kind can. */
export function hostClaims(object: ManifestObject): HostClaim[] {
  const ofKind = KINDS.get(`${groupOf(object.apiVersion)} ${object.kind}`);
  return [...(ofKind?.(object) ?? []), ...recordClaims(object)];
}

/** A host as DNS compares it. */
export function foldedHost(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/, '');
}

/** Whether two hosts, either of which may begin with `*.`, have a name in common. */
export function hostsOverlap(a: string, b: string): boolean {
  if (a === b) return true;
  const covers = (wide: string, other: string): boolean => wide.startsWith('*.') && other.endsWith(wide.slice(1));
  return covers(a, b) || covers(b, a);
}

function claim(at: readonly Segment[], host: unknown, paths?: readonly string[]): HostClaim {
  const folded = foldedHost(textOf(host) ?? '');
  return { at, host: folded === '*' ? '' : folded, ...(paths === undefined ? {} : { paths }) };
}

function claimsIn(at: readonly Segment[], hosts: unknown, paths?: readonly string[]): HostClaim[] {
  return listOf(hosts).map((host, index) => claim([...at, index], host, paths));
}

function ingressClaims({ value }: ManifestObject): HostClaim[] {
  const { rules, defaultBackend, tls } = mapOf(value['spec']);
  return [
    ...listOf(rules).map((rule, index) => {
      const { host, http } = mapOf(rule);
      const paths = listOf(mapOf(http)['paths']).map((path) => textOf(mapOf(path)['path']) ?? '/');
      const at = ['spec', 'rules', index];
      return claim(host === undefined ? at : [...at, 'host'], host, paths.length === 0 ? ['/'] : paths);
    }),
    ...(defaultBackend === undefined ? [] : [claim(['spec', 'defaultBackend'], '')]),
    ...listOf(tls).flatMap((entry, index) => claimsIn(['spec', 'tls', index, 'hosts'], mapOf(entry)['hosts'])),
  ];
}

function routeClaims({ kind, value }: ManifestObject): HostClaim[] {
  const { hostnames, parentRefs, rules } = mapOf(value['spec']);
  const at = ['spec', 'hostnames'];
  if (listOf(hostnames).length > 0)
    return claimsIn(
      at,
      hostnames,
      listOf(rules).flatMap((rule) => pathsOf(kind, rule)),
    );
  // A route of a Service is the mesh's, where the Service is the host.
  return listOf(parentRefs).some((parent) => (mapOf(parent)['kind'] ?? 'Gateway') !== 'Service') ? [claim(at, '')] : [];
}

/** A match by headers, parameters or an HTTP method may share its path with others. */
function pathsOf(kind: string, rule: unknown): string[] {
  const matches = listOf(mapOf(rule)['matches']).map(mapOf);
  if (matches.length === 0) return ['/'];
  return matches.flatMap(({ path, headers, queryParams, method }) => {
    if (headers !== undefined || queryParams !== undefined) return [];
    if (kind !== 'GRPCRoute') return method === undefined ? [textOf(mapOf(path)['value']) ?? '/'] : [];
    const call = mapOf(method);
    return [`/${textOf(call['service']) ?? ''}/${textOf(call['method']) ?? ''}`];
  });
}

function listenerClaims({ value }: ManifestObject): HostClaim[] {
  return listOf(mapOf(value['spec'])['listeners']).map((listener, index) =>
    claim(['spec', 'listeners', index, 'hostname'], mapOf(listener)['hostname']),
  );
}

function certificateClaims({ value }: ManifestObject): HostClaim[] {
  const { dnsNames, commonName } = mapOf(value['spec']);
  const common = textOf(commonName) ?? '';
  return [
    ...claimsIn(['spec', 'dnsNames'], dnsNames),
    ...(common === '' ? [] : [claim(['spec', 'commonName'], common)]),
  ];
}

function endpointClaims({ value }: ManifestObject): HostClaim[] {
  return listOf(mapOf(value['spec'])['endpoints']).map((endpoint, index) =>
    claim(['spec', 'endpoints', index, 'dnsName'], mapOf(endpoint)['dnsName']),
  );
}

function recordClaims({ value }: ManifestObject): HostClaim[] {
  return Object.entries(mapOf(mapOf(value['metadata'])['annotations'])).flatMap(([key, text]) =>
    RECORDS.has(key) && typeof text === 'string'
      ? text
          .split(',')
          .filter((host) => host.trim() !== '')
          .map((host) => claim(['metadata', 'annotations', key], host))
      : [],
  );
}
