import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar } from 'yaml';
import { type Problem, ProblemsError } from '../problem.ts';
import { isMap as isPlainMap } from '../untyped.ts';
import { blockOf, isOnly, pairsTo, readDocument } from './block.ts';
import { spliceYaml, type YamlFile } from './splice.ts';
import { yamlText } from './text.ts';

/** What was taken out of a text, as it stood there. */
export interface TakenValue {
  readonly value: unknown;
  /** Comments above it, of maps above it that it leaves empty too, without indentation. */
  readonly comments: readonly string[];
  /** Its own lines, the first with its key, without the indentation of that. */
  readonly lines: readonly string[];
}

/**
 * Takes a key with its value out of a user's YAML, and the maps above it that would be empty. Every other byte stays; the
 * result is parsed again, and refused unless exactly the key is gone.
 *
 * @throws ProblemsError where the key is not there, or stands in braces
 */
export function takeYaml({ file, text }: YamlFile, path: readonly string[]): { text: string; taken: TakenValue } {
  const document = readDocument(text);
  const pairs = document === undefined ? undefined : pairsTo(document, path);
  if (document === undefined || pairs === undefined) throw unmoved(file, path, 'a map in braces, or no such key');
  let top = pairs.length - 1;
  while (top > 0 && isOnly(pairs[top - 1]?.value)) top -= 1;
  const first = isMap(document.contents) ? document.contents.items[0] : undefined;
  const blocks = pairs.slice(top).map((pair) => blockOf(text, pair, pair === first));
  const [outer, inner] = [blocks[0], blocks.at(-1)];
  if (outer === undefined || inner === undefined) throw unmoved(file, path, 'two keys on one line');
  const above = text.slice(0, outer.start);
  const isLast = outer.end === text.length;
  // The blank lines that set it apart would stay at the end of the file.
  const remains = isLast ? above.replace(/\n\s*$/, '\n') : above + text.slice(outer.end);
  const expected = without(document.toJS(), path.slice(0, top + 1));
  const after = readDocument(remains);
  if (after === undefined || !isDeepStrictEqual(after.toJS() ?? {}, expected))
    throw unmoved(file, path, 'a place that cannot be changed safely');
  const comments = blocks.flatMap((block, depth) => [
    ...(block?.comments ?? []),
    ...(depth < blocks.length - 1 ? commentAtKey(block?.lines[0] ?? '') : []),
  ]);
  const { value } = pairs.at(-1) ?? {};
  return { text: remains, taken: { value: plain(value), comments, lines: inner.lines } };
}

/**
 * Puts what was taken out of a text into another, with its comments and as it was written.
 *
 * @throws ProblemsError where the path exists already, or nothing can be added at its place
 */
export function putYaml(source: YamlFile, path: readonly string[], taken: TakenValue): string {
  const mark = 'chartwright: value that is moved';
  const spliced = spliceYaml(source, path, mark);
  const key = yamlText({ [path.at(-1) ?? '']: mark }).trimEnd();
  const line = new RegExp(`^( *)${key.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`, 'm').exec(spliced);
  const [whole = '', indent = ''] = line ?? [];
  const written = [...taken.comments, renamed(taken.lines[0] ?? '', path.at(-1) ?? ''), ...taken.lines.slice(1)];
  const block = written.map((one) => (one === '' ? '' : indent + one)).join('\n');
  const result =
    line === null
      ? spliceYaml(source, path, taken.value)
      : spliced.slice(0, line.index) + block + spliced.slice(line.index + whole.length);
  const expected = readDocument(spliceYaml(source, path, taken.value))?.toJS() as unknown;
  if (!isDeepStrictEqual(readDocument(result)?.toJS(), expected))
    throw unmoved(source.file, path, 'a place that cannot be added to safely');
  return result;
}

/**
 * Moves a key with its value to another place of a user's YAML, its comments with it; a key that is renamed in its map
 * keeps its place in the order.
 *
 * @throws ProblemsError where it cannot be done without touching anything else
 */
export function moveYaml(source: YamlFile, from: readonly string[], to: readonly string[]): string {
  if (isDeepStrictEqual(from.slice(0, -1), to.slice(0, -1))) return renameKey(source, from, to.at(-1) ?? '');
  const { text, taken } = takeYaml(source, from);
  return putYaml({ file: source.file, text }, to, taken);
}

function renameKey({ file, text }: YamlFile, path: readonly string[], name: string): string {
  const document = readDocument(text);
  const map = path.length === 1 ? document?.contents : document?.getIn(path.slice(0, -1), true);
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : undefined;
  if (document === undefined || !isMap(map) || pair === undefined) throw unmoved(file, path, 'no such key');
  if (map.has(name)) throw unmoved(file, path, `both the old key and \`${name}\``);
  const [start, end] = (isScalar(pair.key) ? pair.key.range : undefined) ?? [];
  if (start === undefined || end === undefined) throw unmoved(file, path, 'a key that is no plain text');
  const result = text.slice(0, start) + yamlText(name).trimEnd() + text.slice(end);
  const expected = document.clone();
  const parent = path.slice(0, -1);
  const value: unknown = expected.getIn(path, true);
  expected.deleteIn(path);
  expected.setIn([...parent, name], value);
  if (!isDeepStrictEqual(readDocument(result)?.toJS(), expected.toJS()))
    throw unmoved(file, path, 'a key that cannot be changed safely');
  return result;
}

function renamed(line: string, name: string): string {
  const [, rest = ''] = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^:]*?)\s*(:(?:\s.*)?)$/.exec(line) ?? [];
  return yamlText(name).trimEnd() + rest;
}

function commentAtKey(line: string): string[] {
  const comment = /\s(#.*)$/.exec(line)?.[1];
  return comment === undefined ? [] : [comment];
}

function plain(node: unknown): unknown {
  if (node === null || node === undefined) return null;
  return (node as { toJSON(): unknown }).toJSON();
}

function without(value: unknown, path: readonly string[]): unknown {
  const [key = '', ...rest] = path;
  if (!isPlainMap(value)) return value;
  if (rest.length > 0) return { ...value, [key]: without(value[key], rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function unmoved(file: string, path: readonly string[], found: string): ProblemsError {
  const problem: Problem = {
    code: 'render/cannot-move',
    severity: 'error',
    file,
    path: path.join('.'),
    found,
    expected: 'a key on a line of its own, and nothing yet at the place that it moves to',
    fix: 'move it by hand',
  };
  return new ProblemsError([problem]);
}
