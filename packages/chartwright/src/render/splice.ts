import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { type Problem, ProblemsError } from '../schema/problem.ts';
import { flowText } from './flow-text.ts';
import {
  columnOf,
  endOfKey,
  endOfPair,
  findPlace,
  indentationOf,
  type Indentation,
  type Place,
  startOfPair,
} from './yaml-place.ts';
import { yamlText } from './yaml-text.ts';

/** One change of a text: `removed` characters at `offset` give way to `inserted`. */
interface Edit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A YAML text to be added to. */
export interface YamlFile {
  /** Path relative to the workspace, for problems. */
  readonly file: string;
  readonly text: string;
}

/**
 * Adds a value to a person's YAML. Every byte of theirs stays (comments, blank lines, quotes, indentation), but for an
 * empty `{}` or `null` that the value replaces. The result is read again, and refused unless exactly the addition
 * differs.
 *
 * @param path keys from the root; missing parents are made
 * @returns the new text, with a line end at the end of the addition
 * @throws ProblemsError when the path is there already, or its place is none that can be added to
 */
export function spliceYaml({ file, text }: YamlFile, path: readonly string[], value: unknown): string {
  const document = read(text);
  if (document === undefined) throw refusal(file, path, 'text that is not one YAML document', 'mend the file first');
  const place = findPlace(document, path);
  if (place.kind === 'taken')
    throw refusal(file, path, 'the key is there already', 'choose another name, or edit it by hand');
  if (place.kind === 'blocked') {
    throw refusal(file, place.path, 'something that is neither a map nor empty', 'make it a map, or edit by hand');
  }
  const edit = editAt(document, text, place, value);
  const result = edit === undefined ? undefined : apply(text, edit);
  if (result === undefined || !addsOnly(document, result, path, value)) {
    throw refusal(
      file,
      path,
      'a place that cannot be added to safely',
      'write the map in block style, or edit by hand',
    );
  }
  return result;
}

function refusal(file: string, path: readonly string[], found: string, mend: string): ProblemsError {
  const problem: Problem = {
    code: 'render/cannot-add',
    severity: 'error',
    file,
    path: path.join('.'),
    found,
    expected: 'a map that lacks this key',
    mend,
  };
  return new ProblemsError([problem]);
}

function read(text: string): Document | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  return document.errors.length === 0 ? document : undefined;
}

function apply(text: string, { offset, removed, inserted }: Edit): string {
  const lines = text.includes('\r\n') ? inserted.replaceAll('\n', '\r\n') : inserted;
  return text.slice(0, offset) + lines + text.slice(offset + removed);
}

function editAt(document: Document, text: string, place: Place, value: unknown): Edit | undefined {
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

/** Takes away a `{}` with the blanks before it, and puts a block below its line. */
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
 * deeper: they speak of what stands above.
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

function addsOnly(before: Document, result: string, path: readonly string[], value: unknown): boolean {
  const after = read(result);
  if (after === undefined) return false;
  const expected = (before.toJS() ?? {}) as Record<string, unknown>;
  let map = expected;
  for (const key of path.slice(0, -1)) {
    const inner = { ...(map[key] as Record<string, unknown> | null) };
    map[key] = inner;
    map = inner;
  }
  map[path.at(-1) ?? ''] = value;
  return isDeepStrictEqual(after.toJS(), expected);
}
