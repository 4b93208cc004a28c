import type { Problem } from '../core/problem.ts';
import { codeHelp } from '../core/report/generated/code-help.ts';
import type { SurveyedFinding } from './model.ts';

/** A problem, and the team whose chart has it. */
export interface OwnedProblem {
  readonly problem: Problem;
  /** Undefined for the platform. */
  readonly team: string | undefined;
}

/** Problems for the page: errors first, then by file and line. One that several teams have a part in is listed once. */
export function surveyedFindings(problems: readonly OwnedProblem[]): SurveyedFinding[] {
  const seen = new Set<string>();
  const found = problems.flatMap((owned): SurveyedFinding[] => {
    const key = JSON.stringify(owned.problem);
    if (seen.has(key)) return [];
    seen.add(key);
    return [surveyed(owned)];
  });
  return found.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.path, b.path) ||
      compare(a.code, b.code),
  );
}

function surveyed({ problem: { environments = [], ...problem }, team }: OwnedProblem): SurveyedFinding {
  const meaning = Object.hasOwn(codeHelp, problem.code) ? codeHelp[problem.code]?.meaning : undefined;
  return {
    ...problem,
    ...(meaning === undefined ? {} : { meaning }),
    ...(team === undefined ? {} : { team }),
    environments,
  };
}

function rank({ severity }: SurveyedFinding): number {
  return severity === 'error' ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
