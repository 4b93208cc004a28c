import type { Segment } from './untyped.ts';

/** Keys and list indices from the root of a document to a place in it. */
export type DocumentPath = readonly Segment[];

/**
 * The path as people write it: `workloads.web.ports`, `hosts[0]`; a key that is not a plain word is put in brackets
 * and quotes, so that a dot in a key never looks like a step.
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
 * Keys of a JSON pointer, which ajv uses for places; list indices stay text.
 *
 * @param pointer for example `/workloads/web/ports/http`
 */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
