/** Keys and list indices from the root of a document to a place in it. */
export type DocumentPath = readonly (string | number)[];

/**
 * The path as people write it: `workloads.web.ports`, `hosts[0]`; a key that is no plain word stands in brackets and
 * quotes, so that a dot in a key is never taken for a step.
 */
export function formatPath(path: DocumentPath): string {
  return path.map(formatStep).join('');
}

function formatStep(step: string | number, index: number): string {
  if (typeof step === 'number') return `[${step}]`;
  if (!/^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
  return index === 0 ? step : `.${step}`;
}

/**
 * Keys of a JSON pointer, which is how ajv names a place; list indices stay text.
 *
 * @param pointer for example `/workloads/web/ports/http`
 */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a path, or undefined where the path leads nowhere; inherited properties are not followed. */
export function valueAt(root: unknown, path: DocumentPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Whether a value is a map, not a list. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
