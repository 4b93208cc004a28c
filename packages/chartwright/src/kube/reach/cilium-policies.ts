import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { AddressSet } from './address-sets.ts';
import type { PolicyFact, Protocol } from './facts.ts';
import type { Direction, GatePolicy, GateRule, PeerTerm, PortTerm, RulePeer } from './gate-rules.ts';
import type { Members } from './members.ts';
import { blockOf } from './network-policies.ts';

const NAMESPACE = 'io.kubernetes.pod.namespace';
const NAME = 'kubernetes.io/metadata.name';

/**
 * What a CiliumNetworkPolicy says of a direction, as far as the library chart renders such policies: endpoints, ranges,
 * host names, entities and ports. What is left, such as groups of a cloud, is unknown; rules that deny are not read.
 *
 * @returns undefined where the policy has no rule of that direction, and does not isolate the pods in it
 */
export function ciliumPolicyGate(
  policy: PolicyFact,
  spec: Untyped,
  direction: Direction,
  members: Members,
): GatePolicy | undefined {
  if (listOf(spec[direction]).length === 0 && listOf(spec[`${direction}Deny`]).length === 0) return undefined;
  const rules = listOf(spec[direction]).flatMap((entry, index): GateRule[] => {
    const rule = mapOf(entry);
    // Only packets of ICMP, of which nobody asks.
    if (rule['icmps'] !== undefined) return [];
    const side = direction === 'ingress' ? 'from' : 'to';
    const peers = peersOf(policy, rule, `spec.${direction}[${index}]`, side, members);
    const ports = listOf(rule['toPorts']).flatMap((group) => portsOf(mapOf(group)));
    // One that lets nobody in is named as a policy that admits nothing.
    return peers.length === 0 ? [] : [{ policy, peers, ports }];
  });
  const isAdding = mapOf(spec['enableDefaultDeny'])[direction] === false;
  return { policy, rules, ...(isAdding ? { isolates: false } : {}) };
}

/** The pods that a policy selects, as a selector of Kubernetes; they are of its own namespace, whichever it names. */
export function endpointSelector(spec: Untyped): Untyped {
  const { matchLabels, ...rest } = plain(mapOf(spec['endpointSelector']));
  const { [NAMESPACE]: _, ...labels } = mapOf(matchLabels);
  return { matchLabels: labels, ...rest };
}

/** What of a policy is not read, though it decides too; nothing for most. */
export function unreadOf(spec: Untyped): string[] {
  const denies = ['ingressDeny', 'egressDeny'].some((key) => listOf(spec[key]).length > 0);
  const keys = keysOf(endpointSelector(spec)).filter(isCiliums);
  return [
    ...(denies ? ['denies too, which is not read'] : []),
    ...(keys.length > 0 ? [`selects pods by ${keys.join(', ')}, which is not read`] : []),
  ];
}

function peersOf(
  { namespace }: PolicyFact,
  rule: Untyped,
  path: string,
  side: 'from' | 'to',
  members: Members,
): RulePeer[] {
  const fields = Object.keys(rule).filter((key) => key.startsWith(side) && key !== 'toPorts');
  // Without peers and without ports a rule lets nobody in: `ingress: [{}]` is Cilium's way to isolate pods.
  if (fields.length === 0) return listOf(rule['toPorts']).length === 0 ? [] : [{ path, term: { kind: 'everyone' } }];
  return fields.flatMap((field) =>
    listOf(rule[field]).map((entry, index) => ({
      path: `${path}.${field}[${index}]`,
      term: termOf(field.slice(side.length), entry, namespace, members),
    })),
  );
}

function termOf(field: string, entry: unknown, namespace: string, members: Members): PeerTerm {
  switch (field) {
    case 'Endpoints':
      return endpointsOf(mapOf(entry), namespace, members);
    case 'CIDR':
      return { kind: 'addresses', cidr: String(entry), set: AddressSet.of([String(entry)]) };
    case 'CIDRSet':
      return blockOf(mapOf(entry));
    case 'FQDNs': {
      const { matchName, matchPattern } = mapOf(entry);
      return { kind: 'hosts', patterns: [matchName, matchPattern].flatMap((pattern) => textOf(pattern) ?? []) };
    }
    case 'Entities':
      return entityOf(String(entry));
    default:
      return { kind: 'unknown', what: field };
  }
}

function entityOf(entity: string): PeerTerm {
  if (entity === 'all') return { kind: 'everyone' };
  const everywhere = ['0.0.0.0/0', '::/0'];
  if (entity === 'world') return { kind: 'addresses', cidr: entity, set: AddressSet.of(everywhere) };
  return { kind: 'unknown', what: `the entity ${entity}` };
}

/** A selector of endpoints means those of the policy's namespace, unless it names others. */
function endpointsOf(selector: Untyped, home: string, members: Members): PeerTerm {
  const { matchLabels, matchExpressions } = plain(selector);
  const rules = listOf(matchExpressions).map(mapOf);
  const own = keysOf({ matchLabels, matchExpressions }).filter(isCiliums);
  if (own.length > 0) return { kind: 'unknown', what: `endpoints by ${own.join(', ')}` };
  const { [NAMESPACE]: place, ...labels } = mapOf(matchLabels);
  const places = rules.filter(({ key }) => key === NAMESPACE);
  // What is in no namespace is no pod.
  if (places.some(({ operator }) => operator === 'DoesNotExist')) return { kind: 'pods', members: new Set() };
  const name = textOf(place) ?? (places.length === 0 ? home : undefined);
  const peer = {
    namespaceSelector: {
      matchLabels: name === undefined ? {} : { [NAME]: name },
      matchExpressions: places.map((rule) => ({ ...rule, key: NAME })),
    },
    podSelector: { matchLabels: labels, matchExpressions: rules.filter(({ key }) => key !== NAMESPACE) },
  };
  return { kind: 'pods', members: members.ofPeer(home, peer) };
}

/** Labels that Cilium alone gives, such as that of a service account or of a node. */
function isCiliums(key: string): boolean {
  return key.includes(':') || key.startsWith('io.cilium.k8s.');
}

function keysOf({ matchLabels, matchExpressions }: Untyped): string[] {
  return [...Object.keys(mapOf(matchLabels)), ...listOf(matchExpressions).map((rule) => String(mapOf(rule)['key']))];
}

/** Cilium's keys tell where a label comes from, `k8s:app`. */
function plain(selector: Untyped): Untyped {
  const bare = (key: string): string => key.replace(/^(k8s|any):/, '');
  return {
    matchLabels: Object.fromEntries(
      Object.entries(mapOf(selector['matchLabels'])).map(([key, value]) => [bare(key), value]),
    ),
    matchExpressions: listOf(selector['matchExpressions']).map((rule) => {
      const { key, ...rest } = mapOf(rule);
      return { key: bare(String(key)), ...rest };
    }),
  };
}

/** Ports of a group, with the requests that alone it lets through there; answers of DNS are learnt from, and all pass. */
function portsOf({ ports, rules, serverNames }: Untyped): PortTerm[] {
  const { http, kafka, l7proto, l7 } = mapOf(rules);
  const names = listOf(serverNames).map((name) => `TLS for ${String(name)}`);
  const others = kafka === undefined && l7 === undefined ? [] : [`some of ${textOf(l7proto) ?? 'Kafka'}`];
  const requests = http === undefined ? [...others, ...names] : listOf(http).map((rule) => requestOf(mapOf(rule)));
  const limits = requests.length === 0 ? {} : { requests };
  return listOf(ports).map((port) => ({ ...portOf(mapOf(port)), ...limits }));
}

function requestOf({ method, path, ...more }: Untyped): string {
  const words = [method, path].flatMap((part) => textOf(part) ?? []).join(' ');
  const rest = Object.keys(more).length === 0 ? '' : ` with its ${Object.keys(more).join(' and ')}`;
  return `${words === '' ? 'any of HTTP' : words}${rest}`;
}

function portOf({ port, endPort, protocol }: Untyped): PortTerm {
  const word = textOf(protocol) ?? 'ANY';
  const base = { protocol: word === 'ANY' ? undefined : (word as Protocol) };
  const text = String(port);
  if (!/^\d+$/.test(text)) return { ...base, name: text };
  if (text === '0') return base;
  return { ...base, first: Number(text), last: typeof endPort === 'number' ? endPort : Number(text) };
}
