import { runSchema, type SchemaRunner } from '../../core/schema/run.ts';
import { problemsOf, type Validator } from '../../core/schema/validate.ts';
import { inOurWords } from './other-charts.ts';
import { teamFunction } from './team-function.ts';

/** Runs the schema of a team's values. */
export const runTeamSchema: SchemaRunner = (values) => runSchema(teamFunction, values);

/** Checks a file against the schema of a team's values. */
export const validateTeamValues: Validator = (parsed) =>
  problemsOf(runTeamSchema(parsed.value), parsed).map(inOurWords);
