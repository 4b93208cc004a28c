import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A JSON Schema, or any part of one. */
export type Schema = { [key: string]: unknown };

/**
 * Puts a schema and all files it refers to into one document that holds `#/definitions/…` references only: Helm would
 * resolve a relative reference against the root of the file system, and fetch a remote one.
 *
 * @param file path of the root schema
 * @returns the bundle; a whole referred-to file becomes a definition named by its file name in camel case
 * @throws Error when two files define one name differently
 */
export function bundleSchema(file: string): Schema {
  const definitions: Schema = {};
  const root = load(file);
  const body = rewrite(root, file, definitions);
  delete body['$id'];
  body['definitions'] = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return body;
}

function load(file: string): Schema {
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

function rewrite(schema: Schema, file: string, definitions: Schema): Schema {
  const { definitions: _own, ...rest } = schema;
  return map(rest, (reference) => {
    const [target = '', pointer = ''] = reference.split('#');
    const path = target === '' ? file : join(dirname(file), target);
    const name = pointer === '' ? camelCase(target) : pointer.replace('/definitions/', '');
    if (!(name in definitions)) {
      definitions[name] = {};
      const source = load(path);
      const part = pointer === '' ? source : (source['definitions'] as Schema)[name];
      if (part === undefined) throw new Error(`${file}: ${reference} does not exist`);
      const { $schema: _dialect, $id: _id, ...definition } = rewrite(part as Schema, path, definitions);
      definitions[name] = definition;
    }
    return `#/definitions/${name}`;
  });
}

function map(value: Schema, reference: (ref: string) => string): Schema {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, child]) =>
        key === '$ref' && typeof child === 'string' ? [key, reference(child)] : [key, visit(child)],
      ),
    );
  };
  return visit(value) as Schema;
}

function camelCase(file: string): string {
  return file.replace(/\.schema\.json$/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
