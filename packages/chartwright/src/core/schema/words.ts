import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import type { JsonSchema } from './compile.ts';

/** The words of a type of JSON schema for someone who writes YAML. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
};

/** Words for one or several types. */
export function typeWords(types: string | readonly string[]): string {
  return [types]
    .flat()
    .map((type) => TYPES[type] ?? type)
    .join(' or ');
}

/** The kind of a value, in words that fit after "which is". */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'a boolean' : 'a map';
}

/** The description of the schema at a place, as a clause: no capital letter, no full stop; undefined without one. */
export function describe(error: Pick<ErrorObject, 'parentSchema'>): string | undefined {
  return clause((error.parentSchema as JsonSchema | undefined)?.['description']);
}

/** The description of a property of the schema at a place. */
export function describeProperty(error: Pick<ErrorObject, 'parentSchema'>, property: string): string | undefined {
  const properties = (error.parentSchema as JsonSchema | undefined)?.['properties'] as
    Record<string, JsonSchema> | undefined;
  return clause(properties?.[property]?.['description']);
}

function clause(description: unknown): string | undefined {
  if (typeof description !== 'string') return undefined;
  // An abbreviation such as DNS or HPA keeps its capitals.
  const text = /^[A-Z][a-z' ]/.test(description)
    ? description.charAt(0).toLowerCase() + description.slice(1)
    : description;
  return text.replace(/\.$/, '');
}

/** Names in backquotes, joined for a sentence. */
export function listWords(names: readonly unknown[]): string {
  return names.map((name) => `\`${String(name)}\``).join(', ');
}

/**
 * The known name that a misspelt one most likely means: the same but for case and separators, or at most a third of its
 * letters away.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const same = known.find((candidate) => plain(candidate) === plain(name));
  if (same !== undefined) return same;
  const candidate = closest(name, [...known]);
  return distance(name, candidate) <= Math.max(1, Math.floor(name.length / 3)) ? candidate : undefined;
}
