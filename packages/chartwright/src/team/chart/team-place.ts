import type { Problem } from '../../core/problem.ts';
import { teamsFolder } from './chart.ts';

/**
 * Whether a chart is a team's by its place, whatever its files say of it: it lies in the folder of the teams, or below.
 *
 * @param root folder of the chart relative to the workspace, with `/`
 */
export function isBelowTeams(root: string): boolean {
  return root === teamsFolder || root.startsWith(`${teamsFolder}/`);
}

/** Whether a folder is that of one team: `charts/teams/<team>`. */
export function isTeamFolder(root: string): boolean {
  return isBelowTeams(root) && root.split('/').length === teamsFolder.split('/').length + 1;
}

/** The problem of a chart below the folder of the teams that is not at the place of a team's chart. */
export function misplacedChart(root: string): Problem {
  return {
    code: 'workspace/misplaced-chart',
    severity: 'error',
    file: `${root}/Chart.yaml`,
    path: '',
    found: 'a chart beside or inside the charts of the teams, which no team has',
    expected: `charts of teams alone below ${teamsFolder}, each at ${teamsFolder}/<team>/Chart.yaml`,
    fix: `move a chart of your own out of ${teamsFolder}, for example to charts/${root.split('/').at(-1) ?? ''}`,
  };
}
