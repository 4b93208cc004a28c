import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { columnOf, endOfPair, startOfPair } from './place.ts';

/** A pair of a block map as its lines stand in a text, and the comments that belong to it. */
export interface YamlBlock {
  /** Offsets of its first line's start, comments above it included, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  /** Its comments above, without indentation. */
  readonly comments: readonly string[];
  /** Its lines without the indentation of its key. */
  readonly lines: readonly string[];
}

/** A text that is one YAML document; undefined for any other. */
export function readDocument(text: string): Document | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  return document.errors.length === 0 && document.warnings.length === 0 ? document : undefined;
}

/** The pairs from the root to a path; undefined where the path is not there, or a map on the way is in braces. */
export function pairsTo(document: Document, path: readonly string[]): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  let node: unknown = document.contents;
  for (const key of path) {
    if (!isMap(node) || node.flow === true) return undefined;
    const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair === undefined) return undefined;
    pairs.push(pair);
    node = pair.value;
  }
  return pairs;
}

/**
 * The lines of a pair in a block map: from the comments right above it, which are indented as it is, to the comments
 * below it that are indented deeper. What stands above the first key of a file is the file's, unless it is apart.
 *
 * @param isFirst whether it is the first key of the file
 */
export function blockOf(text: string, pair: Pair, isFirst: boolean): YamlBlock | undefined {
  const [from, to] = [startOfPair(pair), endOfPair(pair)];
  if (from === undefined || to === undefined) return undefined;
  const column = columnOf(text, from);
  const keyLine = from - column;
  if (text.slice(keyLine, from).trim() !== '') return undefined;
  const start = isFirst ? keyLine : startOfComments(text, keyLine, column);
  const end = endOfBlock(text, to, column);
  const dedented = (part: string): string[] =>
    part
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.slice(Math.min(column, /^ */.exec(line)?.[0].length ?? 0)));
  const comments = start === keyLine ? [] : dedented(text.slice(start, keyLine));
  return { start, end, comments, lines: dedented(text.slice(keyLine, end)) };
}

function startOfComments(text: string, keyLine: number, column: number): number {
  let start = keyLine;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(before, start);
    if (columnOfComment(line) !== column) break;
    start = before;
  }
  return start;
}

function endOfBlock(text: string, contentEnd: number, column: number): number {
  let end = contentEnd > 0 && text[contentEnd - 1] === '\n' ? contentEnd : nextLine(text, contentEnd);
  for (let next = end; next < text.length;) {
    const line = text.slice(next, nextLine(text, next));
    next += line.length;
    if (line.trim() === '') continue;
    if ((columnOfComment(line) ?? -1) <= column) break;
    end = next;
  }
  return end;
}

function columnOfComment(line: string): number | undefined {
  return /^( *)#/.exec(line)?.[1]?.length;
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** Whether a map has this pair alone. */
export function isOnly(map: unknown): map is YAMLMap {
  return isMap(map) && map.items.length === 1;
}
