import { parseDocument } from 'yaml';
import { isMap, mapOf, valueAt } from '../../core/untyped.ts';
import { pointerSteps } from '../../core/document-path.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** A schema with what it refers to, whose own words come first. */
export function resolved(value: unknown, root: Schema = teamSchema): Schema {
  const schema = mapOf(value);
  const { $ref, ...own } = schema;
  if (typeof $ref !== 'string') return schema;
  return { ...resolved(valueAt(root, pointerSteps($ref)), root), ...own };
}

/**
 * The keys that a dotted path names below a schema. A key may hold dots itself (`requests.cpu`), so the longest that the
 * schema has is used; any other key with a dot is put in brackets and quotes (`data["app.conf"]`).
 */
export function stepsBelow(schema: Schema, text: string): string[] {
  const words = [...text.matchAll(/\["((?:[^"\\]|\\.)*)"\]|[^.[\]]+/g)].map(([whole, quoted]) => quoted ?? whole);
  const steps: string[] = [];
  let at = schema;
  for (let start = 0; start < words.length;) {
    const properties = mapOf(at['properties']);
    let end = words.length;
    while (end > start + 1 && !Object.hasOwn(properties, words.slice(start, end).join('.'))) end -= 1;
    const key = words.slice(start, end).join('.');
    steps.push(key);
    at = schemaAt(at, key);
    start = end;
  }
  return steps;
}

/** The schema of a key of a block; one that says nothing for a key that there is not. */
export function schemaAt(schema: Schema, key: string): Schema {
  const properties = mapOf(schema['properties']);
  if (Object.hasOwn(properties, key)) return resolved(properties[key]);
  return isMap(schema['additionalProperties']) ? resolved(schema['additionalProperties']) : {};
}

/**
 * What a person typed for a value, as the schema has it: text stays text where text is wanted, however much it looks
 * like a number. What the schema does not want stays as it is typed, so that the check of the values tells of it.
 */
export function typedValue(schema: Schema, text: string): unknown {
  const { type } = schema;
  if (type === 'string' || isTexts(schema)) return text;
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  if (type === 'array' && !text.trimStart().startsWith('['))
    return text.split(',').map((item) => typedValue(resolved(schema['items']), item.trim()));
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? text : (document.toJS() as unknown);
}

function isTexts({ enum: words }: Schema): boolean {
  return Array.isArray(words) && words.every((word) => typeof word === 'string');
}
