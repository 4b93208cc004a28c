import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { AddressSet } from './address-sets.ts';
import type { PolicyFact, Protocol } from './facts.ts';
import type { Direction, GatePolicy, GateRule, PortTerm, RulePeer } from './gate-rules.ts';
import type { Members } from './members.ts';

/**
 * What a NetworkPolicy says of a direction, by the API's own words:
 * https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 *
 * @returns undefined where the policy is not of that direction
 */
export function networkPolicyGate(
  policy: PolicyFact,
  spec: Untyped,
  direction: Direction,
  members: Members,
): GatePolicy | undefined {
  if (!typesOf(spec).includes(direction)) return undefined;
  const rules = listOf(spec[direction]).map((rule, index): GateRule => {
    const { ports } = mapOf(rule);
    const key = direction === 'ingress' ? 'from' : 'to';
    return {
      policy,
      peers: peersOf(policy, listOf(mapOf(rule)[key]), `spec.${direction}[${index}]`, key, members),
      ports: listOf(ports).map((port) => portOf(mapOf(port))),
    };
  });
  return { policy, rules };
}

/** The API server fills `policyTypes` in: always ingress, and egress where there are rules of it. */
function typesOf({ policyTypes, egress }: Untyped): Direction[] {
  const written = listOf(policyTypes).map((type) => String(type).toLowerCase() as Direction);
  if (written.length > 0) return written;
  return listOf(egress).length > 0 ? ['ingress', 'egress'] : ['ingress'];
}

function peersOf(
  { namespace }: PolicyFact,
  peers: readonly unknown[],
  path: string,
  key: string,
  members: Members,
): RulePeer[] {
  if (peers.length === 0) return [{ path, term: { kind: 'everyone' } }];
  return peers.map((entry, index) => {
    const peer = mapOf(entry);
    const at = `${path}.${key}[${index}]`;
    if (peer['ipBlock'] !== undefined) return { path: at, term: blockOf(mapOf(peer['ipBlock'])) };
    // One that names nothing is refused by the API server.
    if (peer['podSelector'] === undefined && peer['namespaceSelector'] === undefined)
      return { path: at, term: { kind: 'pods', members: new Set() } };
    return { path: at, term: { kind: 'pods', members: members.ofPeer(namespace, peer) } };
  });
}

/** A range but for its exceptions. */
export function blockOf({ cidr, except }: Untyped): RulePeer['term'] {
  const text = textOf(cidr) ?? '';
  const left = AddressSet.of([text]).minus(AddressSet.of(listOf(except).map(String)));
  return { kind: 'addresses', cidr: text, set: left };
}

function portOf({ protocol, port, endPort }: Untyped): PortTerm {
  const base = { protocol: (textOf(protocol) ?? 'TCP') as Protocol };
  if (typeof port === 'string') return { ...base, name: port };
  if (typeof port !== 'number') return base;
  return { ...base, first: port, last: typeof endPort === 'number' ? endPort : port };
}
