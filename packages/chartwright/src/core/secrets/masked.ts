import type { DocumentPath } from '../document-path.ts';
import { isMap } from '../untyped.ts';
import { looksSecret } from './shown.ts';

/** What stands in the place of a value that looks secret. */
export const mask = '(not shown)';

/** Characters of a value that a line shows. */
const longest = 120;

/** A value with every part that looks secret masked. @param path where it stands */
export function masked(value: unknown, path: DocumentPath): unknown {
  if (typeof value === 'string') return looksSecret(value, path) ? mask : value;
  if (Array.isArray(value)) return value.map((item, index) => masked(item, [...path, index]));
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, [...path, key])]));
  return value;
}

/** A value on one line, masked and shortened. */
export function shownMasked(value: unknown, path: DocumentPath): string {
  const safe = masked(value, path);
  const text = safe === mask ? mask : ((JSON.stringify(safe) as string | undefined) ?? 'nothing');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
