import { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { LenientYaml } from '../../../core/yaml/lenient-yaml.ts';
import { valuePath } from '../../../core/yaml/value-path.ts';
import { formatPath } from '../../../core/document-path.ts';
import type { Problem } from '../../../core/problem.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import type { RenderedRelease } from './release-rendering.ts';
import type { ValueLayer } from './value-layers.ts';

/** Values files as one, the highest layer first asked where a path stands. */
export function layered(layers: readonly ValueLayer[]): LayeredYaml {
  return new LayeredYaml(layers.map((layer) => new LenientYaml(layer)));
}

/** The problems of a release's rendering; what Helm says of a value stands where the value was written. */
export function inUserFile({ problems, layers, ring }: RenderedRelease): Problem[] {
  if (problems.length === 0) return [];
  const values = layered(layers);
  return problems.map((problem) => {
    const release = ring === undefined ? 'the single release' : `ring ${ring}`;
    // A staged copy of the chart is nobody's to fix.
    const told = problem.code.startsWith('helm/') ? { ...problem, file: umbrellaFolder } : problem;
    if (problem.code !== 'helm/schema') return { ...told, expected: `${problem.expected}, for ${release}` };
    const path = valuePath(values.value, problem.path);
    return {
      ...told,
      ...values.locate(path),
      path: formatPath(path),
      fix: `correct it; \`npx nx run platform:explain ${formatPath(path)}\` shows every layer`,
    };
  });
}
