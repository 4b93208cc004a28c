import type { Tree } from '@nx/devkit';
import { environmentFolder, environmentsFolder } from '../../environment/places.ts';
import { childrenOf, isThere } from './read-text.ts';

/** Path of an environment's own file, relative to the workspace. */
export function environmentFile(name: string): string {
  return `${environmentFolder(name)}/environment.yaml`;
}

/**
 * Names of the environments that have an `environment.yaml`, in alphabetical order.
 *
 * @throws ProblemsError for something else in the place of such a file, or of the folder of environments
 */
export function environmentNames(tree: Tree): string[] {
  return childrenOf(tree, environmentsFolder)
    .filter((name) => isThere(tree, environmentFile(name)))
    .sort();
}
