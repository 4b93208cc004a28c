import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { logger, type Tree } from '@nx/devkit';
import { notWritten } from '../../commands/workspace/write-whole.ts';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { isDryRun } from './dry-run.ts';

/**
 * Changes a file that belongs to a person. Nx's tree empties a file before it writes it, so a full disk or a kill would
 * take the person's text with it; here the new text replaces the old in one step.
 *
 * It does so at once, before Nx writes what the tree holds: files derived from a change that was not kept would be wrong,
 * while `nx sync` derives from a change whatever is missing. So a generator calls this last, after all its checks.
 *
 * A dry run, and a tree that is not on disk, get the change in the tree.
 *
 * @param before the text that the change was made of; empty for a file that is new
 * @throws ProblemsError when the file cannot be written, or was changed since it was read; then nothing was
 */
export function replaceUserFile(tree: Tree, path: string, before: string, text: string): void {
  const file = join(tree.root, path);
  if (isDryRun() || !existsSync(file)) {
    tree.write(path, text);
    return;
  }
  writing(path, () => {
    if (readFileSync(file, 'utf8') !== before) throw new ProblemsError([changedMeanwhile(path)]);
    replaceFile(file, text);
  });
  logger.info(`UPDATE ${path}`);
}

function changedMeanwhile(file: string): Problem {
  return fileProblem(file, {
    code: 'nx/changed-meanwhile',
    found: 'a file that something else changed while this command ran',
    expected: 'the text that the command read, or what the other wrote would be lost',
    fix: 'run the same command again',
  });
}

/** @throws ProblemsError that names the file when `write` ends in an error of the system */
export function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new ProblemsError([notWritten(path, error)]);
  }
}

/** Replaces a file's content in one step, through a link to its target, with its permissions. */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  // One name in every run, which nobody else has: what a killed run left is replaced by the next.
  const fresh = `${target}.chartwright-new`;
  rmSync(fresh, { force: true });
  try {
    const handle = openSync(fresh, 'wx', statSync(target).mode);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
