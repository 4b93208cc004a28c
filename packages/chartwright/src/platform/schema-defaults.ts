import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { compileSchema, type JsonSchema } from '../schema/compile.ts';
import { type DocumentPath, isMap, valueAt } from '../schema/document-path.ts';
import { runSchema } from '../schema/schema-run.ts';
import type { Location } from '../schema/source.ts';
import type { ExplainedLayer } from './explain-value.ts';

/**
 * The defaults of a values schema as the lowest layer: what the templates see where no file says anything.
 *
 * @param file of the schema, as told to people
 * @param text the schema
 * @param merged the values of all layers, whose maps with keys of the user's have defaults too
 */
export function defaultsLayer(file: string, text: string, merged: unknown): ExplainedLayer {
  const schema = JSON.parse(text) as JsonSchema;
  const effective = runSchema(compileSchema(schema), merged).effective as Record<string, unknown>;
  const tree = parseTree(text);
  const placeOf = (path: DocumentPath): Location | undefined => {
    const at = defaultPath(schema, path);
    if (at === undefined || tree === undefined) return undefined;
    const offset = findNodeAtLocation(tree, [...at])?.offset ?? 0;
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  return {
    prefix: [],
    saidAt: (path) => defaultAt(schema, path),
    parsed: {
      value: effective,
      has: (path) => valueAt(effective, path) !== undefined && defaultAt(schema, path) !== undefined,
      locate: (path) => placeOf(path) ?? { file, line: 1, column: 1 },
    },
  };
}

/** The default of a value by its schema: its own, or the part of one of a map above it. */
function defaultAt(schema: JsonSchema, path: DocumentPath): unknown {
  for (let length = path.length; length > 0; length -= 1) {
    const place = schemaPath(schema, path.slice(0, length));
    const own = place === undefined ? undefined : valueAt(schema, [...place, 'default']);
    const value = own === undefined ? undefined : valueAt(own, path.slice(length));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Where in the schema the default of a value stands. */
function defaultPath(schema: JsonSchema, path: DocumentPath): DocumentPath | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const place = schemaPath(schema, path.slice(0, length));
    if (place === undefined) continue;
    const own = valueAt(schema, [...place, 'default']);
    if (own !== undefined && (length === path.length || valueAt(own, path.slice(length)) !== undefined))
      return [...place, 'default', ...path.slice(length)];
  }
  return undefined;
}

/** Where in the schema a value is described. */
function schemaPath(schema: JsonSchema, path: DocumentPath): DocumentPath | undefined {
  let at: DocumentPath = [];
  for (const step of path) {
    const here = withReference(schema, at);
    const next = [
      [...here, 'properties', String(step)],
      [...here, 'additionalProperties'],
    ].find((candidate) => isMap(valueAt(schema, candidate)));
    if (next === undefined) return undefined;
    at = next;
  }
  const target = withReference(schema, at);
  // A default beside a reference is the place's own, and wins over the definition's.
  return valueAt(schema, [...at, 'default']) === undefined ? target : at;
}

function withReference(schema: JsonSchema, at: DocumentPath): DocumentPath {
  const reference = valueAt(schema, [...at, '$ref']);
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return at;
  return withReference(schema, reference.slice(2).split('/'));
}
