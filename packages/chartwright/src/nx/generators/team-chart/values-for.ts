import type { Tree } from '@nx/devkit';
import { checkTeamName } from '../../../team/values/names.ts';
import { ProblemsError, type Problem } from '../../../core/problem.ts';
import { renderTeamValues } from '../../../team/chart/values-file.ts';
import { escapeProblem } from '../../workspace/confined-path.ts';
import { asFleetTeam, neighbours, newFindings } from '../../workspace/neighbours.ts';
import { foreignFolder, hasChart } from '../../workspace/team-folder.ts';
import { projectNameProblem } from '../../workspace/project-names.ts';
import { asTyped } from '../../workspace/typed-option.ts';
import { readTeamValues, teamNames, valuesPath, type TeamFile } from '../../workspace/team-values.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import { contradictions } from './contradictions.ts';
import type { NormalizedOptions } from './options.ts';
import { readText } from '../../workspace/read-text.ts';

/** The values a chart is made for. */
export interface ChartValues extends TeamFile {
  /** Text to write as `values.yaml`; absent when the team has its own already. */
  readonly text?: string;
}

/**
 * The values of an existing chart, or those that the options describe where there is none, checked against their schema,
 * the rules and the other teams.
 *
 * @throws ProblemsError
 */
export function valuesFor(tree: Tree, options: NormalizedOptions): ChartValues {
  const { team } = options;
  const existing = existingValues(tree, options);
  const taken = existing === undefined ? teamNames(tree).filter((name) => name !== team) : [];
  throwAll(checkTeamName(team, taken, { file: 'nx generate team-chart', path: 'name' }));
  throwAll([escapeProblem(tree.root, valuesPath(team))]);
  throwAll([foreignFolder(tree, teamFolder(team))]);
  if (existing === undefined) {
    throwAll([projectNameProblem(tree, team)]);
    return newValues(tree, options);
  }
  const file = readTeamValues(team, existing);
  throwAll(contradictions(file, options));
  return file;
}

/** Text of the team's own `values.yaml`; one that was cut short while it was first written is not yet the team's. */
function existingValues(tree: Tree, options: NormalizedOptions): string | undefined {
  const text = readText(tree, valuesPath(options.team)) ?? undefined;
  if (text === undefined || hasChart(tree, teamFolder(options.team))) return text;
  return renderTeamValues(options.values).startsWith(text) ? undefined : text;
}

function newValues(tree: Tree, options: NormalizedOptions): ChartValues {
  const text = renderTeamValues(options.values);
  try {
    const file = readTeamValues(options.team, text);
    const fleet = asFleetTeam(file);
    throwAll(newFindings([fleet], neighbours(tree, [fleet])));
    return { ...file, text };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const { team, origins } = options;
    const typed = error.problems.map((problem) => asTyped(problem, valuesPath(team), 'team-chart', origins));
    throw new ProblemsError(typed);
  }
}

function throwAll(problems: readonly (Problem | undefined)[]): void {
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) throw new ProblemsError(found);
}
