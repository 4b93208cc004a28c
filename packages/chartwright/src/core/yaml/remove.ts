import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { ProblemsError } from '../problem.ts';
import { endOfPair, startOfPair } from './place.ts';
import type { YamlFile } from './splice.ts';

/**
 * Removes a key from a user's YAML, and the maps above that it leaves empty. Every other byte stays, comments on lines of
 * their own too; the result is parsed again, and refused unless exactly this differs.
 *
 * @returns the text as it was where it has no such key
 * @throws ProblemsError where the key cannot be removed safely
 */
export function removeYaml({ file, text }: YamlFile, path: readonly string[]): string {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0 || !document.hasIn(path)) return text;
  const whole = emptied(document, path);
  const cut = cutOf(document, text, whole);
  const result = cut === undefined ? undefined : text.slice(0, cut.from) + cut.kept + text.slice(cut.to);
  if (result === undefined || !removesOnly(document, result, whole)) throw refusal(file, path);
  return result;
}

/** The path of the highest map that holds nothing but the key. */
function emptied(document: Document, path: readonly string[]): readonly string[] {
  const parent = path.slice(0, -1);
  const map = parent.length === 0 ? undefined : document.getIn(parent, true);
  return isMap(map) && map.items.length === 1 ? emptied(document, parent) : path;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  /** What stays of the part. */
  readonly kept: string;
}

function cutOf(document: Document, text: string, path: readonly string[]): Cut | undefined {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return undefined;
  const index = map.items.findIndex(({ key }) => isScalar(key) && key.value === path.at(-1));
  const pair = map.items[index];
  const [start, end] = pair === undefined ? [] : [startOfPair(pair), endOfPair(pair)];
  if (start === undefined || end === undefined) return undefined;
  if (map.flow === true) return flowCut(map, index, start, end);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // The key of a list's first entry shares its line with the dash.
  if (text.slice(from, start).trim() !== '') return undefined;
  const feed = text.indexOf('\n', Math.max(start, end - 1));
  const to = feed < 0 ? text.length : feed + 1;
  const comments = text
    .slice(from, to)
    .split(/(?<=\n)/)
    .filter((line) => /^\s*#/.test(line));
  return { from, to, kept: comments.join('') };
}

function flowCut(map: YAMLMap, index: number, start: number, end: number): Cut | undefined {
  const ends = (pair: Pair | undefined) => (pair === undefined ? undefined : endOfPair(pair));
  const before = ends(map.items[index - 1]);
  if (before !== undefined) return { from: before, to: end, kept: '' };
  const next = map.items[index + 1];
  const to = next === undefined ? end : startOfPair(next);
  return to === undefined ? undefined : { from: start, to, kept: '' };
}

function removesOnly(before: Document, result: string, path: readonly string[]): boolean {
  const after = parseDocument(result, { logLevel: 'error' });
  if (after.errors.length > 0) return false;
  const expected = before.clone();
  expected.deleteIn(path);
  try {
    return isDeepStrictEqual(after.toJS() ?? {}, expected.toJS() ?? {});
  } catch {
    // An alias of what went.
    return false;
  }
}

function refusal(file: string, path: readonly string[]): ProblemsError {
  return new ProblemsError([
    {
      code: 'render/cannot-add',
      severity: 'error',
      file,
      path: path.join('.'),
      found: 'a key that cannot be removed safely',
      expected: 'a key of a map in block style, or in one flow map',
      fix: 'remove it by hand',
    },
  ]);
}
