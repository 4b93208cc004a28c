/** A rendered object before anything is known about it. */
export type Untyped = Readonly<Record<string, unknown>>;

/** One step into an object: a key or the place in a list. */
export type Segment = string | number;

/** The value when it is a map, else an empty one, so that a check of a malformed object finds nothing and goes on. */
export function mapOf(value: unknown): Untyped {
  return isMap(value) ? value : {};
}

export function isMap(value: unknown): value is Untyped {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value when it is a string. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What stands at the end of the segments; undefined where the way breaks off. */
export function valueAt(value: unknown, segments: readonly Segment[]): unknown {
  let at: unknown = value;
  for (const segment of segments) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<Segment, unknown>)[segment];
  }
  return at;
}
