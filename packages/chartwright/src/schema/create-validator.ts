import { compileSchema, type JsonSchema } from './compile.ts';
import { runSchema, type SchemaFunction } from './schema-run.ts';
import { problemsOf, type Validator } from './validate.ts';

/**
 * A validator by any schema, for files other than a team's values. The schema is compiled when the validator is first
 * used, which throws when it is none; the module loads ajv's compiler, which `validate.ts` does without.
 */
export function createValidator(schema: JsonSchema): Validator {
  let compiled: SchemaFunction | undefined;
  return (parsed) => problemsOf(runSchema((compiled ??= compileSchema(schema)), parsed.value), parsed);
}
