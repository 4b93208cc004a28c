import { runSchema, type SchemaRunner } from '../../core/schema/run.ts';
import { inTodaysWords } from '../../core/changes/changed-key-words.ts';
import type { Problem } from '../../core/problem.ts';
import { problemsOf, type Validator } from '../../core/schema/validate.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import { inOurWords } from './other-charts.ts';
import { teamFunction } from './team-function.ts';

/** Runs the schema of a team's values. */
export const runTeamSchema: SchemaRunner = (values) => runSchema(teamFunction, values);

/** Problems of the schema in the words of team charts: what other charts call otherwise, and what had another name. */
export function inTeamWords(problems: readonly Problem[], { value }: ParsedYaml): Problem[] {
  return problems.map((problem) => inTodaysWords(inOurWords(problem), 'team', value));
}

/** Checks a file against the schema of a team's values. */
export const validateTeamValues: Validator = (parsed) =>
  inTeamWords(problemsOf(runTeamSchema(parsed.value), parsed), parsed);
