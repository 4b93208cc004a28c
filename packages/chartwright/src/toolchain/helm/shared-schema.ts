import { isMap } from '../../core/untyped.ts';

/** Under this name the schema of the members is a definition of their parent's. */
const memberDefinition = 'chartwright-member';

/**
 * The schema of a parent chart that checks its subcharts' values as the one schema that they share would. Helm compiles
 * a schema anew for each chart, which takes longer than rendering it.
 *
 * @param text the schema that all members have
 * @param members names of the subcharts
 * @returns undefined for a schema that means something else within another one
 */
export function sharedSchema(text: string, members: readonly string[]): string | undefined {
  const schema = parsed(text);
  if (schema === undefined || !canMove(schema)) return undefined;
  const { $schema, definitions = {}, ...member } = schema;
  if (!isMap(definitions) || memberDefinition in definitions) return undefined;
  const reference = { $ref: `#/definitions/${memberDefinition}` };
  return JSON.stringify({
    $schema,
    properties: Object.fromEntries(members.map((name) => [name, reference])),
    definitions: { ...definitions, [memberDefinition]: member },
  });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const schema: unknown = JSON.parse(text);
    return isMap(schema) ? schema : undefined;
  } catch {
    // Helm says what is wrong with it.
    return undefined;
  }
}

/** Whether a draft-07 schema has no name of its own, and every reference in it leads to one of its definitions. */
function canMove(schema: Record<string, unknown>): boolean {
  if (schema['$schema'] !== 'http://json-schema.org/draft-07/schema#') return false;
  // At the root, a reference would hide what stands beside it.
  return !('$ref' in schema) && refersWithin(schema);
}

function refersWithin(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(refersWithin);
  if (!isMap(node)) return true;
  const { $ref, $id } = node;
  if (typeof $id === 'string') return false;
  if (typeof $ref === 'string' && !$ref.startsWith('#/definitions/')) return false;
  return Object.values(node).every(refersWithin);
}
