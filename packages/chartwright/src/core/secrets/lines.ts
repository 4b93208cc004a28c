import { isSecretValue } from './looks-secret.ts';
import { isSecretName } from './names.ts';
import { secretShape } from './shape.ts';

/** `name: value`, `"name":"value"`, `name=value`, `name = value`; a colon alone is part of an image or an address. */
const ASSIGNMENT =
  /(?<![\w.-])([\w.-]+)(?:\\?["']\s{0,8}:|\s{0,8}(?::(?=["'\s])|:?=>?))\s{0,64}(?=\\?["'[(]{0,2}([^\s"'[(,;{}\\][^\s"',;}]{0,63}))/g;
/** `--name value`, as a word of a command line or of a list. */
const FLAG = /(?<![\w-])--?([A-Za-z][\w.-]*)["']?,?\s{1,64}["'[]{0,2}([^\s"'[-][^\s"']{0,63})/g;
/** `{name: DB_PASSWORD, value: x}` on one line, in either order. */
const VARIABLE =
  /(?<![\w-])(?:name|key)["']?\s{0,8}[:=]\s{0,8}["']?([\w.-]{1,256})["']?,\s{0,8}["']?value["']?\s{0,8}[:=]\s{0,8}["'[]{0,2}([^\s"'[\]{},][^\s"',}\]]{0,63})/gi;
const VALUE_FIRST =
  /(?<![\w-])value["']?\s{0,8}[:=]\s{0,8}["'[]{0,2}(?<value>[^\s"'[\]{},][^"',}\]]{0,255})["'\]]{0,2},\s{0,8}["']?(?:name|key)["']?\s{0,8}[:=]\s{0,8}["']?(?<name>[\w.-]{1,256})/gi;
const ELEMENT = /<([\w.:-]{1,64})>\s{0,8}([^<>\s][^<>]{0,255})</g;
/** Words of redis.conf, SQL and netrc, which the password follows. */
const WORDS =
  /\b(?:requirepass|masterauth|identified\s{1,8}by|login\s{1,8}\S{1,64}\s{1,8}password)\s{1,8}["']?[^\s"']/i;

/** Whether a line of a file must not be shown: it contains a secret's shape, or sets a value under a secret's name. */
export function holdsSecret(line: string): boolean {
  if (secretShape(line) !== undefined || WORDS.test(line)) return true;
  for (const { groups } of line.matchAll(VALUE_FIRST))
    if (isSecretValue(groups?.['name'] ?? '', groups?.['value'] ?? '', 'display')) return true;
  for (const form of [ASSIGNMENT, FLAG, VARIABLE, ELEMENT])
    for (const [, name = '', value = ''] of line.matchAll(form))
      // YAML allows an anchor, an alias or a tag before a value.
      if (!/^[|>][+-]?\d?$/.test(value) && isSecretValue(name, value.replace(/^[&*!]/, ''), 'display')) return true;
  return false;
}

/** Whether a text of any length and form, such as a configuration file, contains a secret in one of its lines. */
export function textHoldsSecret(text: string): boolean {
  return hiddenLines(text.split('\n')).size > 0;
}

/** Lines of a text, those that contain a secret or are part of one replaced; without the line feeds. */
export function maskedLines(text: string, replacement: string): string[] {
  const lines = text.split('\n');
  const hidden = hiddenLines(lines);
  return lines.map((line, index) => (hidden.has(index) ? replacement : line));
}

/** Indexes of the lines that must not be shown. */
function hiddenLines(lines: readonly string[]): Set<number> {
  const hidden = new Set<number>();
  let key = false;
  let block: number | undefined;
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/\S/);
    if (block !== undefined && indent >= 0 && indent <= block) block = undefined;
    if (/-----BEGIN [A-Z0-9 ]{0,80}PRIVATE KEY/.test(line)) key = true;
    if (key || (block !== undefined && indent >= 0) || holdsSecret(line) || isNamedBeside(lines, index))
      hidden.add(index);
    if (line.includes('-----END ')) key = false;
    block ??= blockStart(lines, index);
  }
  return hidden;
}

/** The indentation of a key that names a secret and whose value is in the lines below it. */
function blockStart(lines: readonly string[], index: number): number | undefined {
  const [, before, name, header] =
    /^(\s*(?:- )*)["']?([\w.-]{1,256})["']?\s?[:=]\s{0,64}([|>][0-9+-]{0,2})?\s{0,64}(?:#.*)?$/.exec(
      lines[index] ?? '',
    ) ?? [];
  if (before === undefined || name === undefined || !isSecretName(name)) return undefined;
  // Below a key without a header is a text, or a map with names of its own: `secret:`, `secretName: x`.
  const next = lines[index + 1] ?? '';
  const isText = header !== undefined || (/^\s*[^\s#-]/.test(next) && !/^\s*["']?[\w./-]+["']?\s*:(\s|$)/.test(next));
  return isText ? before.length : undefined;
}

/** A variable's value beside its name, and a word in the line below its flag. */
function isNamedBeside(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const value = /^(\s*(?:- )?)["']?value["']?\s?[:=]\s{0,8}["']?([^\s"'][^"']{0,63})/i.exec(line);
  if (value !== null)
    return [lines[index - 1], lines[index + 1]].some((beside = '') => {
      const name = /^(\s*(?:- )?)["']?(?:name|key)["']?\s?[:=]\s{0,8}["']?([\w.-]{1,256})["']?,?\s*$/i.exec(beside);
      return (
        name !== null && name[1]?.length === value[1]?.length && isSecretValue(name[2] ?? '', value[2] ?? '', 'display')
      );
    });
  const item = /^\s*(?:- )?["']?([^\s"',-][^"']{0,63})["']?,?\s*$/.exec(line);
  const flag = /^\s*(?:- )?["']?--?([A-Za-z][\w.-]{0,255})["']?,?\s*$/.exec(lines[index - 1] ?? '');
  return item !== null && flag !== null && isSecretValue(flag[1] ?? '', item[1] ?? '', 'display');
}
