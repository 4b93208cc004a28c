import type { DocumentPath } from '../document-path.ts';
import { looksSecret } from './looks-secret.ts';
import { textHoldsSecret } from './lines.ts';

/** As much of a value as a line of a terminal can show beside its message. */
const SHOWN_CHARACTERS = 60;

/** The words of a message in place of a value that it must not show. */
export const hiddenValue = 'a value that looks secret (not shown)';

/**
 * A value for a message: quoted, on one line, shortened, and hidden if it looks secret.
 *
 * @param path of the value, from {@link secretPath}; the last key decides whether it is secret
 */
export function showValue(value: unknown, path: DocumentPath): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1 entry' : `a list of ${value.length} entries`;
  if (typeof value === 'object' && value !== null) {
    const count = Object.keys(value).length;
    return count === 0 ? 'an empty map' : count === 1 ? 'a map with 1 key' : `a map with ${count} keys`;
  }
  if (isHidden(value, path)) return hiddenValue;
  return typeof value === 'string' ? showText(value) : JSON.stringify(value);
}

/**
 * Whether a scalar must not be shown. All output uses this one check.
 *
 * @param path of the value, from {@link secretPath}
 */
export function isHidden(value: unknown, path: DocumentPath): boolean {
  if (typeof value === 'string') return looksSecret(value, path) || textHoldsSecret(value);
  return (typeof value === 'number' || typeof value === 'boolean') && looksSecret(String(value), path);
}

/** A text quoted, on one line and shortened; for texts that cannot be secret, such as keys. */
export function showText(text: string): string {
  const characters = Array.from(text);
  const short = characters.length <= SHOWN_CHARACTERS;
  return short ? JSON.stringify(text) : `${JSON.stringify(characters.slice(0, SHOWN_CHARACTERS).join(''))} and more`;
}
