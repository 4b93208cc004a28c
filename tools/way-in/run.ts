/**
 * The way in, as a new user goes it: the packages of a release from a registry on loopback into an empty workspace, by
 * `create-nx-workspace`, and into one that is in use, by `nx add`; then the commands of the README. Ends with
 * `<n> passed, <m> failed`.
 *
 *     npm run way-in                       # npm, some minutes
 *     npm run way-in -- --with=npm,pnpm,yarn
 *     npm run way-in -- --keep             # leaves the workspaces, and says where
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { startRegistry } from '../release/loopback-registry.ts';
import { publishPackages, writeSettings } from './packages.ts';
import { type Ending, type PackageManager, type Setting, UserWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The last that makes workspaces, of Nx's own version, and the package managers: of each the last that runs on Node 20. */
const versions = { 'create-nx-workspace': '23.2.1', pnpm: '10.34.9', yarn: '1.22.22' };

const { values } = parseArgs({
  options: { with: { type: 'string', default: 'npm' }, keep: { type: 'boolean', default: false } },
});
const managers = values.with.split(',') as PackageManager[];

let [passed, failed] = [0, 0];

/** Notes whether something holds, with what was found where it does not, and how long it took. */
function check(what: string, found: string | undefined, since: number): void {
  if (found === undefined) passed += 1;
  else failed += 1;
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${found === undefined ? '✔' : '✖'} ${what} (${seconds} s)`);
  if (found !== undefined) console.log(found.slice(-6000));
}

async function ends(what: string, command: Promise<Ending>, expected?: RegExp): Promise<void> {
  const since = performance.now();
  const { failed: hasFailed, output } = await command;
  const isOther = expected !== undefined && !expected.test(output);
  check(what, hasFailed || isOther ? `${isOther ? `lacks ${expected}\n` : ''}${output}` : undefined, since);
}

/** What the README has a person type, once there is a workspace. */
async function readme(workspace: UserWorkspace, title: string, team: string): Promise<void> {
  const worker = ['--image=registry.example.com/worker:1.0.0', '--port=9090', '--no-interactive'];
  await ends(
    `${title}: validate, lint, render`,
    workspace.nx('run-many', '-t', 'validate', 'lint', 'render', '-p', team),
  );
  await ends(`${title}: generate workload`, workspace.nx('generate', 'workload', team, 'worker', ...worker), /UPDATE/);
  await ends(`${title}: lint`, workspace.nx('run', `${team}:lint`), /✔ charts\/teams/);
  await ends(
    `${title}: the platform`,
    workspace.nx('run', 'platform:validate', '--env=dev', '--own'),
    /objects, valid/,
  );
  await ends(`${title}: sync:check`, workspace.nx('sync:check'));
}

/** An empty workspace: one command, and everything is there and committed. */
async function emptyWorkspace(folder: string, setting: Setting): Promise<void> {
  const title = `${setting.name}, empty`;
  const maker = new UserWorkspace(folder, setting);
  const workspace = new UserWorkspace(join(folder, 'my-platform'), setting);
  const command = [
    'my-platform',
    '--preset=@chartwright/nx',
    '--no-interactive',
    `--pm=${setting.name}`,
    '--nxCloud=skip',
  ];
  await ends(
    `${title}: create-nx-workspace`,
    maker.run('npx', '--yes', `create-nx-workspace@${versions['create-nx-workspace']}`, ...command),
    /charts\/teams\/demo: a team/,
  );
  const since = performance.now();
  const { output } = await workspace.run('git', 'status', '--porcelain');
  check(`${title}: everything is committed`, output === '' ? undefined : output, since);
  check(`${title}: Helm came for this system, and for no other`, wrongPackages(workspace), since);
  await readme(workspace, title, 'demo');
  if (setting.name === 'npm') await withoutHelm(workspace, title);
}

/** What is installed of Helm that should not be, or is not and should. */
function wrongPackages({ root: target, setting }: UserWorkspace): string | undefined {
  const modules = join(target, 'node_modules');
  const places = setting.name === 'pnpm' ? [join(modules, '.pnpm')] : [modules, join(modules, '@chartwright')];
  const found = places
    .flatMap((place) => (existsSync(place) ? readdirSync(place) : []))
    .flatMap((name) => /(?:^|\+)(helm-[a-z0-9-]+?|@aws-cdk.*)(?:@|$)/.exec(name)?.[1] ?? []);
  return found.join() === 'helm-linux-x64' ? undefined : `found ${found.join(', ')}`;
}

/** Without the optional package the message says what was looked for and what helps. */
async function withoutHelm(workspace: UserWorkspace, title: string): Promise<void> {
  rmSync(join(workspace.root, 'node_modules/@chartwright/helm-linux-x64'), { recursive: true, force: true });
  const since = performance.now();
  const { failed: hasFailed, output } = await workspace.nx('run', 'demo:lint', '--skip-nx-cache');
  const isClear = /program-missing[\s\S]*helm-linux-x64 not installed[\s\S]*--include=optional/.test(output);
  check(`${title}: a missing Helm is named with what helps`, hasFailed && isClear ? undefined : output, since);
}

const inUse: Readonly<Record<string, string>> = {
  'README.md': '# Ours\n',
  'AGENTS.md': '# Ours\n',
  '.gitignore': 'node_modules\n.nx/\n',
  '.npmrc': '# ours\n',
  'apps/demo/project.json': '{ "name": "demo", "targets": { "hello": { "command": "node --version" } } }\n',
  'charts/api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 0.1.0\n',
  'packages/report/package.json': '{ "name": "report", "version": "1.0.0" }\n',
};

/** Files that `nx add` and a package manager add lines to. */
const extended = new Set(['.gitignore', 'nx.json', 'package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock']);

/** A workspace that is in use: everything is added, and nothing of its own changes. */
async function workspaceInUse(folder: string, setting: Setting): Promise<void> {
  const title = `${setting.name}, in use`;
  const workspace = new UserWorkspace(join(folder, 'in-use'), setting);
  writeInUse(workspace);
  await ends(`${title}: install`, workspace.run(setting.name, 'install'));
  const before = workspace.digests();
  await ends(`${title}: nx add`, workspace.nx('add', '@chartwright/nx'), /demo-team: a team/);
  const since = performance.now();
  const after = workspace.digests();
  const changed = [...before].filter(([path, digest]) => !extended.has(path) && after.get(path) !== digest);
  check(`${title}: nothing of its own changed`, changed.length === 0 ? undefined : changed.join('\n'), since);
  await readme(workspace, title, 'demo-team');
  const settled = workspace.digests();
  await ends(`${title}: init again`, workspace.nx('generate', '@chartwright/nx:init', '--no-interactive'));
  const again = [...workspace.digests()].filter(([path, digest]) => settled.get(path) !== digest);
  check(`${title}: it changed nothing`, again.length === 0 ? undefined : again.join('\n'), performance.now());
}

function writeInUse({ root: target, setting }: UserWorkspace): void {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const manifest = {
    name: 'in-use',
    private: true,
    workspaces: ['packages/*'],
    devDependencies: { nx: devDependencies['nx'] },
  };
  const files = {
    ...inUse,
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'nx.json': '{\n  // ours\n  "analytics": false,\n  "neverConnectToCloud": true\n}\n',
    ...(setting.name === 'pnpm' ? { 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n' } : {}),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}

/** Installs a package manager of an exact version for the suite alone. */
async function settingOf(name: PackageManager, folder: string, userConfig: string): Promise<Setting> {
  const programs = join(folder, `programs-${name}`);
  if (name !== 'npm') await execa('npm', ['install', `--prefix=${programs}`, `${name}@${versions[name]}`]);
  return {
    name,
    environment: {
      PATH: [join(programs, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      NPM_CONFIG_USERCONFIG: userConfig,
      // Yarn reads its settings from the home folder alone.
      ...(name === 'yarn' ? { HOME: dirname(userConfig), npm_config_cache: join(homedir(), '.npm') } : {}),
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NO_COLOR: '1',
      CI: 'true',
      GIT_AUTHOR_NAME: 'user',
      GIT_AUTHOR_EMAIL: 'user@example.com',
      GIT_COMMITTER_NAME: 'user',
      GIT_COMMITTER_EMAIL: 'user@example.com',
    },
  };
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-way-in-')));
const registry = await startRegistry();
try {
  const own = join(homedir(), '.npmrc');
  const userConfig = writeSettings(join(folder, 'home'), existsSync(own) ? readFileSync(own, 'utf8') : '', registry);
  await publishPackages(root, join(folder, 'packages'), userConfig, registry);
  console.log(`published ${[...registry.list()].map(([name, [version]]) => `${name}@${version}`).join(', ')}\n`);
  for (const name of managers) {
    const setting = await settingOf(name, folder, userConfig);
    mkdirSync(join(folder, name));
    await emptyWorkspace(join(folder, name), setting);
    await workspaceInUse(join(folder, name), setting);
  }
} finally {
  await registry.close();
  // It holds the settings of the person's own npm, tokens included.
  rmSync(join(folder, 'home'), { recursive: true, force: true });
  if (values.keep) console.log(`kept ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
