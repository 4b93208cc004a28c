/**
 * A value as Go's `json.Marshal` writes it, and so as Helm's `toJson` does: keys sorted, no blanks, and `<`, `>`, `&`
 * and the line separators escaped (encoding/json, `HTMLEscape`). The tool and the library chart print the same text.
 *
 * @param value plain data; undefined is null
 */
export function goJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    // JSON.stringify would put keys that are numbers first, so the text is built here.
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${goJson(key)}:${goJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
