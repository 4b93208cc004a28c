import type { Problem } from '../../core/problem.ts';

/** What a command of the platform tells. */
export interface CommandOutcome {
  readonly problems: readonly Problem[];
  /** Lines for a person, told after the problems. */
  readonly text: string;
}
