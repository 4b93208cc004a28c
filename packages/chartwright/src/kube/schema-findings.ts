import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import type { Problem } from '../core/problem.ts';
import type { Origin } from './catalog.ts';
import { finding, shown, type FindingText } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { patternWords } from '../core/schema/pattern-words.ts';
import { isMap, mapOf, valueAt, type Segment } from '../core/untyped.ts';

/** Errors of single branches; the `anyOf` or the like around them is reported instead. */
const IN_BRANCH = /\/(anyOf|oneOf|not)\/(\d+\/)?/;

/**
 * A schema's errors as problems, in words for people.
 *
 * @param errors as ajv gives them with `allErrors` and `verbose`
 * @param origin of the schema: that of a bundle may be older than the cluster's definition
 */
export function schemaFindings(object: ManifestObject, errors: readonly ErrorObject[], origin: Origin): Problem[] {
  return errors
    .filter((error) => !IN_BRANCH.test(error.schemaPath.replace(/\/(anyOf|oneOf|not)$/, '')))
    .filter((error) => !(origin === 'kubernetes' && isUnset(error)))
    .map((error) => findingOf(object, error, origin));
}

/** An empty text is Go's way of leaving a word out: `imagePullPolicy: ""` gets its default like a missing one. */
function isUnset({ keyword, data }: ErrorObject): boolean {
  return keyword === 'enum' && data === '';
}

function findingOf(object: ManifestObject, error: ErrorObject, origin: Origin): Problem {
  const at = segmentsOf(object.value, error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(object, at, error, origin);
    case 'required': {
      const field = String(error.params['missingProperty']);
      return finding(object, [...at, field], missingField(field));
    }
    case 'type':
      return finding(object, at, wrongType(object, at, error));
    default:
      return finding(object, at, wrongValue(object, at, error));
  }
}

/** The segments of a JSON pointer; an index into a list is a number. */
function segmentsOf(value: unknown, pointer: string): Segment[] {
  const segments: Segment[] = [];
  let at: unknown = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(at) ? Number(key) : key;
    segments.push(segment);
    at = valueAt(at, [segment]);
  }
  return segments;
}

function unknownField(object: ManifestObject, at: readonly Segment[], error: ErrorObject, origin: Origin): Problem {
  const field = String(error.params['additionalProperty']);
  const known = Object.keys(mapOf(error.parentSchema?.['properties']));
  const near = nearest(field, known);
  const holder = at.length === 0 ? `a ${object.kind}` : `"${at.findLast((part) => typeof part === 'string') ?? ''}"`;
  return finding(object, [...at, field], {
    code: 'objects/unknown-field',
    found: `"${field}"`,
    expected: known.length === 0 ? `no field in ${holder}` : `a field that ${holder} has`,
    fix: near === undefined ? `remove it${orDefine(origin)}; ${listed(known)}` : `write "${near}"${orDefine(origin)}`,
  });
}

function orDefine(origin: Origin): string {
  return origin === 'bundle' ? ', or put the newer CustomResourceDefinition that has it into the CRD folder' : '';
}

/** The known word that a misspelt one was meant to be. Three letters wrong in a long word are still a slip. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const same = known.find((name) => name.toLowerCase() === word.toLowerCase());
  if (same !== undefined) return same;
  const near = closest(word, known);
  return distance(word, near) <= Math.min(3, Math.floor(word.length / 2)) ? near : undefined;
}

function listed(known: readonly string[]): string {
  if (known.length === 0) return 'no fields are allowed here';
  const first = known.slice(0, 12).join(', ');
  return `known here: ${first}${known.length > 12 ? ` and ${known.length - 12} more` : ''}`;
}

function missingField(field: string): FindingText {
  return {
    code: 'objects/missing-field',
    found: 'nothing',
    expected: `the field "${field}"`,
    fix: `give "${field}" a value`,
  };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'null',
};

function wrongType(object: ManifestObject, at: readonly Segment[], error: ErrorObject): FindingText {
  const types: string[] = [error.params['type'] as string | string[]].flat();
  const expected = types.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
  const found = error.data === null ? 'null' : shown(object, at);
  return { code: 'objects/type', found, expected, fix: retyping(error.data, types, expected) };
}

function retyping(data: unknown, types: readonly string[], expected: string): string {
  if (data === null) return 'give it a value or leave the field out';
  if (types.includes('string') && (typeof data === 'number' || typeof data === 'boolean')) {
    return 'quote it: in a template, pipe the value through `quote`';
  }
  if (typeof data === 'string' && types.some((type) => type === 'integer' || type === 'number' || type === 'boolean')) {
    return `write ${expected} without quotes`;
  }
  if (types.includes('array') && isMap(data)) return 'write a list: begin each entry with "- "';
  if (types.includes('object') && Array.isArray(data)) return 'write a map: entries without "- "';
  return `write ${expected}`;
}

function wrongValue(object: ManifestObject, at: readonly Segment[], error: ErrorObject): FindingText {
  const expected = expectedValue(error);
  return { code: 'objects/value', found: shown(object, at), expected, fix: fixForValue(error, expected) };
}

function fixForValue(error: ErrorObject, expected: string): string {
  if (error.keyword !== 'enum' || typeof error.data !== 'string') return `write ${expected}`;
  const near = nearest(error.data, (error.params['allowedValues'] as unknown[]).map(String));
  return near === undefined ? `write ${expected}` : `write "${near}"`;
}

function expectedValue({ keyword, params, schema }: ErrorObject): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'enum':
      return `one of ${(params['allowedValues'] as unknown[]).map((word) => JSON.stringify(word)).join(', ')}`;
    case 'const':
      return JSON.stringify(params['allowedValue']);
    case 'pattern':
      return String(schema).includes('KMGTPE') ? 'a quantity such as 500m or 1Gi' : patternWords(String(schema));
    case 'format':
      return String(schema) === 'byte' ? 'base64' : 'a time such as 2026-01-31T12:00:00Z';
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `a number ${String(params['comparison'])} ${limit}`;
    case 'minLength':
    case 'maxLength':
      return `at ${keyword === 'minLength' ? 'least' : 'most'} ${limit} characters`;
    case 'minItems':
    case 'maxItems':
      return `at ${keyword === 'minItems' ? 'least' : 'most'} ${limit} entries`;
    case 'minProperties':
    case 'maxProperties':
      return `at ${keyword === 'minProperties' ? 'least' : 'most'} ${limit} fields`;
    case 'multipleOf':
      return `a multiple of ${String(params['multipleOf'])}`;
    case 'uniqueItems':
      return 'entries that differ from each other';
    default:
      return alternatives(keyword, schema);
  }
}

/** Definitions use `anyOf` and the like mostly to require one of several fields. */
function alternatives(keyword: string, schema: unknown): string {
  const sets = Array.isArray(schema) ? schema.map((branch) => mapOf(branch)['required']) : [];
  if (sets.length === 0 || !sets.every(Array.isArray))
    return 'another value or other fields, by the schema of the kind';
  const fields = sets.map((set) => (set as unknown[]).join(' with ')).join(', ');
  return keyword === 'oneOf' ? `exactly one of the fields ${fields}` : `at least one of the fields ${fields}`;
}
