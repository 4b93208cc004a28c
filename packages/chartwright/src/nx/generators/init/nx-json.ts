import { applyEdits, modify, parse } from 'jsonc-parser';
import { jsonProblems } from '../../../core/yaml/json.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { isMap } from '../../../core/untyped.ts';

const plugin = '@chartwright/nx/plugin';
const syncGenerator = '@chartwright/nx:sync';

/**
 * The text of `nx.json` with the plugin and its sync generator registered; comments and form stay.
 *
 * @throws ProblemsError when it is not JSON, or holds something else than settings
 */
export function withPlugin(text: string): string {
  const { source, json } = settingsIn(text);
  const plugins = json.plugins ?? [];
  const withEntry = isNamed(json) ? source : append(source, ['plugins'], plugins, plugin);
  const generators = json.sync?.globalGenerators ?? [];
  return generators.includes(syncGenerator)
    ? withEntry
    : append(withEntry, ['sync', 'globalGenerators'], generators, syncGenerator);
}

/**
 * Whether `nx.json` registers the plugin already.
 *
 * @throws ProblemsError as {@link withPlugin}
 */
export function hasPlugin(text: string): boolean {
  return isNamed(settingsIn(text).json);
}

function settingsIn(text: string): { readonly source: string; readonly json: NxJson } {
  const source = text.trim() === '' ? '{}\n' : text;
  const problems = jsonProblems({ file: 'nx.json', text: source }, { relaxed: true });
  if (problems.length > 0) throw new ProblemsError(problems);
  const json: unknown = parse(source, [], { allowTrailingComma: true });
  if (!isNxJson(json)) throw noSettings();
  return { source, json };
}

function isNamed({ plugins = [] }: NxJson): boolean {
  return plugins.some((entry) => (typeof entry === 'string' ? entry : entry.plugin) === plugin);
}

interface NxJson {
  readonly plugins?: readonly (string | { readonly plugin: string })[];
  readonly sync?: { readonly globalGenerators?: readonly string[] };
}

function append(text: string, path: readonly string[], list: readonly unknown[], entry: string): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const edits =
    list.length === 0
      ? modify(text, [...path], [entry], { formattingOptions })
      : modify(text, [...path, list.length], entry, { formattingOptions, isArrayInsertion: true });
  return applyEdits(text, edits);
}

/** `plugins` and `globalGenerators` are what is added to; Nx itself checks the rest. */
function isNxJson(json: unknown): json is NxJson {
  if (!isMap(json)) return false;
  const { plugins = [], sync = {} } = json;
  return Array.isArray(plugins) && isMap(sync) && Array.isArray(sync['globalGenerators'] ?? []);
}

function noSettings(): ProblemsError {
  return new ProblemsError([
    {
      code: 'nx/bad-nx-json',
      severity: 'error',
      file: 'nx.json',
      line: 1,
      column: 1,
      path: '',
      found: 'no map, or `plugins` or `sync.globalGenerators` that is no list',
      expected: 'the settings of an Nx workspace',
      fix: 'write the settings as https://nx.dev/reference/nx-json describes them, then run again',
    },
  ]);
}
