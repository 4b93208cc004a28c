import type { Tree } from '@nx/devkit';
import { teamFolder, teamsFolder } from '../../team/chart/chart.ts';
import { commandWord } from '../../core/command-word.ts';
import { ProblemsError } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
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
  const near = nearest(team, names);
  throw new ProblemsError([
    {
      code: 'nx/no-such-team',
      severity: 'error',
      file: /^[a-z0-9-]+$/.test(team) ? teamFolder(team) : teamsFolder,
      path: '',
      found: `no team ${JSON.stringify(team)}`,
      expected: names.length === 0 ? 'a team, but there is none yet' : `a team that has a chart, ${listed(names)}`,
      fix: `${near === undefined ? '' : `write ${near}, or `}run npx nx generate team-chart ${commandWord(team, '<name>')} for a new team`,
    },
  ]);
}

function listed(names: readonly string[]): string {
  const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return `one of ${names.slice(0, 8).join(', ')}${more}`;
}
