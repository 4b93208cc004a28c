import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { systemWords } from '../../core/system-words.ts';

/**
 * Writes a file by a rename, so that a reader or a killed run never sees half of it.
 *
 * @param root absolute folder of the workspace
 * @param file relative to it, with `/`; its folder is made where it is missing
 * @throws ProblemsError when the disk is full or the place cannot be written to
 */
export async function writeWhole(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new ProblemsError([notWritten(file, error)]);
  }
}

/** The problem of a file that could not be written, by the error that the attempt ended in. */
export function notWritten(file: string, error: unknown): Problem {
  return {
    code: 'workspace/not-written',
    severity: 'error',
    file,
    path: '',
    found: `a place that cannot be written to: ${systemWords(error)}`,
    expected: 'write permission and free space',
    fix: 'provide them, then run the same command again',
  };
}
