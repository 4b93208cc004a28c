import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { archiveEntries } from '../../../platform/vendor/packaged-chart.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { archiveOf } from '../../../toolchain/git.ts';
import { crdFolder } from '../rendering/crd-definitions.ts';
import { platformFile } from '../files/platform-files.ts';
import { environmentsFolder, vendoredFolder } from '../../../environment/places.ts';
import { type Base, linkArchives } from './base-archives.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { readRegularFile, readRegularText } from '../../workspace/regular-file.ts';

/** Paths that the render depends on. */
const inputs = ['charts', environmentsFolder, platformFile];

/**
 * Puts the platform of another commit into an empty folder, with the charts that it names.
 *
 * @param own whether the components' charts are left out anyway
 * @returns false when that commit had no platform
 * @throws ProblemsError when a chart of that commit cannot be had
 */
export async function stageBase(base: Base, own: boolean): Promise<boolean> {
  const { root, folder, commit } = base;
  const tar = join(folder, 'base.tar');
  if (!(await archiveOf(root, commit, inputs, tar))) return false;
  for (const { path, bytes, link } of archiveEntries(await readRegularFile(tar, Infinity))) {
    // git writes no such path; another tool's archive could.
    if (path.startsWith('/') || path.split('/').includes('..')) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (link === undefined) await writeFile(file, bytes);
    else await symlink(link, file);
  }
  const chartYaml = await readRegularText(join(folder, umbrellaFolder, 'Chart.yaml')).catch(() => undefined);
  if (chartYaml === undefined) return false;
  if (!own) await linkArchives(base, chartYaml);
  await linkDefinitions(root, folder);
  return true;
}

/** Definitions are vendored, not committed; charts check whether the cluster has their kinds. */
async function linkDefinitions(root: string, folder: string): Promise<void> {
  const names = await readdir(join(root, crdFolder)).catch(() => []);
  await mkdir(join(folder, crdFolder), { recursive: true });
  for (const name of names)
    await symlink(join(root, crdFolder, name), join(folder, crdFolder, name)).catch(() => undefined);
  for (const name of await readdir(join(folder, environmentsFolder)).catch(() => [])) {
    const own = `${vendoredFolder(name)}/crds`;
    if (statIfThere(join(root, own)) === undefined) continue;
    await mkdir(join(folder, vendoredFolder(name)), { recursive: true });
    await symlink(join(root, own), join(folder, own)).catch(() => undefined);
  }
}
