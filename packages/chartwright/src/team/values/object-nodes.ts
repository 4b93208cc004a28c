import type { DocumentPath } from '../../core/document-path.ts';
import { isMap } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';

/** A map somewhere in `extraObjects`, and where. */
export interface ObjectNode {
  readonly path: DocumentPath;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every object of `extraObjects`; of a List its members. */
export function objectsOf({ extraObjects }: Pick<EffectiveTeamValues, 'extraObjects'>): ObjectNode[] {
  return Object.entries(extraObjects).flatMap(([key, value]) => membersOf({ path: ['extraObjects', key], value }));
}

function membersOf(node: ObjectNode): ObjectNode[] {
  const { kind, items } = node.value;
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) return [node];
  return items.flatMap((value: unknown, index) =>
    isMap(value) ? membersOf({ path: [...node.path, 'items', index], value }) : [],
  );
}

/** A map and every map in it, however deep: pod templates stand in kinds that nobody has listed. */
export function* mapsIn({ path, value }: ObjectNode): Generator<ObjectNode> {
  yield { path, value };
  for (const [key, child] of Object.entries(value)) yield* mapsBelow([...path, key], child);
}

function* mapsBelow(path: DocumentPath, value: unknown): Generator<ObjectNode> {
  if (isMap(value)) yield* mapsIn({ path, value });
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* mapsBelow([...path, index], item);
}
