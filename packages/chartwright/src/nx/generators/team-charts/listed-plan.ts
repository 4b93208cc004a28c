import type { Tree } from '@nx/devkit';
import { renderTeamValues } from '../../../team/chart/values-file.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { escapeProblem } from '../../workspace/confined-path.ts';
import type { ChartPlan, PlanOptions } from '../../workspace/chart-plan.ts';
import { planTeamChart } from '../../workspace/team-chart-plan.ts';
import type { EnvironmentHosts } from '../../workspace/environment-hosts.ts';
import { hostOverlays } from '../../workspace/host-overlays.ts';
import { projectNameProblem } from '../../workspace/project-names.ts';
import { foreignFolder, hasChart } from '../../workspace/team-folder.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import type { ListedTeam } from './team-list.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * What it takes to make the chart of a team of the list. One that exists must have the values of the list: then this is
 * a second run, and what the first left out is completed.
 *
 * @param environments as `environmentHosts` reads them
 * @throws ProblemsError when the team exists and is another, or its place is not the tool's
 */
export function planListedTeam(
  tree: Tree,
  listed: ListedTeam,
  version: string,
  options: PlanOptions,
  environments: ReadonlyMap<string, EnvironmentHosts>,
): ChartPlan {
  const { team, values, place } = listed;
  const path = valuesPath(team);
  const escape = escapeProblem(tree.root, path);
  if (escape !== undefined) throw new ProblemsError([escape]);
  const foreign = foreignFolder(tree, teamFolder(team));
  if (foreign !== undefined) throw new ProblemsError([foreign]);
  const project = projectNameProblem(tree, team);
  if (project !== undefined) throw new ProblemsError([{ ...project, ...place(), path: `teams.${team}` }]);
  const text = renderTeamValues(values);
  const overlays = hostOverlays(tree, environments, { team, workloads: values.workloads ?? {} });
  const existing = readText(tree, path);
  if (existing === null) return planTeamChart(tree, { team, values, text, overlays }, version, options);
  if (existing === text) return planTeamChart(tree, { team, values }, version, options);
  if (!hasChart(tree, teamFolder(team)) && text.startsWith(existing)) {
    return planTeamChart(tree, { team, values, text, overlays }, version, options);
  }
  throw new ProblemsError([
    {
      code: 'nx/chart-exists',
      severity: 'error',
      ...place(),
      path: `teams.${team}`,
      found: `a team that exists already, with other values in ${path}`,
      expected: 'a new team, or the values that the existing one has',
      fix: 'remove the entry from the file; to change the team, edit its values.yaml',
    },
  ]);
}
