import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import { ProblemsError } from '../../../core/problem.ts';

const plugin = '@chartwright/nx/plugin';
const syncGenerator = '@chartwright/nx:sync';

/**
 * The text of `nx.json` with the plugin and its sync generator registered; comments and form stay.
 *
 * @throws ProblemsError when it is not JSON
 */
export function withPlugin(text: string): string {
  const errors: ParseError[] = [];
  const source = text.trim() === '' ? '{}\n' : text;
  const json = parse(source, errors, { allowTrailingComma: true }) as NxJson | undefined;
  if (errors.length > 0 || typeof json !== 'object') throw notJson();
  const plugins = json.plugins ?? [];
  const known = plugins.some((entry) => (typeof entry === 'string' ? entry : entry.plugin) === plugin);
  const withEntry = known ? source : append(source, ['plugins'], plugins, plugin);
  const generators = json.sync?.globalGenerators ?? [];
  return generators.includes(syncGenerator)
    ? withEntry
    : append(withEntry, ['sync', 'globalGenerators'], generators, syncGenerator);
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

function notJson(): ProblemsError {
  return new ProblemsError([
    {
      code: 'nx/bad-nx-json',
      severity: 'error',
      file: 'nx.json',
      path: '',
      found: 'text that is not JSON',
      expected: 'the settings of an Nx workspace',
      fix: 'fix the file, then run again',
    },
  ]);
}
