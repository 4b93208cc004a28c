import { teamNamespace } from '../values/namespace.ts';
import type { FleetTeam } from './team.ts';

/**
 * The words by which the values of another team can refer to the given teams: their names, their namespaces, and the
 * hosts and peers that they name. A namespace that follows from a team's name is not written in that team's values, so
 * the name is one of the words too.
 */
export function mentionsOf(teams: readonly FleetTeam[]): Set<string> {
  return new Set(teams.flatMap(mentions));
}

const derived = teamNamespace('');

function mentions({ name, namespace, values }: FleetTeam): string[] {
  const hosts = Object.values(values.workloads).flatMap(({ expose }) => expose?.hosts ?? []);
  const owner = namespace.startsWith(derived) ? [namespace.slice(derived.length)] : [];
  return [name, namespace, ...owner, ...hosts, ...Object.keys(values.tenant.network.peers)];
}

/** Words of a values file: names, namespaces and hosts, without the quotes and commas around them. */
const word = /[a-z0-9][-a-z0-9.]*/g;

/**
 * Whether a values file may refer to teams of these words. It saves parsing the values of the many teams that do not;
 * it may return true needlessly, but never misses one.
 */
export function mentionsAny(text: string, words: ReadonlySet<string>): boolean {
  // An escape in double quotes may write any word.
  if (text.includes('\\')) return true;
  for (const [found] of text.matchAll(word)) if (words.has(found)) return true;
  return false;
}
