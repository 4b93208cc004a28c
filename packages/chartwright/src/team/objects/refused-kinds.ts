import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { valueAt } from '../../core/untyped.ts';

const path = ['definitions', 'extraObject', 'properties', 'kind', 'not', 'enum'];

/**
 * Kinds of which a team makes no object by itself, as the schema of the values lists them: Secrets, what only the
 * platform grants, and what belongs to the whole cluster. What a team's chart may hold follows from this one list,
 * whichever way an object gets into it.
 *
 * @param schema of a team's values, bundled
 */
export function refusedKinds(schema: Readonly<Record<string, unknown>> = teamSchema): readonly string[] {
  return valueAt(schema, path) as readonly string[];
}
