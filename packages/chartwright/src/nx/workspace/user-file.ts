import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { isDryRun } from './dry-run.ts';

/**
 * Changes a file that belongs to a person. Nx's tree empties a file before it writes it, so a full disk or a kill would
 * take the person's text with it; here the new text replaces the old in one step, in the callback, after all else.
 *
 * A dry run, and a tree that is not on disk, get the change in the tree.
 */
export function replaceUserFile(tree: Tree, path: string, text: string): GeneratorCallback {
  const file = join(tree.root, path);
  if (isDryRun() || !existsSync(file)) {
    tree.write(path, text);
    return () => undefined;
  }
  return () => {
    replaceFile(file, text);
    logger.info(`UPDATE ${path}`);
  };
}

/** Replaces a file's content in one step, through a link to its target, with its permissions. */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  // One name in every run: what a killed run left is replaced by the next.
  const fresh = `${target}.new`;
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
