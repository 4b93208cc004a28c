import { isMap, listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { MarkRule } from './mark-rule.ts';

/** As many fields as one mark lists. */
const listed = 4;

/** Fields and versions that a definition no longer has: the API server drops what objects have there. */
export const definitionMarks: MarkRule = (before, after) => {
  if (before?.kind !== 'CustomResourceDefinition' || after === undefined) return [];
  const [old, now] = [versionsOf(before.value), versionsOf(after.value)];
  const unserved = [...old.keys()].filter((version) => !now.has(version));
  const fields = removedFields(before.value, after.value);
  const more = fields.length - listed;
  return [
    ...unserved.map((version) => `version ${version} is no longer served`),
    ...(fields.length === 0
      ? []
      : [
          `${fields.slice(0, listed).join(', ')}${more > 0 ? ` and ${more} more` : ''}: no field any more, so what objects have there is lost`,
        ]),
  ];
};

/**
 * The fields that objects of a definition lose by another text of it, such as `spec.groups[].limit`; of a removed field
 * those below it are not listed.
 */
export function removedFields(before: Untyped, after: Untyped): string[] {
  const [old, now] = [versionsOf(before), versionsOf(after)];
  const found = [...old].flatMap(([version, schema]) => {
    const other = now.get(version);
    return other === undefined ? [] : [...missingBelow(schema, other, '')];
  });
  return [...new Set(found)];
}

function versionsOf(definition: Untyped): Map<string, Untyped> {
  const versions = listOf(mapOf(definition['spec'])['versions']).map(mapOf);
  return new Map(
    versions
      .filter(({ served }) => served === true)
      .map(({ name, schema }) => [textOf(name) ?? '', mapOf(mapOf(schema)['openAPIV3Schema'])]),
  );
}

function* missingBelow(before: Untyped, after: Untyped, at: string): Generator<string> {
  // What is not listed is kept.
  if (after['x-kubernetes-preserve-unknown-fields'] === true) return;
  const [old, now] = [mapOf(before['properties']), mapOf(after['properties'])];
  for (const [name, schema] of Object.entries(old)) {
    const path = at === '' ? name : `${at}.${name}`;
    if (isMap(now[name])) yield* missingBelow(mapOf(schema), now[name], path);
    else if (after['additionalProperties'] === undefined) yield path;
  }
  if (isMap(before['items']) && isMap(after['items'])) yield* missingBelow(before['items'], after['items'], `${at}[]`);
}
