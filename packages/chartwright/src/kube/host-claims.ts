import { isMap, listOf, mapOf, textOf, type Segment, type Untyped } from '../core/untyped.ts';
import { groupOf } from './catalog.ts';
import type { ManifestObject } from './manifest.ts';

/** A host name by which an object draws traffic, a DNS record or a certificate. */
export interface HostClaim {
  readonly at: readonly Segment[];
  /** In lower case and without the root's dot, as DNS compares; empty where the object names none and means every host. */
  readonly host: string;
  /** Paths for which traffic is drawn without further conditions, as {@link claimedPath} writes them; absent where it is
   *  no matter of paths. */
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

/** Annotations by which external-dns makes a record for an object of any kind, under its old and its new prefix. */
export const recordKeys: readonly string[] = ['external-dns.alpha.kubernetes.io', 'external-dns.kubernetes.io'].flatMap(
  (prefix) => [`${prefix}/hostname`, `${prefix}/internal-hostname`],
);

/** Every host that an object claims, in all the ways in which one of its kind can. */
export function hostClaims(object: ManifestObject): HostClaim[] {
  const ofKind = KINDS.get(`${groupOf(object.apiVersion)} ${object.kind}`);
  const records = annotationsIn(object.value).flatMap(({ at, annotations }) => recordClaims(annotations, at));
  return [...(ofKind?.(object) ?? []), ...records];
}

/**
 * The hosts of which annotations have external-dns make records.
 *
 * @param at the way to the annotations
 */
export function recordClaims(annotations: Untyped, at: readonly Segment[]): HostClaim[] {
  return recordKeys.flatMap((key) =>
    (textOf(annotations[key]) ?? '')
      .split(',')
      .filter((host) => host.trim() !== '')
      .map((host) => claim([...at, key], host)),
  );
}

interface PlacedAnnotations {
  readonly at: readonly Segment[];
  readonly annotations: Untyped;
}

/**
 * Annotations of an object and of what it makes, such as those of a pod template, in whatever kind.
 *
 * @param at the way so far, which is the caller's again afterwards
 */
function annotationsIn(value: unknown, at: Segment[] = [], found: PlacedAnnotations[] = []): PlacedAnnotations[] {
  if (typeof value !== 'object' || value === null) return found;
  const isList = Array.isArray(value);
  for (const [key, child] of isList ? value.entries() : Object.entries(value)) {
    // Most of an object are scalars.
    if (typeof child !== 'object' || child === null) continue;
    at.push(key);
    if (key === 'annotations' && isMap(child)) found.push({ at: [...at], annotations: child });
    else annotationsIn(child, at, found);
    at.pop();
  }
  return found;
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
      const paths = listOf(mapOf(http)['paths']).map((path) => {
        const { path: text, pathType } = mapOf(path);
        return claimedPath(textOf(text) ?? '/', pathType === 'Exact');
      });
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
    if (kind !== 'GRPCRoute') return method === undefined ? [matchedPath(mapOf(path))] : [];
    const call = mapOf(method);
    return [claimedPath(`/${textOf(call['service']) ?? ''}/${textOf(call['method']) ?? ''}`)];
  });
}

function matchedPath({ type, value }: Untyped): string {
  return claimedPath(textOf(value) ?? '/', type === 'Exact');
}

/** A path as claims are compared: prefixes without a slash at their end, which means nothing there. */
export function claimedPath(path: string, isExact = false): string {
  if (isExact) return `=${path}`;
  const prefix = path.replace(/\/+$/, '');
  return prefix === '' ? '/' : prefix;
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
