import type { DocumentPath } from '../document-path.ts';
import { isMap, valueAt } from '../untyped.ts';
import { nameBeside } from './looks-secret.ts';
import { isHidden } from './shown.ts';

/** The replacement of a value that looks secret. */
export const mask = '(not shown)';

/** Characters of a value that a line shows. */
const longest = 120;

/** The contents of a Secret of Kubernetes, which are secret whatever they look like. */
const contents: ReadonlySet<number | string> = new Set(['data', 'stringData']);

/** A text that holds a Secret of Kubernetes, as charts take whole manifests. */
const secretKind = /(?:^|[\s{,-])["']?kind["']?[ \t]*:[ \t]*["']?Secret["']?(?=[\s,}]|$)/m;
const secretContents = /(?:^|[\s{,-])["']?(?:stringData|data)["']?[ \t]*:/m;

/**
 * Whether a value is part of the contents of a Secret of Kubernetes.
 *
 * @param root the document, in which the Secret may lie anywhere
 */
export function isSecretContent(root: unknown, path: DocumentPath): boolean {
  return path.some((step, index) => contents.has(step) && isSecretObject(valueAt(root, path.slice(0, index))));
}

function isSecretObject(value: unknown): boolean {
  return isMap(value) && value['kind'] === 'Secret';
}

/** A value with every scalar masked; names of keys stay. */
function allMasked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allMasked);
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, allMasked(item)]));
  return mask;
}

/** A value with every part that looks secret masked. @param path of the value, from {@link secretPath} */
export function masked(value: unknown, path: DocumentPath): unknown {
  const within = (item: unknown, step: string | number): unknown => {
    if (contents.has(step) && isSecretObject(value)) return allMasked(item);
    const name = nameBeside(value, step);
    return masked(item, name === undefined ? [...path, step] : [...path, step, name]);
  };
  if (Array.isArray(value)) return value.map(within);
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, within(item, key)]));
  if (typeof value === 'string' && secretKind.test(value) && secretContents.test(value)) return mask;
  return isHidden(value, path) ? mask : value;
}

/**
 * A value on one line, masked and shortened.
 *
 * @param path of the value, from {@link secretPath}
 * @param isSecret whether it is masked whatever it looks like
 */
export function shownMasked(value: unknown, path: DocumentPath, isSecret = false): string {
  const safe = isSecret ? allMasked(value) : masked(value, path);
  const text = safe === mask ? mask : ((JSON.stringify(safe) as string | undefined) ?? 'nothing');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
