import { parseAllDocuments } from 'yaml';
import { isMap } from '../../packages/chartwright/src/core/untyped.ts';

/** Scalars of the objects of a manifest, by object and path; entries of lists by their name where they have one. */
function scalarsOf(manifest: string): Map<string, string> {
  const scalars = new Map<string, string>();
  const walk = (value: unknown, place: string): void => {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) walk(item, `${place}[${keyOf(item) ?? String(index)}]`);
    else if (isMap(value)) for (const [key, below] of Object.entries(value)) walk(below, `${place}.${key}`);
    else scalars.set(place, JSON.stringify(value));
  };
  for (const document of parseAllDocuments(manifest)) {
    const object: unknown = document.toJS();
    if (!isMap(object)) continue;
    const { kind, metadata } = object as { kind: string; metadata: { name: string } };
    walk({ ...object, metadata: { ...metadata, name: undefined } }, `${kind}|${metadata.name}|`);
  }
  return scalars;
}

function keyOf(item: unknown): string | undefined {
  return isMap(item) && typeof item['name'] === 'string' ? item['name'] : undefined;
}

/**
 * What differs between the manifests of teams before and after, a line each: kind, path, the value before and after, and
 * in how many objects. An object that is new or gone is one line.
 */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const note = (line: string): unknown => counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [index, text] of before.entries()) {
    const [old, now] = [scalarsOf(text), scalarsOf(after[index] ?? '')];
    const [oldObjects, nowObjects] = [objectsOf(old), objectsOf(now)];
    for (const object of nowObjects) if (!oldObjects.has(object)) note(`+ ${kindOf(object)}`);
    for (const object of oldObjects) if (!nowObjects.has(object)) note(`- ${kindOf(object)}`);
    for (const place of new Set([...old.keys(), ...now.keys()])) {
      const object = place.slice(0, place.lastIndexOf('|'));
      if (old.get(place) === now.get(place) || !oldObjects.has(object) || !nowObjects.has(object)) continue;
      const path = place.slice(place.lastIndexOf('|') + 2);
      note(`~ ${kindOf(object)} ${path}: ${shown(old.get(place))} -> ${shown(now.get(place))}`);
    }
  }
  return [...counts].map(([line, count]) => `${line} (${count})`).sort();
}

function objectsOf(scalars: ReadonlyMap<string, string>): Set<string> {
  return new Set([...scalars.keys()].map((place) => place.slice(0, place.lastIndexOf('|'))));
}

function kindOf(object: string): string {
  return object.slice(0, object.indexOf('|'));
}

/** Hashes change with what they are taken of, which has a line of its own. */
function shown(value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return value.replaceAll(/[0-9a-f]{32,}/g, '…').slice(0, 120);
}
