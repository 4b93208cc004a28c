import { formatPath } from '../document-path.ts';
import { formatLocation } from '../problem.ts';
import type { ExplainedValue, UnknownPath } from './explain-value.ts';

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

/**
 * What is said of a path that no layer has: which keys there are, and which of them was probably meant.
 *
 * @param elsewhere what to do for keys that are not known yet, after a semicolon; nothing by default
 */
export function unknownPathWords(
  { known, near, parent }: UnknownPath,
  elsewhere = '',
): { readonly expected: string; readonly fix: string } {
  const where = parent.length === 0 ? '' : ` below ${formatPath(parent)}`;
  if (near !== undefined)
    return { expected: `a key${where}: ${fewKeys(known)}`, fix: `did you mean \`${formatPath([...parent, near])}\`?` };
  if (known.length > 0) return { expected: `a key${where}: ${fewKeys(known)}`, fix: `name one of them${elsewhere}` };
  const whole = parent.length === 0 ? 'nothing is set there' : `ask for \`${formatPath(parent)}\``;
  return { expected: `no key${where}`, fix: `${whole}${elsewhere}` };
}

/** The first keys of a map that has many. */
function fewKeys(known: readonly string[]): string {
  return `${known.slice(0, 12).join(', ')}${known.length > 12 ? ' and others' : ''}`;
}
