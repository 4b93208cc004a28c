import { formatPath } from '../document-path.ts';
import { explainFault } from './explain.ts';
import type { Problem } from '../problem.ts';
import { secretPath } from '../secrets/looks-secret.ts';
import { faultsOf, type SchemaFault } from './fault.ts';
import type { SchemaRun } from './run.ts';
import type { ParsedYaml } from '../yaml/source.ts';

/** Returns the problems of a file by a schema; none when it is satisfied. */
export type Validator = (parsed: ParsedYaml) => Problem[];

/** The problems of a run over a file, in the order of the file; one problem for each fault. */
export function problemsOf(run: SchemaRun, parsed: ParsedYaml): Problem[] {
  return faultsOf(run.errors, parsed.value)
    .map((fault) => problemOf(fault, parsed))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function problemOf(fault: SchemaFault, parsed: ParsedYaml): Problem {
  const { path, on } = fault;
  // A key is shown as it is; whether the value of a variable is secret depends on the variable's name.
  const named = on === 'key' ? fault : { ...fault, path: secretPath(parsed.value, path) };
  const { code, found, expected, fix } = explainFault(named, parsed.raw(path));
  return {
    code: `schema/${code}`,
    severity: 'error',
    ...parsed.locate(path, on),
    path: formatPath(path),
    found,
    expected,
    fix,
  };
}
