/** What is wrong with a text, more exactly than its schema says, and how to fix just that. */
export interface Advice {
  readonly expected?: string;
  readonly fix: string;
}
