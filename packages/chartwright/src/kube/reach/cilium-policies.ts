import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { AddressSet } from './address-sets.ts';
import type { PolicyFact, Protocol } from './facts.ts';
import type { Direction, GatePolicy, GateRule, PeerTerm, PortTerm, RulePeer } from './gate-rules.ts';
import type { Members } from './members.ts';
import { blockOf } from './network-policies.ts';

const NAMESPACE = 'io.kubernetes.pod.namespace';

/**
 * What a CiliumNetworkPolicy says of a direction, as far as the library chart renders such policies: endpoints, ranges,
 * host names, entities and ports. What is left, such as groups of a cloud, is unknown.
 *
 * @returns undefined where the policy has no section of that direction
 */
export function ciliumPolicyGate(
  policy: PolicyFact,
  spec: Untyped,
  direction: Direction,
  members: Members,
): GatePolicy | undefined {
  if (spec[direction] === undefined) return undefined;
  const rules = listOf(spec[direction]).map((entry, index): GateRule => {
    const rule = mapOf(entry);
    return {
      policy,
      peers: peersOf(policy, rule, `spec.${direction}[${index}]`, direction === 'ingress' ? 'from' : 'to', members),
      ports: listOf(rule['toPorts']).flatMap((group) =>
        listOf(mapOf(group)['ports']).map((port) => portOf(mapOf(port))),
      ),
    };
  });
  return { policy, rules };
}

/** The pods that a policy selects, as a selector of Kubernetes. */
export function endpointSelector(spec: Untyped): Untyped {
  return plain(mapOf(spec['endpointSelector']));
}

function peersOf(
  { namespace }: PolicyFact,
  rule: Untyped,
  path: string,
  side: 'from' | 'to',
  members: Members,
): RulePeer[] {
  const fields = Object.keys(rule).filter((key) => key.startsWith(side) && key !== 'toPorts');
  if (fields.length === 0) return [{ path, term: { kind: 'everyone' } }];
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

/** A selector of endpoints means those of the policy's namespace, unless it names one. */
function endpointsOf(selector: Untyped, home: string, members: Members): PeerTerm {
  const { matchLabels, ...rest } = plain(selector);
  const { [NAMESPACE]: place, ...labels } = mapOf(matchLabels);
  const namespace = textOf(place) ?? home;
  const peer = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: { matchLabels: labels, ...rest },
  };
  return { kind: 'pods', members: members.ofPeer(home, peer) };
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

function portOf({ port, endPort, protocol }: Untyped): PortTerm {
  const word = textOf(protocol) ?? 'ANY';
  const base = { protocol: word === 'ANY' ? undefined : (word as Protocol) };
  const text = String(port);
  if (!/^\d+$/.test(text)) return { ...base, name: text };
  if (text === '0') return base;
  return { ...base, first: Number(text), last: typeof endPort === 'number' ? endPort : Number(text) };
}
