import { isDeepStrictEqual } from 'node:util';
import { type Document, parseDocument } from 'yaml';
import { type Problem, ProblemsError } from '../problem.ts';
import { type Edit, editAt } from './edit.ts';
import { findPlace } from './place.ts';

/** A YAML text to be added to. */
export interface YamlFile {
  /** Path relative to the workspace, for problems. */
  readonly file: string;
  readonly text: string;
}

/**
 * Adds a value to a user's YAML. Every byte of theirs stays (comments, blank lines, quotes, indentation), but for an
 * empty `{}` or `null` that the value replaces. The result is parsed again, and refused unless exactly the addition
 * differs.
 *
 * @param path keys from the root; missing parents are added
 * @returns the new text, with a line end at the end of the addition
 * @throws ProblemsError when the path exists already, or nothing can be added at its place
 */
export function spliceYaml({ file, text }: YamlFile, path: readonly string[], value: unknown): string {
  const document = read(text);
  if (document === undefined) throw refusal(file, path, 'text that is not one YAML document', 'fix the file first');
  const place = findPlace(document, path);
  if (place.kind === 'taken')
    throw refusal(file, path, 'the key exists already', 'choose another name, or edit it by hand');
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

function refusal(file: string, path: readonly string[], found: string, fix: string): ProblemsError {
  const problem: Problem = {
    code: 'render/cannot-add',
    severity: 'error',
    file,
    path: path.join('.'),
    found,
    expected: 'a map that lacks this key',
    fix,
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
