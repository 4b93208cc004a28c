import type { Tree } from '@nx/devkit';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { environmentNames } from '../../workspace/environment-plan.ts';
import type { PromoteOptions } from '../generated/options.ts';
import { noEnvironment, sameEnvironment } from './refusals.ts';

/**
 * Makes sure that both environments are there, and that they are two.
 *
 * @throws ProblemsError, with the names that were probably meant
 */
export function requireEnvironments(tree: Tree, { from, to }: Pick<PromoteOptions, 'from' | 'to'>): void {
  const names = environmentNames(tree);
  const sides: [string, string | undefined][] = [
    ['--from', from],
    ['--to', to],
  ];
  const problems = sides.flatMap(([option, name]): Problem[] =>
    name === undefined || names.includes(name) ? [] : [noEnvironment(option, name, names)],
  );
  if (problems.length === 0 && from === to) problems.push(sameEnvironment(to));
  if (problems.length > 0) throw new ProblemsError(problems);
}
