/** A comment on GitHub holds 65,536 characters; the rest is the heading's and the notice's. */
export const markdownLimit = 60_000;

/** A line that unfolds to lines of a difference; or an item of a list where there are none. */
export function foldedMarkdown(first: string, lines: readonly string[]): string {
  if (lines.length === 0) return `- \`${first}\``;
  // Longer than any run of backticks in the text, so that nothing in it ends the block.
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length + 1));
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run), 3));
  return `<details><summary><code>${escaped(first)}</code></summary>\n\n${fence}diff\n${lines.join('\n')}\n${fence}\n\n</details>`;
}

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
