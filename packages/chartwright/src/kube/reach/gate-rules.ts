import type { AddressSet } from './address-sets.ts';
import type { PolicyFact, Protocol, Workload } from './facts.ts';

export type Direction = 'egress' | 'ingress';

/** Whom a rule lets through, by one of its peers. */
export type PeerTerm =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'pods'; readonly members: ReadonlySet<Workload> }
  | { readonly kind: 'addresses'; readonly cidr: string; readonly set: AddressSet }
  /** Host names; a star stands for one label, or alone for every name. */
  | { readonly kind: 'hosts'; readonly patterns: readonly string[] }
  /** Something that only the network plugin knows, in its words. */
  | { readonly kind: 'unknown'; readonly what: string };

/** A peer with its path in the policy. */
export interface RulePeer {
  readonly path: string;
  readonly term: PeerTerm;
}

/** Ports of a rule, by number or by the name that the called pod gives one. */
export interface PortTerm {
  /** Undefined for any protocol. */
  readonly protocol: Protocol | undefined;
  readonly name?: string;
  readonly first?: number;
  readonly last?: number;
  /** The only requests that are let through there, in words. */
  readonly requests?: readonly string[];
}

/** One rule of a policy in one direction. */
export interface GateRule {
  readonly policy: PolicyFact;
  readonly peers: readonly RulePeer[];
  /** None for every port. */
  readonly ports: readonly PortTerm[];
}

/** What a policy says of one direction. */
export interface GatePolicy {
  readonly policy: PolicyFact;
  readonly rules: readonly GateRule[];
  /** Set where it only adds to what other policies let through. */
  readonly isolates?: false;
}

/** A port as packets have it. */
export interface WirePort {
  readonly number: number;
  readonly protocol: Protocol;
}

/**
 * How much of a port terms let through: `some` where each that is of it is for some requests alone. A name is one of the
 * pods that are called, and no host outside has any.
 */
export function portCoverage(
  terms: readonly PortTerm[],
  port: WirePort,
  called: Workload | undefined,
): 'all' | 'none' | 'some' {
  if (terms.length === 0) return 'all';
  const own = terms.filter((term) => isOf(term, port, called));
  if (own.length === 0) return 'none';
  return own.some(({ requests }) => requests === undefined) ? 'all' : 'some';
}

function isOf(term: PortTerm, { number, protocol }: WirePort, called: Workload | undefined): boolean {
  if (term.protocol !== undefined && term.protocol !== protocol) return false;
  if (term.name !== undefined)
    return (
      called?.ports.some((one) => one.name === term.name && one.number === number && one.protocol === protocol) === true
    );
  if (term.first === undefined) return true;
  return number >= term.first && number <= (term.last ?? term.first);
}

/** `TCP 443`, `UDP 40000-40099`, `TCP grpc`, `TCP` */
export function portWords({ protocol, name, first, last }: PortTerm): string {
  const span = first === undefined ? name : last === undefined || last === first ? String(first) : `${first}-${last}`;
  return [protocol ?? 'any', span].filter((part) => part !== undefined).join(' ');
}

/** A host's name against a pattern of Cilium's, where a star stands for one label or a part of it, and alone for all. */
export function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[-a-z0-9_]*')}$`).test(host.toLowerCase());
}
