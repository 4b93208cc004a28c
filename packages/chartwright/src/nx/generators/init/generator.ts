import { type GeneratorCallback, logger, type Tree } from '@nx/devkit';
import { showDryRun } from '../../workspace/dry-run.ts';
import { readText } from '../../workspace/read-text.ts';
import type { InitOptions } from '../generated/options.ts';
import { setUpBase } from './base.ts';
import { hasPlugin } from './nx-json.ts';
import { nextSteps } from './next-steps.ts';
import { setUp } from './set-up.ts';

/**
 * `nx add @chartwright/nx` and `nx generate @chartwright/nx:init`: makes a workspace a platform, with everything that it
 * lacks. In a workspace that has the plugin already, and with `minimal`, it renews the libraries and adds what is missing
 * of the settings, and nothing else.
 *
 * @throws ProblemsError when a tool-owned file was edited, unless `force`; nothing is written then
 */
export default async function init(tree: Tree, options: InitOptions): Promise<GeneratorCallback | undefined> {
  const { force, minimal, ...wanted } = options;
  const isNew = !hasPlugin(readText(tree, 'nx.json') ?? '');
  setUpBase(tree, force === true ? 'replace' : 'refuse');
  if (!isNew || minimal === true) {
    await showDryRun(tree);
    logger.info(nextSteps({ made: [] }));
    return undefined;
  }
  const made = await setUp(tree, wanted);
  await showDryRun(tree);
  logger.info(nextSteps(made));
  return made.finish;
}
