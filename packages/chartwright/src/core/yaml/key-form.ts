import { Scalar } from 'yaml';
import { ambiguityOf } from './ambiguous-scalar.ts';
import { showText } from '../secrets/shown.ts';

/** A key that parsers read differently. */
export interface KeyFault {
  readonly code: string;
  readonly found: string;
  readonly fix: string;
}

/** Most blanks between a key and its colon. */
export const MOST_BLANKS = 64;

/**
 * The fault of a key; undefined when it has none.
 *
 * @param key the key as the `yaml` package reads it
 * @param name its name as text
 * @param after the text of the file from the end of the key, {@link MOST_BLANKS} characters of it
 */
export function keyFault(key: Scalar, name: string, after: string): KeyFault | undefined {
  const source = key.source ?? '';
  if (name === '<<')
    return key.type === Scalar.PLAIN
      ? { code: 'yaml/merge-key', found: 'the merge key <<', fix: 'write the merged keys out' }
      : { code: 'yaml/merge-key', found: 'the key "<<", a merge key to some parsers', fix: 'choose another name' };
  // In JavaScript this key would set the prototype.
  if (name === '__proto__') return { code: 'yaml/key', found: 'the key __proto__', fix: 'choose another name' };
  if (!/^ *:/.test(after))
    return {
      code: 'yaml/key',
      found: `the key ${showText(name)} without a colon after it`,
      fix: 'write the key and its colon on one line, without a question mark before it',
    };
  const ambiguity = key.type === Scalar.PLAIN ? ambiguityOf(source) : undefined;
  if (ambiguity !== undefined)
    return { code: 'yaml/ambiguous', found: `the key ${source}, ${ambiguity}`, fix: `quote it: "${source}"` };
  if (typeof key.value === 'string') return undefined;
  const type = key.value === null ? 'null' : typeof key.value === 'boolean' ? 'a boolean' : 'a number';
  const fix = source === '' ? 'write a name before the colon' : `quote it: "${source}"`;
  return { code: 'yaml/key', found: `the key ${source || '(empty)'}, which is ${type}`, fix };
}
