import type { Problem } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { messageProblems } from './errors.ts';
import { schemaProblems } from './schema-verdict.ts';

/** One `[LEVEL] path: message` of helm's linter; the message may be several lines. */
interface Remark {
  readonly level: string;
  readonly file: string;
  readonly message: string;
}

/** A linted chart: the path given to helm, and the one that messages show. */
export interface LintedChart {
  readonly given: string;
  readonly file: string;
}

/** What helm prints after the last chart. */
const summaryLine = /\n\d+ chart\(s\) linted, \d+ chart\(s\) failed\n?$/;

/**
 * What `helm lint` printed as problems, a list a chart. Remarks of level INFO are dropped, and so is a message that
 * helm repeats about the same chart.
 *
 * @param output stdout of `helm lint <charts>`
 * @param charts in the order they were given
 */
export function lintProblems(output: string, charts: readonly LintedChart[]): Problem[][] {
  const sections = splitSections(output.replace(summaryLine, ''), charts);
  // Messages name the chart, not the folder that helm was given.
  return charts.map(({ given, file }, index) =>
    lintSectionProblems((sections[index] ?? '').replaceAll(given, file), file),
  );
}

/** What `helm lint` printed about one chart, without its heading, as problems. */
export function lintSectionProblems(section: string, file: string): Problem[] {
  return withoutRepeats(parseRemarks(section)).flatMap((remark) => problemsOf(remark, file));
}

/** The files of which a section of `helm lint`'s output has an error or a warning. */
export function remarkedFiles(section: string): ReadonlySet<string> {
  return new Set(parseRemarks(section).flatMap(({ level, file }) => (level === 'INFO' ? [] : [file])));
}

/**
 * One section a chart, in order; none at all when helm stopped before the last. The heading is only looked for with the next chart's own path: a
 * message may hold anything.
 */
function splitSections(output: string, charts: readonly LintedChart[]): string[] {
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  for (const { given } of charts) {
    const heading = `==> Linting ${given}\n`;
    const at = from === 0 && output.startsWith(heading) ? 0 : output.indexOf(`\n${heading}`, from) + 1;
    if (at === 0 && starts.length > 0) return [];
    ends.push(at);
    starts.push(at + heading.length);
    // The heading's own line end may begin the next one.
    from = at + heading.length - 1;
  }
  return starts.map((start, index) => output.slice(start, ends[index + 1] ?? output.length));
}

function parseRemarks(section: string): Remark[] {
  const remarks: Remark[] = [];
  const marks = [...section.matchAll(/^(?:\[(\w+)\] (.*?): ?|Error )/gm)];
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? section.length;
    const message = section.slice(mark.index + mark[0].length, end).trim();
    remarks.push({ level: mark[1] ?? 'ERROR', file: mark[2] ?? '', message });
  }
  return remarks;
}

function withoutRepeats(remarks: readonly Remark[]): Remark[] {
  const relevant = remarks.filter((remark) => remark.level !== 'INFO');
  const hasSchemaVerdict = relevant.some((remark) => isSchemaVerdict(remark));
  return relevant.filter((remark, index) => {
    if (hasSchemaVerdict && remark.message.startsWith("values don't meet the specifications")) return false;
    return !relevant.slice(0, index).some((earlier) => remark.message.endsWith(coreOf(earlier.message)));
  });
}

/** The reason without helm's changing introduction, `unable to parse YAML: ` and the like. */
function coreOf(message: string): string {
  return message.replace(/^unable to parse YAML: /, '');
}

function isSchemaVerdict(remark: Remark): boolean {
  return remark.message.startsWith("- at '");
}

function problemsOf(remark: Remark, file: string): Problem[] {
  const severity = remark.level === 'WARNING' ? 'warning' : 'error';
  if (isSchemaVerdict(remark)) {
    return schemaProblems(remark.message, {
      code: 'helm/schema',
      severity,
      file,
      fix: "correct the chart's values.yaml, or the values file given with it",
    });
  }
  const [known] = messageProblems(remark.message, file);
  if (known !== undefined && known.code !== 'helm/failed') return [{ ...known, severity }];
  const message = withoutSecrets(remark.message);
  const found = remark.file === '' || remark.file === 'templates/' ? message : `${remark.file}: ${message}`;
  const fix = 'correct what is named, then lint again';
  return [{ code: 'helm/lint', severity, file, path: '', found, expected: 'what `helm lint` accepts', fix }];
}
