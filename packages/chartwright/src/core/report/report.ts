import type { Problem } from '../problem.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import type { ReportOptions } from './options.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';

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
