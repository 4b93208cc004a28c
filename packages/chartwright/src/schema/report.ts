import type { Problem } from './problem.ts';
import { formatGithub } from './report-github.ts';
import { formatJson } from './report-json.ts';
import { formatJunit } from './report-junit.ts';
import type { ReportOptions } from './report-options.ts';
import { formatSarif } from './report-sarif.ts';
import { formatText } from './report-text.ts';

type Formatter = (problems: readonly Problem[], options: ReportOptions) => string;

const FORMATTERS = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
} satisfies Readonly<Record<string, Formatter>>;

/** Name of a format that problems can be reported in. */
export type ReportFormat = keyof typeof FORMATTERS;

/** All formats, for a schema of options. */
export const REPORT_FORMATS = Object.keys(FORMATTERS) as readonly ReportFormat[];

/** Problems as a report, without a line feed at the end. */
export function formatReport(format: ReportFormat, problems: readonly Problem[], options: ReportOptions = {}): string {
  return FORMATTERS[format](problems, options);
}
