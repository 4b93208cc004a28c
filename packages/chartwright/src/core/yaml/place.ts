import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Where a key path ends in a document: the part that exists, and the part still to add. */
export type Place =
  /** The whole path exists already. */
  | { readonly kind: 'taken' }
  /** Something on the way is neither a map nor empty, at `path`. */
  | { readonly kind: 'blocked'; readonly path: readonly string[] }
  /** The rest of the path is missing in this map. */
  | { readonly kind: 'in-map'; readonly map: YAMLMap; readonly rest: readonly string[] }
  /** The last existing key has no value, or an empty flow map. */
  | { readonly kind: 'in-void'; readonly pair: Pair; readonly parent: YAMLMap; readonly rest: readonly string[] }
  /** The document is empty. */
  | { readonly kind: 'in-nothing'; readonly rest: readonly string[] };

/** Follows a path of keys as far as the document has it. */
export function findPlace(document: Document, path: readonly string[]): Place {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { kind: 'in-nothing', rest: path };
  if (!isMap(contents)) return { kind: 'blocked', path: [] };
  let map: YAMLMap = contents;
  for (const [depth, key] of path.entries()) {
    const pair: Pair | undefined = map.items.find((item) => keyOf(item) === key);
    if (pair === undefined) return { kind: 'in-map', map, rest: path.slice(depth) };
    const rest = path.slice(depth + 1);
    if (rest.length === 0) return { kind: 'taken' };
    const { value } = pair;
    if (isEmpty(value)) return { kind: 'in-void', pair, parent: map, rest };
    if (!isMap(value)) return { kind: 'blocked', path: path.slice(0, depth + 1) };
    map = value;
  }
  return { kind: 'taken' };
}

/** The key of a pair as text; keys of a values file are strings. */
function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  return isScalar(value) ? value.value === null : isMap(value) && value.flow === true && value.items.length === 0;
}

/** Offset at which the text of a block's last scalar or flow collection ends. */
export function endOfContent(node: unknown): number | undefined {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1) as Pair | undefined;
    if (last === undefined) return node.range?.[1];
    return isMap(node) ? endOfPair(last) : endOfContent(last);
  }
  return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[1] : undefined;
}

/** Offset at which a pair ends: its value, or its key where it has none. */
export function endOfPair(pair: Pair): number | undefined {
  return endOfContent(pair.value) ?? endOfContent(pair.key);
}

/** Offset at which a pair's key ends. */
export function endOfKey(pair: Pair): number | undefined {
  return endOfContent(pair.key);
}

/** Offset at which a pair begins. */
export function startOfPair(pair: Pair): number | undefined {
  return isScalar(pair.key) || isCollection(pair.key) ? pair.key.range?.[0] : undefined;
}

/** How a document indents, as its first nested blocks show. */
export interface Indentation {
  readonly indent: number;
  readonly indentSeq: boolean;
}

/** Kubernetes' and Helm's own style, for a document that shows none. */
const usual: Indentation = { indent: 2, indentSeq: true };

/** Derives a document's indentation from its first nested map and its first list in a map. */
export function indentationOf(document: Document, text: string): Indentation {
  let indent: number | undefined;
  let indentSeq: boolean | undefined;
  const visit = (node: unknown, column: number): void => {
    if (!isCollection(node) || node.flow === true) return;
    const own = node.range === null || node.range === undefined ? column : columnOf(text, node.range[0]);
    for (const item of node.items as Pair[]) {
      const child = isMap(node) ? item.value : item;
      if (isCollection(child) && child.flow !== true && child.range) {
        const nested = columnOf(text, child.range[0]) - own;
        if (isMap(node) && isMap(child)) indent ??= nested;
        if (isMap(node) && isSeq(child)) indentSeq ??= nested > 0;
      }
      visit(child, own);
    }
  };
  visit(document.contents, 0);
  const width = indent ?? usual.indent;
  // The yaml package puts an unindented list two columns in whatever the indent, which only with two is its parent's.
  return { indent: width, indentSeq: width !== 2 || (indentSeq ?? usual.indentSeq) };
}

/** Number of characters before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
