import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { crdDigest } from '../../packages/chartwright/src/commands/platform/vendor/crds.ts';
import { lockFile, lockText, readLock } from '../../packages/chartwright/src/commands/platform/vendor/lock.ts';
import { crdFolder } from '../../packages/chartwright/src/commands/platform/rendering/crd-definitions.ts';
import { chartsFolder, readVendored } from '../../packages/chartwright/src/commands/platform/vendor/place.ts';
import { vendorPlatform } from '../../packages/chartwright/src/commands/platform/vendor/vendor.ts';
import { replaceOnce } from '../../tools/replace-once.ts';
import { writeDefinitions } from '../definitions/definitions.ts';
import { charts, mirror, repository, scratch, source } from '../settings.ts';
import { workspaceParts } from './workspace-parts.ts';

/** A copy of the repository's platform and teams, with the components' charts vendored, in a temporary folder. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  path(...segments: string[]): string;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Replaces the one place in a file that contains `from`. */
  edit(path: string, from: string, to: string): Promise<void>;
  /** Fetches the components' charts, as is done after another choice in `platform.yaml`. @param from folder; the run's */
  vendor(from?: string): Promise<void>;
  /** Runs `npx nx …` as a person would, in a scenario with `nx: true`; a failing command is no error here. */
  nx(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<NxResult>;
  /** Starts `npx nx …`, to be killed at any moment. */
  startNx(args: readonly string[]): RunningNx;
  remove(): Promise<void>;
}

/** A command of Nx that goes on. */
export interface RunningNx {
  readonly ended: Promise<NxResult>;
  /** Ends it and all that it started at once, as a machine that goes down would, or by another signal. */
  kill(signal?: NodeJS.Signals): void;
}

/** How a command of Nx ended. */
export interface NxResult {
  readonly exitCode: number;
  /** What it printed on both streams. */
  readonly output: string;
}

export async function makeWorkspace(): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(scratch(), 'workspace-')));
  const path = (...segments: string[]): string => join(root, ...segments);
  for (const part of workspaceParts)
    await cp(join(source(), part), path(part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => !/\.tgz$|vendor\.lock\.yaml$|platform-crds\/crds\//.test(from),
    });
  await symlink(join(repository, 'node_modules'), path('node_modules'));
  await vendor(root);
  const workspace: Workspace = {
    root,
    path,
    vendor: (from) => vendor(root, from),
    read: (file) => readFile(path(file), 'utf8'),
    write: (file, text) => writeFile(path(file), text),
    edit: async (file, from, to) => {
      await writeFile(path(file), replaceOnce(await readFile(path(file), 'utf8'), from, to, file));
    },
    nx: (args, environment) => startNx(root, args, environment).ended,
    startNx: (args) => startNx(root, args),
    remove: () => rm(root, { recursive: true, force: true }),
  };
  return workspace;
}

async function vendor(root: string, from = mirror()): Promise<void> {
  const { problems, text } = await vendorPlatform(root, { mirror: from, updateLock: true });
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`${text}\n${JSON.stringify(problems)}`);
  if (charts() === 'upstream') return;
  // The stand-ins' own definitions are of the few kinds that specs need.
  const definitions = join(root, 'charts/platform-crds/crds');
  await rm(definitions, { recursive: true });
  await writeDefinitions(definitions);
  await lockDefinitions(root);
}

/** Records the definitions as they are, as if they were what was fetched. */
async function lockDefinitions(root: string): Promise<void> {
  const [lock, { crds }] = await Promise.all([readLock(root), readVendored(root, chartsFolder, crdFolder)]);
  if (lock.crds === undefined) throw new Error('no definitions were vendored');
  const locked = { ...lock, crds: { ...lock.crds, count: crds.size, sha256: crdDigest(crds) } };
  await writeFile(join(root, lockFile), lockText(locked));
}

function startNx(root: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): RunningNx {
  const running = execa('nx', [...args], {
    cwd: root,
    preferLocal: true,
    localDir: repository,
    reject: false,
    all: true,
    // Of a group of its own, so that what it starts can be ended with it.
    detached: true,
    cleanup: true,
    env: {
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NX_SKIP_NX_CACHE: 'true',
      NO_COLOR: '1',
      CI: 'true',
      // The package as it was built, not its sources, which this process runs on.
      NODE_OPTIONS: '',
      ...environment,
    },
  });
  return {
    ended: running.then(({ exitCode, all }) => ({ exitCode: exitCode ?? 1, output: all })),
    kill: (signal = 'SIGKILL') => {
      if (running.pid !== undefined) process.kill(-running.pid, signal);
    },
  };
}
