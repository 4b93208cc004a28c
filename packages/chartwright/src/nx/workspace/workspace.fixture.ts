import {
  cpSync,
  mkdirSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { flushChanges, FsTree } from 'nx/src/generators/tree';
import { assetPath } from '../../toolchain/assets.ts';
import { ProblemsError, type Problem } from '../../core/problem.ts';

/** A workspace in memory that has the library chart. */
export function memoryWorkspace(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  tree.write('charts/lib-team/Chart.yaml', readFileSync(assetPath('charts', 'lib-team', 'Chart.yaml')));
  return tree;
}

type Generator<Options> = (tree: Tree, options: Options) => Promise<unknown>;

/** A workspace in a temporary folder; generators run on it as `nx generate` runs them. */
export class DiskWorkspace {
  readonly root = mkdtempSync(join(tmpdir(), 'chartwright-'));

  /** @param library whether the library chart is there, unstamped as in its own repository */
  constructor(library = true) {
    mkdirSync(join(this.root, 'charts'));
    if (library) cpSync(assetPath('charts', 'lib-team'), join(this.root, 'charts/lib-team'), { recursive: true });
  }

  /** Runs a generator, writes what it left in the tree, and runs its callback. */
  async run<Options>(generator: Generator<Options>, options: Options): Promise<void> {
    const { tree, finish } = await this.runUntilWritten(generator, options);
    flushChanges(this.root, tree.listChanges());
    await finish?.();
  }

  /** The first half of a run, as a kill before writing leaves it. */
  async runUntilWritten<Options>(generator: Generator<Options>, options: Options) {
    const tree = new FsTree(this.root, false);
    const finish = await generator(tree, options);
    tree.lock();
    return { tree, finish: typeof finish === 'function' ? (finish as GeneratorCallback) : undefined };
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Every file and link below a folder with its text, links as `-> target`. */
  snapshot(folder = 'charts'): Record<string, string> {
    const entries = readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true });
    return Object.fromEntries(
      entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path.slice(this.root.length + 1), textOf(path)]),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function textOf(path: string): string {
  return lstatSync(path).isSymbolicLink() ? `-> ${readlinkSync(path)}` : readFileSync(path, 'utf8');
}

/** The problems with which a generator refuses; fails where it does not refuse. */
export async function refusal(run: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await run;
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  throw new Error('it was not refused');
}
