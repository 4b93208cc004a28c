import { PROGRAM_FORMATS, type ReportFormat } from '../../core/report/formats.ts';
import type { ReportContext } from '../../core/report/context.ts';
import { formatReport } from '../../core/report/report.ts';
import { summarise } from '../../core/report/summary.ts';
import { type ChartOutcome, type Outcome, passes } from './outcome.ts';

/** Where the text of an outcome goes. */
export interface Presentation {
  /** Printed, without a line feed at the end. */
  readonly printed: string;
  /** Content of the file that `--output` names; undefined when it names none, or there is nothing to write. */
  readonly written: string | undefined;
}

/** How the user wants an outcome. */
export interface Wish {
  /** `text` when absent. A command's own format, such as `markdown`, changes the document only. */
  readonly format?: string | undefined;
  /** File that takes the result; only its name is used here. */
  readonly output?: string | undefined;
}

/** Whether a program reads the output, which must then be nothing but the report. */
export function isForPrograms(format: string | undefined): boolean {
  return PROGRAM_FORMATS.some((name) => name === format);
}

/**
 * Renders the outcome of a command.
 *
 * @param context texts of the files that problems name, for code frames; the tool's version
 */
export function present(outcome: Outcome, { format, output }: Wish, context: ReportContext = {}): Presentation {
  const { problems, text, document, data } = outcome;
  if (isForPrograms(format)) {
    const report = formatReport(format as ReportFormat, problems, { ...context, data });
    if (output === undefined) return { printed: report, written: undefined };
    return { printed: `${verdict(outcome)} ${summarise(problems)} → ${output}`, written: report };
  }
  const report = problems.length === 0 ? '' : formatReport('text', problems, context);
  if (output === undefined) return { printed: joined([report, document ?? '', text]), written: undefined };
  // A requested file must not be replaced by the report on why it could not be made.
  const written = document ?? (passes(outcome) ? joined([report, text]) : undefined);
  const printed = document === undefined && written !== undefined ? summarise(problems) : joined([report, text]);
  return { printed: joined([printed, written === undefined ? '' : `${verdict(outcome)} → ${output}`]), written };
}

/** Renders the outcome of one chart: its problems, and a line that begins with whether the chart passes. */
export function presentChart(outcome: ChartOutcome, wish: Wish, context: ReportContext = {}): Presentation {
  return present({ ...outcome, text: chartLine(outcome) }, wish, context);
}

/** Renders the outcomes of several charts as one report. */
export function presentCharts(
  outcomes: readonly ChartOutcome[],
  wish: Wish,
  context: ReportContext = {},
): Presentation {
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  const documents = outcomes.flatMap(({ document }) => document ?? []);
  const results = outcomes.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const outcome: Outcome = {
    problems,
    text: outcomes.map(chartLine).join('\n'),
    ...(documents.length === 0 ? {} : { document: documents.join('\n') }),
    ...(results.length === 0 ? {} : { data: results.length === 1 ? results[0] : results }),
  };
  return present(outcome, wish, context);
}

function chartLine(outcome: ChartOutcome): string {
  return `${verdict(outcome)} ${outcome.root}: ${outcome.text}`;
}

function verdict(outcome: Outcome): string {
  return passes(outcome) ? '✔' : '✖';
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
