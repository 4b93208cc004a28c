import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { systemWords } from '../../core/system-words.ts';
import { readRegularText } from './regular-file.ts';

/**
 * The text of a file of the workspace; undefined where there is none.
 *
 * @param root absolute folder of the workspace
 * @param file relative to it, with `/`
 * @throws ProblemsError when something is there and cannot be read
 */
export async function readIfThere(root: string, file: string): Promise<string | undefined> {
  try {
    return await readRegularText(join(root, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ProblemsError([unreadable(file, error)]);
  }
}

/** The problem of a file that cannot be read, by the error that the attempt ended in. */
export function unreadable(file: string, error: unknown): Problem {
  return {
    code: 'workspace/unreadable',
    severity: 'error',
    file,
    path: '',
    found: `a file that cannot be read: ${systemWords(error)}`,
    expected: 'a readable file',
    fix: ['NOT_A_FILE', 'EISDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')
      ? 'replace it by a file, or remove it'
      : 'give read permission to it and to its folder',
  };
}

/** The problem of something else in place of a folder, in which files are looked for. */
export function noFolder(path: string): Problem {
  return {
    code: 'workspace/unreadable',
    severity: 'error',
    file: path,
    path: '',
    found: 'no folder, but a file or a link to nothing',
    expected: 'a folder, or nothing',
    fix: 'replace it by a folder, or remove it',
  };
}
