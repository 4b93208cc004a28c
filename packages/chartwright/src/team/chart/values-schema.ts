import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { stamp } from '../../core/ownership.ts';

let rendered: string | undefined;

/** The stamped `values.schema.json`: one string that all team charts share. */
export function renderValuesSchema(): string {
  rendered ??= stamp('values.schema.json', `${JSON.stringify(teamSchema, null, 2)}\n`);
  return rendered;
}
