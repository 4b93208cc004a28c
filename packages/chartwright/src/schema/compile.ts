import { Ajv, type ErrorObject } from 'ajv';

/** A JSON schema (draft-07), bundled: it refers only to its own definitions. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema makes of values: what is wrong with them, and the values with the schema's defaults filled in. */
export interface SchemaRun {
  /** All errors as ajv tells them, with schema and data (`verbose`), echoes included. */
  readonly errors: readonly ErrorObject[];
  /** A copy of the values with defaults; to be relied on only without errors. */
  readonly effective: unknown;
}

/** Runs a schema over values, which it does not change. */
export type SchemaRunner = (values: unknown) => SchemaRun;

/** A compiled schema, as ajv compiles it or has compiled it into a module before. */
export interface SchemaFunction {
  (values: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** How schemas are compiled: all errors, defaults filled in, nothing coerced. */
export const AJV_OPTIONS = {
  allErrors: true,
  verbose: true,
  useDefaults: true,
  // Strict mode refuses a default at the root of a definition, which the bundled schemas have.
  strict: false,
  validateSchema: false,
} as const;

/** Compiles a schema at its first use. Throws there when the schema is none. */
export function compileSchema(schema: JsonSchema): SchemaRunner {
  let compiled: SchemaFunction | undefined;
  return (values) => runSchema((compiled ??= new Ajv(AJV_OPTIONS).compile(schema) as SchemaFunction), values);
}

/** Runs a compiled schema over a copy of the values. */
export function runSchema(compiled: SchemaFunction, values: unknown): SchemaRun {
  const effective: unknown = structuredClone(values);
  compiled(effective);
  return { errors: compiled.errors ?? [], effective };
}
