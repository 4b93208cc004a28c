import { parseRange } from '../../core/address-range.ts';
import { AddressSet, publicAddresses } from './address-sets.ts';
import type { Party } from './answer.ts';
import type { PartName, ReachFacts, Workload } from './facts.ts';

/** Words that mean nothing, or not one thing alone. */
export interface UnknownParty {
  readonly unknown: string;
  /** The names that it could be. */
  readonly known: readonly string[];
  /** The workloads that are called so, by words for each alone; absent where none is. */
  readonly several?: readonly string[];
}

/** What a person's words mean; several parties for a part of the platform that has several workloads. */
export type NamedParty = { readonly parties: readonly [Party, ...Party[]] } | UnknownParty;

const parts: readonly PartName[] = ['edge', 'monitoring'];

/** Words that a question may name beside workloads. */
export const partyWords = [...parts, 'internet'];

/**
 * What is meant by `storefront/frontend` (a team or a namespace, and a workload), `frontend` where one workload alone is
 * called so, `edge`, `monitoring`, `internet`, an address or a range, or the name of a host outside.
 *
 * @returns for a word that means nothing, the names that it could be
 */
export function namedParty(facts: ReachFacts, word: string): NamedParty {
  if (word === 'internet') return { parties: [{ kind: 'internet' }] };
  const range = rangeOf(word);
  if (range !== undefined) return { parties: [{ kind: 'range', cidr: range }] };
  const part = parts.find((name) => name === word);
  if (part !== undefined) return partOf(facts, part);
  const workloads = facts.workloads.filter((workload) => isCalled(workload, word));
  const [first, ...rest] = workloads.map(({ id }): Party => ({ kind: 'workload', id }));
  if (first !== undefined && (rest.length === 0 || word.includes('/'))) return { parties: [first, ...rest] };
  if (first !== undefined) {
    const several = workloads.map(nameOf).toSorted();
    return { unknown: word, known: several, several };
  }
  if (isHostOutside(word)) return { parties: [{ kind: 'host', host: word }] };
  return { unknown: word, known: [...partyWords, ...facts.workloads.map(nameOf)] };
}

/** A name of DNS that is no Service's; a last label that begins with a digit is part of an address that is none. */
function isHostOutside(word: string): boolean {
  return /^(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*\.?$/i.test(word) && !/\.(svc|cluster\.local)(\.|$)/i.test(word);
}

/** The shortest words for a workload. */
export function nameOf({ team, namespace, name, id }: Workload): string {
  if (id !== `${namespace}/${name}`) return id;
  return `${team ?? namespace}/${name}`;
}

/** A party as a sentence names it. */
export function partyText(party: Party): string {
  switch (party.kind) {
    case 'workload':
      return party.id;
    case 'range':
      return party.cidr;
    case 'host':
      return party.host;
    case 'internet':
      return 'the internet';
  }
}

/** The addresses of a party that is no workload; undefined where they are not known. */
export function addressesOf(party: Exclude<Party, { readonly kind: 'workload' }>): AddressSet | undefined {
  if (party.kind === 'host') return undefined;
  return party.kind === 'internet' ? publicAddresses : AddressSet.of([party.cidr]);
}

function partOf({ parts: known, edgeRanges }: ReachFacts, part: PartName): NamedParty {
  const workloads = known[part].map((id): Party => ({ kind: 'workload', id }));
  const ranges = part === 'edge' ? edgeRanges.map((cidr): Party => ({ kind: 'range', cidr })) : [];
  const [first, ...rest] = [...workloads, ...ranges];
  return first === undefined ? { unknown: part, known: [] } : { parties: [first, ...rest] };
}

function isCalled({ id, name, namespace, team, kind }: Workload, word: string): boolean {
  if (word === id || word === name) return true;
  const places = team === undefined ? [namespace] : [namespace, team];
  return places.some(
    (place) => word === `${place}/${name}` || word.toLowerCase() === `${place}/${kind}/${name}`.toLowerCase(),
  );
}

function rangeOf(word: string): string | undefined {
  if (!/^[0-9a-f.:]+(\/\d+)?$/i.test(word)) return undefined;
  const text = word.includes('/') ? word : `${word}/${word.includes(':') ? 128 : 32}`;
  return parseRange(text) === undefined ? undefined : text;
}
