/**
 * Upgrades workspaces that earlier packages made to the package of this repository, by the commands that a person runs:
 * `nx migrate` from a registry, the migrations, what they leave to a person, `nx sync`; then every check passes and the
 * objects differ only as was foretold. Ends with `<n> passed, <m> failed`.
 *
 *     npm run upgrades [-- --update] [words of a folder's name]
 *
 * A folder of `fixtures/` has `files`, those of people; `rendered`, what the earlier package rendered of them;
 * `left.txt`, what the migrations leave to a person; `by-hand`, files as the person then writes them; and
 * `foretold.txt`, the differences of the objects, which `--update` writes anew.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import semver from 'semver';
import { differences } from './differences.ts';
import { type Registry, startRegistry } from '../release/loopback-registry.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const workspaces = join(root, 'tools/upgrade/fixtures');
const updates = process.argv.includes('--update');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const environment = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NO_COLOR: '1',
  // As they are installed: no newer Nx is fetched to migrate with.
  NX_MIGRATE_SKIP_INSTALL: 'true',
  NX_USE_LOCAL: 'true',
  NX_SKIP_PROVENANCE_CHECK: 'true',
};

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function readJson(file: string): PackageJson {
  return JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
}

/** Packs what `npm run build` makes, under the version that comes next where this one is that of the old workspaces. */
async function pack(folder: string): Promise<{ archive: string; manifest: PackageJson }> {
  await execa('npm', ['run', 'build'], { cwd: root });
  const staged = join(folder, 'package');
  for (const name of ['dist', 'package.json', 'generators.json', 'executors.json', 'migrations.json'])
    cpSync(join(root, 'packages/chartwright', name), join(staged, name), { recursive: true });
  const written = readJson(join(staged, 'package.json'));
  const version = semver.gt(written.version, '0.1.0') ? written.version : (semver.inc(written.version, 'minor') ?? '');
  const manifest = { ...written, version };
  writeFileSync(join(staged, 'package.json'), JSON.stringify(manifest));
  const { stdout } = await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: staged });
  return { archive: join(folder, stdout.trim().split('\n').at(-1) ?? ''), manifest };
}

/** A workspace of an earlier package in a temporary folder. */
class OldWorkspace {
  readonly name: string;
  readonly root: string;

  constructor(name: string, folder: string) {
    this.name = name;
    this.root = join(folder, name);
  }

  fixture(...path: string[]): string {
    return join(workspaces, this.name, ...path);
  }

  text(name: string): string {
    return existsSync(this.fixture(name)) ? readFileSync(this.fixture(name), 'utf8') : '';
  }

  async run(program: string, ...args: string[]): Promise<{ failed: boolean; output: string }> {
    const result = await execa(program, args, { cwd: this.root, env: environment, all: true, reject: false });
    return { failed: result.failed, output: result.all };
  }

  /** Installs Nx alone: how an earlier package rendered is recorded, and it need not run again. */
  async create(registry: Registry): Promise<void> {
    cpSync(this.fixture('files'), this.root, { recursive: true });
    const { devDependencies } = readJson(join(root, 'package.json'));
    const nx = Object.fromEntries(['nx', '@nx/devkit'].map((name) => [name, devDependencies[name]]));
    const manifest = { name: 'workspace', private: true, devDependencies: nx };
    writeFileSync(join(this.root, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(this.root, '.npmrc'), `@chartwright:registry=${registry.url}\nlegacy-peer-deps=true\n`);
    await this.run('git', 'init', '--quiet', '--initial-branch=main');
    await this.install();
    writeFileSync(
      join(this.root, 'package.json'),
      JSON.stringify({ ...manifest, devDependencies: { ...nx, '@chartwright/nx': '0.1.0' } }),
    );
  }

  async install(): Promise<void> {
    await execa('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: this.root });
  }

  manifests(): string[] {
    return this.teams().map((team) => {
      const file = join(this.root, 'dist', team, 'manifests.yaml');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    });
  }

  teams(): string[] {
    return readdirSync(this.fixture('rendered')).map((name) => name.replace(/\.yaml$/, ''));
  }

  /** Compares with what is recorded, or records it. */
  isAsRecorded(name: string, lines: readonly string[]): string | undefined {
    const text = lines.map((line) => `${line}\n`).join('');
    if (updates) writeFileSync(this.fixture(name), text);
    const recorded = new Set(this.text(name).split('\n'));
    const found = new Set(text.split('\n'));
    const others = [
      ...[...found].filter((line) => !recorded.has(line)).map((line) => `not foretold: ${line}`),
      ...[...recorded].filter((line) => !found.has(line)).map((line) => `foretold, and not found: ${line}`),
    ];
    return others.length === 0 ? undefined : others.join('\n');
  }
}

/** Lines that a migration gives Nx as next steps. */
function leftIn(output: string): string[] {
  const lines = output.split('\n').map((line) => line.replace(/^[\s-]+/, ''));
  return [...new Set(lines.filter((line) => /^[\w./-]+\.ya?ml:\d+:\d+: /.test(line)))].sort();
}

let [passed, failed] = [0, 0];

/** Notes whether something holds, with what was found where it does not. */
function check(workspace: OldWorkspace, what: string, found: string | undefined): void {
  if (found === undefined) passed += 1;
  else failed += 1;
  console.log(`${found === undefined ? '✔' : '✖'} ${workspace.name}: ${what}`);
  if (found !== undefined) console.log(found.slice(-6000));
}

async function upgrade(workspace: OldWorkspace, registry: Registry, version: string): Promise<void> {
  const ends = async (what: string, program: string, ...args: string[]): Promise<string> => {
    const result = await workspace.run(program, ...args);
    check(workspace, what, result.failed ? result.output : undefined);
    return result.output;
  };
  await workspace.create(registry);
  await ends('nx migrate', 'npx', 'nx', 'migrate', `@chartwright/nx@${version}`, '--from=@chartwright/nx@0.1.0');
  await workspace.install();
  const output = await ends('nx migrate --run-migrations', 'npx', 'nx', 'migrate', '--run-migrations');
  check(
    workspace,
    'the migrations leave to a person what was foretold',
    workspace.isAsRecorded('left.txt', leftIn(output)),
  );
  const again = await workspace.run('npx', 'nx', 'migrate', '--run-migrations');
  const writes = again.output.split('\n').filter((line) => /^\s*(CREATE|UPDATE|DELETE) /.test(line));
  check(
    workspace,
    'the migrations change nothing when they run again',
    writes.length > 0 ? writes.join('\n') : undefined,
  );
  if (existsSync(workspace.fixture('by-hand')))
    cpSync(workspace.fixture('by-hand'), workspace.root, { recursive: true });
  await ends('nx sync', 'npx', 'nx', 'sync');
  await ends('nx sync:check', 'npx', 'nx', 'sync:check');
  const projects = ['-p', [...workspace.teams(), 'lib-team'].join(',')];
  await ends('validate, lint and render', 'npx', 'nx', 'run-many', '-t', 'validate', 'lint', 'render', ...projects);
  const before = workspace.teams().map((team) => workspace.text(`rendered/${team}.yaml`));
  const found = differences(before, workspace.manifests());
  check(workspace, 'the objects differ only as foretold', workspace.isAsRecorded('foretold.txt', found));
  for (const env of existsSync(workspace.fixture('files/environments')) ? ['dev', 'prod'] : [])
    await ends(`the platform in ${env}`, 'npx', 'nx', 'run', 'platform:validate', `--env=${env}`, '--own');
}

const folder = mkdtempSync(join(tmpdir(), 'chartwright-upgrade-'));
mkdirSync(join(folder, 'packed'));
const { archive, manifest } = await pack(join(folder, 'packed'));
const registry = await startRegistry();
registry.add(archive, manifest);
try {
  const named = readdirSync(workspaces).filter((name) => wanted.every((word) => name.includes(word)));
  for (const name of named) await upgrade(new OldWorkspace(name, folder), registry, manifest.version);
} finally {
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
