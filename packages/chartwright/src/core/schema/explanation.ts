/** The words of a problem; `code` without its layer. */
export interface Explanation {
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}
