import { teamNamespace } from '../terms/namespace.ts';
import { claimsOf } from './host-claims.ts';
import type { FleetTeam } from './team.ts';

/**
 * The words by which the values of another team can refer to the given teams: their names, their namespaces, and the
 * hosts and peers that they name. A namespace that follows from a team's name is not written in that team's values, so
 * the name is one of the words too. For a host they include each wildcard that covers it, and for a wildcard `.` with
 * what its hosts end in.
 */
export function mentionsOf(teams: readonly FleetTeam[]): Set<string> {
  return new Set(teams.flatMap(mentions));
}

/** RFC 1035, 2.3.4: the most characters of a name in the DNS. */
const LONGEST_NAME = 253;

const derived = teamNamespace('');

function mentions(team: FleetTeam): string[] {
  const { name, namespace, values } = team;
  // A longer host is refused by itself.
  const valid = claimsOf(team).filter(({ host }) => host.length <= LONGEST_NAME);
  const hosts = valid.flatMap(({ host }) => [
    host,
    ...parentsOf(host).map((parent) => `*.${parent}`),
    ...(host.startsWith('*.') ? [host.slice(1)] : []),
  ]);
  const owner = namespace.startsWith(derived) ? [namespace.slice(derived.length)] : [];
  return [name, namespace, ...owner, ...hosts, ...Object.keys(values.tenant.network.peers)];
}

/** `b.c` and `c` of `a.b.c`. */
function parentsOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}

/** Words of a values file: names, namespaces and hosts, without the quotes and commas around them. */
const word = /(?:\*\.)?[a-z0-9][-a-z0-9.]*/g;

/**
 * Whether a values file may refer to teams of these words. It saves parsing the values of the many teams that do not;
 * it may return true needlessly, but never misses one.
 */
export function mentionsAny(text: string, words: ReadonlySet<string>): boolean {
  // An escape in double quotes may write any word.
  if (text.includes('\\')) return true;
  // Hosts are compared as DNS does, whatever their case and with the root's dot or without.
  for (const [written] of text.toLowerCase().matchAll(word)) {
    const found = written.replace(/\.+$/, '');
    if (found.length > LONGEST_NAME) continue;
    if (words.has(found) || parentsOf(found).some((parent) => words.has(`.${parent}`))) return true;
  }
  return false;
}
