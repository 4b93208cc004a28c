import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { unreadable } from '../../commands/workspace/read-file.ts';
import { isEndless, NotReadError } from '../../commands/workspace/regular-file.ts';
import { ProblemsError } from '../../core/problem.ts';

/**
 * The text of a file in the tree; null where there is none. Nx's tree reads whatever has the name, and would wait for
 * ever for a named pipe.
 *
 * @param path relative to the workspace
 * @throws ProblemsError for a pipe or a device
 */
export function readText(tree: Tree, path: string): string | null {
  const file = join(tree.root, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat !== undefined && isEndless(stat))
    throw new ProblemsError([unreadable(path, new NotReadError('NOT_A_FILE', file))]);
  return tree.read(path, 'utf-8');
}
