import { hasErrors, type Problem } from '../../core/problem.ts';

/** What a gate says of one chart. */
export interface ChartOutcome {
  /** Folder of the chart relative to the workspace. */
  readonly root: string;
  readonly problems: readonly Problem[];
  /** One line for a person, of what was done. */
  readonly done: string;
}

/** True when the gate lets the chart through. */
export function passes(outcome: ChartOutcome): boolean {
  return !hasErrors(outcome.problems);
}
