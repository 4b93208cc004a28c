import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { DocumentPath } from '../document-path.ts';

/** Where a path was found: the offset in the text, and whether the whole path exists. */
export interface Place {
  readonly offset: number;
  readonly exact: boolean;
}

/**
 * Finds the place of a path in a tree; where the path ends early, the key of its last existing part.
 *
 * @param on whether to locate the key or the value of the last step; an entry of a list has no key
 */
export function locateNode(root: Node | null, path: DocumentPath, on: 'key' | 'value'): Place {
  let node: unknown = root;
  let keyOffset = startOf(root) ?? 0;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) return { offset: keyOffset, exact: false };
    node = child.value;
    keyOffset = startOf(child.key) ?? startOf(node) ?? keyOffset;
  }
  return { offset: on === 'key' ? keyOffset : (startOf(node) ?? keyOffset), exact: true };
}

/** A scalar at a path as it is written in the text. */
export function scalarSource(root: Node | null, path: DocumentPath): string | undefined {
  let node: unknown = root;
  for (const step of path) node = childOf(node, step)?.value;
  return isScalar(node) ? node.source : undefined;
}

function childOf(
  node: unknown,
  step: string | number,
): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { value: item };
  }
  if (!isMap(node)) return undefined;
  return pairsOf(node).get(String(step));
}

/** Pairs by key, for each map that was looked up: a file with thousands of problems looks up the same ones. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let index = indexes.get(map);
  if (index === undefined) {
    index = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    indexes.set(map, index);
  }
  return index;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
