import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChartKind, readChartFile } from './chart-folder.ts';
import { readIfThere } from './read-file.ts';

/** A chart of the workspace. */
export interface FoundChart {
  /** Folder relative to the workspace, with `/`. */
  readonly root: string;
  readonly name: string;
  readonly kind: ChartKind;
}

/**
 * Every chart below `charts/`, sorted by folder. A chart inside another one is part of that, and not listed.
 *
 * @param workspace absolute folder
 * @throws ProblemsError for a Chart.yaml that cannot be read
 */
export async function findCharts(workspace: string, folder = 'charts'): Promise<FoundChart[]> {
  const entries = await readdir(join(workspace, folder), { withFileTypes: true }).catch(() => []);
  if (entries.some((entry) => entry.name === 'Chart.yaml')) {
    const chart = readChartFile((await readIfThere(workspace, `${folder}/Chart.yaml`)) ?? '');
    return chart === undefined ? [] : [{ root: folder, name: chart.name, kind: chart.kind }];
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
  return (await Promise.all(folders.sort().map((child) => findCharts(workspace, child)))).flat();
}
