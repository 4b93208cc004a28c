import { type GeneratorCallback, logger, type Tree } from '@nx/devkit';
import { fileProblem, type Problem, ProblemsError } from '../../../core/problem.ts';
import {
  canaryFile,
  canaryFolder,
  type LibraryCanary,
  renderCanary,
  usesNewLibrary,
} from '../../../team/chart/library-canary.ts';
import { canaryOf } from '../../workspace/kept-library.ts';
import { filesBelow } from '../../workspace/library-copy.ts';
import { requireTeam } from '../../workspace/known-team.ts';
import { teamNames } from '../../workspace/team-values.ts';
import type { LibraryCanaryOptions } from '../generated/options.ts';
import { linesOfTool, withLines } from '../init/line-files.ts';
import { readText } from '../../workspace/read-text.ts';
import sync from '../sync/generator.ts';
import { keepLibrary } from './keep-library.ts';

/**
 * `nx generate library-canary`: keeps the library of the workspace for all teams but those that try the new one, which
 * the installed package brings; gives the new one to more teams; and ends that, either way.
 *
 * @throws ProblemsError when a team does not exist, options contradict one another, or the charts are not up to date
 * with the library that is to be kept
 */
export default async function libraryCanary(tree: Tree, options: LibraryCanaryOptions): Promise<GeneratorCallback> {
  const before = canaryOf(tree);
  const { teams = [], finish = false, abort = false } = options;
  if ([finish, abort, teams.length > 0 || options.share !== undefined].filter(Boolean).length !== 1)
    throw new ProblemsError([
      refused('no, or more than one of --teams and --share, --finish, --abort', 'say one of them'),
    ]);
  for (const team of teams) requireTeam(tree, team);
  if (finish || abort) {
    if (before === undefined)
      throw new ProblemsError([refused('no canary', 'begin one: --teams=<team>, or --share=<percent>')]);
    if (finish) for (const file of filesBelow(tree, canaryFolder)) tree.delete(`${canaryFolder}/${file}`);
    else tree.write(canaryFile, renderCanary({ teams: [], share: 0 }));
  } else {
    if (before === undefined) keepLibrary(tree);
    tree.write(canaryFile, renderCanary(widened(before, options)));
    for (const [path, lines] of linesOfTool) {
      const text = readText(tree, path);
      if (text !== null) tree.write(path, withLines(text, lines));
    }
  }
  const after = canaryOf(tree);
  const finished = (await sync(tree, { force: false, copy: false })) as GeneratorCallback;
  tell(tree, after, abort);
  return finished;
}

/** Teams are added to those that have it; a share is what was said last, which may also be narrower. */
function widened(before: LibraryCanary | undefined, { teams = [], share }: LibraryCanaryOptions): LibraryCanary {
  return {
    teams: [...new Set([...(before?.teams ?? []), ...teams])].sort(),
    share: share ?? before?.share ?? 0,
  };
}

function tell(tree: Tree, canary: LibraryCanary | undefined, isAborted: boolean): void {
  const all = teamNames(tree);
  const early = canary === undefined ? all : all.filter((team) => usesNewLibrary(team, canary));
  logger.info(`${early.length} of ${all.length} teams use the library of the installed @chartwright/nx.`);
  if (isAborted)
    logger.info('Next: install the earlier package, then npx nx sync and npx nx generate library-canary --finish.');
  else if (canary !== undefined)
    logger.info(
      `Next: npx nx run-many -t validate lint -p ${early.slice(0, 5).join(',') || '<team>'}; then --share or --finish.`,
    );
}

function refused(found: string, fix: string): Problem {
  return fileProblem(canaryFile, {
    code: 'workspace/library-canary',
    found,
    expected: 'what the canary is to become',
    fix,
  });
}
