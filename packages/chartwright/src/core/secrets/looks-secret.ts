import type { DocumentPath } from '../document-path.ts';
import { isMap, textOf, valueAt } from '../untyped.ts';
import { isLiteral, isSwitch, looksRandom } from './literal.ts';
import { hintsAtSecret, isNumericName, isSecretName, isSwitchName } from './names.ts';
import { secretShape } from './shape.ts';

/**
 * Why a value is checked, the only difference between the two uses of these checks:
 *
 * - `check`: whether to report it. A reference, a path, a switch, a measure and a URL are not secrets, nor is a number
 *   that may be one of these.
 * - `display`: whether to hide it. Under a secret's name everything is hidden, since a password may look like a reference
 *   (`$ecret`), a path, a word or a number; users can look up needlessly hidden values.
 */
export type Purpose = 'check' | 'display';

/**
 * Digits from which a number is a secret: of a `PIN` or a `PASSWORD` any that protect something, since nothing else is
 * written there; of a `TOKEN` or a `SECRET` more than a lifetime in seconds has (30 days have seven).
 */
const passwordDigits = 4;
const tokenDigits = 8;

/** Whether a scalar is a secret by its name; {@link secretShape} checks its form alone. */
export function isSecretValue(name: string, text: string, purpose: Purpose): boolean {
  const value = text.trim();
  if (value === '') return false;
  if (/authorization$/i.test(name) && /^\w+ +[^\s$<{%]/.test(value)) return true;
  const named = isSecretName(name);
  if (/^[0-9]+$/.test(value) && isNumericName(name) && value.length >= passwordDigits) return true;
  if (purpose === 'display' && isNumericName(name) && /[0-9]{4}/.test(value)) return true;
  if (named && purpose === 'display') return !(isSwitch(value) && isSwitchName(name));
  if (named && /^[0-9]+$/.test(value)) return value.length >= tokenDigits;
  return isLiteral(value) && (named || (hintsAtSecret(name) && looksRandom(value)));
}

/**
 * Whether a scalar at a path must not be shown: its shape or its name is that of a secret.
 *
 * @param path the last key is the name; {@link secretPath} finds that of a variable and of a flag
 */
export function looksSecret(text: string, path: DocumentPath): boolean {
  const name = path.findLast((step) => typeof step === 'string');
  const [, flag, word] = /^-{0,2}([\w.-]+)=(.*)$/s.exec(text) ?? [];
  return (
    secretShape(text) !== undefined ||
    (flag !== undefined && word !== undefined && isSecretValue(flag, word, 'display')) ||
    (name !== undefined && isSecretValue(name, text, 'display'))
  );
}

/**
 * The path by which {@link looksSecret} checks a value. The value's own path does not end with its name for a variable,
 * `{name: DB_PASSWORD, value: x}`, and for a word after a flag, `["--password", "x"]`.
 *
 * @param root the document
 */
export function secretPath(root: unknown, path: DocumentPath): DocumentPath {
  const name = nameBeside(valueAt(root, path.slice(0, -1)), path.at(-1));
  return name === undefined ? path : [...path, name];
}

/** The name that an entry of a map or list has from its neighbour; undefined when its own key is the name. */
export function nameBeside(parent: unknown, step: string | number | undefined): string | undefined {
  if (isMap(parent)) {
    const isValue = step === 'value' || step === 'Value' || step === 'defaultValue';
    return isValue ? (textOf(parent['name']) ?? textOf(parent['key']) ?? textOf(parent['Name'])) : undefined;
  }
  if (!Array.isArray(parent) || typeof step !== 'number') return undefined;
  const [before, word] = [parent[step - 1] as unknown, parent[step] as unknown];
  const flag = typeof before === 'string' ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1] : undefined;
  return typeof word === 'string' && word.startsWith('-') ? undefined : flag;
}
