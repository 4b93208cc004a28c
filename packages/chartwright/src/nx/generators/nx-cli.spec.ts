import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashedByNx, ignoredByGit, withLines } from './init/line-files.ts';
import { assetRoot } from '../../toolchain/assets.ts';
import { run, type RunResult } from '../../toolchain/run.ts';

/** A command starts Nx and compiles the plugin's sources: about 2 s, and several times that on a busy machine. */
const timeout = 60_000;

const repository = assetRoot();
const folder = 'charts/teams/payments';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  const parts = [
    'package.json',
    'tsconfig.base.json',
    'schemas',
    'charts/lib-team',
    'packages/chartwright/package.json',
  ];
  const plugin = ['generators.json', 'executors.json', 'tsconfig.json', 'src'].map(
    (name) => `packages/chartwright/${name}`,
  );
  for (const path of [...parts, ...plugin]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(repository, path), join(root, path), { recursive: true });
  }
  linkPackages();
  mkdirSync(join(root, 'packages/report'));
  writeFileSync(join(root, 'packages/report/package.json'), '{ "name": "report", "version": "1.0.0" }');
  const settings = { analytics: false, neverConnectToCloud: true, plugins: ['@chartwright/nx/plugin'] };
  writeFileSync(
    join(root, 'nx.json'),
    JSON.stringify({ ...settings, sync: { globalGenerators: ['@chartwright/nx:sync'] } }),
  );
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.nx\n');
});

/** All packages of the repository, but for the plugin, which is the copy. */
function linkPackages(): void {
  mkdirSync(join(root, 'node_modules/@chartwright'), { recursive: true });
  for (const name of readdirSync(join(repository, 'node_modules')).filter((name) => name !== '@chartwright')) {
    symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  }
  const nested = 'packages/chartwright/node_modules';
  symlinkSync(join(repository, nested), join(root, nested), 'dir');
  symlinkSync('../../packages/chartwright', join(root, 'node_modules/@chartwright/nx'), 'dir');
}

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function nx(...parameters: string[]): Promise<RunResult> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('NX_'));
  const environment = {
    ...Object.fromEntries(own),
    CI: 'true',
    NO_COLOR: '1',
    NX_DAEMON: 'false',
    NX_ISOLATE_PLUGINS: 'false',
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx/data'),
  };
  return run(process.execPath, [join(repository, 'node_modules/nx/dist/bin/nx.js'), ...parameters], {
    cwd: root,
    environment,
  });
}

describe('the nx command', () => {
  it('shows with --dry-run what it would write, and writes nothing', { timeout }, async () => {
    const { exitCode, stdout } = await nx('generate', 'team-chart', 'payments', '--no-interactive', '--dry-run');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('+++ b/charts/teams/payments/Chart.yaml')]);
    expect(stdout).toContain('+name: payments');
    expect(readdirSync(join(root, 'charts'))).toEqual(['lib-team']);
  });

  it('makes a linked chart from a name, which is a project', { timeout }, async () => {
    expect((await nx('generate', 'team-chart', 'payments', '--no-interactive')).exitCode).toBe(0);
    expect(readlinkSync(join(root, folder, 'charts/lib-team'))).toBe('../../../lib-team');
    const { stdout } = await nx('show', 'project', 'payments', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ name: 'payments', root: folder });
  });

  it('adds a workload', { timeout }, async () => {
    const image = '--image=registry.example.com/web:1.0.0';
    const { stdout } = await nx('generate', 'workload', 'payments', 'web', image, '--env=A=1,B=2', '--no-interactive');
    expect(stdout).toContain(`UPDATE ${folder}/values.yaml`);
    expect(readFileSync(join(root, folder, 'values.yaml'), 'utf8')).toContain('    env:\n      A: "1"\n      B: "2"\n');
  });

  it('adds a block, and shows it with --dry-run first', { timeout }, async () => {
    const before = readFileSync(join(root, folder, 'values.yaml'), 'utf8');
    const settings = ['--workload=web', '--set=min=3', '--set=max=6', '--no-interactive'];
    const dry = await nx('generate', 'add', 'autoscaling', 'payments', ...settings, '--dry-run');
    expect(dry.stdout).toContain('+    autoscaling:\n+      min: 3\n+      max: 6\n');
    expect(readFileSync(join(root, folder, 'values.yaml'), 'utf8')).toBe(before);
    expect(await nx('generate', 'add', 'autoscaling', 'payments', ...settings)).toMatchObject({ exitCode: 0 });
    const version = await nx('generate', 'add', 'env', 'payments', '--name=C', '--value=!!str 1.10');
    expect(version).toMatchObject({ exitCode: 0 });
    const after = readFileSync(join(root, folder, 'values.yaml'), 'utf8');
    expect(after).toContain('    autoscaling:\n      min: 3\n      max: 6\n');
    expect(after).toContain('      C: "1.10"\n');
  });

  it.each([
    ['a bad name', ['team-chart', 'Payments']],
    ['a path', ['team-chart', '../payments']],
    ['a name that a project has', ['team-chart', 'report']],
    ['an unknown option', ['team-chart', 'shop', '--colour=red']],
    ['a bad choice', ['team-chart', 'shop', '--image=a/b:1', '--port=80', '--host=a.example.com', '--expose=port']],
  ])('refuses %s with exit code 1', { timeout }, async (_, parameters) => {
    const before = readdirSync(join(root, 'charts/teams'));
    const { exitCode } = await nx('generate', ...parameters, '--no-interactive');
    expect(exitCode).toBe(1);
    expect(readdirSync(join(root, 'charts/teams'))).toEqual(before);
  });

  it('reports a stale chart by nx sync:check, and fixes it by nx sync', { timeout }, async () => {
    expect(await nx('sync:check')).toMatchObject({ exitCode: 0 });
    rmSync(join(root, folder, 'charts/lib-team'));
    const check = await nx('sync:check');
    expect([check.exitCode, check.stderr + check.stdout]).toEqual([
      1,
      expect.stringContaining('1 tool-owned file is stale'),
    ]);
    expect((await nx('sync')).exitCode).toBe(0);
    expect(readlinkSync(join(root, folder, 'charts/lib-team'))).toBe('../../../lib-team');
    writeFileSync(join(root, folder, 'templates/all.yaml'), 'edited\n');
    expect((await nx('sync:check')).exitCode).toBe(1);
    expect((await nx('generate', 'team-chart', 'payments', '--force', '--no-interactive')).exitCode).toBe(0);
    expect((await nx('sync:check')).exitCode).toBe(0);
  });

  it('keeps no result of an archive that was replaced, though Git ignores archives', { timeout }, async () => {
    writeFileSync(join(root, '.gitignore'), withLines('node_modules\n.nx\n', ignoredByGit));
    writeFileSync(join(root, '.nxignore'), withLines('', hashedByNx));
    const archive = 'charts/platform/charts/loki-1.0.0.tgz';
    const definition = 'charts/platform-crds/crds/example.com_widgets.yaml';
    const probe = { executor: 'nx:run-commands', cache: true, inputs: ['{workspaceRoot}/charts/**/*'] };
    const options = { command: 'node --version' };
    for (const [path, text] of [
      ['charts/platform/project.json', JSON.stringify({ name: 'vendored', targets: { probe: { ...probe, options } } })],
      [archive, 'first'],
      [definition, 'first'],
    ] as const) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const cached = async () => /cache instead of running/.test((await nx('run', 'vendored:probe')).stdout);
    expect([await cached(), await cached()]).toEqual([false, true]);
    for (const path of [archive, definition]) {
      writeFileSync(join(root, path), 'second');
      expect([path, await cached()]).toEqual([path, false]);
    }
    rmSync(join(root, 'charts/platform'), { recursive: true });
    rmSync(join(root, 'charts/platform-crds'), { recursive: true });
  });

  it('knows charts beside projects of the same names, and beside what cannot be read', { timeout }, async () => {
    for (const [path, text] of [
      ['apps/api/project.json', '{ "name": "api" }'],
      ['apps/payments/project.json', '{}'],
      ['charts/api/Chart.yaml', 'apiVersion: v2\nname: api\nversion: 0.1.0\n'],
      ['charts/api-chart/Chart.yaml', 'apiVersion: v2\nname: api-chart\nversion: 0.1.0\n'],
      ['charts/double/Chart.yaml', 'apiVersion: v2\nname: payments\nversion: 0.1.0\n'],
      ['charts/own/Chart.yaml', 'apiVersion: v2\nname: own\nversion: 0.1.0\n'],
      ['charts/own/project.json', '{ "name": "second" }'],
      ['charts/second/Chart.yaml', 'apiVersion: v2\nname: second\nversion: 0.1.0\n'],
    ] as const) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    mkdirSync(join(root, 'charts/pipe'));
    execFileSync('mkfifo', [join(root, 'charts/pipe/Chart.yaml')]);
    const { stdout, stderr } = await nx('show', 'projects', '--projects=tag:type:*', '--json');
    expect(JSON.parse(stdout), stderr).toEqual(
      expect.arrayContaining([
        ...['api-chart', 'charts-api', 'payments-chart', 'double', 'second', 'second-chart', 'lib-team'],
      ]),
    );
    expect(await nx('run', 'payments-chart:validate')).toMatchObject({ exitCode: 0 });
    for (const name of ['pipe', 'api', 'api-chart', 'double', 'own', 'second'])
      rmSync(join(root, 'charts', name), { recursive: true });
    rmSync(join(root, 'apps'), { recursive: true });
  });

  it('refuses to wait for a named pipe under the name of a values file', { timeout }, async () => {
    const values = join(root, folder, 'values.yaml');
    const text = readFileSync(values);
    rmSync(values);
    execFileSync('mkfifo', [values]);
    const image = '--image=registry.example.com/web:1.0.0';
    for (const command of [
      ['run', 'payments:validate'],
      ['generate', 'workload', 'payments', 'job', image],
      ['sync'],
    ]) {
      const { exitCode, stdout, stderr } = await nx(...command);
      expect([command, exitCode, stdout + stderr]).toEqual([
        command,
        1,
        expect.stringContaining('a named pipe or a device where a file should be'),
      ]);
    }
    rmSync(values);
    writeFileSync(values, text);
  });

  it('removes a team', { timeout }, async () => {
    const { exitCode, stdout } = await nx('generate', 'remove-team', 'payments', '--no-interactive');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(`DELETE ${folder}/Chart.yaml`)]);
    expect(readdirSync(join(root, 'charts/teams'))).toEqual([]);
    expect(readdirSync(join(root, 'charts/lib-team'))).toContain('Chart.yaml');
  });
});
