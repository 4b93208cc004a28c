import { CORE_SCHEMA, loadAll, mergeTag, YAMLException } from 'js-yaml';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { isMap, mapOf, type Untyped } from '../../core/untyped.ts';
import { yamlFaults } from '../../core/yaml/documents.ts';
import { isEndless } from './read-manifests.ts';

/** A file of values of a chart that is not a team's. */
export interface ChartValues {
  readonly file: string;
  readonly text: string;
  readonly value: Untyped;
}

/**
 * Reads values that belong to a chart.
 *
 * @param file as the person named it
 * @throws ProblemsError when they are no YAML, no map, endless, or something that needs no chart
 */
export function readChartValues(file: string, text: string): ChartValues {
  const [value = {}, ...others] = parsed(file, text);
  if (others.length > 0) throw new ProblemsError([notValues(file, 'several documents, as manifests have them')]);
  if (!isMap(value)) throw new ProblemsError([notValues(file, 'no map of values')]);
  if (isEndless(value)) throw new ProblemsError([endless(file)]);
  if (typeof value['apiVersion'] === 'string' && typeof value['kind'] === 'string')
    throw new ProblemsError([notValues(file, 'a Kubernetes object')]);
  return { file, text, value: mapOf(value) };
}

function parsed(file: string, text: string): unknown[] {
  try {
    return loadAll(text, { schema: CORE_SCHEMA.withTags(mergeTag) });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new ProblemsError(yamlFaults({ file, text }, error));
  }
}

function notValues(file: string, found: string): Problem {
  return fileProblem(file, {
    code: 'import/not-values',
    found,
    expected: 'one map of values for the chart',
    fix: 'run `npx nx generate import <team> --from=<values>.yaml --chart=<chart>`; leave the chart out to import manifests',
  });
}

function endless(file: string): Problem {
  return fileProblem(file, {
    code: 'import/endless',
    found: 'an alias that leads back to its own anchor, or aliases that repeat more than anybody wrote',
    expected: 'a file that ends',
    fix: 'write the value out in place of the alias',
  });
}
