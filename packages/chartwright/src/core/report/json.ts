import type { Problem } from '../problem.ts';

/** Problems as one JSON document: `{ "problems": […], "errors": n, "warnings": n }`. */
export function formatJson(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return JSON.stringify({ errors, warnings: problems.length - errors, problems }, null, 2);
}
