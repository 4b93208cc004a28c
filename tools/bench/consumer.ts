import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { type Run, type RunOptions, timed } from './process.ts';
import { teamList, teamsOfList } from './teams.ts';

/** Versions a workspace of a user's is made of, those of this repository. */
export interface NxVersions {
  readonly nx: string;
  readonly '@nx/devkit': string;
}

/** The package's commands, as a program at the root of the workspace imports them. */
export const commands = './node_modules/@chartwright/nx/dist/commands';

/** A workspace as a user has it, with the packed plugin installed. */
export class Consumer {
  /** Absolute. */
  readonly root: string;
  readonly #env: Readonly<Record<string, string>>;

  private constructor(root: string) {
    this.root = root;
    this.#env = { NX_DAEMON: 'false' };
  }

  /** Installs the plugin from its tarball into a new workspace, sets it up, and adds a generator that does nothing. */
  static async create(root: string, tarball: string, versions: NxVersions): Promise<Consumer> {
    mkdirSync(root, { recursive: true });
    const devDependencies = { ...versions, '@chartwright/nx': `file:${tarball}` };
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'bench', private: true, devDependencies }));
    const settings = { analytics: false, neverConnectToCloud: true, cacheDirectory: '.nx/cache' };
    writeFileSync(join(root, 'nx.json'), JSON.stringify(settings));
    await execa('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'], { cwd: root });
    writeEmptyGenerator(join(root, 'tools/empty'));
    const consumer = new Consumer(root);
    await consumer.nx(['generate', '@chartwright/nx:init', '--minimal', '--no-interactive']);
    return consumer;
  }

  /** Runs Nx, without a daemon unless `env` sets otherwise. */
  nx(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Run> {
    const nx = join(this.root, 'node_modules/nx');
    const { bin } = JSON.parse(readFileSync(join(nx, 'package.json'), 'utf8')) as { bin: { nx: string } };
    const env = { ...this.#env, ...options.env };
    // Not by npx, which takes half a second of its own.
    return timed(process.execPath, [join(nx, bin.nx), ...args], { cwd: this.root, ...options, env });
  }

  /**
   * Runs a program without Nx, as a pipeline of a user's own might; all folders of team charts are in its `roots`.
   *
   * @param body what it does, in JavaScript; it throws if the outcome is not the one that is measured
   */
  program(name: string, body: string): Promise<Run> {
    const file = join(this.root, `${name}.mjs`);
    writeFileSync(
      file,
      `import { findCharts } from '${commands}/workspace/find-charts.js';
const root = import.meta.dirname;
const roots = (await findCharts(root)).filter(({ kind }) => kind === 'team').map((chart) => chart.root);
${body}`,
    );
    return timed(process.execPath, [file], { cwd: this.root });
  }

  /** Commits all charts to the branch `main`, whatever is on it. */
  async commitCharts(): Promise<void> {
    const git = (...args: readonly string[]) => execa('git', args, { cwd: this.root });
    await git('init', '--quiet');
    await git('config', 'user.name', 'bench');
    await git('config', 'user.email', 'bench@example.com');
    await git('checkout', '--quiet', '-B', 'main');
    await git('add', 'charts', 'package.json');
    await git('commit', '--quiet', '--allow-empty', '--message=All charts');
  }

  /** Makes the workspace's teams anew, by one call of the bulk generator, which is what is measured. */
  bulk(count: number): Promise<Run> {
    this.clearTeams();
    const lists: string[] = [];
    for (let first = 0; first < count; first += teamsOfList) {
      const list = `teams-${first}.yaml`;
      writeFileSync(join(this.root, list), teamList(first, Math.min(teamsOfList, count - first)));
      lists.push(list);
    }
    return this.nx(['generate', 'team-charts', `--from=${lists.join(',')}`, '--no-interactive'], { memory: true });
  }

  clearTeams(): void {
    rmSync(join(this.root, 'charts/teams'), { recursive: true, force: true });
  }

  /** Forgets the results of all tasks. */
  clearCache(): void {
    rmSync(join(this.root, '.nx'), { recursive: true, force: true });
  }
}

/** The least that Nx takes for a plugin: it writes one file of one line, and loads nothing. */
function writeEmptyGenerator(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const factory = { factory: './generator.js', schema: './schema.json' };
  const properties = { name: { type: 'string', $default: { $source: 'argv', index: 0 } } };
  write('package.json', JSON.stringify({ name: 'empty', version: '0.0.0', generators: './generators.json' }));
  write('generators.json', JSON.stringify({ generators: { empty: factory } }));
  // And the least that it runs: a target of no program.
  write('project.json', JSON.stringify({ name: 'empty', targets: { nothing: { executor: 'nx:noop' } } }));
  write('schema.json', JSON.stringify({ $id: 'Empty', type: 'object', properties }));
  write('generator.js', 'module.exports = async (tree, { name }) => tree.write(`empty/${name}.txt`, `${name}\\n`);\n');
}
