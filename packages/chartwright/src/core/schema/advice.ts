/** What is wrong with a text, more precisely than by its schema, and how to fix just that. */
export interface Advice {
  readonly expected?: string;
  readonly fix: string;
}
