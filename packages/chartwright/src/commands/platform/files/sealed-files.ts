import { readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { sealedProblems } from '../../../environment/checks/sealed.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { noFolder, readIfThere } from '../../workspace/read-file.ts';

/**
 * What the folders `environments/<env>/secrets` hold and is not sealed. Files whose name begins with a dot and those of
 * Markdown are passed over.
 *
 * @param root absolute folder of the workspace
 */
export async function sealedSecretProblems(root: string, environments: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(
    environments.map((name) => ofFolder(root, posix.join(environmentsFolder, name, 'secrets'))),
  );
  return found.flat();
}

async function ofFolder(root: string, folder: string): Promise<Problem[]> {
  let entries;
  try {
    entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return [noFolder(folder)];
    throw error;
  }
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !/\.md$/i.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  return (await Promise.all(files.map((file) => ofFile(root, file)))).flat();
}

async function ofFile(root: string, file: string): Promise<readonly Problem[]> {
  try {
    const text = await readIfThere(root, file);
    return text === undefined ? [noFolder(file)] : sealedProblems({ file, text });
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
