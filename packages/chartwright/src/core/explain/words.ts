import { formatPath } from '../document-path.ts';
import { formatLocation } from '../problem.ts';
import type { ExplainedValue } from './explain-value.ts';

/** A value in a line, and below it each place that sets it: the one that counts first, then those that it hides. */
export function explanationLines({ path, shown, layerValues }: ExplainedValue): string[] {
  const [first, ...hidden] = layerValues;
  return [
    `${formatPath(path)} = ${shown}`,
    ...(first === undefined ? [] : [`  ${formatLocation(first.at)}${first.shown === shown ? '' : `  ${first.shown}`}`]),
    ...hidden.map(({ at, shown: value }) => `  ${formatLocation(at)}  hidden: ${value}`),
  ];
}

/** The same for a program. */
export function explanationData({ path, shown, layerValues }: ExplainedValue): object {
  return {
    path: formatPath(path),
    value: shown,
    layers: layerValues.map(({ at, shown: value }) => ({ ...at, value })),
  };
}

/** The first keys of a map that has many. */
export function fewKeys(known: readonly string[]): string {
  return `${known.slice(0, 12).join(', ')}${known.length > 12 ? ' and others' : ''}`;
}
