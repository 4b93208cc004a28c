import { CORE_SCHEMA, type LoadOptions, mergeTag, YAMLException } from 'js-yaml';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { yamlFaults } from '../../core/yaml/documents.ts';

/** As many fields as no application has, and aliases that refer to each other reach at once. */
const MOST_FIELDS = 200_000;

/** What is said of a value that never ends. */
export const endlessText: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> = {
  code: 'import/endless',
  found: 'an alias that leads back to its own anchor, or aliases that repeat more than anybody wrote',
  expected: 'a file that ends',
  fix: 'write the value out in place of the alias',
};

/**
 * Reads YAML that another tool has written or reads, with its merge keys.
 *
 * @param file as the person named it
 * @param read `load` or `loadAll` of js-yaml
 * @throws ProblemsError when it is no YAML, or never ends
 */
export function readForeignYaml<T>(file: string, text: string, read: (text: string, options: LoadOptions) => T): T {
  const value = parsed(file, text, read);
  if (isEndless(value)) throw new ProblemsError([fileProblem(file, endlessText)]);
  return value;
}

function parsed<T>(file: string, text: string, read: (text: string, options: LoadOptions) => T): T {
  try {
    return read(text, { schema: CORE_SCHEMA.withTags(mergeTag) });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new ProblemsError(yamlFaults({ file, text }, error));
  }
}

/** Whether a value holds itself by an alias, or more than anybody wrote. */
export function isEndless(root: unknown): boolean {
  let count = 0;
  const left = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    count += inner.length;
    if (count > MOST_FIELDS) return true;
    left.push(...inner);
  }
  return false;
}
