import { isMap, listOf, mapOf, textOf } from '../../core/untyped.ts';
import { teamThings } from '../generated/team-things.ts';
import { resolved, type Schema } from './schema-steps.ts';
import type { Thing } from './things.ts';

/** What of a workload an example refers to. */
export interface ExampleTerms {
  /** Name of a port that it has. */
  readonly port?: string;
}

/**
 * The smallest block that says something: the keys that the schema requires with samples, or else its defaults written
 * out, so that a person sees what can be changed.
 */
export function exampleOf(thing: Thing, terms: ExampleTerms = {}): unknown {
  const rows: Readonly<Record<string, unknown>> = teamThings.examples;
  const row = Object.hasOwn(rows, thing.name) ? rows[thing.name] : undefined;
  if (row !== undefined) return withPort(row, terms);
  const required = requiredOf(thing.schema, terms);
  return isMap(required) && Object.keys(required).length === 0 ? defaultsOf(thing.schema) : required;
}

/** The keys that a block requires, each with a sample; of anything but a block a sample of it. */
export function requiredOf(schema: Schema, terms: ExampleTerms = {}): unknown {
  return sampleOf('', schema, terms);
}

function sampleOf(key: string, given: unknown, terms: ExampleTerms): unknown {
  const schema = resolved(given);
  if (schema['type'] !== 'object' && isSaying(schema['default'])) return schema['default'];
  const named = sampleNamed(textOf(mapOf(given)['$ref'])?.split('/').at(-1), terms) ?? sampleNamed(key, terms);
  if (named !== undefined) return named;
  const [first] = listOf(schema['enum']);
  if (first !== undefined) return first;
  if (schema['type'] === 'integer' || schema['type'] === 'number') return schema['minimum'] ?? 1;
  if (schema['type'] === 'boolean') return true;
  if (schema['type'] === 'array') return [sampleOf(key, schema['items'], terms)];
  if (schema['type'] !== 'object') return 'example';
  const properties = mapOf(schema['properties']);
  return Object.fromEntries(
    listOf(schema['required']).map((name) => [String(name), sampleOf(String(name), properties[String(name)], terms)]),
  );
}

function sampleNamed(name: string | undefined, terms: ExampleTerms): unknown {
  const samples: Readonly<Record<string, unknown>> = teamThings.samples;
  if (name === undefined || !Object.hasOwn(samples, name)) return undefined;
  return name === 'portName' ? (terms.port ?? samples[name]) : samples[name];
}

/** The port of a row is one that each workload has; another name of it is put in its place. */
function withPort(row: unknown, { port }: ExampleTerms): unknown {
  if (port === undefined || !isMap(row)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, key === 'port' ? port : withPort(value, { port })]),
  );
}

/** The defaults of the block itself, or where it has none those of the blocks in it. */
function defaultsOf(schema: Schema): unknown {
  const properties = Object.entries(mapOf(schema['properties'])).map(([key, value]) => [key, resolved(value)] as const);
  const own = properties.filter(([, { type, default: written }]) => type !== 'object' && isSaying(written));
  if (own.length > 0) return Object.fromEntries(own.map(([key, property]) => [key, property['default']]));
  const inner = properties
    .filter(([, { type, required }]) => type === 'object' && required === undefined)
    .map(([key, property]) => [key, defaultsOf(property)] as const);
  return Object.fromEntries(inner.filter(([, value]) => isSaying(value)));
}

/** Whether a value is neither absent nor empty. */
export function isSaying(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
}
