import type { Problem } from '../../core/problem.ts';

/** As `name` in schemas/definitions.schema.json. */
const namePattern = /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/;

/**
 * The problem of a name that no environment can have. A name becomes one of a folder, a cluster and a word of the commands
 * that the tool writes down, so that a folder such as `$(id)` must not become one.
 *
 * @param place where the name is given
 */
export function environmentNameProblem(name: string, place: Pick<Problem, 'file' | 'path'>): Problem | undefined {
  if (namePattern.test(name)) return undefined;
  return {
    code: 'environment/name',
    severity: 'error',
    ...place,
    found: JSON.stringify(name),
    expected:
      'lower-case letters, digits and dashes, at most 40, beginning with a letter: it names a folder and a cluster',
    fix: 'choose a name such as dev or prod',
  };
}
