import type { Problem } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';

/** A finding of a rehearsal about an object in a step. */
export function rehearsalFinding(
  code: `rehearse/${string}`,
  step: string,
  object: string,
  text: Pick<Problem, 'found' | 'expected' | 'fix'> & Partial<Pick<Problem, 'severity'>>,
): Problem {
  return { severity: 'error', code, file: step, path: object, ...text, found: withoutSecrets(text.found) };
}
