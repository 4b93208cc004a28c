import { logger, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { refusal } from '../../workspace/workspace.fixture.ts';
import init from '../init/generator.ts';
import preset from './generator.ts';

let tree: Tree;
beforeEach(() => (tree = createTreeWithEmptyWorkspace()));

function read(path: string): string {
  return tree.read(path, 'utf-8') ?? '';
}

function contents(): Record<string, string | undefined> {
  return Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, content?.toString()]));
}

describe('a new workspace', () => {
  it('is a platform with two environments and a team, of a name alone', async () => {
    await preset(tree, { name: 'acme' });
    expect(tree.exists('charts/platform/Chart.yaml')).toBe(true);
    expect(tree.children('environments').sort()).toEqual(['dev', 'prod']);
    expect(parse(read('environments/dev/environment.yaml'))).toEqual({
      profile: 'kind',
      domains: ['dev.example.test'],
    });
    expect(parse(read('environments/prod/environment.yaml'))).toMatchObject({ aws: { accountId: '111122223333' } });
    expect(parse(read('charts/teams/demo/values.yaml'))).toMatchObject({
      workloads: { demo: { expose: { hosts: ['demo.prod.example.com'] }, probes: { readiness: { path: '/readyz' } } } },
    });
    expect(read('environments/dev/teams/demo.yaml')).toContain('demo.dev.example.test');
    expect(read('AGENTS.md')).toContain('For AI assistants');
    expect(read('nx.json')).toContain('@chartwright/nx/plugin');
  });

  it('names the settings of prod that are examples, and none that was given', async () => {
    await preset(tree, { name: 'acme', region: 'eu-central-1', accountId: 12345678901, email: 'ops@acme.org' });
    const text = read('environments/prod/environment.yaml');
    expect(text).toContain('# Examples, to be replaced before the first install: domain.\nprofile: eks');
    expect(parse(text)).toMatchObject({ aws: { region: 'eu-central-1', accountId: '012345678901' } });
  });

  it('has the domain, image and team that were given', async () => {
    const given = { domain: 'acme.org', region: 'eu-west-1', accountId: '111122223333', email: 'ops@acme.org' };
    await preset(tree, { name: 'acme', ...given, team: 'shop', image: 'ghcr.io/acme/shop:1.0.0', port: 3000 });
    expect(read('environments/prod/environment.yaml')).not.toContain('Examples');
    expect(parse(read('environments/dev/environment.yaml'))).toMatchObject({ domains: ['dev.acme.org'] });
    const { workloads } = parse(read('charts/teams/shop/values.yaml')) as { workloads: Record<string, object> };
    expect(workloads['shop']).toEqual({
      image: 'ghcr.io/acme/shop:1.0.0',
      ports: { http: { containerPort: 3000 } },
      expose: { hosts: ['shop.prod.acme.org'] },
    });
  });

  it('lacks what was not wanted', async () => {
    await preset(tree, { name: 'acme', skipProd: true, skipTeam: true, pipelines: 'none' });
    expect(tree.children('environments')).toEqual(['dev']);
    expect(tree.exists('charts/teams')).toBe(false);
    expect(tree.exists('.github')).toBe(false);
  });

  it('has a README of its own where create-nx-workspace left one of Nx', async () => {
    tree.write('README.md', '<img src="https://raw.githubusercontent.com/nrwl/nx/master/images/nx-logo.png">');
    await preset(tree, { name: 'acme' });
    expect(read('README.md')).toMatch(/^# acme\n/);
  });

  it('takes options of create-nx-workspace, which mean nothing here', async () => {
    await preset(tree, { name: 'acme', packageManager: 'npm', ci: 'skip', defaultBase: 'main', interactive: false });
    expect(tree.exists('platform.yaml')).toBe(true);
  });

  it('is left as it is by a second run, and by init', async () => {
    await preset(tree, { name: 'acme' });
    const before = contents();
    await preset(tree, { name: 'acme' });
    await init(tree, {});
    expect(contents()).toEqual(before);
  });

  it('shows with a dry run the diff of each file once', async () => {
    vi.stubEnv('NX_DRY_RUN', 'true');
    const printed = vi.spyOn(logger, 'info').mockReturnValue(undefined);
    await preset(tree, { name: 'acme' });
    vi.unstubAllEnvs();
    const lines = printed.mock.calls.flatMap(([text]) => String(text).split('\n'));
    const shown = lines.filter((line) => line.startsWith('+++ b/'));
    expect(shown).toContain('+++ b/platform.yaml');
    expect(shown.filter((line, index) => shown.indexOf(line) !== index)).toEqual([]);
    printed.mockRestore();
  });

  it('is refused a wrong option, which is named', async () => {
    const problems = await refusal(preset(tree, { name: 'acme', accountId: '1234' }));
    expect(problems).toMatchObject([{ path: '--account-id (aws.accountId)' }]);
    tree = createTreeWithEmptyWorkspace();
    expect(await refusal(preset(tree, { name: 'acme', team: 'Shop' }))).toMatchObject([{ path: 'name' }]);
  });
});

describe('a workspace that is in use', () => {
  it('gets by init what it lacks, and keeps every file that it has', async () => {
    const own = {
      'README.md': '# Ours\n',
      'AGENTS.md': '# Ours\n',
      'apps/api/project.json': '{ "name": "api" }\n',
      'charts/api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 0.1.0\n',
      '.prettierrc': '{}\n',
    };
    for (const [path, text] of Object.entries(own)) tree.write(path, text);
    tree.write('.gitignore', 'node_modules\n');
    await init(tree, {});
    for (const [path, text] of Object.entries(own)) expect([path, read(path)]).toEqual([path, text]);
    expect(read('.gitignore')).toMatch(/^node_modules\n\n# @chartwright\/nx\n/);
    expect(tree.exists('charts/platform/Chart.yaml')).toBe(true);
    expect(tree.exists('charts/teams/demo/values.yaml')).toBe(true);
  });

  it('keeps its own environments and teams', async () => {
    await init(tree, { minimal: true });
    tree.write('nx.json', '{}');
    tree.write('charts/teams/shop/values.yaml', 'tenant:\n  team: shop\n');
    tree.write('environments/test/environment.yaml', 'profile: kind\n');
    await init(tree, {});
    expect(tree.children('charts/teams')).toEqual(['shop']);
    expect(tree.children('environments')).toEqual(['test']);
  });

  it('is refused where a chart of its own is in the umbrella’s place', async () => {
    tree.write('charts/platform/Chart.yaml', 'apiVersion: v2\nname: platform\nversion: 1.0.0\n');
    expect(await refusal(init(tree, {}))).toMatchObject([
      { code: 'nx/foreign-file', file: 'charts/platform/Chart.yaml' },
    ]);
  });
});
