import type { Tree } from '@nx/devkit';
import type { PromoteOptions } from '../generated/options.ts';
import { requireEnvironments } from './environments.ts';
import { promoteTeam } from './team.ts';

/**
 * `nx generate promote <team>`: has an environment run the images of a team that another runs, or one that was built, by
 * a change of `environments/<env>/teams/<team>.yaml` as text. Either all of them change, or nothing does.
 *
 * @throws ProblemsError with every problem found
 */
export default async function promote(tree: Tree, options: PromoteOptions): Promise<void> {
  requireEnvironments(tree, options);
  await promoteTeam(tree, options);
}
