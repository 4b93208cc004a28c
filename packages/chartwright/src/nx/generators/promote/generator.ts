import type { GeneratorCallback, Tree } from '@nx/devkit';
import { umbrellaName } from '../../../platform/umbrella/input.ts';
import type { PromoteOptions } from '../generated/options.ts';
import { requireEnvironments } from './environments.ts';
import { promotePlatform } from './platform.ts';
import { promoteTeam } from './team.ts';

/**
 * `nx generate promote <team|platform>`: has an environment run the images of a team, or have the versions of components,
 * that another has, or an image that was built, by a change of the environment's file as text. Either all of them change,
 * or nothing does.
 *
 * @throws ProblemsError with every problem found
 */
export default async function promote(tree: Tree, options: PromoteOptions): Promise<GeneratorCallback | undefined> {
  requireEnvironments(tree, options);
  if (options.name === umbrellaName) return promotePlatform(tree, options);
  await promoteTeam(tree, options);
  return undefined;
}
