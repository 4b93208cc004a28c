import type { Tree } from '@nx/devkit';
import { verify } from '../../../core/ownership.ts';
import { fileProblem, ProblemsError } from '../../../core/problem.ts';
import { fixedPaths, libraryFolder, teamFolder } from '../../../team/chart/chart.ts';
import { keptLibrary, keptTeamChart } from '../../../team/chart/library-canary.ts';
import { ownsLibrary } from '../../workspace/library-chart.ts';
import { filesBelow } from '../../workspace/library-copy.ts';
import { readText } from '../../workspace/read-text.ts';
import { hasChart } from '../../workspace/team-folder.ts';
import { teamNames } from '../../workspace/team-values.ts';

/**
 * Keeps the library as the workspace has it, and the files of team charts that belong to it: `values.schema.json` and the
 * others that are the same in each. Teams that keep the library keep these too, whatever package is installed.
 *
 * @throws ProblemsError when they are not the same in each, or were changed by hand: `nx sync` says so first
 */
export function keepLibrary(tree: Tree): void {
  const library = new Map(
    filesBelow(tree, libraryFolder).map((path) => [path, textOf(tree, `${libraryFolder}/${path}`)]),
  );
  const teams = teamNames(tree).filter((team) => hasChart(tree, teamFolder(team)));
  const [first] = teams;
  if (!library.has('Chart.yaml') || first === undefined)
    throw notKept(libraryFolder, 'no library, or no team that uses it');
  // Where the library is developed its files have no header, and any change of them is meant.
  const edited = ownsLibrary(tree.root)
    ? undefined
    : [...library].find(([path, text]) => verify(path, text) !== 'intact')?.[0];
  if (edited !== undefined)
    throw notKept(`${libraryFolder}/${edited}`, 'a file of the library that was changed by hand');
  for (const path of fixedPaths()) {
    const kept = textOf(tree, `${teamFolder(first)}/${path}`);
    for (const team of teams) {
      const file = `${teamFolder(team)}/${path}`;
      if (textOf(tree, file) !== kept) throw notKept(file, `another content than in ${teamFolder(first)}`);
    }
    if (verify(path, kept) !== 'intact')
      throw notKept(`${teamFolder(first)}/${path}`, 'a file that was changed by hand');
    tree.write(`${keptTeamChart}/${path}`, kept);
  }
  for (const [path, text] of library) tree.write(`${keptLibrary}/${path}`, text);
}

function textOf(tree: Tree, path: string): string {
  return readText(tree, path) ?? '';
}

function notKept(file: string, found: string): ProblemsError {
  return new ProblemsError([
    fileProblem(file, {
      code: 'workspace/library-canary',
      found,
      expected: 'charts of teams that are up to date with the library that they are to keep',
      fix: 'take changes by hand back with git; with the earlier package installed, run npx nx sync; then begin the canary',
    }),
  ]);
}
