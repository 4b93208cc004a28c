import type { Problem } from '../../core/problem.ts';
import { patternWords } from '../../core/schema/pattern-words.ts';
import { hiddenValue, isHidden } from '../../core/secrets/shown.ts';

/** Where and at what severity a verdict is reported. */
type Place = Pick<Problem, 'code' | 'severity' | 'file' | 'fix'>;

interface Verdict {
  /** The chart whose schema it is of, where the text names it. */
  readonly chart: string | undefined;
  readonly depth: number;
  readonly pointer: string;
  readonly message: string;
}

/**
 * Helm's list of what the schema refuses as problems, one each, sorted by path (Helm's own order is random). Lines
 * that only introduce more precise ones are left out. A path within a dependency begins with the dependency's name, as it
 * does in the parent's values.
 *
 * @param root name of the chart that was rendered; where it is absent, every path is taken to be that chart's
 * @param text lines such as `- at '/workloads/web/port': got string, want integer`, nested ones indented by two
 */
export function schemaProblems(text: string, place: Place, root?: string): Problem[] {
  const verdicts = parseVerdicts(text);
  const leaves = verdicts.filter((verdict, index) => (verdicts[index + 1]?.depth ?? 0) <= verdict.depth);
  const problems = leaves.flatMap((verdict) =>
    wordings(inParent(verdict, root)).map((wording) => ({ ...place, ...wording })),
  );
  return problems.sort((a, b) => compare(a.path, b.path) || compare(a.expected, b.expected));
}

/**
 * The charts Helm's list names, in its order.
 *
 * @param parent a chart whose own schema is about its subcharts: they are named in place of it
 */
export function chartsInVerdict(text: string, parent: string): string[] {
  const ofParent = parseVerdicts(text).filter(({ chart }) => chart === parent);
  const subcharts = ofParent.flatMap(({ pointer }) => segmentsOf(pointer).slice(0, 1));
  const headings = text.split('\n').flatMap((line) => headingOf(line) ?? []);
  return [...new Set([...subcharts, ...headings.filter((chart) => chart !== parent)])];
}

function parseVerdicts(text: string): Verdict[] {
  const verdicts: Verdict[] = [];
  let chart: string | undefined;
  for (const line of text.split('\n')) {
    chart = headingOf(line) ?? chart;
    const match = /^( *)- at '(.*?)': (.*)$/.exec(line);
    if (match === null) continue;
    const [, indent = '', pointer = '', message = ''] = match;
    verdicts.push({ chart, depth: indent.length, pointer, message });
  }
  return verdicts;
}

function headingOf(line: string): string | undefined {
  return /^([A-Za-z0-9][\w.-]*):$/.exec(line)?.[1];
}

function inParent(verdict: Verdict, root: string | undefined): Verdict {
  const { chart, pointer } = verdict;
  if (root === undefined || chart === undefined || chart === root) return verdict;
  return { ...verdict, pointer: `/${chart}${pointer}` };
}

type Wording = Pick<Problem, 'path' | 'found' | 'expected'>;

function wordings({ pointer, message }: Verdict): Wording[] {
  const path = dotted(pointer);
  const extra = /^additional propert(?:y|ies) (.+) not allowed$/.exec(message)?.[1];
  if (extra !== undefined) {
    return quoted(extra).map((key) => ({ path: joined(path, key), found: 'a key', expected: 'no such key' }));
  }
  const absent = /^missing propert(?:y|ies) (.+)$/.exec(message)?.[1];
  if (absent !== undefined) {
    return quoted(absent).map((key) => ({ path: joined(path, key), found: 'nothing', expected: 'a value' }));
  }
  const limit = /^(?:(\w+): )?got (.+), want (.+)$/.exec(message);
  if (limit !== null) {
    const [, rule, found = '', expected = ''] = limit;
    // Of a number this is the value itself, of all else its kind or its size.
    const shown = rule !== undefined && !/Length|Items|Properties/.test(rule) ? showNumber(found, path) : found;
    return [{ path, found: shown, expected: rule === undefined ? expected : `${rule} ${expected}` }];
  }
  // Helm quotes the value here; it may be a secret.
  const pattern = /^'[\s\S]*' does not match pattern (.+)$/.exec(message)?.[1];
  if (pattern !== undefined) return [{ path, found: 'another text', expected: patternWords(unquoted(pattern)) }];
  const format = /^'[\s\S]*' is not valid ([\w-]+): /.exec(message)?.[1];
  if (format !== undefined) return [{ path, found: 'another text', expected: `a valid ${format}` }];
  return [{ path, found: 'another value', expected: message }];
}

/** Go prints a pattern in quotes, single or double. */
function unquoted(pattern: string): string {
  return pattern.replace(/^(['"`])([\s\S]*)\1$/, '$2');
}

function showNumber(text: string, path: string): string {
  return isHidden(text, path.split('.')) ? hiddenValue : text;
}

/** A JSON pointer as a dotted path. */
function dotted(pointer: string): string {
  return segmentsOf(pointer).join('.');
}

function segmentsOf(pointer: string): string[] {
  const segments = pointer.split('/').slice(1);
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function quoted(list: string): string[] {
  return [...list.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
