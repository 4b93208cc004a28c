import { type Problem, ProblemsError } from '../../../packages/chartwright/src/core/problem.ts';

/**
 * What a command of the product stops with.
 *
 * @throws Error when it does not stop, or not with problems
 */
export async function problemsOf(command: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await command;
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  throw new Error('it went well');
}
