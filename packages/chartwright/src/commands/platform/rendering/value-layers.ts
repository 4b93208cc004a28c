import type { Values } from '../../../core/merge.ts';
import { contractValues, wiringValues } from '../../../environment/contract.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { yamlText } from '../../../core/yaml/text.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { readPlatformOf } from '../files/platform-files.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import type { PlatformRelease, PlatformTarget } from '../files/targets.ts';

/** A values file of the umbrella: its text and its path. */
export interface ValueLayer {
  readonly kind: 'chart' | 'profile' | 'ring' | 'contract' | 'wiring' | 'user';
  /** Path relative to the workspace. */
  readonly file: string;
  readonly text: string;
}

/**
 * The umbrella's values files, the lowest first: its own, and those that Helm gets on top.
 *
 * @throws ProblemsError when the chart lacks one of its own, or the user's is not YAML that every parser reads alike
 */
export async function valueLayers(
  root: string,
  target: PlatformTarget,
  release: PlatformRelease,
): Promise<ValueLayer[]> {
  const layers = [
    await chartLayer(root, 'chart', 'values.yaml'),
    await chartLayer(root, 'profile', `profiles/${target.profile}.yaml`),
  ];
  if (release.ring !== undefined) layers.push(await chartLayer(root, 'ring', `rings/${release.ring}.yaml`));
  const { environment } = target;
  if (environment === undefined) return layers;
  const folder = `${environmentsFolder}/${environment.name}`;
  layers.push(
    await toolLayer(root, folder, 'contract', async () =>
      contractValues((await readPlatformOf(root)).value, environment),
    ),
    await toolLayer(root, folder, 'wiring', async () => wiringValues((await readPlatformOf(root)).value, environment)),
  );
  const user = await userLayer(root, environment.name);
  if (user !== undefined) layers.push(user);
  return layers;
}

/**
 * Faults in the text of the user's values files of clusters, so that all are reported at once and nothing is rendered
 * from half of them.
 */
export async function userValuesFaults(root: string, targets: readonly PlatformTarget[]): Promise<Problem[]> {
  const faults = targets.map(async ({ environment }) => {
    const source = environment === undefined ? undefined : await readUserLayer(root, environment.name);
    return source === undefined ? [] : parseYaml(source).problems;
  });
  return (await Promise.all(faults)).flat();
}

/** @throws ProblemsError when the file is not YAML that every parser reads alike */
async function userLayer(root: string, environment: string): Promise<ValueLayer | undefined> {
  const layer = await readUserLayer(root, environment);
  const problems = layer === undefined ? [] : parseYaml(layer).problems;
  if (problems.length > 0) throw new ProblemsError(problems);
  return layer;
}

async function readUserLayer(root: string, environment: string): Promise<ValueLayer | undefined> {
  const file = `${environmentsFolder}/${environment}/values.yaml`;
  const text = await readIfThere(root, file);
  return text === undefined ? undefined : { kind: 'user', file, text };
}

/** A tool-owned file of the environment, or its future content where it is not written yet. */
async function toolLayer(
  root: string,
  folder: string,
  kind: 'contract' | 'wiring',
  values: () => Promise<Values>,
): Promise<ValueLayer> {
  const file = `${folder}/${kind}.yaml`;
  return { kind, file, text: (await readIfThere(root, file)) ?? yamlText(await values()) };
}

async function chartLayer(root: string, kind: ValueLayer['kind'], path: string): Promise<ValueLayer> {
  const file = `${umbrellaFolder}/${path}`;
  const text = await readIfThere(root, file);
  if (text === undefined) throw new ProblemsError([missing(file)]);
  return { kind, file, text };
}

function missing(file: string): Problem {
  return {
    code: 'platform/missing-file',
    severity: 'error',
    file,
    path: '',
    found: 'no such file',
    expected: 'a values file of the umbrella',
    fix: 'run `npx nx generate umbrella`',
  };
}
