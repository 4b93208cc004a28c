import type { Problem } from '../problem.ts';

/** What a report needs beside the problems. */
export interface ReportContext {
  /** Text by file, for the lines that text reports show. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Version of the tool. */
  readonly version?: string;
  /** Result of the command, for a JSON report. */
  readonly data?: unknown;
}

/** The problems of a report, and how many there were before it was bounded. */
export interface ReportedProblems {
  readonly problems: readonly Problem[];
  readonly counts: ProblemCounts;
}

/** How many problems there are. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
}
