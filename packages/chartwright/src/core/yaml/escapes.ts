/**
 * Characters that YAML parsers read differently, or refuse, unless they are escaped: controls (other than `\n` and tab,
 * which block scalars handle), what YAML 1.1 treats as the end of a line, the byte order mark, the replacement
 * character, which marks lost text, and non-characters.
 */
const UNSAFE = '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffd-\\uffff]';
const ONE = new RegExp(UNSAFE);
const ALL = new RegExp(UNSAFE, 'g');

/** Whether a text must be in double quotes with escapes in YAML. */
export function needsEscapes(text: string): boolean {
  return ONE.test(text);
}

/** The characters that {@link needsEscapes} finds, as `\u` escapes: for a text that holds them in double quotes only. */
export function withEscapes(text: string): string {
  return text.replaceAll(ALL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Data as JSON that every YAML parser reads as the same data. `JSON.stringify` alone leaves U+2028 and others as
 * they are, which Helm reads as the end of a line.
 *
 * @param indent blanks a level; on one line when absent
 */
export function yamlJson(value: unknown, indent?: number): string {
  // Beyond its texts JSON has none of the characters: its line feeds and blanks are no others.
  return withEscapes(JSON.stringify(value, undefined, indent));
}
