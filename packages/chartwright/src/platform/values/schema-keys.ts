import { isMap, listOf, mapOf } from '../../core/untyped.ts';
import type { Values } from '../../core/merge.ts';

/**
 * Whether the schema of a chart describes a key, by `properties` on the way to it. What `additionalProperties` or a
 * pattern would let pass is not described.
 *
 * @param schema the whole schema
 * @param path of the key from the root of the values
 */
export function schemaKnows(schema: Values, path: readonly string[]): boolean {
  let here: readonly Values[] = [schema];
  for (const key of path) {
    here = here
      .flatMap((one) => alternatives(one, schema))
      .flatMap((one) => {
        const below = mapOf(one['properties'])[key];
        return isMap(below) ? [below] : [];
      });
    if (here.length === 0) return false;
  }
  return true;
}

/** A schema and those that it refers to or combines; a reference that leads back to itself ends. */
function alternatives(one: Values, whole: Values, seen: ReadonlySet<Values> = new Set()): Values[] {
  if (seen.has(one)) return [];
  const inside = new Set([...seen, one]);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => listOf(one[word])).filter(isMap);
  const target = typeof one['$ref'] === 'string' ? referred(one['$ref'], whole) : undefined;
  const all = target === undefined ? parts : [...parts, target];
  return [one, ...all.flatMap((part) => alternatives(part, whole, inside))];
}

function referred(reference: string, whole: Values): Values | undefined {
  if (!reference.startsWith('#/')) return undefined;
  const keys = reference
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = keys.reduce<unknown>((at, key) => mapOf(at)[key], whole);
  return isMap(target) ? target : undefined;
}
