import { isDeepStrictEqual } from 'node:util';
import { type Document, isScalar, parseDocument } from 'yaml';
import { type Problem, ProblemsError } from '../problem.ts';
import { spliceYaml, type YamlFile } from './splice.ts';
import { yamlText } from './text.ts';

/**
 * Sets a scalar at a path of a user's YAML: adds it as {@link spliceYaml} does, or replaces the existing scalar. Every
 * other byte stays; the result is parsed again, and refused unless exactly this value differs.
 *
 * @throws ProblemsError when the value there is not a scalar
 */
export function setYaml(source: YamlFile, path: readonly string[], value: string | boolean): string {
  const document = parseDocument(source.text, { logLevel: 'error' });
  const node = document.errors.length > 0 ? undefined : document.getIn(path, true);
  if (node === undefined || node === null) return spliceYaml(source, path, value);
  if (!isScalar(node) || node.range === undefined || node.range === null) throw refusal(source.file, path);
  if (node.value === value) return source.text;
  const [start, end] = node.range;
  const result = source.text.slice(0, start) + yamlText(value).trimEnd() + source.text.slice(end);
  if (!setsOnly(document, result, path, value)) throw refusal(source.file, path);
  return result;
}

function setsOnly(before: Document, result: string, path: readonly string[], value: string | boolean): boolean {
  const after = parseDocument(result, { logLevel: 'error' });
  if (after.errors.length > 0) return false;
  const expected = before.clone();
  expected.setIn(path, value);
  return isDeepStrictEqual(after.toJS(), expected.toJS());
}

function refusal(file: string, path: readonly string[]): ProblemsError {
  const problem: Problem = {
    code: 'render/cannot-add',
    severity: 'error',
    file,
    path: path.join('.'),
    found: 'a place that cannot be changed safely',
    expected: 'nothing yet, or a plain value',
    fix: 'edit it by hand',
  };
  return new ProblemsError([problem]);
}
