import type { DocumentPath } from '../document-path.ts';
import { isMap } from '../untyped.ts';
import { nameBeside } from './looks-secret.ts';
import { isHidden } from './shown.ts';

/** The replacement of a value that looks secret. */
export const mask = '(not shown)';

/** Characters of a value that a line shows. */
const longest = 120;

/** A value with every part that looks secret masked. @param path of the value, from {@link secretPath} */
export function masked(value: unknown, path: DocumentPath): unknown {
  const within = (item: unknown, step: string | number): unknown => {
    const name = nameBeside(value, step);
    return masked(item, name === undefined ? [...path, step] : [...path, step, name]);
  };
  if (Array.isArray(value)) return value.map(within);
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, within(item, key)]));
  return isHidden(value, path) ? mask : value;
}

/** A value on one line, masked and shortened. @param path of the value, from {@link secretPath} */
export function shownMasked(value: unknown, path: DocumentPath): string {
  const safe = masked(value, path);
  const text = safe === mask ? mask : ((JSON.stringify(safe) as string | undefined) ?? 'nothing');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
