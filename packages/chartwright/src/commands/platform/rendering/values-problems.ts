import type { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { valuePath } from '../../../core/yaml/value-path.ts';
import { type DocumentPath, formatPath } from '../../../core/document-path.ts';
import type { Problem } from '../../../core/problem.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import type { RenderedRelease } from './release-rendering.ts';
import { layered } from './layered.ts';
import { writtenPlace } from './written-place.ts';

/**
 * The problems of rendering a cluster's releases; what Helm reports of a value is located where the value was written.
 * A problem of several rings is reported once, and names them.
 */
export function renderingProblems(releases: readonly RenderedRelease[]): Problem[] {
  const alike = new Map<string, { readonly problem: Problem; readonly names: Set<string> }>();
  for (const release of releases)
    for (const problem of inUserFile(release)) {
      const key = JSON.stringify(problem);
      const known = alike.get(key) ?? { problem, names: new Set() };
      known.names.add(release.ring === undefined ? 'the single release' : `ring ${release.ring}`);
      alike.set(key, known);
    }
  // A value that Helm's schemas refuse has a place of its own, so that the rings are not needed.
  return [...alike.values()].map(({ problem, names }) =>
    problem.code === 'helm/schema'
      ? problem
      : { ...problem, expected: `${problem.expected}, for ${[...names].join(', ')}` },
  );
}

/** The problems of one release; what Helm reports of a value is located in the layer that sets it. */
function inUserFile(release: RenderedRelease): Problem[] {
  const { problems, layers } = release;
  if (problems.length === 0) return [];
  const values = layered(layers);
  return problems.map((problem) => {
    // Users cannot fix a staged copy of the chart.
    const found = problem.code.startsWith('helm/') ? { ...problem, file: umbrellaFolder } : problem;
    if (problem.code !== 'helm/schema') return found;
    return { ...found, ...placed(release, values, valuePath(values.value, problem.path)) };
  });
}

/** Where to change a value: where a person wrote it, else in the values file laid over the tool's. */
export type Placed = Pick<Problem, 'file' | 'path' | 'fix'>;

/** The place of a value of a release, and how to correct it there. */
export function placed({ layers, platform }: RenderedRelease, values: LayeredYaml, path: DocumentPath): Placed {
  const name = formatPath(path);
  const explain = `\`npx nx run platform:explain ${name}\` shows every layer`;
  const written = writtenPlace(values, layers, platform, path);
  if (written?.file === platform?.file && written !== undefined)
    return { ...written, fix: `correct it, then run \`npx nx sync\`; ${explain}` };
  if (written !== undefined) return { ...written, fix: `correct it; ${explain}` };
  const place = values.locate(path);
  const user = layers.find(({ kind }) => kind === 'user')?.file ?? 'environments/<env>/values.yaml';
  return {
    ...place,
    path: name,
    fix: `set ${name} in ${user}, which is laid over this file of the tool's; ${explain}`,
  };
}
