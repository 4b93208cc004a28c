import fc from 'fast-check';
import type { TeamValues } from '../../src/team/generated/team-values.ts';

/** Replacements of a value; null is not among it, since Helm takes it for "not there". */
const junk = [
  true,
  false,
  0,
  -1,
  1.5,
  70000,
  2147483648,
  '',
  'x',
  'UPPER',
  'a_b',
  '-a',
  'a b',
  '10',
  '1.5Gi',
  'é',
  [],
  ['x'],
  {},
  { unknown: 1 },
];

/** The same values with something else at one place, or a key more. */
export function brokenAt(values: TeamValues): fc.Arbitrary<TeamValues> {
  const places = placesIn(values, []);
  return fc.tuple(fc.constantFrom(...places), fc.constantFrom(...junk)).map(([path, replacement]) => {
    const copy = structuredClone(values);
    const key = path.at(-1);
    const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
    (parent as Record<string, unknown>)[String(key)] = structuredClone(replacement);
    return copy;
  });
}

/** The way to every value, and in each map to a key that is not there. */
function placesIn(container: object, path: readonly string[]): (readonly string[])[] {
  const within = Object.entries(container as Record<string, unknown>).flatMap(([key, value]) => {
    const place = [...path, key];
    // Of a subchart, as which charts are rendered together, Helm drops a `global` that is no map without a word.
    const itself = key === 'global' && path.length === 0 ? [] : [place];
    return typeof value === 'object' && value !== null ? [...itself, ...placesIn(value, place)] : itself;
  });
  return Array.isArray(container) ? within : [...within, [...path, 'surplus']];
}
