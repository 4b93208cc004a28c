import { formatProblem } from '../../core/problem.ts';
import type { ProvisionOutcome } from './provision.ts';

/**
 * The outcomes as a table of plain text: program, version, where from, path. Below it the problems of what is missing.
 */
export function formatProvisionTable(outcomes: readonly ProvisionOutcome[]): string {
  const rows = [['program', 'version', 'from', 'path'], ...outcomes.map(rowOf)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const problems = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
  return [...lines, ...problems.map((problem) => `\n${formatProblem(problem)}`)].join('\n');
}

function rowOf(outcome: ProvisionOutcome): string[] {
  if ('located' in outcome) {
    const { name, version, source, path } = outcome.located;
    return [name, version, source, path];
  }
  return [outcome.program.name, outcome.program.pinned(), 'missing', '—'];
}
