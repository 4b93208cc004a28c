/** A statement of an IAM policy. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** A policy document of statements. */
export function policyDocument(statements: readonly Statement[]): Record<string, unknown> {
  return { Version: '2012-10-17', Statement: statements };
}
