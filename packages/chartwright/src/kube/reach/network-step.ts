import { type AddressSet, type Coverage, privateAddresses, publicAddresses } from './address-sets.ts';
import type { Deciding, Step, Verdict } from './answer.ts';
import type { PolicyFact, ReachFacts, Workload } from './facts.ts';
import {
  type Direction,
  type GateRule,
  matchesHost,
  type PeerTerm,
  portCoverage,
  portWords,
  type RulePeer,
  type WirePort,
} from './gate-rules.ts';
import type { Gate } from './gates.ts';
import { decidingPolicy, listed, objectOf, PROXY_PORT } from './words.ts';

/** The other side of a connection. */
export type Other =
  | { readonly kind: 'workload'; readonly workload: Workload }
  | { readonly kind: 'addresses'; readonly set: AddressSet; readonly words: string }
  | { readonly kind: 'host'; readonly host: string };

/** A connection at the gate of one workload. */
export interface Passage {
  readonly at: Workload;
  readonly direction: Direction;
  readonly other: Other;
  /** Undefined where any port is meant. */
  readonly port: WirePort | undefined;
}

/** Addresses of pods, and whether policies know pods by them. */
export type PodAddresses = Pick<ReachFacts, 'podsByAddress'> & { readonly set: AddressSet | undefined };

interface Match {
  readonly rule: GateRule;
  readonly peer: RulePeer;
  readonly verdict: Verdict;
  /** Whether the rule lets through some requests, or some ports of all that are meant. */
  readonly limited: boolean;
}

/** What the network policies say of a connection at one end. */
export function networkStep(gate: Gate, passage: Passage, pods: PodAddresses): Step {
  const { at, direction } = passage;
  const step = (verdict: Verdict, reason: string, deciding: readonly Deciding[]): Step => ({
    gate: direction,
    at: at.id,
    verdict,
    reason,
    deciding,
  });
  if (gate.policies.length === 0)
    return step('yes', `no policy selects ${at.id} for ${direction}, so that everything passes`, []);
  const matches = matchesOf(gate, passage, pods);
  const verdict = verdictOf(matches, passage);
  if (at.hostNetwork) {
    const reason = `${at.id} has the address of its node, where it depends on the network plugin whether policies hold`;
    return step('unknown', reason, decidingOf(matches, at));
  }
  if (verdict === 'no') return step('no', refusal(gate, passage, pods), refusing(gate, passage, pods));
  return step(verdict, admission(matches, verdict, passage), decidingOf(matches, at));
}

/** Whether a connection passes a gate: {@link networkStep} without its words, for many connections. */
export function passes(gate: Gate, passage: Passage, pods: PodAddresses): Verdict {
  if (gate.policies.length === 0) return 'yes';
  return passage.at.hostNetwork ? 'unknown' : verdictOf(matchesOf(gate, passage, pods), passage);
}

/** The peers that let a connection through or may do so; the first that surely does is enough for a workload. */
function matchesOf({ rules }: Gate, { at, direction, other, port }: Passage, pods: PodAddresses): Match[] {
  const called = direction === 'ingress' ? at : other.kind === 'workload' ? other.workload : undefined;
  const found: Match[] = [];
  for (const rule of rules) {
    const ports = port === undefined ? openOf(rule) : portCoverage(rule.ports, port, called);
    if (ports === 'none') continue;
    const limited = ports === 'some';
    for (const peer of rule.peers) {
      const verdict = peerVerdict(peer.term, other, pods);
      if (verdict === 'no') continue;
      const match: Match = { rule, peer, verdict: limited && verdict === 'yes' ? 'partly' : verdict, limited };
      if (match.verdict === 'yes') return [match];
      found.push(match);
    }
  }
  return found;
}

/** Of every port. */
function openOf({ ports }: GateRule): Coverage {
  return ports.length === 0 ? 'all' : 'some';
}

/** Several ranges may hold together what is asked for. */
function verdictOf(matches: readonly Match[], { other, port }: Passage): Verdict {
  const verdicts = new Set(matches.map(({ verdict }) => verdict));
  if (verdicts.has('yes')) return 'yes';
  if (other.kind === 'addresses' && port !== undefined) {
    const sets = matches.flatMap(({ peer: { term }, limited }) =>
      term.kind === 'addresses' && !limited ? [term.set] : [],
    );
    const [first, ...rest] = sets;
    const union = first === undefined ? undefined : rest.reduce((all, set) => all.union(set), first);
    if (union !== undefined && best(other.set.familiesCoveredBy(union)) === 'all') return 'yes';
  }
  if (verdicts.has('partly')) return 'partly';
  return verdicts.has('unknown') ? 'unknown' : 'no';
}

const byCoverage: Readonly<Record<Coverage, Verdict>> = { all: 'yes', some: 'partly', none: 'no' };

function peerVerdict(term: PeerTerm, other: Other, pods: PodAddresses): Verdict {
  if (term.kind === 'everyone') return 'yes';
  if (term.kind === 'unknown') return 'unknown';
  switch (other.kind) {
    case 'workload':
      return ofWorkload(term, other.workload, pods);
    case 'addresses':
      return term.kind === 'addresses' ? byCoverage[best(other.set.familiesCoveredBy(term.set))] : 'no';
    case 'host':
      return ofHost(term, other.host);
  }
}

type KnownTerm = Exclude<PeerTerm, { readonly kind: 'everyone' | 'unknown' }>;

function ofWorkload(term: KnownTerm, workload: Workload, pods: PodAddresses): Verdict {
  if (term.kind === 'hosts') return 'no';
  if (workload.hostNetwork) return term.kind === 'addresses' || term.members.has(workload) ? 'unknown' : 'no';
  if (term.kind === 'pods') return term.members.has(workload) ? 'yes' : 'no';
  if (!pods.podsByAddress) return 'no';
  const covered = best((pods.set ?? privateAddresses).familiesCoveredBy(term.set));
  return covered === 'some' ? 'unknown' : byCoverage[covered];
}

/** A NetworkPolicy knows addresses alone, and those of a name are not known here. */
function ofHost(term: KnownTerm, host: string): Verdict {
  if (term.kind === 'hosts') return term.patterns.some((pattern) => matchesHost(pattern, host)) ? 'yes' : 'no';
  if (term.kind === 'pods') return 'no';
  return best(publicAddresses.familiesCoveredBy(term.set)) === 'all' ? 'yes' : 'unknown';
}

/** A host or a pod needs an address of one family alone. */
function best(each: readonly Coverage[]): Coverage {
  if (each.includes('all')) return 'all';
  return each.includes('some') ? 'some' : 'none';
}

/** As many rules as an answer names. */
const named = 5;

function decidingOf(matches: readonly Match[], at: Workload): Deciding[] {
  return matches.slice(0, named).map(({ rule, peer }) => decidingPolicy(rule.policy, peer.path, at));
}

function admission(matches: readonly Match[], verdict: Verdict, { other, direction }: Passage): string {
  const names = listed([...new Set(matches.map(({ rule }) => objectOf(rule.policy)))]);
  const lets = `${names} ${matches.length > 1 ? 'let' : 'lets'}`;
  const whole = direction === 'ingress' ? `${lets} ${wordsOf(other)} in` : `${lets} it out to ${wordsOf(other)}`;
  if (verdict === 'yes') return whole;
  const limits = limitsOf(matches);
  if (verdict === 'partly') return `${whole} in part: ${limits}`;
  const unknown = matches.flatMap(({ peer: { term } }) => (term.kind === 'unknown' ? [term.what] : []));
  if (unknown.length > 0) return `${names} is for ${listed(unknown)}, which only the network plugin knows`;
  if (other.kind === 'workload' && other.workload.hostNetwork)
    return `${whole} if the network plugin takes its node's address for it`;
  return `${names} is for ${limits}; whether ${wordsOf(other)} has such an address is not known`;
}

function limitsOf(matches: readonly Match[]): string {
  const ports = [...new Set(matches.flatMap(({ rule }) => rule.ports.map(portWords)))];
  const ranges = [...new Set(matches.flatMap(({ peer: { term } }) => (term.kind === 'addresses' ? [term.cidr] : [])))];
  const requests = [...new Set(matches.flatMap(({ rule }) => rule.ports.flatMap((port) => port.requests ?? [])))];
  return [
    ...(ranges.length === 0 ? [] : [`addresses in ${listed(ranges)}`]),
    ...(ports.length === 0 ? [] : [`ports ${listed(ports)}`]),
    ...(requests.length === 0 ? [] : [`the requests ${listed(requests)}`]),
  ].join(', ');
}

/** Rules that would fit but for their ports. */
function nearMisses(gate: Gate, passage: Passage, pods: PodAddresses): Match[] {
  return matchesOf(gate, { ...passage, port: undefined }, pods);
}

function refusal(gate: Gate, passage: Passage, pods: PodAddresses): string {
  const { at, direction, other, port } = passage;
  const way = direction === 'ingress' ? 'in from' : 'out to';
  const proxys = port?.number === PROXY_PORT ? ', where its proxy takes what comes from the mesh' : '';
  const asked = port === undefined ? '' : ` on ${port.protocol} ${port.number}${proxys}`;
  const none = `${isolated(gate.policies, at, direction)}, and ${gate.policies.length === 1 ? 'it lets nothing' : 'none of them lets anything'} ${way} ${wordsOf(other)}${asked}`;
  const near = nearMisses(gate, passage, pods);
  if (near.length === 0) return none;
  const ports = near.map(({ rule }) => `${objectOf(rule.policy)} ${listed(rule.ports.map(portWords))}`);
  return `${none}; other ports are open: ${listed([...new Set(ports)])}`;
}

function isolated(policies: readonly PolicyFact[], at: Workload, direction: Direction): string {
  const count = policies.length === 1 ? 'one policy selects' : `${policies.length} policies select`;
  return `${count} ${at.id} for ${direction} (${listed(policies.map(({ name }) => name))})`;
}

/** What is to be changed comes first: a rule with other ports, then a policy that admits nothing, such as default-deny. */
function refusing(gate: Gate, passage: Passage, pods: PodAddresses): Deciding[] {
  const near = nearMisses(gate, passage, pods);
  if (near.length > 0) return decidingOf(near, passage.at);
  const admitting = new Set(gate.rules.map(({ policy }) => policy));
  const closed = gate.policies.filter((policy) => !admitting.has(policy));
  return (closed.length > 0 ? closed : gate.policies)
    .slice(0, named)
    .map((policy) => decidingPolicy(policy, '', passage.at));
}

function wordsOf(other: Other): string {
  if (other.kind === 'workload') return other.workload.id;
  return other.kind === 'host' ? other.host : other.words;
}
