/** Lines around a change, as `diff -u` has it. */
const context = 3;

/**
 * The change of one file as a unified diff without final newline; `undefined` on either side is a file that is not
 * there. Empty when nothing changes.
 *
 * @param maxLines the rest is counted, not shown
 */
export async function unifiedDiff(
  path: string,
  before: string | undefined,
  after: string | undefined,
  maxLines = Infinity,
): Promise<string> {
  if (before === after) return '';
  // Loaded here: only dry runs need it, and it would make every generator start some 15 ms later.
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context },
  );
  // The first line is a rule of `=` that no diff reader needs.
  const lines = patch.trimEnd().split('\n').slice(1);
  if (lines.length <= maxLines) return lines.join('\n');
  return [...lines.slice(0, maxLines), `… ${lines.length - maxLines} more lines`].join('\n');
}
