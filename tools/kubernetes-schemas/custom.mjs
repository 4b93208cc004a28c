import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { objectSchema, typeSchema } from './interfaces.mjs';
import { CUSTOM_QUANTITY, QUANTITY, scalarSchema } from './scalars.mjs';

/** Keywords that a compiled validator of a scalar names in its errors, with the parameter that carries their value. */
const LIMITS = { pattern: 'pattern', minLength: 'limit', maxLength: 'limit', minimum: 'limit', maximum: 'limit' };

/**
 * Length limits and pattern of a scalar type. The declaration is only `string`; the validator compiled from the same
 * source repeats each limit in the error that it would report.
 */
function scalarLimits(interfaces, name) {
  const file = join(interfaces.rootOf(name), '_schemas', `${name.slice(1)}.js`);
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8');
  const found = {};
  for (const [, keyword, params] of text.matchAll(
    /schemaPath:"#\/\w+",keyword:"(\w+)",params:(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})/g,
  )) {
    if (!(keyword in LIMITS)) continue;
    const value = new RegExp(`${LIMITS[keyword]}:("(?:[^"\\\\]|\\\\.)*"|-?[0-9.e]+)`).exec(params)?.[1];
    if (value !== undefined) found[keyword] = JSON.parse(value);
  }
  if (found.pattern !== undefined && !isPattern(found.pattern)) delete found.pattern;
  return found;
}

/** Go's regular expressions have groups such as `(?i)` that JavaScript's lack; such a pattern is not checked. */
function isPattern(pattern) {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

/** `IComGithubFooV1Bar` → `ComGithubFooV1Bar`. */
const definitionName = (type) => type.slice(1);

/**
 * The wanted kinds of the given packages, strictly. A kind with a type that cannot be resolved is left out and named.
 *
 * @param {import('./interfaces.mjs').Interfaces} interfaces @param {readonly string[]} roots package folders
 * @param {ReadonlyMap<string, 'Namespaced' | 'Cluster'>} wanted scope by `<apiVersion> <kind>`
 * @returns {import('./bundle.mjs').Pool & { left: string[] }}
 */
export function customPool(interfaces, roots, wanted) {
  const kinds = new Map();
  const definitions = new Map();
  const left = [];
  for (const { apiVersion, kind, type } of roots.flatMap((root) => interfaces.kinds(root))) {
    const scope = wanted.get(`${apiVersion} ${kind}`);
    if (scope === undefined) continue;
    const own = new Map();
    try {
      define(interfaces, type, own);
    } catch (error) {
      left.push(`${apiVersion} ${kind}: ${error.message}`);
      continue;
    }
    for (const [name, schema] of own) definitions.set(name, schema);
    const top = definitions.get(definitionName(type));
    top.required = [...new Set(['apiVersion', 'kind', 'metadata', ...(top.required ?? [])])];
    kinds.set(`${apiVersion} ${kind}`, { definition: definitionName(type), scope });
  }
  return { kinds, definitions, left };
}

/** Adds the type and all that it refers to. */
function define(interfaces, type, definitions) {
  const name = definitionName(type);
  if (definitions.has(name)) return;
  definitions.set(name, {});
  const reference = (other) => {
    const scalar = scalarSchema(other);
    if (scalar !== undefined) return scalar === QUANTITY ? CUSTOM_QUANTITY : scalar;
    define(interfaces, other, definitions);
    return { $ref: `#/definitions/${definitionName(other)}` };
  };
  const properties = interfaces.properties(type);
  if (properties !== undefined) {
    definitions.set(name, properties.size === 0 ? { type: 'object' } : objectSchema(properties, reference));
    return;
  }
  const alias = interfaces.declaration(type);
  if (alias === undefined || !ts.isTypeAliasDeclaration(alias)) throw new Error(`no declaration of ${type}`);
  const schema = typeSchema(alias.type, reference);
  definitions.set(
    name,
    schema.type === 'string' && !schema.enum ? { ...schema, ...scalarLimits(interfaces, type) } : schema,
  );
}
