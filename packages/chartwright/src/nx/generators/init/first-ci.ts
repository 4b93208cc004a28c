import { createRequire } from 'node:module';
import type { Tree } from '@nx/devkit';
import { ProblemsError } from '../../../core/problem.ts';

interface CiSchema {
  readonly properties: { readonly provider: { readonly enum: readonly string[] } };
}

type CiGenerator = (tree: Tree, options: { readonly provider: string }) => Promise<unknown>;

/**
 * Writes pipelines, where this version of the package has the generator `ci` and it knows the provider. A pipeline that
 * somebody wrote stays.
 *
 * @returns whether there are some now that were not there
 */
export async function firstCi(tree: Tree, provider: string): Promise<boolean> {
  const read = createRequire(import.meta.url);
  const manifest = read('../../../../generators.json') as { readonly generators: object };
  if (!('ci' in manifest.generators)) return false;
  const { properties } = read('../ci/schema.json') as CiSchema;
  if (!properties.provider.enum.includes(provider)) return false;
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
