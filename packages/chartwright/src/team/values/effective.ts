import { runTeamSchema } from './validate.ts';
import type { EffectiveTeamValues, TeamValues } from '../generated/team-values.ts';

/**
 * A team's values with every default of the schema filled in. The library chart fills in the same ones.
 *
 * @param values values that satisfy the schema; they are not changed
 */
export function effectiveValues(values: TeamValues): EffectiveTeamValues {
  return runTeamSchema(values).effective as EffectiveTeamValues;
}
