import type { Tree } from '@nx/devkit';
import { fileProblem, type Problem, ProblemsError } from '../../../core/problem.ts';
import { isThere, readText } from '../../workspace/read-text.ts';

/** How a workspace's package manager is called. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn';
  readonly lockFile: string;
  /** Installs what the lock file says, and fails where package.json says otherwise. */
  readonly install: string;
  /** Runs Nx of the workspace. */
  readonly nx: string;
}

const npm: PackageManager = { name: 'npm', lockFile: 'package-lock.json', install: 'npm ci', nx: 'npx nx' };
const pnpm: PackageManager = {
  name: 'pnpm',
  lockFile: 'pnpm-lock.yaml',
  install: 'pnpm install --frozen-lockfile',
  nx: 'pnpm exec nx',
};

/**
 * The package manager whose lock file the workspace has; npm where it has none.
 *
 * @throws ProblemsError where it has Bun's alone, which no pipeline here installs with
 */
export function packageManager(tree: Tree): PackageManager {
  if (isThere(tree, pnpm.lockFile)) return pnpm;
  const yarn = readText(tree, 'yarn.lock');
  const bun = ['bun.lock', 'bun.lockb'].find((file) => isThere(tree, file));
  if (yarn === null && bun !== undefined && !isThere(tree, npm.lockFile))
    throw new ProblemsError([unknownManager(bun)]);
  if (yarn === null) return npm;
  // Yarn 1 knows no other word for it; from 2 on the lock file begins with metadata.
  const frozen = /^__metadata:/m.test(yarn) ? '--immutable' : '--frozen-lockfile';
  return { name: 'yarn', lockFile: 'yarn.lock', install: `yarn install ${frozen}`, nx: 'yarn nx' };
}

function unknownManager(file: string): Problem {
  return fileProblem(file, {
    code: 'nx/package-manager',
    found: 'a lock file of Bun and no other',
    expected: 'one of npm, pnpm or yarn, with which the pipeline installs packages',
    fix: 'make a lock file of one of them too, for example with `npm install --package-lock-only`',
  });
}
