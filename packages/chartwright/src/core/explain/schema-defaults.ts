import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { compileSchema, type JsonSchema } from '../schema/compile.ts';
import type { DocumentPath } from '../document-path.ts';
import { isMap, valueAt } from '../untyped.ts';
import { runSchema, type SchemaFunction } from '../schema/run.ts';
import type { Location, Source } from '../yaml/source.ts';
import type { ExplainedLayer } from './explain-value.ts';

/** The schemas of values as they are written: several files that refer to each other by name. */
export interface SchemaFiles {
  /** Name of the file that the values are described in. */
  readonly root: string;
  /** By name, and with the path that messages show. */
  readonly files: ReadonlyMap<string, Source>;
  /** All of them as one. */
  readonly bundle: JsonSchema;
}

/** A place in one of the files. */
interface Place {
  readonly name: string;
  readonly at: DocumentPath;
}

/**
 * The defaults of a values schema as the lowest layer: what the templates see where no file sets them.
 *
 * @param merged the values of all layers, whose maps with keys of the user's have defaults too
 */
export function defaultsLayer(schemas: SchemaFiles, merged: unknown): ExplainedLayer {
  const written = writtenOf(schemas);
  const effective = runSchema(written.check, merged).effective as Record<string, unknown>;
  return {
    prefix: [],
    ownValueAt: (path) => written.defaultOf(path)?.value,
    parsed: {
      value: effective,
      has: (path) => valueAt(effective, path) !== undefined && written.defaultOf(path) !== undefined,
      locate: (path) => written.locate(path),
    },
  };
}

const known = new WeakMap<SchemaFiles, WrittenSchemas>();

/** The schemas are read and compiled once, whoever's values they are asked about: compiling takes half a second. */
function writtenOf(schemas: SchemaFiles): WrittenSchemas {
  const written = known.get(schemas) ?? new WrittenSchemas(schemas);
  known.set(schemas, written);
  return written;
}

/** The default of a value: its own, or the part of one of a map above it. */
interface Default {
  readonly value: unknown;
  readonly place: Place;
}

class WrittenSchemas {
  readonly check: SchemaFunction;
  readonly #root: string;
  readonly #files: ReadonlyMap<string, Source>;
  readonly #parsed: ReadonlyMap<string, unknown>;
  readonly #trees = new Map<string, Node | undefined>();

  constructor({ root, files, bundle }: SchemaFiles) {
    this.check = compileSchema(bundle);
    this.#root = root;
    this.#files = files;
    this.#parsed = new Map([...files].map(([name, { text }]) => [name, JSON.parse(text) as unknown]));
  }

  defaultOf(path: DocumentPath): Default | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const rest = path.slice(length);
      for (const { name, at } of this.#describing(path.slice(0, length))) {
        const value = valueAt(this.#parsed.get(name), [...at, 'default', ...rest]);
        if (value !== undefined) return { value, place: { name, at: [...at, 'default', ...rest] } };
      }
    }
    return undefined;
  }

  locate(path: DocumentPath): Location {
    const found = this.defaultOf(path)?.place;
    const { file, text } = this.#files.get(found?.name ?? this.#root) ?? { file: this.#root, text: '' };
    const tree = this.#treeOf(file, text);
    const offset =
      tree === undefined || found === undefined ? 0 : (findNodeAtLocation(tree, [...found.at])?.offset ?? 0);
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  #treeOf(file: string, text: string): Node | undefined {
    if (!this.#trees.has(file)) this.#trees.set(file, parseTree(text));
    return this.#trees.get(file);
  }

  /** Where a value is described: its own place first, whose default wins, then what that refers to. */
  #describing(path: DocumentPath): Place[] {
    let places = this.#followed({ name: this.#root, at: [] });
    for (const step of path) {
      const next = places
        .flatMap(({ name, at }) => [
          { name, at: [...at, 'properties', String(step)] },
          { name, at: [...at, 'additionalProperties'] },
        ])
        .find(({ name, at }) => isMap(valueAt(this.#parsed.get(name), at)));
      if (next === undefined) return [];
      places = this.#followed(next);
    }
    return places;
  }

  #followed(place: Place): Place[] {
    const reference = valueAt(this.#parsed.get(place.name), [...place.at, '$ref']);
    if (typeof reference !== 'string') return [place];
    const [file = '', pointer = ''] = reference.split('#');
    const target = { name: file === '' ? place.name : file, at: pointer.split('/').filter((step) => step !== '') };
    return [place, ...this.#followed(target)];
  }
}
