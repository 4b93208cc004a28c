import type { Tree } from '@nx/devkit';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import { foreignFiles } from '../../../team/chart/foreign-files.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { validateTeamValues } from '../../../team/values/validate.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { shippedLibraryVersion } from '../../workspace/library-chart.ts';
import type { ChartPlan, PlanOptions } from '../../workspace/chart-plan.ts';
import { chartContents } from '../../workspace/chart-contents.ts';
import { planTeamChart } from '../../workspace/team-chart-plan.ts';
import { foreignFolder, hasChart, hasFiles } from '../../workspace/team-folder.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import { readText } from '../../workspace/read-text.ts';
import { projectFiles } from './chart-projects.ts';
import { isLink } from './unseen-teams.ts';
import { commandWord } from '../../../core/command-word.ts';

/**
 * What it takes to bring a team's chart up to date from its `values.yaml`. A folder without a chart is left alone.
 *
 * @throws ProblemsError when the chart is not the tool's, the values cannot be read, a tool-owned file was edited, Helm
 * would render a file that is not the tool's, or something keeps the targets from the chart; such files are a person's,
 * so that nothing removes them
 */
export function planExistingTeam(tree: Tree, team: string, options: PlanOptions): ChartPlan {
  const folder = teamFolder(team);
  if (!hasFiles(tree, folder)) return { files: [], links: [] };
  const unwanted = isLink(tree, folder) ? [] : [...foreignFilesOf(tree, team), ...projectFiles(tree, folder)];
  const foreign = foreignFolder(tree, folder);
  if (foreign !== undefined) {
    // A chart below the folder of the teams is a team's, so that deleting the tool's header frees nobody from its checks.
    const problems = hasChart(tree, folder)
      ? [foreign, ...unwanted]
      : unwanted.filter(({ code }) => code !== 'workspace/foreign-file');
    if (problems.length > 0) throw new ProblemsError(problems);
    return { files: [], links: [] };
  }
  const text = readText(tree, valuesPath(team));
  if (text === null) throw new ProblemsError([noValues(team)]);
  const { parsed, problems } = parseYaml({ file: valuesPath(team), text });
  if (parsed === undefined) throw new ProblemsError(problems);
  // Only the shape is needed to render; the checks report what else is wrong with the values.
  const faults = validateTeamValues(parsed);
  if (faults.length > 0) throw new ProblemsError(faults);
  const values = parsed.value as unknown as TeamValues;
  const plan = planTeamChart(tree, { team, values }, shippedLibraryVersion(), options);
  if (unwanted.length > 0) throw new ProblemsError(unwanted);
  return plan;
}

function foreignFilesOf(tree: Tree, team: string): Problem[] {
  const { files, links } = chartContents(tree, teamFolder(team));
  return foreignFiles(teamFolder(team), [...files, ...links].sort());
}

function noValues(team: string) {
  return {
    code: 'nx/values-missing',
    severity: 'error',
    file: valuesPath(team),
    path: '',
    found: 'no values.yaml',
    expected: 'the values of the team',
    fix: `restore it (git checkout), or run npx nx generate team-chart ${commandWord(team, '<team>')}`,
  } as const;
}
