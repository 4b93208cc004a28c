import type { DocumentPath } from '../../core/document-path.ts';
import type { Problem, Severity } from '../../core/problem.ts';

/** A fault of an environment, and the path in `environment.yaml` that it is about. */
export interface EnvironmentFault {
  /** May be absent in the file; the problem is then located at the nearest parent. */
  readonly path: DocumentPath;
  readonly on?: 'key' | 'value';
  /** An error by default. */
  readonly severity?: Severity;
  readonly text: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;
}
