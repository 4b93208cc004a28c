import { isMap } from './untyped.ts';

/** The content of a values file. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Merges values over others as Helm does (`chart/util/coalesce.go`): maps merge key by key, a list or scalar replaces
 * whatever is below it, and null removes the key. Neither argument is changed, and the result shares nothing with them.
 */
export function mergeValues(base: Values, overlay: Values): Record<string, unknown> {
  return structuredClone(merged(base, overlay));
}

function merged(base: Values, overlay: Values): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(overlay)) {
    const below = values.get(key);
    if (value === null) values.delete(key);
    else values.set(key, isMap(value) ? merged(isMap(below) ? below : {}, value) : value);
  }
  return Object.fromEntries(values);
}
