import { readFileSync, realpathSync } from 'node:fs';
import type { Tree } from '@nx/devkit';
import { libraryFolder } from '../../team/chart/chart.ts';
import { recordedVersion } from '../../team/chart/chart-yaml.ts';
import { ProblemsError, type Problem } from '../../core/problem.ts';
import { assetPath } from '../../toolchain/assets.ts';
import { readText } from './read-text.ts';

/**
 * Version of the workspace's library chart, which is the one this plugin renders for.
 *
 * @throws ProblemsError when the library is absent, or of another version than the plugin's
 */
export function libraryVersion(tree: Tree): string {
  const expected = shippedLibraryVersion();
  const found = recordedVersion(readText(tree, `${libraryFolder}/Chart.yaml`) ?? '');
  if (found === expected) return expected;
  const absent = found === undefined;
  throw new ProblemsError([
    {
      code: absent ? 'nx/library-missing' : 'nx/library-version',
      severity: 'error',
      file: `${libraryFolder}/Chart.yaml`,
      path: absent ? '' : 'version',
      found: absent ? 'no library chart' : found,
      expected: `the library chart ${expected}, which comes with @chartwright/nx`,
      fix: absent ? 'run `npx nx generate @chartwright/nx:init`' : 'run `npx nx sync`',
    } satisfies Problem,
  ]);
}

/** Version of the library chart that comes with this plugin. */
export function shippedLibraryVersion(): string {
  const version = recordedVersion(readFileSync(assetPath(libraryFolder, 'Chart.yaml'), 'utf8'));
  if (version === undefined) throw new Error('the library chart of @chartwright/nx has no version');
  return version;
}

/** True when the workspace is where the library is developed: there it is source, and nothing may rewrite it. */
export function ownsLibrary(root: string): boolean {
  try {
    return realpathSync(assetPath(libraryFolder)) === realpathSync(`${root}/${libraryFolder}`);
  } catch {
    return false;
  }
}
