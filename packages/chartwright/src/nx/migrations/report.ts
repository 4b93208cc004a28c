import { logger } from '@nx/devkit';
import { distinct, formatLocation, formatProblem, type Problem } from '../../core/problem.ts';

/** What a migration returns to Nx, which prints it when all have run. */
export type NextSteps = string[];

/** Prints what a migration leaves to a person, with file, line and what to do, and gives Nx a line for each. */
export function leftByHand(problems: readonly Problem[]): NextSteps {
  const left = distinct(problems);
  for (const problem of left) logger.warn(formatProblem(problem));
  return left.map((problem) => `${formatLocation(problem)}: ${problem.fix}`);
}
