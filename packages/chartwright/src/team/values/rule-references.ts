import { isMap, listOf, mapOf, type Segment, textOf } from '../../core/untyped.ts';
import { prefixOfNeed } from '../terms/needs.ts';
import { circularReferences } from '../../kube/variable-circles.ts';

/** The first `$(NAME)` in a variable that leads back to it; undefined where none does. */
export function circle(name: Segment | undefined, variables: unknown): string | undefined {
  const reference = isMap(variables) ? circularReferences(variables).get(String(name)) : undefined;
  return reference === undefined ? undefined : `$(${reference})`;
}

/** Whether a name is in none of the sources of variables and of no bound need, each of which may hold any name with its prefix. */
export function isOfNone(sources: unknown, needs: unknown): (name: string) => boolean {
  const prefixes = [
    ...Object.values(mapOf(sources)).map((source) => textOf(mapOf(source)['prefix']) ?? ''),
    ...listOf(needs).map((need) => prefixOfNeed(String(need))),
  ];
  return (name) => !prefixes.some((prefix) => name.startsWith(prefix));
}

/** The keys that there are, in words, for a text that is none of them. */
export function notAmongKeys(text: unknown, maps: readonly unknown[]): string | undefined {
  const keys = [...new Set(maps.flatMap((map) => Object.keys(mapOf(map))))];
  if (typeof text !== 'string' || keys.includes(text)) return undefined;
  return keys.toSorted().join(', ') || 'none';
}

/** The first of the names in the list of an entry that leads back to it. */
export function circleOfLists(name: Segment | undefined, maps: readonly unknown[], key: string): string | undefined {
  const entries = maps.flatMap((map) => Object.entries(mapOf(map)));
  const lists = Object.fromEntries(entries.map(([one, entry]) => [one, listOf(mapOf(entry)[key]).join(' ')]));
  return circularReferences(lists, (list) => list.split(' ')).get(String(name));
}
