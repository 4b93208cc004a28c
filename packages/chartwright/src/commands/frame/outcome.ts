import { hasErrors, type Problem } from '../../core/problem.ts';

/** What a command found and did. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** Lines for a person that follow the problems; empty when there is nothing to add. */
  readonly text: string;
  /** The requested result, such as a list or a comparison: printed after the problems, or written alone to `--output`. */
  readonly document?: string;
  /** The same as data, printed by `--format=json`. */
  readonly data?: unknown;
}

/** What a command found and did in one of several charts. */
export interface ChartOutcome extends Outcome {
  /** Folder of the chart relative to the workspace. */
  readonly root: string;
}

/** What a command did, or would do, on a cluster: a line for each step. */
export interface StepsOutcome extends Outcome {
  readonly done: readonly string[];
}

/** Whether the command succeeded: warnings do not fail it. */
export function passes(outcome: Outcome): boolean {
  return !hasErrors(outcome.problems);
}
