import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentsFolder, vendoredFolder } from '../../../environment/places.ts';
import type { Environment } from '../../../platform/model/environment.ts';
import { type Pins, pinsOf } from '../../../platform/model/pins.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { pinnedChartYaml } from '../../../platform/umbrella/pinned-chart.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { platformFile, readPlatformOf } from './platform-files.ts';

/** The chart with all definitions, which the umbrella has as a dependency. */
const crdsChart = 'platform-crds';

/**
 * The workspace as an environment sees it: itself, or where the environment has other versions of components, a copy by
 * links whose umbrella names these versions, holds their charts alone, and brings their definitions.
 *
 * @param root absolute folder of the workspace
 * @param folder absolute folder for the copy; it need not be there
 */
export async function environmentRoot(
  root: string,
  environment: Environment | undefined,
  folder: string,
): Promise<string> {
  if (environment === undefined || !namesVersions(environment)) return root;
  const { value: platform } = await readPlatformOf(root);
  const pins = pinsOf(platform, environment.components);
  const chartYaml = await readIfThere(root, `${umbrellaFolder}/Chart.yaml`);
  if (pins.size === 0 || chartYaml === undefined) return root;
  const copy: Copy = { root, at: join(folder, environment.name), environment: environment.name };
  await mkdir(join(copy.at, 'charts'), { recursive: true });
  for (const name of [platformFile, environmentsFolder]) await link(join(root, name), join(copy.at, name));
  for (const name of await readdir(join(root, 'charts')))
    if (`charts/${name}` !== umbrellaFolder && name !== crdsChart)
      await link(join(root, 'charts', name), join(copy.at, 'charts', name));
  await stageDefinitions(copy);
  await stageUmbrella(copy, pinnedChartYaml(chartYaml, environment.name, pins), archivesOf(platform, pins));
  return copy.at;
}

/** Whether an environment names versions at all, which needs no platform to tell. */
function namesVersions({ components }: Environment): boolean {
  return Object.values(components).some(({ version }) => version !== undefined);
}

interface Copy {
  readonly root: string;
  readonly at: string;
  readonly environment: string;
}

/** Archives that the environment has in place of the platform's. */
interface Archives {
  readonly left: ReadonlySet<string>;
  readonly taken: readonly string[];
}

function archivesOf(platform: Platform, pins: Pins): Archives {
  const pairs = [...pins].flatMap(([name, version]) => {
    const chart = platform.components.get(name)?.chart;
    return chart === undefined ? [] : [{ chart, taken: archiveName({ ...chart, version }) }];
  });
  // A chart may lie there unpacked, too.
  const left = pairs.flatMap(({ chart }) => [archiveName(chart), chart.name]);
  return { left: new Set(left), taken: pairs.map(({ taken }) => taken) };
}

async function stageDefinitions({ root, at, environment }: Copy): Promise<void> {
  const [from, to] = [join(root, 'charts', crdsChart), join(at, 'charts', crdsChart)];
  await mkdir(to);
  const own = join(root, vendoredFolder(environment), 'crds');
  for (const name of await readdir(from).catch(() => []))
    if (name !== 'crds') await link(join(from, name), join(to, name));
  await link(statIfThere(own) === undefined ? join(from, 'crds') : own, join(to, 'crds'));
}

async function stageUmbrella({ root, at, environment }: Copy, chartYaml: string, archives: Archives): Promise<void> {
  const [from, to] = [join(root, umbrellaFolder), join(at, umbrellaFolder)];
  const charts = join(from, 'charts');
  await cp(from, to, { recursive: true, filter: (path) => path !== charts });
  await writeFile(join(to, 'Chart.yaml'), chartYaml);
  await mkdir(join(to, 'charts'));
  for (const name of await readdir(charts).catch(() => [])) {
    const own = join(at, 'charts', name);
    if (!archives.left.has(name))
      await link(statIfThere(own) === undefined ? join(charts, name) : own, join(to, 'charts', name));
  }
  for (const name of archives.taken)
    await link(join(root, vendoredFolder(environment), 'charts', name), join(to, 'charts', name));
}

async function link(from: string, to: string): Promise<void> {
  if (statIfThere(from) !== undefined && statIfThere(to) === undefined) await symlink(from, to);
}
