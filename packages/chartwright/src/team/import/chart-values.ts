import { loadAll } from 'js-yaml';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { isMap, mapOf, type Untyped } from '../../core/untyped.ts';
import { readForeignYaml } from './foreign-yaml.ts';

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
  const [value = {}, ...others] = readForeignYaml(file, text, (all, options) => loadAll(all, options));
  if (others.length > 0) throw new ProblemsError([notValues(file, 'several documents, as manifests have them')]);
  if (!isMap(value)) throw new ProblemsError([notValues(file, 'no map of values')]);
  if (typeof value['apiVersion'] === 'string' && typeof value['kind'] === 'string')
    throw new ProblemsError([notValues(file, 'a Kubernetes object')]);
  return { file, text, value: mapOf(value) };
}

function notValues(file: string, found: string): Problem {
  return fileProblem(file, {
    code: 'import/not-values',
    found,
    expected: 'one map of values for the chart',
    fix: 'run `npx nx generate import <team> --from=<values>.yaml --chart=<chart>`; leave the chart out to import manifests',
  });
}
