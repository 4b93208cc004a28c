import { Ajv } from 'ajv';
import type { SchemaFunction } from './run.ts';

/** A JSON schema (draft-07), bundled: it refers only to its own definitions. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** How schemas are compiled: all errors, defaults filled in, nothing coerced. */
export const AJV_OPTIONS = {
  allErrors: true,
  verbose: true,
  useDefaults: true,
  // Strict mode refuses a default at the root of a definition, which the bundled schemas have.
  strict: false,
  validateSchema: false,
} as const;

/** Compiles a schema. @throws when it is not a schema */
export function compileSchema(schema: JsonSchema): SchemaFunction {
  return new Ajv(AJV_OPTIONS).compile(schema) as SchemaFunction;
}
