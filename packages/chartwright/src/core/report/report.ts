import type { Problem } from '../problem.ts';
import { bounded } from './bounds.ts';
import type { ReportContext, ReportedProblems } from './context.ts';
import type { ReportFormat } from './formats.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';
import { mask } from '../secrets/masked.ts';
import { withoutShapes } from '../secrets/shape.ts';

type Formatter = (reported: ReportedProblems, context: ReportContext) => string;

const formatters: Readonly<Record<ReportFormat, Formatter>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
};

/** Checks hide secret values by their names already; a key or a quoted word can still have the form of a token. */
function withoutTokens(problem: Problem): Problem {
  const shown = (text: string): string => withoutShapes(text, mask);
  const { path, found, expected, fix } = problem;
  return { ...problem, path: shown(path), found: shown(found), expected: shown(expected), fix: shown(fix) };
}

/** Problems as a report of bounded length, without a line feed at the end. */
export function formatReport(format: ReportFormat, problems: readonly Problem[], context: ReportContext = {}): string {
  return formatters[format](bounded(problems.map(withoutTokens)), context);
}
