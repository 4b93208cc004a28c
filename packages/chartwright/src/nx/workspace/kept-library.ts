import type { Tree } from '@nx/devkit';
import { verify } from '../../core/ownership.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { recordedVersion } from '../../team/chart/chart-yaml.ts';
import { fixedPaths } from '../../team/chart/chart.ts';
import {
  canaryFile,
  keptLibrary,
  keptTeamChart,
  type LibraryCanary,
  readCanary,
  usesNewLibrary,
} from '../../team/chart/library-canary.ts';
import { filesBelow } from './library-copy.ts';
import { readText } from './read-text.ts';

/** What a team's chart is made from that keeps an older library. */
export interface KeptLibrary {
  readonly version: string;
  /** Files that are the same in the chart of each such team, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The canary of a workspace in which a new library goes to some teams first.
 *
 * @throws ProblemsError when its file is wrong
 */
export function canaryOf(tree: Tree): LibraryCanary | undefined {
  const text = readText(tree, canaryFile);
  if (text === null) return undefined;
  const { canary, problems } = readCanary({ file: canaryFile, text });
  if (canary === undefined) throw new ProblemsError(problems);
  return canary;
}

/**
 * What the chart of a team is made from that keeps the older library; undefined for every other team.
 *
 * @throws ProblemsError when what is kept is not there, or was changed
 */
export function keptLibraryOf(tree: Tree, team: string): KeptLibrary | undefined {
  const canary = canaryOf(tree);
  if (canary === undefined || usesNewLibrary(team, canary)) return undefined;
  const problems = keptProblems(tree);
  const version = recordedVersion(readText(tree, `${keptLibrary}/Chart.yaml`) ?? '');
  if (version === undefined || problems.length > 0) throw new ProblemsError(problems);
  const files = fixedPaths().map((path) => [path, readText(tree, `${keptTeamChart}/${path}`) ?? ''] as const);
  return { version, files: new Map(files) };
}

/** What is missing of what teams keep, or was changed by hand. */
function keptProblems(tree: Tree): Problem[] {
  const library = filesBelow(tree, keptLibrary);
  const expected = [`${keptLibrary}/Chart.yaml`, ...fixedPaths().map((path) => `${keptTeamChart}/${path}`)];
  const missing = expected.filter((path) => readText(tree, path) === null);
  const own = [...library.map((path) => `${keptLibrary}/${path}`), ...expected.slice(1)];
  const edited = own.filter((path) => verify(path, readText(tree, path) ?? '') === 'edited');
  return [
    ...missing.map((file) => problem(file, 'no file of what teams keep')),
    ...edited.map((file) => problem(file, 'a file of what teams keep that was changed by hand')),
  ];
}

function problem(file: string, found: string): Problem {
  return {
    code: 'workspace/library-canary',
    severity: 'error',
    file,
    path: '',
    found,
    expected: 'the library and the files of team charts as they were when the canary began',
    fix: 'take it back with git, or end the canary: npx nx generate library-canary --finish',
  };
}
