import type { Problem } from '../../core/problem.ts';

/** Start of a path in the values → the option that gave it; the longer of two comes first. */
export type Origins = Readonly<Record<string, string>>;

/**
 * A problem of values that a generator was about to write, reported for the option that gave them: the person has not
 * seen the file, so a line in it means nothing. Problems of other files stay.
 *
 * @param file the values file; @param generator named in place of it
 */
export function asTyped(problem: Problem, file: string, generator: string, origins: Origins): Problem {
  const origin = Object.entries(origins).find(([path]) => isAtOrBelow(problem.path, path));
  if (problem.file !== file || origin === undefined) return problem;
  const { line: _line, column: _column, ...rest } = problem;
  return { ...rest, file: `nx generate ${generator}`, path: `${origin[1]} (${problem.path})` };
}

function isAtOrBelow(path: string, parent: string): boolean {
  return path.startsWith(parent) && /^($|[.[])/.test(path.slice(parent.length));
}

/** Origins with a path put before each. */
export function originsBelow(path: string, origins: Origins): Origins {
  return Object.fromEntries(Object.entries(origins).map(([below, option]) => [`${path}.${below}`, option]));
}
