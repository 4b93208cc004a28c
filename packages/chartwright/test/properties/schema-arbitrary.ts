import fc from 'fast-check';
import { resolved, type SchemaNode, schemaRoot } from '../support/schema-keys.ts';
import { openObjects } from './open-objects.ts';
import { anyText } from './text.ts';

interface Constraints extends SchemaNode {
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly propertyNames?: Constraints;
  readonly allOf?: readonly SchemaNode[];
  readonly not?: { readonly pattern?: string; readonly enum?: readonly unknown[] };
}

/** Most entries of a map or list: faults come from what an entry holds and from two that meet, hardly from a fourth. */
const mostEntries = 3;

/**
 * Anything that a schema accepts. What it leaves open ({@link openObjects}) is filled by hand; everything else follows
 * from the schema, so that a new key is tried as soon as the schema has it.
 */
export function schemaArbitrary(node: SchemaNode, path: readonly string[] = []): fc.Arbitrary<unknown> {
  const open = openObjects.get(path.join('.'));
  if (open !== undefined) return open;
  const schema: Constraints = resolved(node);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 2 ** 31 - 1 });
    case 'number':
      return fc.double({
        min: schema.minimum ?? 0,
        max: schema.exclusiveMaximum ?? schema.maximum ?? 2 ** 31,
        maxExcluded: schema.exclusiveMaximum !== undefined,
        noNaN: true,
      });
    case 'string':
      return stringArbitrary(schema);
    case 'array':
      return listArbitrary(schema, path);
    case 'object':
      return objectArbitrary(schema, path);
    default:
      throw new Error(`No way to make a ${schema.type ?? 'value'} at ${path.join('.')}.`);
  }
}

/** Values of a team, as far as the schema describes them. */
export const schemaValues = schemaArbitrary(schemaRoot);

function stringArbitrary({ pattern, minLength = 0, maxLength = 64, not }: Constraints): fc.Arbitrary<string> {
  const refused = not?.pattern === undefined ? undefined : new RegExp(not.pattern);
  const texts = pattern === undefined ? anyText(maxLength) : fc.stringMatching(new RegExp(pattern), { maxLength });
  return texts.filter(
    (text) => text.length >= minLength && refused?.test(text) !== true && not?.enum?.includes(text) !== true,
  );
}

function listArbitrary(schema: Constraints, path: readonly string[]): fc.Arbitrary<unknown[]> {
  const entry = schemaArbitrary(schema.items ?? {}, [...path, '*']);
  const limits = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? mostEntries, mostEntries) };
  return schema.uniqueItems === true ? fc.uniqueArray(entry, limits) : fc.array(entry, limits);
}

function objectArbitrary(schema: Constraints, path: readonly string[]): fc.Arbitrary<object> {
  const known = Object.entries(schema.properties ?? {}).filter(
    ([, child]) => !('not' in child && child.type === undefined),
  );
  const required = new Set(schema.required);
  const fields = fc.record(
    Object.fromEntries(
      known.map(([key, child]) => {
        const value = schemaArbitrary(child, [...path, key]);
        // What is absent is as much a case as what is there.
        return [key, required.has(key) ? value : fc.option(value, { nil: undefined, freq: 2 })];
      }),
    ),
    { noNullPrototype: true },
  );
  if (typeof schema.additionalProperties !== 'object') return fields;
  const names = stringArbitrary(together(schema.propertyNames ?? {})).filter((name) => name !== '__proto__');
  const entries = fc.dictionary(names, schemaArbitrary(schema.additionalProperties, [...path, '*']), {
    minKeys: (schema as { minProperties?: number }).minProperties ?? 0,
    maxKeys: mostEntries,
    noNullPrototype: true,
  });
  return known.length === 0 ? entries : fc.tuple(entries, fields).map(([some, others]) => ({ ...some, ...others }));
}

/** A schema with the constraints of all of its parts in one. */
function together(node: Constraints): Constraints {
  return Object.assign({}, ...(node.allOf ?? [node]).map(resolved)) as Constraints;
}
