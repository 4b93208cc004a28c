import type { DocumentPath } from '../../core/document-path.ts';
import { isMap } from '../../core/untyped.ts';

/** A reference to a variable of the shell or of `.env`, and what stands in its place. */
export interface Reference {
  readonly at: DocumentPath;
  readonly variable: string;
  /** The default that the file gives; undefined where it gives none. */
  readonly fallback: string | undefined;
}

const REFERENCE = /\$(?:\$|\{([A-Za-z_]\w*)(?:(:?[-?+])((?:[^{}]|\{[^{}]*\})*))?\}|([A-Za-z_]\w*))/g;

/**
 * A value of a Compose file with the defaults that the file gives to variables, `$$` as `$`, and nothing for variables
 * of which only the shell knows.
 *
 * @param found gets every reference
 */
export function interpolated(value: unknown, found: Reference[], at: DocumentPath = []): unknown {
  if (typeof value === 'string') return textWith(value, found, at);
  if (Array.isArray(value)) return value.map((item, index) => interpolated(item, found, [...at, index]));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolated(item, found, [...at, key])]));
}

function textWith(text: string, found: Reference[], at: DocumentPath): string {
  return text.replaceAll(REFERENCE, (whole, braced, operator, word, bare) => {
    if (whole === '$$') return '$';
    const variable = String(braced ?? bare);
    const fallback = typeof operator === 'string' && operator.endsWith('-') ? String(word) : undefined;
    found.push({ at, variable, fallback });
    return fallback ?? '';
  });
}
