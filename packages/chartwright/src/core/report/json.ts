import type { ReportContext, ReportedProblems } from './context.ts';

/** One JSON document: `{ "errors": n, "warnings": n, "problems": […], "result": … }`; `result` is the command's, where it has one. */
export function formatJson({ problems, counts }: ReportedProblems, { data }: ReportContext): string {
  const { errors, warnings } = counts;
  return JSON.stringify({ errors, warnings, problems, ...(data === undefined ? {} : { result: data }) }, null, 2);
}
