/** What else a report can use. */
export interface ReportOptions {
  /** Text by file, for code frames. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Version of the tool. */
  readonly version?: string;
}
