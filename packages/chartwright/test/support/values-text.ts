/**
 * Values as YAML that every reader takes for the very same data: JSON, with all that YAML forbids to stand as it is
 * written as an escape. Characters beyond U+FFFF stay, since YAML does not read JSON's pairs of escapes.
 */
export function valuesText(values: unknown): string {
  const json = JSON.stringify(values, undefined, 2);
  // DEL, C1 controls, the two separators that YAML takes for line breaks, the byte order mark, the
  // replacement character, which tells of lost text, and non-characters.
  return `${json.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]/g, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
