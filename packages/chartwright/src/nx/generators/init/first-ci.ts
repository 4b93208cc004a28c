import type { Tree } from '@nx/devkit';
import { ProblemsError } from '../../../core/problem.ts';
import ci from '../ci/generator.ts';
import type { CiOptions } from '../generated/options.ts';

/** Reasons for which a workspace is set up without a pipeline: somebody wrote one, or nothing is known of its package manager. */
const passedOver = new Set(['nx/pipeline-changed', 'nx/package-manager']);

/**
 * Writes pipelines. One that somebody wrote or changed stays.
 *
 * @returns whether there are some now that were not there
 */
export async function firstCi(tree: Tree, provider: CiOptions['provider']): Promise<boolean> {
  const before = tree.listChanges().length;
  try {
    await ci(tree, { provider });
  } catch (error) {
    const isKept = error instanceof ProblemsError && error.problems.every(({ code }) => passedOver.has(code));
    if (!isKept) throw error;
  }
  return tree.listChanges().length > before;
}
