import { resolve } from 'node:path';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { unreadable } from './read-file.ts';
import { readRegularText } from './regular-file.ts';

/** In bytes: the manifests of one team are some tenths of it. */
const LARGEST_SOURCE = 4 * 1024 * 1024;

/**
 * The text of a file of manifests, which may lie outside the workspace.
 *
 * @throws ProblemsError when it cannot be read
 */
export async function readSourceManifests(root: string, file: string): Promise<string> {
  try {
    return await readRegularText(resolve(root, file), LARGEST_SOURCE);
  } catch (error) {
    throw new ProblemsError([notRead(file, error)]);
  }
}

function notRead(file: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  const problem = unreadable(file, error);
  if (code === 'ENOENT')
    return { ...problem, fix: 'correct the path, which is relative to the workspace, or absolute' };
  if (code !== 'FILE_TOO_LARGE') return problem;
  return fileProblem(file, {
    code: 'workspace/too-large',
    found: 'a file of more than 4 MiB',
    expected: 'at most 4 MiB, which is more than the manifests of any team',
    fix: 'leave out what is no application, such as CustomResourceDefinitions and dashboards, or import each part into the team by itself',
  });
}
