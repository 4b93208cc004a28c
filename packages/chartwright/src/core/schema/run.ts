import type { ErrorObject } from 'ajv';

/** The result of a schema for values: the errors, and the values with the schema's defaults filled in. */
export interface SchemaRun {
  /** All errors as ajv reports them, with schema and data (`verbose`), repetitions included. */
  readonly errors: readonly ErrorObject[];
  /** A copy of the values with defaults; reliable only without errors. */
  readonly effective: unknown;
}

/** Runs a schema over values, which it does not change. */
export type SchemaRunner = (values: unknown) => SchemaRun;

/** A compiled schema, as ajv compiles it or has compiled it into a module before. */
export interface SchemaFunction {
  (values: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** Runs a compiled schema over a copy of the values. */
export function runSchema(compiled: SchemaFunction, values: unknown): SchemaRun {
  const effective: unknown = structuredClone(values);
  compiled(effective);
  return { errors: compiled.errors ?? [], effective };
}
