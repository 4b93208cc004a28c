/** Lines around a change, as many as `diff -u` shows. */
const context = 3;

/**
 * The change of one file as a unified diff without final newline; `undefined` on either side is a missing file.
 * Empty when nothing changes.
 *
 * @param maxLines the rest is counted, not shown
 * @param shown the lines of a text as they may be printed, as many as it has
 */
export async function unifiedDiff(
  path: string,
  before: string | undefined,
  after: string | undefined,
  maxLines = Infinity,
  shown: (text: string) => readonly string[] = (text) => text.split('\n'),
): Promise<string> {
  if (before === after) return '';
  // Loaded here: only dry runs need it, and it would make every generator start some 15 ms later.
  const { formatPatch, structuredPatch } = await import('diff');
  const patch = structuredPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context },
  );
  const [old, now] = [shown(before ?? ''), shown(after ?? '')];
  const hunks = patch.hunks.map((hunk) => {
    let [from, to] = [hunk.oldStart - 1, hunk.newStart - 1];
    const lines = hunk.lines.map((line) => {
      const sign = line.charAt(0);
      if (sign === '\\') return line;
      const text = sign === '-' ? old[from] : now[to];
      if (sign !== '+') from += 1;
      if (sign !== '-') to += 1;
      return `${sign}${text ?? line.slice(1)}`;
    });
    return { ...hunk, lines };
  });
  // The first line is a rule of `=` that no diff reader needs.
  const lines = formatPatch({ ...patch, hunks })
    .trimEnd()
    .split('\n')
    .slice(1);
  if (lines.length <= maxLines) return lines.join('\n');
  return [...lines.slice(0, maxLines), `… ${lines.length - maxLines} more lines`].join('\n');
}
