import type { ErrorObject } from 'ajv';
import { type DocumentPath, pointerSteps } from '../document-path.ts';

/** One fault that a schema finds: an error of ajv, placed, without its echoes. */
export interface SchemaFault {
  readonly error: ErrorObject;
  readonly path: DocumentPath;
  /** Whether the fault is in the key or in the value under it. */
  readonly on: 'key' | 'value';
}

/** The most helpful error where one value has several; the first wins. */
const RANK = ['type', 'const', 'enum', 'not', 'minLength', 'minItems', 'minProperties', 'maxLength', 'pattern'];

/** Keywords that combine other schemas, whose errors come before theirs and are reported instead. */
const COMBINING = new Set(['anyOf', 'oneOf']);

/**
 * The faults behind the errors of ajv, one for each key or value that is wrong.
 *
 * ajv reports some faults several times: a bad key as the error of its name and as `propertyNames`; a wrong value once
 * for each keyword and for each branch of `anyOf` and `if`.
 */
export function faultsOf(errors: readonly ErrorObject[], values: unknown): SchemaFault[] {
  const kept = new Map<string, SchemaFault>();
  for (const fault of placed(withoutBranches(errors), values)) {
    const key = JSON.stringify([fault.path, fault.on]);
    const other = kept.get(key);
    if (other === undefined || rankOf(fault.error) < rankOf(other.error)) kept.set(key, fault);
  }
  return [...kept.values()];
}

function rankOf(error: ErrorObject): number {
  const rank = RANK.indexOf(error.keyword);
  return rank < 0 ? RANK.length : rank;
}

/** Leaves of each `anyOf` and `oneOf` the branch that was meant most likely, or the combination when none was. */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let left = errors.filter((error) => error.keyword !== 'if');
  for (const combined of errors.filter((error) => COMBINING.has(error.keyword))) {
    const prefix = `${combined.schemaPath}/`;
    const branches: Record<string, ErrorObject[]> = {};
    for (const error of left)
      if (error.schemaPath.startsWith(prefix))
        (branches[error.schemaPath.slice(prefix.length).split('/')[0] ?? ''] ??= []).push(error);
    const meant = Object.values(branches)
      .filter((branch) => !branch.some((error) => error.instancePath === combined.instancePath && isKind(error)))
      .toSorted((a, b) => a.length - b.length)[0];
    left = left.filter((error) => !error.schemaPath.startsWith(prefix) || meant?.includes(error) === true);
    if (meant !== undefined) left = left.filter((error) => error !== combined);
  }
  return left;
}

/** Whether an error means that the value is of another kind altogether. */
function isKind(error: ErrorObject): boolean {
  return ['type', 'const', 'enum', '$ref'].includes(error.keyword);
}

function* placed(errors: readonly ErrorObject[], values: unknown): Generator<SchemaFault> {
  // An error of a key is located at the map and has the key as its data.
  const names = new Set(
    errors
      .filter((error) => error.keyword === 'propertyNames')
      .map((error) => keyOf(error, (error.params as { propertyName: string }).propertyName)),
  );
  for (const error of errors) {
    if (error.keyword === 'propertyNames') continue;
    const path = pathOf(error.instancePath, values);
    const { additionalProperty, missingProperty } = error.params as Record<string, string | undefined>;
    if (additionalProperty !== undefined) yield { error, path: [...path, additionalProperty], on: 'key' };
    else if (missingProperty !== undefined) yield { error, path: [...path, missingProperty], on: 'key' };
    else if (typeof error.data === 'string' && names.has(keyOf(error, error.data)))
      yield { error, path: [...path, error.data], on: 'key' };
    else yield { error, path, on: 'value' };
  }
}

function keyOf(error: ErrorObject, name: string): string {
  return JSON.stringify([error.instancePath, name]);
}

function pathOf(pointer: string, values: unknown): DocumentPath {
  let value = values;
  return pointerSteps(pointer).map((step) => {
    const place = Array.isArray(value) ? Number(step) : step;
    value = (value as Record<string | number, unknown>)[place];
    return place;
  });
}
