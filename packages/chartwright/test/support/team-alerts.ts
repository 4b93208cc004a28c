import { teamSchema } from '../../src/core/schema/generated/team-schema.ts';
import { valueAt } from '../../src/core/untyped.ts';

/** Names of the default alerts of team charts. No alert of a team's own has one of them, so that the schema lists them. */
export const defaultAlerts = valueAt(teamSchema, ['definitions', 'alertName', 'not', 'enum']) as readonly string[];
