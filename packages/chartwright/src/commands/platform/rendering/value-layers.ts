import type { Values } from '../../../core/merge.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contractValues, wiringValues } from '../../../environment/contract.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { yamlText } from '../../../core/yaml/text.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { environmentsFolder, readPlatformOf } from '../files/platform-files.ts';
import type { PlatformRelease, PlatformTarget } from '../files/targets.ts';

/** A values file of the umbrella: by what it says, and where it is. */
export interface ValueLayer {
  readonly kind: 'chart' | 'profile' | 'ring' | 'contract' | 'wiring' | 'user';
  /** Path relative to the workspace. */
  readonly file: string;
  readonly text: string;
}

/**
 * The umbrella's values files, the lowest first: its own, and what Helm is given on top.
 *
 * @throws ProblemsError when the chart lacks one of its own
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
  const user = await readIfThere(join(root, folder, 'values.yaml'));
  if (user !== undefined) layers.push({ kind: 'user', file: `${folder}/values.yaml`, text: user });
  return layers;
}

/** A file of the tool's for the environment, or what it would hold where it is not written yet. */
async function toolLayer(
  root: string,
  folder: string,
  kind: 'contract' | 'wiring',
  values: () => Promise<Values>,
): Promise<ValueLayer> {
  const file = `${folder}/${kind}.yaml`;
  return { kind, file, text: (await readIfThere(join(root, file))) ?? yamlText(await values()) };
}

async function chartLayer(root: string, kind: ValueLayer['kind'], path: string): Promise<ValueLayer> {
  const file = `${umbrellaFolder}/${path}`;
  const text = await readIfThere(join(root, file));
  if (text === undefined) throw new ProblemsError([missing(file)]);
  return { kind, file, text };
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
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
