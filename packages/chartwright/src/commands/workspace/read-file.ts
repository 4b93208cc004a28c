import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { systemWords } from '../../core/system-words.ts';

/**
 * The text of a file of the workspace; undefined where there is none.
 *
 * @param root absolute folder of the workspace
 * @param file relative to it, with `/`
 * @throws ProblemsError when the file is there and cannot be read
 */
export async function readIfThere(root: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ProblemsError([
      {
        code: 'workspace/unreadable',
        severity: 'error',
        file,
        path: '',
        found: `a file that cannot be read: ${systemWords(error)}`,
        expected: 'a readable file',
        fix: 'give read permission to it and to its folder',
      },
    ]);
  }
}
