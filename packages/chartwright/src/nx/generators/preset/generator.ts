import { type GeneratorCallback, getPackageManagerCommand, logger, type Tree } from '@nx/devkit';
import { showDryRun } from '../../workspace/dry-run.ts';
import type { PresetOptions } from '../generated/options.ts';
import { setUpBase } from '../init/base.ts';
import { nextSteps } from '../init/next-steps.ts';
import { setUp } from '../init/set-up.ts';
import { readText } from '../../workspace/read-text.ts';
import { isReadmeOfNx, workspaceReadme } from './readme.ts';

/**
 * What `create-nx-workspace --preset=@chartwright/nx` runs in the workspace that it made: everything that `init` makes.
 *
 * @throws ProblemsError when an option is wrong
 */
export default async function preset(tree: Tree, options: PresetOptions): Promise<GeneratorCallback> {
  setUpBase(tree, 'refuse');
  const made = await setUp(tree, options);
  if (isReadmeOfNx(readText(tree, 'README.md') ?? ''))
    tree.write('README.md', workspaceReadme(options.name ?? 'platform', getPackageManagerCommand().exec));
  await showDryRun(tree);
  logger.info(nextSteps(made));
  return made.finish;
}
