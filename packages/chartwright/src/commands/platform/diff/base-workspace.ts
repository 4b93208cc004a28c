import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { archiveEntries } from '../../../platform/vendor/packaged-chart.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { archiveOf } from '../../../toolchain/git.ts';
import { crdFolder } from '../rendering/crd-definitions.ts';
import { platformFile } from '../files/platform-files.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { upstreamDependencies } from '../files/umbrella-chart.ts';
import { readRegularFile, readRegularText } from '../../workspace/regular-file.ts';

/** Paths that the render depends on. */
const inputs = ['charts', environmentsFolder, platformFile];

/**
 * Puts the platform of another commit into a folder, with the vendored charts of this workspace where their versions are
 * the same.
 *
 * @param root absolute folder of the workspace
 * @param folder absolute folder that is empty
 * @param own whether the components' charts are left out anyway
 * @returns false when that commit had no platform
 * @throws ProblemsError when a chart of that commit is not vendored here
 */
export async function stageBase(root: string, commit: string, folder: string, own: boolean): Promise<boolean> {
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
  if (!own) await linkCharts(root, folder, chartYaml, commit);
  await linkDefinitions(root, folder);
  return true;
}

async function linkCharts(root: string, folder: string, chartYaml: string, commit: string): Promise<void> {
  const charts = join(root, umbrellaFolder, 'charts');
  const vendored = new Set(await readdir(charts).catch(() => []));
  const files = upstreamDependencies(chartYaml).map(({ name, version }) => `${name}-${version}.tgz`);
  const missing = files.filter((file) => !vendored.has(file));
  if (missing.length > 0) throw new ProblemsError([notVendored(missing, commit)]);
  await mkdir(join(folder, umbrellaFolder, 'charts'), { recursive: true });
  for (const file of files) await symlink(join(charts, file), join(folder, umbrellaFolder, 'charts', file));
}

/** Definitions are vendored, not committed; charts check whether the cluster has their kinds. */
async function linkDefinitions(root: string, folder: string): Promise<void> {
  const names = await readdir(join(root, crdFolder)).catch(() => []);
  await mkdir(join(folder, crdFolder), { recursive: true });
  for (const name of names)
    await symlink(join(root, crdFolder, name), join(folder, crdFolder, name)).catch(() => undefined);
}

function notVendored(missing: readonly string[], commit: string): Problem {
  return {
    code: 'platform/base-not-vendored',
    severity: 'error',
    file: `${umbrellaFolder}/charts`,
    path: '--base',
    found: `no ${missing.join(', ')}, which ${commit} was rendered from`,
    expected: 'the charts of both sides',
    fix: "vendor that commit in a worktree of its own and copy the packages here, or compare the platform's own objects with `--own`",
  };
}
