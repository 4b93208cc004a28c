import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryPath } from './support/repository.ts';

/** The package as a user gets it, in a workspace of its own: built, packed, installed, and used by Nx's commands. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-packed-')));
const workspace = join(folder, 'workspace');

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

const environment = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_CACHE_DIRECTORY: join(folder, 'cache'),
  NX_WORKSPACE_DATA_DIRECTORY: join(folder, 'workspace-data'),
};

function nx(...args: string[]): Promise<{ failed: boolean; output: string }> {
  return nxWith(environment, ...args);
}

async function nxWith(env: Readonly<Record<string, string>>, ...args: string[]) {
  const result = await execa('npx', ['nx', ...args], { cwd: workspace, env, all: true, reject: false });
  return { failed: result.failed, output: result.all };
}

function read(path: string): string {
  return readFileSync(join(workspace, path), 'utf8');
}

beforeAll(async () => {
  const root = repositoryPath();
  await execa('npm', ['run', 'build'], { cwd: root });
  await execa('npm', ['pack', '--pack-destination', folder], { cwd: join(root, 'packages/chartwright') });
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  await execa('git', ['init', '--quiet', '--initial-branch=main', workspace]);
  const devkit = Object.fromEntries(['nx', '@nx/devkit'].map((name) => [name, devDependencies[name]]));
  const manifest = {
    name: 'workspace',
    private: true,
    devDependencies: { ...devkit, '@chartwright/nx': 'file:../chartwright-nx-0.1.0.tgz' },
  };
  writeFileSync(join(workspace, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(workspace, 'nx.json'), JSON.stringify({ analytics: false, neverConnectToCloud: true }));
  writeFileSync(join(workspace, '.gitignore'), 'node_modules/\n.nx/\n');
  await execa('npm', ['install', '--legacy-peer-deps', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: workspace,
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed plugin in an empty workspace', () => {
  it('sets itself up', async () => {
    const { failed, output } = await nx('generate', '@chartwright/nx:init', '--minimal', '--no-interactive');
    expect(failed, output).toBe(false);
    expect(JSON.parse(read('nx.json'))).toMatchObject({ plugins: [expect.anything()] });
  });

  it('creates a chart from a name alone', async () => {
    const { failed, output } = await nx('generate', 'team-chart', 'payments', '--no-interactive');
    expect(failed, output).toBe(false);
    expect(read('charts/teams/payments/values.yaml')).toContain('team: payments');
  });

  it('adds a workload, and every gate passes', async () => {
    const workload = ['--image=registry.example.com/web:1.0.0', '--port=8080', '--host=pay.example.com'];
    const added = await nx('generate', 'workload', 'payments', 'web', ...workload, '--no-interactive');
    expect(added.failed, added.output).toBe(false);
    const gates = await nx('run-many', '-t', 'validate', 'lint', 'render', 'package');
    expect(gates.failed, gates.output).toBe(false);
    expect(read('dist/payments/manifests.yaml')).toContain('kind: HorizontalPodAutoscaler');
  });

  it('answers an assistant, without the SDK among what a user installs', async () => {
    expect(existsSync(join(workspace, 'node_modules/@modelcontextprotocol'))).toBe(false);
    expect(read('node_modules/@chartwright/nx/dist/mcp/sdk.js.licences.txt')).toMatch(/^zod [\d.]+ \(MIT\)$/m);
    const client = new Client({ name: 'spec', version: '1.0.0' });
    const server = { command: 'npx', args: ['--no-install', 'chartwright-mcp'], cwd: workspace };
    await client.connect(new StdioClientTransport(server));
    try {
      const { content } = await client.callTool({ name: 'chart_lint', arguments: { chart: 'payments' } });
      expect(content).toEqual([{ type: 'text', text: expect.stringContaining('✔ charts/teams/payments') as string }]);
    } finally {
      await client.close();
    }
  });

  it('is in sync until a tool-owned file is edited', async () => {
    expect((await nx('sync:check')).failed).toBe(false);
    const readme = read('charts/teams/payments/README.md');
    writeFileSync(join(workspace, 'charts/teams/payments/README.md'), `${readme}mine\n`);
    const check = await nx('sync:check');
    expect(check.failed).toBe(true);
    expect(check.output).toContain('edited-file');
    writeFileSync(join(workspace, 'charts/teams/payments/README.md'), readme);
  });

  it('fails on an invalid value and reports its line and the fix', async () => {
    const values = read('charts/teams/payments/values.yaml');
    writeFileSync(join(workspace, 'charts/teams/payments/values.yaml'), values.replace('image:', 'imag:'));
    const { failed, output } = await nx('run', 'payments:lint');
    writeFileSync(join(workspace, 'charts/teams/payments/values.yaml'), values);
    expect(failed).toBe(true);
    expect(output).toMatch(/charts\/teams\/payments\/values\.yaml:\d+:\d+/);
    expect(output).toContain('schema/unknown-key');
  });

  it('marks every team as affected by a change of the library', async () => {
    const affected = await nx('show', 'projects', '--affected', '--files=charts/lib-team/templates/_all.tpl');
    expect(affected.output.trim().split('\n')).toEqual(expect.arrayContaining(['lib-team', 'payments']));
    const others = await nx('show', 'projects', '--affected', '--files=charts/teams/payments/values.yaml');
    expect(others.output).not.toContain('lib-team');
  });

  it('runs a gate again when the library changed, and not otherwise', async () => {
    expect((await nx('run', 'payments:validate')).output).toMatch(/cache/i);
    const template = read('charts/lib-team/templates/_notes.tpl');
    writeFileSync(join(workspace, 'charts/lib-team/templates/_notes.tpl'), `${template}\n`);
    expect((await nx('run', 'payments:validate')).output).not.toMatch(/(match the cache|local cache)/);
  });

  it('loads in the daemon, which resolves by the condition `development`', async () => {
    const withDaemon = { ...environment, NX_DAEMON: 'true' };
    const { failed, output } = await nxWith(withDaemon, 'show', 'projects');
    await nxWith(withDaemon, 'daemon', '--stop');
    expect(failed, output).toBe(false);
    expect(output).toContain('payments');
  });
});
