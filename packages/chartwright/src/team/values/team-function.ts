import { compileSchema } from '../../core/schema/compile.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import type { SchemaFunction } from '../../core/schema/run.ts';

/**
 * The compiled schema of a team's values. From source it is compiled when the module loads; the build puts ajv's output
 * in this module's place, because compiling takes 100 ms, a fifth of a run of `nx generate`.
 */
export const teamFunction: SchemaFunction = compileSchema(teamSchema);
