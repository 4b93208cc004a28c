/** A parsed YAML or JSON map whose content is not checked yet. */
export type Untyped = Readonly<Record<string, unknown>>;

/** One step into an object: a key or the index in a list. */
export type Segment = string | number;

/** Whether a value is a map, not a list. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is a map, else an empty one, so that a check of a malformed object finds nothing and continues. */
export function mapOf(value: unknown): Untyped {
  return isMap(value) ? value : {};
}

/** The value when it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value when it is a string. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value at a path, or undefined where there is none; inherited properties are not followed. */
export function valueAt(root: unknown, path: readonly Segment[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Segment, unknown>)[step];
  }
  return value;
}

/** The items whose key is new, in their order; of several with the same key, the first. */
export function distinctBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}
