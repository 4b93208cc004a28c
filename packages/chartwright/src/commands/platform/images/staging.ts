import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { renderUmbrella } from '../../../platform/umbrella/umbrella.ts';
import { dependenciesOf } from '../../../platform/vendor/packaged-chart.ts';
import { yamlMap } from '../../../core/yaml/documents.ts';
import { yamlText } from '../../../core/yaml/text.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { shippedCatalogue } from '../files/catalogue-files.ts';
import { environmentNames, platformFile, readPlatformOf } from '../files/platform-files.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { noUmbrella } from '../files/umbrella-chart.ts';
import { readIfThere } from '../../workspace/read-file.ts';

/** Environments for a workspace without one: the least that each profile requires. */
const samples: Readonly<Record<string, Record<string, unknown>>> = {
  kind: { profile: 'kind' },
  eks: {
    profile: 'eks',
    domains: ['example.com'],
    aws: { region: 'eu-west-1', accountId: '111122223333', hostedZoneIds: ['Z0123456789ABC'] },
    certificates: { email: 'platform@example.com' },
  },
};

/**
 * A copy of a workspace, by links, whose images come from another registry, or from where they are published. Files
 * that depend on the registry, the umbrella and the environments' contracts, are rendered anew.
 *
 * @param root absolute folder of the workspace
 * @param folder absolute folder that is empty
 * @param registry host and path; undefined for the public names
 */
export async function stageWithRegistry(root: string, folder: string, registry: string | undefined): Promise<void> {
  const platform = await writePlatform(root, folder, registry);
  await mkdir(join(folder, 'charts'), { recursive: true });
  for (const name of await readdir(join(root, 'charts')))
    if (`charts/${name}` !== umbrellaFolder) await symlink(join(root, 'charts', name), join(folder, 'charts', name));
  const { files } = renderUmbrella({ platform, version: '0.1.0', ownVersions: await ownVersions(root) });
  for (const [path, text] of files) await write(join(folder, umbrellaFolder, path), text);
  const charts = `${umbrellaFolder}/charts`;
  await mkdir(join(folder, charts), { recursive: true });
  for (const name of await readdir(join(root, charts)).catch(() => []))
    if (!name.startsWith('.')) await symlink(join(root, charts, name), join(folder, charts, name));
  await stageEnvironments(root, folder);
}

async function writePlatform(root: string, folder: string, registry: string | undefined): Promise<Platform> {
  const { parsed } = await readPlatformOf(root);
  const { registry: _, ...rest } = parsed.value as Record<string, unknown>;
  const text = yamlText({ ...rest, ...(registry === undefined ? {} : { registry }) });
  await write(join(folder, platformFile), text);
  const { platform, problems } = checkPlatform({ file: platformFile, text }, shippedCatalogue());
  if (platform === undefined) throw new ProblemsError(problems);
  return platform;
}

/** Versions of the workspace's own charts, as its umbrella names them. */
async function ownVersions(root: string): Promise<Record<string, string>> {
  const file = `${umbrellaFolder}/Chart.yaml`;
  const text = await readIfThere(root, file);
  if (text === undefined) throw new ProblemsError([noUmbrella()]);
  const chart = yamlMap({ file, text });
  return Object.fromEntries(dependenciesOf(chart).map(({ name, version }) => [name, version]));
}

async function stageEnvironments(root: string, folder: string): Promise<void> {
  const names = await environmentNames(root);
  for (const name of names) {
    const source = join(root, environmentsFolder, name);
    await mkdir(join(folder, environmentsFolder, name), { recursive: true });
    // Not the contract, since the registry changes it.
    for (const file of ['environment.yaml', 'values.yaml', 'vendored'])
      if ((await readdir(source)).includes(file))
        await symlink(join(source, file), join(folder, environmentsFolder, name, file));
  }
  if (names.length > 0) return;
  for (const [name, environment] of Object.entries(samples))
    await write(join(folder, environmentsFolder, name, 'environment.yaml'), yamlText(environment));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
