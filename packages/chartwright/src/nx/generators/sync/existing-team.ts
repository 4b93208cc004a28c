import type { Tree } from '@nx/devkit';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { validateTeamValues } from '../../../team/values/validate.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { shippedLibraryVersion } from '../../workspace/library-chart.ts';
import type { ChartPlan, PlanOptions } from '../../workspace/chart-plan.ts';
import { planTeamChart } from '../../workspace/team-chart-plan.ts';
import { foreignFolder } from '../../workspace/team-folder.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import { readText } from '../../workspace/read-text.ts';
import { commandWord } from '../../../core/command-word.ts';

/**
 * What it takes to bring a team's chart up to date from its `values.yaml`. A folder that the tool did not make is left
 * alone.
 *
 * @throws ProblemsError when the values cannot be read, or a tool-owned file was edited
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
  return planTeamChart(tree, { team, values }, shippedLibraryVersion(), options);
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
