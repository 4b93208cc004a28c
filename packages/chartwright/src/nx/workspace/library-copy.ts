import type { Tree } from '@nx/devkit';
import { isCutShort, verify } from '../../core/ownership.ts';
import { type EditedFiles, type FilePlan, type FileWrite, forcing } from './tool-owned-files.ts';
import type { Problem } from '../../core/problem.ts';
import { readText } from './read-text.ts';

/**
 * What it takes to make a chart's copy of the library equal to the workspace's library. Files of the copy that a person
 * edited are treated by the policy `edited`; a file that the library does not have is a problem.
 *
 * @param library folder of the library, relative to the workspace
 * @param folder of the copy, relative to the workspace
 */
export function planLibraryCopy(tree: Tree, library: string, folder: string, edited: EditedFiles): FilePlan {
  const writes: FileWrite[] = [];
  const problems: Problem[] = [];
  for (const name of filesBelow(tree, library)) {
    const content = readText(tree, `${library}/${name}`) ?? '';
    const path = `${folder}/${name}`;
    const existing = readText(tree, path);
    if (existing === content) continue;
    if (edited === 'replace' || existing === null || isOurs(name, existing, content)) writes.push({ path, content });
    else if (edited === 'refuse') problems.push(editedCopy(path, library));
  }
  // Of templates of one name Helm takes the last, so that another file of the copy could replace any of the library's.
  const known = new Set(filesBelow(tree, library));
  const others = filesBelow(tree, folder).filter((name) => !known.has(name));
  problems.push(...others.map((name) => otherFile(`${folder}/${name}`, library)));
  return { writes, problems };
}

/** True for a file that no person edited: as the tool wrote it, or the beginning of it, as a killed run leaves it. */
function isOurs(name: string, existing: string, content: string): boolean {
  return isCutShort(existing, content) || verify(name, existing) !== 'edited';
}

function otherFile(file: string, library: string): Problem {
  return {
    code: 'workspace/other-library',
    severity: 'error',
    file,
    path: '',
    found: 'a file in the copy of the library that the library does not have',
    expected: `the same files as in ${library}`,
    fix: 'remove the file',
  };
}

/** All files below a folder, relative to it, in the order of their names. */
export function filesBelow(tree: Tree, folder: string): string[] {
  return tree
    .children(folder)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return tree.isFile(path) ? [name] : filesBelow(tree, path).map((below) => `${name}/${below}`);
    });
}

function editedCopy(path: string, library: string): Problem {
  return {
    code: 'nx/edited-file',
    severity: 'error',
    file: path,
    path: '',
    found: 'a copy of the library that was changed by hand',
    expected: `the same as in ${library}`,
    fix: `change the library itself, or give the change up with \`${forcing(path)}\``,
  };
}
