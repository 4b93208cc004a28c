import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { execa } from 'execa';

/** Where a suite's commands run: the programs of its package manager first on PATH, and settings of its own. */
export interface Setting {
  readonly name: PackageManager;
  readonly environment: Readonly<Record<string, string>>;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn';

/** How a command ended. */
export interface Ending {
  readonly failed: boolean;
  readonly output: string;
}

/** A workspace in which commands run as a person types them. */
export class UserWorkspace {
  readonly root: string;
  readonly setting: Setting;

  constructor(root: string, setting: Setting) {
    this.root = root;
    this.setting = setting;
  }

  async run(program: string, ...args: string[]): Promise<Ending> {
    const result = await execa(program, args, {
      cwd: this.root,
      env: this.setting.environment,
      all: true,
      reject: false,
      stdin: 'ignore',
    });
    return { failed: result.failed, output: result.all };
  }

  /** Runs Nx as the workspace's package manager does. */
  nx(...args: string[]): Promise<Ending> {
    const exec = { npm: ['npx', 'nx'], pnpm: ['pnpm', 'exec', 'nx'], yarn: ['yarn', 'nx'] }[this.setting.name];
    const [program = '', ...first] = exec;
    return this.run(program, ...first, ...args);
  }

  text(path: string): string {
    return existsSync(join(this.root, path)) ? readFileSync(join(this.root, path), 'utf8') : '';
  }

  /** Digests of the workspace's own files, by path. */
  digests(): Map<string, string> {
    const found = new Map<string, string>();
    const visit = (folder: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (['node_modules', '.nx', '.git', '.yarn', 'dist'].includes(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) visit(path);
        else if (entry.isFile())
          found.set(relative(this.root, path), createHash('sha256').update(readFileSync(path)).digest('hex'));
      }
    };
    visit(this.root);
    return found;
  }
}
