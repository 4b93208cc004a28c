import { compile } from 'json-schema-to-typescript';
import type { Schema } from './bundle.ts';

/**
 * The schema's TypeScript types: as a person writes the values, and as they are once defaults are filled in.
 *
 * @param bundle a bundled schema
 * @param name name of the first type; the second is `Effective<name>`, in which every key that has a default is required
 */
export async function renderTypes(bundle: Schema, name: string): Promise<string> {
  const written = await compileTypes(bundle, name);
  const effective = await compileTypes(requireDefaulted(bundle), `Effective${name}`);
  return `${written}\n${effective}`;
}

async function compileTypes(bundle: Schema, name: string): Promise<string> {
  const prefixed = withPlainReferences(bundle);
  prefixed['title'] = name;
  const definitions = prefixed['definitions'] as Record<string, Schema>;
  for (const [key, definition] of Object.entries(definitions))
    definition['title'] = `${name}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return compile(withoutConstraints(prefixed) as never, name, {
    bannerComment: '',
    format: false,
    maxItems: -1,
    ignoreMinAndMaxItems: true,
  });
}

/** References to objects without siblings, and all other references resolved: each definition gets one type. */
function withPlainReferences(bundle: Schema): Schema {
  const definitions = bundle['definitions'] as Record<string, Schema>;
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const reference = (node as Schema)['$ref'];
    if (typeof reference !== 'string')
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, visit(child)]));
    const target = definitions[reference.replace('#/definitions/', '')] ?? {};
    return target['properties'] === undefined
      ? { ...(visit(target) as Schema), ...node, $ref: undefined }
      : { $ref: reference };
  };
  const resolved = JSON.parse(JSON.stringify(visit(bundle))) as Schema;
  const named = Object.entries(resolved['definitions'] as Record<string, Schema>);
  resolved['definitions'] = Object.fromEntries(
    named.filter(([, definition]) => definition['properties'] !== undefined),
  );
  return resolved;
}

/** Keywords that do not describe the shape only confuse the generator. */
function withoutConstraints(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutConstraints);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !isConstraint(key, value))
      .map(([key, value]) => [key, withoutConstraints(value)]),
  );
}

/** Conditions on names and between values; `not` and `allOf` may be names of properties too. */
function isConstraint(key: string, value: unknown): boolean {
  if (key === 'propertyNames' || (key === 'not' && typeof value === 'object')) return true;
  return (
    key === 'allOf' &&
    Array.isArray(value) &&
    value.every((part: Schema) => part['if'] !== undefined || part['not'] !== undefined)
  );
}

function requireDefaulted(node: unknown): Schema {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Schema = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
    const properties = copy['properties'];
    if (typeof properties === 'object' && properties !== null) {
      const defaulted = Object.entries(properties)
        .filter(([, property]) => (property as Schema)['default'] !== undefined)
        .map(([key]) => key);
      const required = (copy['required'] ?? []) as string[];
      if (defaulted.length > 0) copy['required'] = [...new Set([...required, ...defaulted])];
    }
    return copy;
  };
  return visit(node) as Schema;
}
