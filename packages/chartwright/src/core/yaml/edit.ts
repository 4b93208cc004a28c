import { type Document, isMap, isScalar } from 'yaml';
import { flowText } from './flow-text.ts';
import { columnOf, endOfKey, endOfPair, indentationOf, type Indentation, type Place, startOfPair } from './place.ts';
import { yamlText } from './text.ts';

/** One change of a text: `inserted` replaces `removed` characters at `offset`. */
export interface Edit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * The change of a text that puts a value at a place; undefined where there is no safe one.
 *
 * @param document of the text, in which the place was found
 */
export function editAt(document: Document, text: string, place: Place, value: unknown): Edit | undefined {
  const style = indentationOf(document, text);
  if (place.kind === 'in-nothing') {
    return isVoid(document, text) ? insertAfter(text, text.length, 0, nested(place.rest, value), style) : undefined;
  }
  if (place.kind === 'in-map') return editMap(text, place, value, style);
  if (place.kind === 'in-void') return editVoid(text, place, value, style);
  return undefined;
}

/** True for a document without any node: `null` written out is a scalar that would stay. */
function isVoid(document: Document, text: string): boolean {
  const range = document.contents?.range;
  return range === undefined || range === null || text.slice(range[0], range[1]).trim() === '';
}

function editMap(text: string, { map, rest }: Extract<Place, { kind: 'in-map' }>, value: unknown, style: Indentation) {
  const last = map.items.at(-1);
  if (map.flow === true)
    return editFlowMap(text, map.range, last === undefined ? undefined : endOfPair(last), rest, value);
  const first = map.items[0];
  const start = first === undefined ? undefined : startOfPair(first);
  const end = last === undefined ? undefined : endOfPair(last);
  if (start === undefined || end === undefined) return undefined;
  const column = columnOf(text, start);
  return insertAfter(text, end, column, nested(rest, value), style);
}

function editFlowMap(
  text: string,
  range: readonly number[] | null | undefined,
  lastEnd: number | undefined,
  rest: readonly string[],
  value: unknown,
): Edit | undefined {
  const [start, end] = range ?? [];
  if (start === undefined || end === undefined) return undefined;
  const from = lastEnd ?? start + 1;
  const gap = text.slice(from, end - 1);
  if (!/^\s*,?\s*$/.test(gap)) return undefined;
  const pair = flowText(nested(rest, value)).slice(1, -1);
  if (lastEnd === undefined) return { offset: start + 1, removed: 0, inserted: pair };
  const comma = gap.indexOf(',');
  return comma < 0
    ? { offset: from, removed: 0, inserted: `, ${pair}` }
    : { offset: from + comma + 1, removed: 0, inserted: ` ${pair}` };
}

function editVoid(
  text: string,
  { pair, parent, rest }: Extract<Place, { kind: 'in-void' }>,
  value: unknown,
  style: Indentation,
): Edit | undefined {
  const start = startOfPair(pair);
  if (start === undefined) return undefined;
  const node = isMap(pair.value) || isScalar(pair.value) ? pair.value : undefined;
  const [from, to] = node?.range ?? [];
  const content = nested(rest, value);
  if (parent.flow === true) {
    return from === undefined || to === undefined
      ? undefined
      : { offset: from, removed: to - from, inserted: `${from === to ? ' ' : ''}${flowText(content)}` };
  }
  const column = columnOf(text, start) + style.indent;
  const written = from === undefined || to === undefined ? '' : text.slice(from, to);
  if (written.trim() === '') return insertAfter(text, endOfKey(pair) ?? start, column, content, style);
  if (!/^(\{\s*\}|null|Null|NULL|~)$/.test(written) || from === undefined || to === undefined) return undefined;
  return replaceVoid(text, from, to, column, content, style);
}

/** Removes a `{}` with the blanks before it, and puts a block below its line. */
function replaceVoid(text: string, from: number, to: number, column: number, content: unknown, style: Indentation) {
  const gap = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const lineEnd = endOfLine(text, to);
  const restOfLine = text.slice(to, lineEnd);
  if (restOfLine.trim() !== '' && !/^\s+#/.test(restOfLine)) return undefined;
  const { offset, inserted } = insertAfter(text, to, column, content, style);
  return { offset: from - gap, removed: offset - (from - gap), inserted: text.slice(to, offset) + inserted };
}

function nested(rest: readonly string[], value: unknown): unknown {
  return rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

/**
 * Puts a block below what ends at `end`, and below the comments that follow and are indented as the block is, or
 * deeper: they describe the lines above.
 */
function insertAfter(text: string, end: number, column: number, content: unknown, style: Indentation): Edit {
  const offset = afterComments(text, end, column);
  const block = yamlText(content, style)
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(column) + line))
    .join('\n');
  const glue = offset === 0 || text[offset - 1] === '\n' ? '' : '\n';
  return { offset, removed: 0, inserted: glue + block };
}

function afterComments(text: string, end: number, column: number): number {
  let offset = startOfNextLine(text, end);
  for (let next = offset; next < text.length;) {
    const line = text.slice(next, endOfLine(text, next));
    next += line.length + 1;
    if (line.trim() === '') continue;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (line[indent] !== '#' || indent < column) break;
    offset = Math.min(next, text.length);
  }
  return offset;
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}

/** A block scalar ends with its last line feed, so its end is a line's start already. */
function startOfNextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}
