import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { yamlText } from '../../../core/yaml/text.ts';
import { yamlMap } from '../../../core/yaml/documents.ts';
import { isMap } from '../../../core/untyped.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { readUmbrellaFolder, type UmbrellaChart } from '../files/umbrella-chart.ts';
import { readRegularText } from '../../workspace/regular-file.ts';

/** The notice of a result without the upstream charts. */
export const ownNotice =
  "The platform's own objects only: no component's chart was rendered, so references to their objects are not checked.";

/**
 * Copies the umbrella without its upstream charts, so that Helm renders the platform's own objects: namespaces, classes,
 * roles, dashboards, monitors, rules and custom resources.
 *
 * @param umbrella the workspace's umbrella
 * @param folder absolute folder that is empty
 */
export async function stageOwnChart(umbrella: UmbrellaChart, folder: string): Promise<UmbrellaChart> {
  const staged = join(folder, 'platform');
  await cp(umbrella.folder, staged, {
    recursive: true,
    filter: (path) => !path.startsWith(join(umbrella.folder, 'charts')),
  });
  const own = umbrella.chart.dependencies.filter(({ repository }) => repository === undefined).map(({ name }) => name);
  for (const name of await readdir(join(umbrella.folder, 'charts')).catch(() => []))
    if (own.includes(name))
      await cp(join(umbrella.folder, 'charts', name), join(staged, 'charts', name), {
        recursive: true,
        dereference: true,
        filter: (path) => !path.endsWith('/crds'),
      });
  const file = join(staged, 'Chart.yaml');
  const chart = yamlMap({ file: `${umbrellaFolder}/Chart.yaml`, text: await readRegularText(file) });
  await writeFile(file, yamlText({ ...chart, dependencies: ownDependencies(chart) }));
  const { chart: read } = await readUmbrellaFolder(staged);
  return { folder: staged, chart: read, missing: [], stray: [] };
}

function ownDependencies(chart: Record<string, unknown>): unknown[] {
  const dependencies = Array.isArray(chart['dependencies']) ? (chart['dependencies'] as unknown[]) : [];
  return dependencies.filter((dependency) => isMap(dependency) && dependency['repository'] === undefined);
}
