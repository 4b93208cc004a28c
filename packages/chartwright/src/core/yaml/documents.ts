import { loadAll, YAMLException } from 'js-yaml';
import { type Problem, ProblemsError } from '../problem.ts';
import { isMap } from '../untyped.ts';
import { parseYaml, type Source } from './source.ts';

/**
 * The documents of a YAML file to which {@link parseYaml}'s rules do not apply: a chart's, an upstream project's, or
 * another program's. Two to three times as fast as the `yaml` package.
 *
 * @throws ProblemsError with the place of what is not YAML, or of a duplicate key
 */
export function yamlDocuments(source: Source): unknown[] {
  try {
    return loadAll(source.text);
  } catch (error) {
    throw new ProblemsError(yamlFaults(source, error));
  }
}

/**
 * The map in the first document; an empty one for comments alone, or for anything else.
 *
 * @throws ProblemsError as {@link yamlDocuments}
 */
export function yamlMap(source: Source): Record<string, unknown> {
  const [first] = yamlDocuments(source);
  return isMap(first) ? first : {};
}

/** Faults that no YAML parser accepts; others do not matter in a file of another project. */
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
 * The problems for which js-yaml refused a text, in the words of {@link parseYaml}.
 *
 * @param error that js-yaml threw; others are rethrown
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
 * The problems that make a text unreadable, in the words of {@link parseYaml}.
 *
 * @param isDuplicate whether the parser refused the text for a duplicate key
 * @param at where it stopped: for a later document, and for the few texts that one parser refuses and another accepts
 */
export function fatalFaults(source: Source, isDuplicate: boolean, at: { line: number; col: number }): Problem[] {
  const fatal = parseYaml(source).problems.filter(({ code }) => FATAL.has(code));
  return fatal.length > 0 ? fatal : [otherFault(source, isDuplicate, at)];
}

/** A values file, or a Chart.yaml, that is not a map. */
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
  const problem = { severity: 'error', ...place, expected: 'YAML that every parser reads' } as const;
  if (isDuplicate)
    return {
      ...problem,
      code: 'yaml/duplicate-key',
      found: 'a key that is in its map already',
      expected: 'each key once',
      fix: 'keep one of the two, with the contents of both',
    };
  return {
    ...problem,
    code: 'yaml/syntax',
    found: 'a line that is not YAML',
    fix: 'correct the indentation, quotes or brackets of the line or of the one above it',
  };
}
