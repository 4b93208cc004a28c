import type { Tree } from '@nx/devkit';
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

/** The package manager whose lock file the workspace has; npm where it has none. */
export function packageManager(tree: Tree): PackageManager {
  if (isThere(tree, pnpm.lockFile)) return pnpm;
  const yarn = readText(tree, 'yarn.lock');
  if (yarn === null) return npm;
  // Yarn 1 knows no other word for it; from 2 on the lock file begins with metadata.
  const frozen = /^__metadata:/m.test(yarn) ? '--immutable' : '--frozen-lockfile';
  return { name: 'yarn', lockFile: 'yarn.lock', install: `yarn install ${frozen}`, nx: 'yarn nx' };
}
