import { isDeepStrictEqual } from 'node:util';
import type { DocumentPath } from '../core/document-path.ts';
import { formatPath } from '../core/document-path.ts';
import { isMap, mapOf, type Untyped, valueAt } from '../core/untyped.ts';
import type { ParsedYaml } from '../core/yaml/source.ts';
import { withoutNulls } from './nulls.ts';
import { type ManifestObject, membersOf, type OriginOf, type WrittenPlace } from './manifest.ts';

/** Finds where an object was written that the values contain whole, by its path from their root. */
export type PlaceOf = (path: DocumentPath) => WrittenPlace | undefined;

/** The place of a path of values that were read. */
export function placeIn(values: Pick<ParsedYaml, 'locate'>, path: DocumentPath): WrittenPlace {
  return { ...values.locate(path), path: formatPath(path) };
}

/**
 * Rendered objects with where they were written, for those that the values contain whole: a problem of theirs must be
 * fixed there, not in a template. The chart adds labels and a namespace to such an object, so it is identified by its
 * kind, its name and everything but its metadata; of several equal ones the first rendered is the first written.
 *
 * @param written each object as it is written, with its path in the values, in the order of rendering
 * @param place where a path was written; undefined where no person did
 */
export function withOrigins(
  objects: readonly ManifestObject[],
  written: readonly (readonly [path: DocumentPath, value: unknown])[],
  place: PlaceOf,
): ManifestObject[] {
  const left = new Set(written.flatMap(([path, value]) => members(path, mapOf(value))));
  return objects.map((object) => {
    const found = [...left].find(({ value }) => isSame(value, object.value));
    if (found === undefined) return object;
    left.delete(found);
    const { path } = found;
    if (place(path) === undefined) return object;
    const origin: OriginOf = (segments) => place([...path, ...segments]) as WrittenPlace;
    return { ...object, origin };
  });
}

interface Written {
  readonly path: DocumentPath;
  readonly value: Untyped;
}

/** A List is rendered as one document and read as its members. */
function members(path: DocumentPath, value: Untyped): Written[] {
  const items = membersOf(value);
  if (items === undefined) return [{ path, value }];
  return items.flatMap((item, index) => members([...path, 'items', index], mapOf(item)));
}

function isSame(written: Untyped, rendered: Untyped): boolean {
  if (written['kind'] !== rendered['kind'] || written['apiVersion'] !== rendered['apiVersion']) return false;
  const name = ['metadata', 'name'];
  return valueAt(written, name) === valueAt(rendered, name) && isDeepStrictEqual(body(written), body(rendered));
}

/** All but the metadata; a null in values leaves a field out. */
function body(value: Untyped): Untyped {
  const { metadata: _, ...rest } = withoutNulls(value, 'kubernetes');
  return rest;
}

/** Values below a map of objects by key, in the order in which Go's templates go through a map. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))) : [];
}
