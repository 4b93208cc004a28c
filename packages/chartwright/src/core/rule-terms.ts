import { onceEach, onceEachText } from './memory.ts';
import { isMap, type Segment, valueAt } from './untyped.ts';

/** A value that a rule applies to: its path, and the key that each `*` of the rule's path matched. */
export interface Match {
  readonly segments: readonly Segment[];
  readonly captures: readonly Segment[];
}

/** One side of a rule: a path, and the text that its value must equal when the term names one. */
export interface Term {
  readonly path: string;
  readonly equals?: string;
}

/** A term of a rule: `path`, or `path=value`; `@key`, `@value` and `@0` are of the match itself. */
export const parseTerm = onceEachText((text): Term => {
  const [path = '', ...rest] = text.split('=');
  return rest.length === 0 ? { path } : { path, equals: rest.join('=') };
});

/**
 * The places that a path with `*` leads to, by sorted key or in the order of a list. Places that do not exist are left
 * out.
 *
 * @param each for example `workloads.*.probes.*`
 */
export function matchesOf(root: object, each: string): readonly Match[] {
  return matchesIn(root)(each);
}

/** Many rules are about the same places of the same values, or about places below the same ones. */
const matchesIn = onceEach((root: object) => {
  const at = onceEachText((each): readonly Match[] => {
    const last = each.lastIndexOf('.');
    const parents = last === -1 ? [{ segments: [], captures: [] }] : at(each.slice(0, last));
    const step = each.slice(last + 1);
    return parents.flatMap((match) => expand(root, match, step));
  });
  return at;
});

function expand(root: object, { segments, captures }: Match, step: string): Match[] {
  const value = valueAt(root, segments);
  if (Array.isArray(value) && step === '*')
    return value.map((_, index) => ({ segments: [...segments, index], captures: [...captures, index] }));
  if (!isMap(value)) return [];
  if (step !== '*') return Object.hasOwn(value, step) ? [{ segments: [...segments, step], captures }] : [];
  // The schema restricts such keys to ASCII, which JavaScript and Go sort alike.
  const keys = Object.keys(value).toSorted();
  return keys.map((key) => ({ segments: [...segments, key], captures: [...captures, key] }));
}

/**
 * The path of a term for a match: below it, from what holds it after `^.`, or from the root after `$.`, with `{0}`…
 * replaced by the captures, and, where the root is given, `{claim}` by the text that the match has under that key.
 */
export function termSegments(term: Term, match: Match, root: object = {}): Segment[] {
  if (term.path.startsWith('@')) return [...match.segments];
  const fromRoot = term.path.startsWith('$.');
  const steps = (fromRoot ? term.path.slice(2) : term.path).split('.').map((step) => {
    const [, name] = step.startsWith('{') ? (/^\{(\w+)\}$/.exec(step) ?? []) : [];
    if (name === undefined) return step;
    const value = /^\d+$/.test(name) ? match.captures[Number(name)] : valueAt(root, [...match.segments, name]);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : step;
  });
  if (fromRoot) return steps;
  const above = steps.filter((step) => step === '^').length;
  return [...match.segments.slice(0, match.segments.length - above), ...steps.slice(above)];
}

/** The value at a term's path; undefined when there is none. */
export function termValue(term: Term, root: object, match: Match): unknown {
  if (term.path === '@key') return match.captures.at(-1);
  const [, index] = /^@(\d+)$/.exec(term.path) ?? [];
  return index === undefined ? valueAt(root, termSegments(term, match, root)) : match.captures[Number(index)];
}

/** The values at a term's path, in which `*` is every key. */
export function termValues(term: Term, root: object, match: Match): unknown[] {
  if (!term.path.includes('*')) return [termValue(term, root, match)];
  let found: unknown[] = [root];
  for (const step of termSegments(term, match, root))
    found = found.flatMap((value) => {
      if (!isMap(value)) return [];
      return step === '*' ? Object.values(value) : Object.hasOwn(value, step) ? [value[step]] : [];
    });
  return found;
}

/** Whether a term holds: its value is set and neither false nor empty, or equals the text that the term names. */
export function holds(term: Term, root: object, match: Match): boolean {
  const value = termValue(term, root, match);
  if (term.equals !== undefined)
    return ['string', 'number', 'boolean'].includes(typeof value) && String(value) === term.equals;
  if (value === undefined || value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/**
 * Whether a rule applies to a match: all terms of its `when` hold; one with `!` before it must not hold.
 *
 * @param isGiven whether a term holds, where more terms can be written than {@link parseTerm} reads
 */
export function applies(
  when: string | readonly string[],
  root: object,
  match: Match,
  isGiven = (term: string): boolean => holds(parseTerm(term), root, match),
): boolean {
  return [when].flat().every((term) => (term.startsWith('!') ? !isGiven(term.slice(1)) : isGiven(term)));
}

/** Whether one of the terms holds. */
export function anyHolds(terms: readonly Term[], root: object, match: Match): boolean {
  return terms.some((term) => holds(term, root, match));
}
