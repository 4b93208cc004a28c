import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { mirror, scratch } from '../settings.ts';

/**
 * Makes a mirror in which a chart has another version too: the same chart, under that number.
 *
 * @param name of the chart, which is in the run's mirror
 * @param more files of that version alone, by path in the chart
 * @returns absolute folder
 */
export async function mirrorWith(
  name: string,
  version: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(scratch(), 'mirror-'));
  const files = (await readdir(mirror(), { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const file of files) await copyFile(join(mirror(), file.name), join(folder, file.name));
  const archive = files.find((file) => new RegExp(`^${name}-v?\\d`).test(file.name));
  if (archive === undefined) throw new Error(`no chart ${name} in ${mirror()}`);
  const chart = join(folder, '.charts');
  await mkdir(chart);
  await execa('tar', ['-xzf', join(folder, archive.name), '-C', chart]);
  const chartYaml = join(chart, name, 'Chart.yaml');
  const text = await readFile(chartYaml, 'utf8');
  await writeFile(chartYaml, text.replace(/^version: .*$/m, `version: ${version}`));
  for (const [path, content] of Object.entries(more)) await writeFile(join(chart, name, path), content);
  const helm = await locate('helm');
  await execa(helm.path, ['package', join(chart, name), `--destination=${folder}`]);
  return folder;
}
