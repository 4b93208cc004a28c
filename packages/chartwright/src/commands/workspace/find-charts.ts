import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { teamsFolder } from '../../team/chart/chart.ts';
import { isBelowTeams, isTeamFolder } from '../../team/chart/team-place.ts';
import { onceEach } from '../../core/memory.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { brokenChart, type ChartKind, readChartFile } from './chart-folder.ts';
import { nameClashes } from './project-names.ts';
import { readIfThere } from './read-file.ts';

/** A chart of the workspace. */
export interface FoundChart {
  /** Folder relative to the workspace, with `/`. */
  readonly root: string;
  readonly name: string;
  readonly kind: ChartKind;
}

/**
 * Every chart below `charts/`, sorted by folder. A chart inside another one is part of that, and not listed; below the
 * folder of the teams it is, since no team's chart holds one, and neither does a Chart.yaml there end the search.
 *
 * @param workspace absolute folder
 * @throws ProblemsError for a Chart.yaml that cannot be read
 */
export async function findCharts(workspace: string, folder = 'charts'): Promise<FoundChart[]> {
  const entries = entriesOf(join(workspace, folder));
  const isChart = entries.some((entry) => entry.name === 'Chart.yaml');
  const found = isChart ? [await readFound(workspace, folder)] : [];
  if (isChart && !isBelowTeams(folder) && !teamsFolder.startsWith(`${folder}/`)) return found;
  const below = entries
    .filter((entry) => entry.isDirectory() && !(isTeamFolder(folder) && entry.name === 'charts'))
    .map((entry) => `${folder}/${entry.name}`);
  for (const child of below.sort()) found.push(...(await findCharts(workspace, child)));
  return found;
}

/** The charts of teams among those of {@link findCharts}, each in its place. */
export async function findTeams(workspace: string): Promise<FoundChart[]> {
  const charts = await findCharts(workspace);
  return charts.filter(({ kind, root }) => kind === 'team' && (!isBelowTeams(root) || isTeamFolder(root)));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * The charts whose names other charts have, by folder. What cannot be read is reported by its own chart's checks. All
 * commands on one workspace look once.
 */
export const findNameClashes = onceEach(
  async ({ root }: { readonly root: string }): Promise<ReadonlyMap<string, Problem>> => {
    try {
      return nameClashes(await findCharts(root));
    } catch (error) {
      if (error instanceof ProblemsError) return new Map();
      throw error;
    }
  },
);

async function readFound(workspace: string, root: string): Promise<FoundChart> {
  const text = (await readIfThere(workspace, `${root}/Chart.yaml`)) ?? '';
  const { name, kind } = readChartFile(root, text) ?? brokenChart(root);
  return { root, name, kind };
}
