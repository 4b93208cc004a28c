import type { DocumentPath } from '../document-path.ts';
import { isSecretName, isSecretValue, secretShape } from './shape.ts';

/** As much of a value as a line of a terminal can show beside its message. */
const SHOWN_CHARACTERS = 60;

/**
 * A value as a message may show it: quoted, on one line, shortened, and never a secret-looking one.
 *
 * @param path where it stands; the last key decides whether it is secret
 */
export function showValue(value: unknown, path: DocumentPath): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1 entry' : `a list of ${value.length} entries`;
  if (typeof value === 'object' && value !== null) {
    const count = Object.keys(value).length;
    return count === 0 ? 'an empty map' : count === 1 ? 'a map with 1 key' : `a map with ${count} keys`;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value);
  if (looksSecret(`${value}`, path)) return 'a value that looks secret (not shown)';
  return typeof value === 'string' ? showText(value) : `${value}`;
}

/** A text quoted, on one line and shortened; for texts that cannot be secret, such as keys. */
export function showText(text: string): string {
  const characters = Array.from(text);
  const short = characters.length <= SHOWN_CHARACTERS;
  return short ? JSON.stringify(text) : `${JSON.stringify(characters.slice(0, SHOWN_CHARACTERS).join(''))} and more`;
}

/**
 * Whether a scalar at a path must not be shown: its shape or the key it stands under says that it is secret. Stricter
 * than the check for secrets, which lets numbers, switches and references pass.
 */
export function looksSecret(text: string, path: DocumentPath): boolean {
  const name = path.findLast((step) => typeof step === 'string');
  const flag = /^-{0,2}([\w.-]+)=/.exec(text)?.[1];
  return (
    secretShape(text) !== undefined ||
    (flag !== undefined && isSecretName(flag)) ||
    (name !== undefined && (isSecretName(name) || isSecretValue(name, text)))
  );
}

/** Whether a line of a file must not be shown: it holds a secret shape, or sets a name that says secret to something. */
export function holdsSecret(line: string): boolean {
  if (secretShape(line) !== undefined) return true;
  const names = [
    ...line.matchAll(/([\w.-]+)["']?\s*[:=]\s*["']?[^\s"']/g),
    ...line.matchAll(/--?([\w.-]+)["']?,?\s+["']?[^\s"']/g),
  ];
  return names.some(([, name]) => isSecretName(name ?? ''));
}
