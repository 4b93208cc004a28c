import { createRequire } from 'node:module';
import type { GeneratorCallback, Tree } from '@nx/devkit';

type CiGenerator = (tree: Tree, options: { readonly provider: string }) => Promise<GeneratorCallback | undefined>;

/** Runs the generator `ci`, where this version of the package has it. */
export async function firstCi(tree: Tree, provider: string): Promise<GeneratorCallback | undefined> {
  const manifest = createRequire(import.meta.url)('../../../../generators.json') as { generators: object };
  if (!('ci' in manifest.generators)) return undefined;
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const module = (await import(/* @vite-ignore */ new URL(`../ci/generator.${extension}`, import.meta.url).href)) as {
    readonly default: CiGenerator;
  };
  return module.default(tree, { provider });
}
