import { createRequire } from 'node:module';
import type { Tree } from '@nx/devkit';
import { ProblemsError } from '../../../core/problem.ts';

type CiGenerator = (tree: Tree, options: { readonly provider: string }) => Promise<unknown>;

/**
 * Writes pipelines, where this version of the package has the generator `ci`. A pipeline that somebody wrote stays.
 *
 * @returns whether there are some now that were not there
 */
export async function firstCi(tree: Tree, provider: string): Promise<boolean> {
  const manifest = createRequire(import.meta.url)('../../../../generators.json') as { readonly generators: object };
  if (!('ci' in manifest.generators)) return false;
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const module = new URL(`../ci/generator.${extension}`, import.meta.url).href;
  const { default: ci } = (await import(/* @vite-ignore */ module)) as { readonly default: CiGenerator };
  const before = tree.listChanges().length;
  try {
    await ci(tree, { provider });
  } catch (error) {
    // What it says of a file in the place of a pipeline is of this family.
    const isKept = error instanceof ProblemsError && error.problems.every(({ code }) => code.startsWith('nx/'));
    if (!isKept) throw error;
  }
  return tree.listChanges().length > before;
}
