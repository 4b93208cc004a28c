import { distinctBy } from './untyped.ts';

/** How severe a {@link Problem} is: an `error` fails the command, a `warning` is printed. */
export type Severity = 'error' | 'warning';

/**
 * A fault in something that a user wrote. Every message of Chartwright is one of these, so that each states its place,
 * what was found, what was expected and how to fix it, whichever check found it.
 */
export interface Problem {
  /** Stable identifier, `<layer>/<rule>`, for example `schema/unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path of the file relative to the workspace, with `/`. */
  readonly file: string;
  /** 1-based line; absent for a problem of the file as a whole. */
  readonly line?: number;
  /** 1-based column. */
  readonly column?: number;
  /** Dotted path in the document, for example `workloads.web.image`; empty for the document itself. */
  readonly path: string;
  /** The value there, quoted and shortened; never a secret-looking one. */
  readonly found: string;
  /** What should be there. */
  readonly expected: string;
  /** What to do about it, as an imperative sentence. */
  readonly fix: string;
  /** Names of the environments in which the values have it; absent where the files have it by themselves. */
  readonly environments?: readonly string[];
}

/** Thrown where work cannot go on; carries every problem found so far, so that all are reported at once. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

/** `file:line:column` as editors and terminals make clickable; only the parts that are known. */
export function formatLocation(problem: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
}

/**
 * The problem as lines of plain text.
 *
 * @example
 * charts/teams/payments/values.yaml:7:12 error schema/type
 *   at       workloads.web.port
 *   found    "http"
 *   expected an integer
 *   fix      write the port's number
 */
export function formatProblem(problem: Problem): string {
  const lines = [`${formatLocation(problem)} ${problem.severity} ${problem.code}`];
  if (problem.path !== '') lines.push(`  at       ${problem.path}`);
  lines.push(`  found    ${foundIn(problem)}`, `  expected ${problem.expected}`, `  fix      ${problem.fix}`);
  return lines.join('\n');
}

/** An error of a file as a whole. */
export function fileProblem(file: string, text: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>): Problem {
  return { severity: 'error', file, path: '', ...text };
}

/** What was found, with the environments where it is found only there. */
export function foundIn({ found, environments = [] }: Pick<Problem, 'found' | 'environments'>): string {
  if (environments.length === 0) return found;
  return `${found} (in environment${environments.length === 1 ? '' : 's'} ${environments.join(', ')})`;
}

/** A problem that the values have in an environment. */
export function inEnvironment(problem: Problem, environment: string): Problem {
  return { ...problem, environments: [environment] };
}

/** True when any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/**
 * The problems without repetitions: one that was found in several ways is reported once, with all environments that have
 * it, or with none where the files have it by themselves.
 */
export function distinct(problems: Iterable<Problem>): Problem[] {
  const all = [...problems];
  const keyOf = ({ environments: _, ...problem }: Problem): string => JSON.stringify(problem);
  const places = new Map<string, Problem[]>();
  for (const problem of all) places.set(keyOf(problem), [...(places.get(keyOf(problem)) ?? []), problem]);
  return distinctBy(all, keyOf).map((problem) => {
    const same = places.get(keyOf(problem)) ?? [];
    const anywhere = same.find(({ environments }) => environments === undefined);
    return (
      anywhere ?? { ...problem, environments: [...new Set(same.flatMap(({ environments = [] }) => environments))] }
    );
  });
}
