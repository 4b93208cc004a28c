/** Asks the user a question to be answered with yes or no; undefined where nobody can answer, as in CI. */
export type Ask = ((question: string) => Promise<boolean>) | undefined;

/** Prints a line as soon as a step begins or ends; commands on a cluster take minutes. */
export type Progress = (line: string) => void;
