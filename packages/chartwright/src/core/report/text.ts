import { formatProblem, type Problem } from '../problem.ts';
import type { ReportContext, ReportedProblems } from './context.ts';
import { maskedLines } from '../secrets/lines.ts';
import { summariseCounts } from './summary.ts';

/** Marks a hidden line; no line of a file can equal it. */
const hidden = '\n';

/** As much of a line as a terminal shows. */
const LINE_CHARACTERS = 120;

/**
 * Problems as text: by file, in the order of the file, with their source lines where the text is given, and a summary
 * at the end. Lines with a value that looks secret are left out.
 */
export function formatText({ problems, counts }: ReportedProblems, { sources }: ReportContext): string {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const blocks = files.map((file) => {
    const ofFile = problems.filter((problem) => problem.file === file);
    const lines = shownLines(ofFile, sources?.get(file));
    return ofFile
      .toSorted((a, b) => lineOf(a) - lineOf(b) || (a.column ?? 0) - (b.column ?? 0))
      .map((problem) => [formatProblem(problem), codeFrame(problem, lines)].filter((part) => part !== '').join('\n'))
      .join('\n\n');
  });
  return [...blocks, summariseCounts(counts)].join('\n\n');
}

/** The lines of a file, without those that look secret, or whose problem hides a value. */
function shownLines(problems: readonly Problem[], text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const lines = [...maskedLines(text.replaceAll('\r\n', '\n'), hidden)];
  for (const { line, found } of problems)
    if (line !== undefined && found.includes('(not shown')) lines[line - 1] = hidden;
  return lines;
}

/** The line of a problem with a caret below the column; nothing when the line is not shown. */
function codeFrame({ line, column }: Problem, lines: readonly string[]): string {
  if (line === undefined) return '';
  const content = lines[line - 1] ?? hidden;
  if (content === hidden) return '';
  const frame = [`  ${line} | ${shown(content)}`];
  if (column !== undefined && column <= LINE_CHARACTERS)
    frame.push(`  ${' '.repeat(String(line).length)} | ${' '.repeat(column - 1)}^`);
  return frame.join('\n');
}

/** A line safe for a terminal: without control characters, which could move the cursor. */
function shown(line: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that are removed
  const plain = line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  return plain.length > LINE_CHARACTERS ? `${plain.slice(0, LINE_CHARACTERS)}…` : plain;
}

/** The count of omitted problems comes last in its file. */
function lineOf({ code, line }: Problem): number {
  return code === 'report/more' ? Infinity : (line ?? 0);
}
