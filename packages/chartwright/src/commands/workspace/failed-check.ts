import { type Problem, ProblemsError } from '../../core/problem.ts';

/**
 * Runs a check of one file. What the check throws is a fault of the tool's, and becomes a problem of that file: the
 * reports on all other files stand.
 *
 * @param file whose content is checked, relative to the workspace
 * @param otherwise makes the result of a check that did not end from the problem to report
 */
export function guarded<Result>(file: string, check: () => Result, otherwise: (failed: Problem[]) => Result): Result {
  try {
    return check();
  } catch (error) {
    return otherwise(problemsOfFailure(file, error));
  }
}

/** The problems that an error carries, or else that a check of the file failed by a fault of the tool's. */
export function problemsOfFailure(file: string, error: unknown): Problem[] {
  return error instanceof ProblemsError ? [...error.problems] : [failedCheck(file, error)];
}

/** The error's own message is left out, since it may quote a secret from the file. */
function failedCheck(file: string, error: unknown): Problem {
  return {
    code: 'workspace/failed-check',
    severity: 'error',
    file,
    path: '',
    found: `a check that failed by a fault of the tool: ${wordsOf(error)}`,
    expected: 'a check that ends with a result, whatever the file holds',
    fix: 'report it with the file to the project of the tool; until then change the value that you changed last',
  };
}

/** `RangeError in requested-by-objects.ts:20` */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /([^\\/()\s]+\.[cm]?[jt]s:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} in ${place}`;
}
