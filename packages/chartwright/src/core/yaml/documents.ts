import { loadAll, YAMLException } from 'js-yaml';
import { type Problem, ProblemsError } from '../problem.ts';
import { isMap } from '../untyped.ts';
import { parseYaml, type Source } from './source.ts';

/**
 * The documents of a YAML file that is not held to {@link parseYaml}'s rules: a chart's, an upstream project's, or one
 * that another program writes. Two to three times as fast as the `yaml` package.
 *
 * @throws ProblemsError with the place of what is no YAML, or of a key that stands twice in its map
 */
export function yamlDocuments(source: Source): unknown[] {
  try {
    return loadAll(source.text);
  } catch (error) {
    throw new ProblemsError(yamlFaults(source, error));
  }
}

/**
 * The map that the first document holds; an empty one for a text of comments alone, or of anything else.
 *
 * @throws ProblemsError as {@link yamlDocuments}
 */
export function yamlMap(source: Source): Record<string, unknown> {
  const [first] = yamlDocuments(source);
  return isMap(first) ? first : {};
}

/** Faults that keep any reader of YAML from reading a text; others are matters of taste in a file of someone else's. */
const FATAL = new Set([
  'yaml/syntax',
  'yaml/duplicate-key',
  'yaml/tab',
  'yaml/character',
  'yaml/depth',
  'yaml/too-large',
  'yaml/alias',
  'yaml/directive',
]);

/**
 * What kept js-yaml from reading a text, in the words of {@link parseYaml}.
 *
 * @param error as js-yaml threw it; another one is thrown on
 */
export function yamlFaults(source: Source, error: unknown): Problem[] {
  if (!(error instanceof YAMLException)) throw error;
  const { reason, mark } = error;
  return fatalFaults(source, reason.includes('duplicated'), {
    line: (mark?.line ?? 0) + 1,
    col: (mark?.column ?? 0) + 1,
  });
}

/**
 * What keeps a text from being read at all, as {@link parseYaml} says it.
 *
 * @param isDuplicate whether the reader that refused the text met a key for the second time
 * @param at where it stopped: for a later document, and for the little that one reader refuses and another takes
 */
export function fatalFaults(source: Source, isDuplicate: boolean, at: { line: number; col: number }): Problem[] {
  const told = parseYaml(source).problems.filter(({ code }) => FATAL.has(code));
  return told.length > 0 ? told : [otherFault(source, isDuplicate, at)];
}

/** A values file, or a Chart.yaml, that holds something else than a map. */
export function notAMap(file: string): Problem {
  return {
    code: 'yaml/not-a-map',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    path: '',
    found: 'a list or a single value',
    expected: 'a map of keys and values',
    fix: 'write at least one `key: value` line, or {} for no values at all',
  };
}

function otherFault({ file }: Source, isDuplicate: boolean, { line, col }: { line: number; col: number }): Problem {
  const place = { file, line, column: col, path: '' };
  const problem = { severity: 'error', ...place, expected: 'YAML that every reader takes' } as const;
  if (isDuplicate)
    return {
      ...problem,
      code: 'yaml/duplicate-key',
      found: 'a key that stands in its map already',
      expected: 'each key once',
      fix: 'keep one of the two, with the contents of both',
    };
  return {
    ...problem,
    code: 'yaml/syntax',
    found: 'a line that is no YAML',
    fix: 'correct the indentation, quotes or brackets of the line or of the one above it',
  };
}
