/**
 * Replaces the one occurrence of `from` in a text.
 *
 * @param name what the text is, for the message; its path as a rule
 * @returns the new text
 * @throws Error when `from` does not occur, or more than once
 */
export function replaceOnce(text: string, from: string, to: string, name: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${name} contains ${parts.length - 1} times, expected once: ${from}`);
  return parts.join(to);
}
