import { readdir, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import { execa } from 'execa';
import { ignoredByGit } from '../../../packages/chartwright/src/nx/generators/init/line-files.ts';
import { locate } from '../../../packages/chartwright/src/toolchain/programs/locate.ts';
import type { Workspace } from '../workspace.ts';
import type { Forge } from './forge.ts';

/** A workspace that is a clone of the forge's repository, worked on as the guide has it. */
export interface PlatformRepository {
  /** Runs a command of Nx. @throws AssertionError with what it printed when it fails */
  nx(...args: readonly string[]): Promise<string>;
  /** Packages the umbrella and pushes it to the registry. @returns its version */
  pushUmbrella(): Promise<string>;
  /** Commits all that changed, and pushes it. @returns the commit */
  push(message: string): Promise<string>;
}

/**
 * Makes a workspace's Git repository, of which the forge has the only remote. Its charts become those that the package
 * brings, as every workspace but this repository has them.
 */
export async function platformRepository(workspace: Workspace, forge: Forge): Promise<PlatformRepository> {
  const git = async (...args: readonly string[]): Promise<string> =>
    (await execa('git', args, { cwd: workspace.root, env: { GIT_SSL_CAINFO: forge.authority } })).stdout;
  await git('init', '--initial-branch=main');
  for (const [key, value] of [
    ['user.name', 'Jo'],
    ['user.email', 'jo@example.com'],
    ['gc.auto', '0'],
  ] as const)
    await git('config', key, value);
  await git('remote', 'add', 'origin', forge.repository);
  await workspace.write('.gitignore', [...ignoredByGit, 'node_modules', '.nx/', ''].join('\n'));
  const nx: PlatformRepository['nx'] = async (...args) => {
    const { exitCode, output } = await workspace.nx(args);
    expect(exitCode, output).toBe(0);
    return output;
  };
  await nx('generate', '@chartwright/nx:init', '--force');
  return {
    nx,
    pushUmbrella: async () => {
      await rm(workspace.path('dist/platform'), { recursive: true, force: true });
      await nx('run', 'platform:package');
      const [archive = ''] = await readdir(workspace.path('dist/platform'));
      const helm = await locate('helm');
      const file = workspace.path('dist/platform', archive);
      await execa(helm.path, ['push', file, forge.charts, `--ca-file=${forge.authority}`]);
      return /-(\d+\.\d+\.\d+)\.tgz$/.exec(archive)?.[1] ?? '';
    },
    push: async (message) => {
      await git('add', '--all');
      await git('commit', '--message', message);
      await git('push', 'origin', 'main');
      return git('rev-parse', 'HEAD');
    },
  };
}
