import { distinct, type Problem } from '../problem.ts';
import type { ProblemCounts, ReportedProblems } from './context.ts';

/** Most problems of one file in a report: more than a user fixes between two runs. */
export const mostOfFile = 100;

/**
 * Bounds a report: each problem once, and of each file the first {@link mostOfFile}, errors before warnings where not all
 * fit, followed by a problem that counts the rest.
 */
export function bounded(all: readonly Problem[]): ReportedProblems {
  const problems = distinct(all);
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const ofFile = byFile.get(problem.file);
    if (ofFile === undefined) byFile.set(problem.file, [problem]);
    else ofFile.push(problem);
  }
  return {
    problems: [...byFile].flatMap(([file, ofFile]) => (ofFile.length <= mostOfFile ? ofFile : cut(file, ofFile))),
    counts: countsOf(problems, byFile.size),
  };
}

function cut(file: string, problems: readonly Problem[]): Problem[] {
  const kept = new Set([...withSeverity(problems, 'error'), ...withSeverity(problems, 'warning')].slice(0, mostOfFile));
  const left = problems.filter((problem) => !kept.has(problem));
  const errors = withSeverity(left, 'error').length;
  const more: Problem = {
    code: 'report/more',
    severity: errors > 0 ? 'error' : 'warning',
    file,
    path: '',
    found: `${left.length} more problems, ${errors} of them errors`,
    expected: `at most ${mostOfFile} problems in one file`,
    fix: 'fix those above, then run the command again',
  };
  return [...problems.filter((problem) => kept.has(problem)), more];
}

function withSeverity(problems: readonly Problem[], severity: Problem['severity']): Problem[] {
  return problems.filter((problem) => problem.severity === severity);
}

function countsOf(problems: readonly Problem[], files: number): ProblemCounts {
  const errors = withSeverity(problems, 'error').length;
  return { errors, warnings: problems.length - errors, files };
}
