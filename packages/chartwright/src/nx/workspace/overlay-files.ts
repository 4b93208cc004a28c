import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { noFolder } from '../../commands/workspace/read-file.ts';
import { lstatIfThere, statIfThere } from '../../commands/workspace/stat-if-there.ts';
import { fileProblem, type Problem } from '../../core/problem.ts';

/** Files of values of teams, by name, and what lies beside them and would be passed over. */
export interface OverlayFiles {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the folder `teams` of an environment. What has the name of a team's values, or nearly, and is none is a problem:
 * passed over in silence it would look as if its settings held.
 *
 * @param folder relative to the workspace
 */
export function overlayFiles(tree: Tree, folder: string): OverlayFiles {
  const place = join(tree.root, folder);
  if (lstatIfThere(place) !== undefined && kindOf(place) !== FOLDER) return { files: [], problems: [noFolder(folder)] };
  const names = tree
    .children(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
  const isValues = (name: string): boolean => name.endsWith('.yaml') && tree.isFile(`${folder}/${name}`);
  return {
    files: names.filter(isValues),
    problems: names.filter((name) => !isValues(name)).flatMap((name) => passedOver(tree, `${folder}/${name}`) ?? []),
  };
}

function passedOver(tree: Tree, path: string): Problem | undefined {
  const ending = /\.ya?ml$/i.exec(path)?.[0];
  const base = ending === undefined ? path : path.slice(0, -ending.length);
  if (tree.isFile(path))
    return ending === undefined ? undefined : problem(path, `the ending ${ending}`, `rename it to ${base}.yaml`);
  const found = kindOf(join(tree.root, path));
  if (ending === undefined && found !== FOLDER) return undefined;
  return problem(path, found, `write the values into the file ${base}.yaml, or remove this`);
}

const FOLDER = 'a folder';

function kindOf(path: string): string {
  let stat: Stats | undefined;
  try {
    stat = statIfThere(path);
  } catch {
    return 'a loop of links';
  }
  if (stat !== undefined) return whatIs(stat);
  return lstatIfThere(path) === undefined ? FOLDER : 'a link to nothing';
}

function whatIs(stat: Stats): string {
  if (stat.isDirectory()) return FOLDER;
  if (stat.isFile()) return 'a file';
  if (stat.isFIFO()) return 'a named pipe';
  return stat.isSocket() ? 'a socket' : 'a device';
}

function problem(file: string, found: string, fix: string): Problem {
  return fileProblem(file, {
    code: 'environment/overlay-file',
    found,
    expected: 'the values of a team in a file <team>.yaml, since anything else is passed over',
    fix,
  });
}
