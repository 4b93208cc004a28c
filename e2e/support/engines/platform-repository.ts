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
  /** `nx run platform:package`, and `helm push` of the file that it names. @returns the umbrella's version */
  pushUmbrella(): Promise<string>;
  /** `git add --all`, `git commit` and `git push`. @returns the commit */
  push(message: string): Promise<string>;
}

/**
 * Makes a workspace's Git repository, of which the forge has the only remote. Its charts become those that the package
 * brings, and the package one of its dependencies, as every workspace but this repository has it.
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
  // As a clone has it.
  await git('config', 'push.autoSetupRemote', 'true');
  const manifest = JSON.parse(await workspace.read('package.json')) as Record<string, object>;
  const devDependencies = { ...manifest['devDependencies'], '@chartwright/nx': '*' };
  await workspace.write('package.json', `${JSON.stringify({ ...manifest, devDependencies }, null, 2)}\n`);
  await workspace.write('.gitignore', [...ignoredByGit, 'node_modules', '.nx/', ''].join('\n'));
  const nx: PlatformRepository['nx'] = async (...args) => {
    const { exitCode, output } = await workspace.nx(args);
    expect(exitCode, output).toBe(0);
    return output;
  };
  await nx('generate', '@chartwright/nx:init', '--minimal', '--force');
  return {
    nx,
    pushUmbrella: async () => {
      const printed = await nx('run', 'platform:package');
      const [file = '', version = ''] = /dist\/platform\/platform-(\d+\.\d+\.\d+)\.tgz/.exec(printed) ?? [];
      const helm = await locate('helm');
      await execa(helm.path, ['push', file, forge.charts], {
        cwd: workspace.root,
        env: { SSL_CERT_FILE: forge.authority },
      });
      return version;
    },
    push: async (message) => {
      await git('add', '--all');
      await git('commit', '--message', message);
      await git('push');
      return git('rev-parse', 'HEAD');
    },
  };
}
