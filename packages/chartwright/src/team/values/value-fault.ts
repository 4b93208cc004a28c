import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';

/** A fault of values that satisfy the schema, at a path that may exist in a default only. */
export interface ValueFault {
  /** `<layer>/<rule>`. */
  readonly code: string;
  readonly path: DocumentPath;
  /** Whether the fault is in the key or, by default, in the value under it. */
  readonly on?: 'key' | 'value';
  readonly severity?: Severity;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** The fault as a problem of the file with the values. */
export function problemOfFault(fault: ValueFault, parsed: ParsedYaml): Problem {
  const { code, path, on, severity = 'error', found, expected, fix } = fault;
  return { code, severity, ...parsed.locate(path, on), path: formatPath(path), found, expected, fix };
}
