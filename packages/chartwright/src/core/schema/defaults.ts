import { mergeValues, type Values } from '../merge.ts';
import { isMap } from '../untyped.ts';
import type { JsonSchema } from './compile.ts';

/**
 * The defaults of a schema's properties, and of theirs, as values that leave nothing to them. A property without a
 * default is left out.
 *
 * @param schema a schema of an object, whose properties have their defaults beside them and not behind a `$ref`
 */
export function defaultsOf(schema: JsonSchema): Values {
  const properties = isMap(schema['properties']) ? Object.entries(schema['properties']) : [];
  return Object.fromEntries(
    properties.flatMap(([key, property]): [string, unknown][] => {
      const value = isMap(property) ? property['default'] : undefined;
      if (value === undefined) return [];
      return [[key, isMap(value) ? mergeValues(defaultsOf(property as JsonSchema), value) : value]];
    }),
  );
}
