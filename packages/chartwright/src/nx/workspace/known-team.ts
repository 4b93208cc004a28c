import type { Tree } from '@nx/devkit';
import { closest } from 'fastest-levenshtein';
import { teamFolder, teamsFolder } from '../../team/chart/chart.ts';
import { ProblemsError } from '../../core/problem.ts';
import { escapeProblem } from './confined-path.ts';
import { teamNames, valuesPath } from './team-values.ts';

/**
 * Makes sure that a team has a folder in the workspace, and that it lies there.
 *
 * @throws ProblemsError, with the name that was probably meant
 */
export function requireTeam(tree: Tree, team: string): void {
  const names = teamNames(tree);
  if (names.includes(team)) {
    const escape = escapeProblem(tree.root, valuesPath(team));
    if (escape !== undefined) throw new ProblemsError([escape]);
    return;
  }
  throw new ProblemsError([
    {
      code: 'nx/no-such-team',
      severity: 'error',
      file: /^[a-z0-9-]+$/.test(team) ? teamFolder(team) : teamsFolder,
      path: '',
      found: `no team ${JSON.stringify(team)}`,
      expected: names.length === 0 ? 'a team, but there is none yet' : 'the name of a team that has a chart',
      fix:
        names.length === 0
          ? 'run npx nx generate team-chart <name>'
          : `write ${closest(team, names)}, or run npx nx generate team-chart <name> for a new team`,
    },
  ]);
}
