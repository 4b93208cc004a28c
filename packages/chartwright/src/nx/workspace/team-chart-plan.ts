import type { Tree } from '@nx/devkit';
import type { TeamValues } from '../../team/generated/team-values.ts';
import { firstVersion, recordedVersion } from '../../team/chart/chart-yaml.ts';
import { renderTeamChart, teamFolder } from '../../team/chart/chart.ts';
import { type ChartPlan, planChart, type PlanOptions } from './chart-plan.ts';
import { keptLibraryOf } from './kept-library.ts';
import { readText } from './read-text.ts';
import type { FileWrite } from './tool-owned-files.ts';

/**
 * What it takes to bring a team's chart up to date; nothing is written yet. A team that keeps an older library gets the
 * files of that one.
 *
 * @param chart `text` is the `values.yaml` to write, absent where the team has one; `overlays` are files of the team's in
 * environments
 * @throws ProblemsError when a person's change would be lost, or a path leads out of the workspace
 */
export function planTeamChart(
  tree: Tree,
  chart: {
    readonly team: string;
    readonly values: TeamValues;
    readonly text?: string;
    readonly overlays?: readonly FileWrite[];
  },
  libraryVersion: string,
  options: PlanOptions,
): ChartPlan {
  const folder = teamFolder(chart.team);
  const version = recordedVersion(readText(tree, `${folder}/Chart.yaml`) ?? '') ?? firstVersion;
  // First the team's own files, last Chart.yaml: see hasChart.
  const own = chart.text === undefined ? [] : [{ path: `${folder}/values.yaml`, content: chart.text }];
  const values = [...(chart.overlays ?? []), ...own];
  const kept = keptLibraryOf(tree, chart.team);
  const library = kept === undefined ? { libraryVersion } : { libraryVersion: kept.version, kept: kept.files };
  return planChart(tree, folder, renderTeamChart({ values: chart.values, version, ...library }), options, values);
}
