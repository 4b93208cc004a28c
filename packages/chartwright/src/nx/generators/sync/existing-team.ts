import type { Tree } from '@nx/devkit';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import { foreignFiles, renderedFolders, requirementsFile } from '../../../team/chart/foreign-files.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { validateTeamValues } from '../../../team/values/validate.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { shippedLibraryVersion } from '../../workspace/library-chart.ts';
import type { ChartPlan, PlanOptions } from '../../workspace/chart-plan.ts';
import { chartContents } from '../../workspace/chart-contents.ts';
import { planTeamChart } from '../../workspace/team-chart-plan.ts';
import { foreignFolder } from '../../workspace/team-folder.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import { readText } from '../../workspace/read-text.ts';
import { commandWord } from '../../../core/command-word.ts';

/**
 * What it takes to bring a team's chart up to date from its `values.yaml`. A folder that the tool did not make is left
 * alone.
 *
 * @throws ProblemsError when the values cannot be read, a tool-owned file was edited, or Helm would render a file that
 * is not the tool's; such a file is a person's, so that nothing removes it
 */
export function planExistingTeam(tree: Tree, team: string, options: PlanOptions): ChartPlan {
  if (foreignFolder(tree, teamFolder(team)) !== undefined) return { files: [], links: [] };
  const text = readText(tree, valuesPath(team));
  if (text === null) throw new ProblemsError([noValues(team)]);
  const { parsed, problems } = parseYaml({ file: valuesPath(team), text });
  if (parsed === undefined) throw new ProblemsError(problems);
  // Only the shape is needed to render; the checks report what else is wrong with the values.
  const faults = validateTeamValues(parsed);
  if (faults.length > 0) throw new ProblemsError(faults);
  const values = parsed.value as unknown as TeamValues;
  const plan = planTeamChart(tree, { team, values }, shippedLibraryVersion(), options);
  const foreign = foreignFilesOf(tree, team);
  if (foreign.length > 0) throw new ProblemsError(foreign);
  return plan;
}

function foreignFilesOf(tree: Tree, team: string): Problem[] {
  const { files, links } = chartContents(tree, teamFolder(team));
  const isRendered = (path: string): boolean =>
    path === requirementsFile || renderedFolders.some((folder) => path.startsWith(`${folder}/`));
  return foreignFiles(teamFolder(team), [...files, ...links].filter(isRendered).sort());
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
