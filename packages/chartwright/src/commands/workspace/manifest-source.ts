import { resolve } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
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
    throw new ProblemsError([unreadable(file, error)]);
  }
}
