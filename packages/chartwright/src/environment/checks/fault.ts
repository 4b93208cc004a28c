import type { DocumentPath } from '../../core/document-path.ts';
import type { Problem, Severity } from '../../core/problem.ts';

/** Something wrong with an environment, and the path in `environment.yaml` that it is about. */
export interface EnvironmentFault {
  /** May be absent in the file: the nearest parent is shown then. */
  readonly path: DocumentPath;
  readonly on?: 'key' | 'value';
  /** An error unless said otherwise. */
  readonly severity?: Severity;
  readonly says: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;
}
