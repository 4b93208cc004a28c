import { LineCounter, isNode, isPair, parseDocument, visit, type Document } from 'yaml';
import type { ManifestObject } from './manifest.ts';
import type { Segment } from '../core/untyped.ts';

/** Documents parsed a second time, with places, for those few that have something wrong. */
const parsed = new WeakMap<ManifestObject, { readonly document: Document; readonly lines: LineCounter }>();

/**
 * The manifest's line of a field, 1-based; where the field is missing, the line of the nearest parent that is there.
 *
 * @param segments way to the field from the object's root
 */
export function lineOf(object: ManifestObject, segments: readonly Segment[]): number {
  if (object.within.length === 0 && segments.length === 0) return object.line;
  const { document, lines } = placesOf(object);
  let offset: number | undefined;
  let at: unknown = document.contents;
  for (const segment of [...object.within, ...segments]) {
    const next = step(at, segment);
    if (next === undefined) break;
    offset = next.offset ?? offset;
    at = next.value;
  }
  return offset === undefined ? object.line : object.firstLine + lines.linePos(offset).line - 1;
}

function placesOf(object: ManifestObject): { readonly document: Document; readonly lines: LineCounter } {
  const known = parsed.get(object);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  const document = parseDocument(object.text, { lineCounter: lines, merge: true, logLevel: 'silent' });
  const places = { document, lines };
  parsed.set(object, places);
  return places;
}

interface Step {
  readonly offset: number | undefined;
  readonly value: unknown;
}

function step(node: unknown, segment: Segment): Step | undefined {
  let found: Step | undefined;
  if (!isNode(node)) return undefined;
  // Only the node's own children are looked at; `visit` knows the kinds of collections.
  visit(node, {
    Pair: (_key, pair) => {
      const key = isNode(pair.key) ? pair.key : undefined;
      if (String(pair.key) === String(segment) || String(key?.toJSON()) === String(segment)) {
        found = { offset: key?.range?.[0], value: pair.value };
        return visit.BREAK;
      }
      return visit.SKIP;
    },
    Node: (key, item) => {
      if (item === node) return undefined;
      if (key === segment && !isPair(item)) found = { offset: item.range?.[0], value: item };
      return found === undefined ? visit.SKIP : visit.BREAK;
    },
  });
  return found;
}
