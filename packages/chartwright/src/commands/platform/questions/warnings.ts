import type { Problem } from '../../../core/problem.ts';

/** What is not known, as warnings: an answer holds for what is known alone. */
export function unknownWarnings(environment: string, unknown: readonly string[]): Problem[] {
  return unknown.map((what) => ({
    code: 'platform/not-known',
    severity: 'warning',
    file: `environments/${environment}`,
    path: '',
    found: what,
    expected: 'everything that the environment installs, for an answer that is sure',
    fix: 'read the answer as one about what is known',
  }));
}
