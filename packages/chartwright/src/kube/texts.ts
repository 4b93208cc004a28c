import { isMap, type Segment } from '../core/untyped.ts';
import { fromBase64 } from '../core/base64.ts';
import type { InstalledObject } from './installed-object.ts';

/** A text within an object, and the way to it. */
export interface PlacedText {
  readonly at: readonly Segment[];
  readonly text: string;
}

/** Every text of an object that configures something: all of it but its labels, its name and its like. */
export function* textsOf({ kind, value }: Pick<InstalledObject, 'kind' | 'value'>): Generator<PlacedText> {
  for (const [key, part] of Object.entries(value)) {
    if (['apiVersion', 'kind', 'metadata', 'status'].includes(key)) continue;
    if (kind === 'Secret' && key === 'data' && isMap(part))
      for (const [name, text] of Object.entries(part))
        yield { at: ['data', name], text: typeof text === 'string' ? fromBase64(text) : '' };
    else yield* walk(part, [key]);
  }
}

function* walk(value: unknown, at: readonly Segment[]): Generator<PlacedText> {
  if (typeof value === 'string') yield { at, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, [...at, index]);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) yield* walk(item, [...at, key]);
}

/** Every place in an object whose key is the given one. */
export function* placesOfKey(
  value: unknown,
  key: string,
  at: readonly Segment[] = [],
): Generator<{ readonly at: readonly Segment[]; readonly value: unknown }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* placesOfKey(item, key, [...at, index]);
  else if (isMap(value))
    for (const [name, item] of Object.entries(value)) {
      if (name === key) yield { at: [...at, name], value: item };
      yield* placesOfKey(item, key, [...at, name]);
    }
}
