import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { stamp } from '../../core/ownership.ts';

let rendered: string | undefined;

/** The stamped `values.schema.json`: one string that all team charts share. */
export function renderValuesSchema(): string {
  rendered ??= stamp('values.schema.json', `${onFewerLines(JSON.stringify(teamSchema, null, 2))}\n`);
  return rendered;
}

/**
 * Lists of texts, and maps of one text such as a reference, on one line: Helm keeps the schema in each release, blanks
 * and all.
 */
function onFewerLines(json: string): string {
  return json
    .replace(
      /\[\n *("(?:[^"\\]|\\.)*"(?:,\n *"(?:[^"\\]|\\.)*")*)\n *\]/g,
      (_, items: string) => `[${items.replace(/,\n */g, ', ')}]`,
    )
    .replace(/\{\n *("(?:[^"\\]|\\.)*": "(?:[^"\\]|\\.)*")\n *\}/g, '{ $1 }');
}
