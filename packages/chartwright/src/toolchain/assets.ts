import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemsError } from '../core/problem.ts';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * The folder that holds `schemas/`, `charts/` and `tools/`: the repository's root when the module at `moduleFolder`
 * runs from source, `dist/assets` when it runs from the built package.
 *
 * @param moduleFolder absolute folder of this module, `…/src/toolchain` or `…/dist/toolchain`
 */
export function assetRoot(moduleFolder: string = here): string {
  const layerParent = dirname(moduleFolder);
  return isBuiltPackage(moduleFolder) ? join(layerParent, 'assets') : join(layerParent, '..', '..', '..');
}

/** Whether this is the built package, as in a workspace that uses the plugin, and not the repository's source. */
export function isBuiltPackage(moduleFolder: string = here): boolean {
  return dirname(moduleFolder).endsWith(`${sep}dist`);
}

/**
 * Absolute path of a file or folder that lives outside the package's source but travels with the package.
 *
 * @example assetPath('schemas', 'team.schema.json'), assetPath('charts', 'lib-team')
 * @throws ProblemsError when it is not there: the installation is broken
 */
export function assetPath(...segments: readonly string[]): string {
  const path = join(assetRoot(), ...segments);
  if (existsSync(path)) return path;
  throw new ProblemsError([
    {
      code: 'toolchain/asset-missing',
      severity: 'error',
      file: path,
      path: '',
      found: 'nothing there',
      expected: 'a part of the @chartwright/nx package',
      fix: 'run `npm ci` again',
    },
  ]);
}
