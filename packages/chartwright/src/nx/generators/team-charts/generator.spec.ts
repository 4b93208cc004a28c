import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { DiskWorkspace, memoryWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import teamChart from '../team-chart/generator.ts';
import teamCharts from './generator.ts';

const image = 'registry.example.com/web:1.0.0';
const from = ['teams.yaml'];

function web(host: string): object {
  return { web: { image, ports: { http: { containerPort: 80 } }, expose: { hosts: [host] } } };
}

describe('a list of teams', () => {
  let workspace: DiskWorkspace;
  const list = {
    teams: {
      payments: { tenant: { contact: 'pay@example.com' }, workloads: web('pay.example.com') },
      shop: { workloads: web('shop.example.com') },
      empty: {},
    },
  };
  beforeEach(() => {
    workspace = new DiskWorkspace();
    workspace.write('teams.yaml', stringify(list));
  });
  afterEach(() => {
    workspace.remove();
  });

  it('makes the charts that one call each would make', async () => {
    await workspace.run(teamCharts, { from });
    const bulk = workspace.snapshot('charts/teams');
    rmSync(join(workspace.root, 'charts/teams'), { recursive: true });
    const one = { image, workload: 'web', port: 80 };
    await workspace.run(teamChart, { name: 'payments', contact: 'pay@example.com', host: 'pay.example.com', ...one });
    await workspace.run(teamChart, { name: 'shop', host: 'shop.example.com', ...one });
    await workspace.run(teamChart, { name: 'empty' });
    expect(workspace.snapshot('charts/teams')).toEqual(bulk);
  });

  it('is finished by the same command, whatever a kill left', async () => {
    await workspace.run(teamCharts, { from });
    const whole = workspace.snapshot('charts/teams');
    rmSync(join(workspace.root, 'charts/teams/shop'), { recursive: true });
    rmSync(join(workspace.root, 'charts/teams/payments/Chart.yaml'));
    rmSync(join(workspace.root, 'charts/teams/payments/charts'), { recursive: true });
    truncateSync(join(workspace.root, 'charts/teams/payments/README.md'), 30);
    truncateSync(join(workspace.root, 'charts/teams/payments/values.yaml'), 30);
    await workspace.run(teamCharts, { from });
    expect(workspace.snapshot('charts/teams')).toEqual(whole);
  });

  it('leaves the tree empty, as the callback writes', async () => {
    const { tree } = await workspace.runUntilWritten(teamCharts, { from });
    expect(tree.listChanges()).toEqual([]);
    expect(() => workspace.snapshot('charts/teams')).toThrow('ENOENT');
  });

  it('passes over teams that match the list, and refuses one that does not', async () => {
    await workspace.run(teamCharts, { from });
    workspace.write('teams.yaml', stringify({ teams: { ...list.teams, more: {} } }));
    await workspace.run(teamCharts, { from });
    expect(workspace.read('charts/teams/more/Chart.yaml')).toContain('name: more');
    workspace.write('teams.yaml', stringify({ teams: { ...list.teams, empty: { part: 'app' }, late: {} } }));
    const problems = await refusal(workspace.run(teamCharts, { from }));
    expect(problems).toMatchObject([{ code: 'nx/chart-exists', path: 'teams.empty', file: 'teams.yaml' }]);
    expect(() => workspace.read('charts/teams/late/values.yaml')).toThrow('ENOENT');
  });

  it('may come in several files', async () => {
    workspace.write('more.yaml', stringify({ teams: { more: {} } }));
    await workspace.run(teamCharts, { from: ['teams.yaml', 'more.yaml'] });
    expect(workspace.read('charts/teams/more/values.yaml')).toContain('team: more');
  });
});

describe('refused as a whole, with every entry that is wrong', () => {
  async function problemsOf(text: string, prepare?: (tree: Tree) => Promise<unknown>): Promise<string[]> {
    const tree = memoryWorkspace();
    await prepare?.(tree);
    tree.write('teams.yaml', text);
    const before = tree.listChanges().length;
    const problems = await refusal(teamCharts(tree, { from }));
    expect(tree.listChanges().length).toBe(before);
    return problems.map(({ code, file, line, column, path }) => `${file}:${line}:${column} ${path} ${code}`);
  }

  it('bad names, bad values and unknown keys, each in its place', async () => {
    const text = [
      'teams:',
      '  Payments: {}',
      '  good:',
      '    tenant:',
      '      contact: a@b.c',
      '  bad:',
      '    workloads:',
      '      web:',
      '        image: a/b:latest',
      '  worse:',
      '    tennant: {}',
      '  other:',
      '    tenant:',
      '      team: good',
      '',
    ].join('\n');
    const problems = await problemsOf(text);
    expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      'teams.yaml:2:3 teams.Payments',
      'teams.yaml:9:16 teams.bad.workloads.web.image',
      'teams.yaml:11:5 teams.worse.tennant',
      'teams.yaml:14:13 teams.other',
    ]);
  });

  it('a host that two teams claim', async () => {
    const text = stringify({
      teams: { a: { workloads: web('x.example.com') }, b: { workloads: web('x.example.com') } },
    });
    expect(await problemsOf(text)).toMatchObject([expect.stringContaining('fleet/host-claimed-twice')]);
  });

  it('a host that an existing team claims', async () => {
    const text = stringify({ teams: { a: { workloads: web('x.example.com') } } });
    const existing = (tree: Tree) => teamChart(tree, { name: 'shop', image, port: 80, host: 'x.example.com' });
    expect(await problemsOf(text, existing)).toEqual([
      expect.stringMatching(
        /^teams\.yaml:\d+:\d+ teams\.a\.workloads\.web\.expose\.hosts\.0 fleet\/host-claimed-twice$/,
      ),
    ]);
  });

  it('a peering that only one of two teams names, in the file or with an existing one', async () => {
    const peers = (name: string) => ({ tenant: { network: { peers: { [name]: {} } } } });
    const within = await problemsOf(stringify({ teams: { a: peers('b'), b: {} } }));
    expect(within).toEqual([expect.stringContaining('teams.a.tenant.network.peers.b fleet/one-sided-peering')]);
    const across = await problemsOf(stringify({ teams: { a: peers('shop') } }), (tree) =>
      teamChart(tree, { name: 'shop' }),
    );
    expect(across).toEqual([expect.stringContaining('fleet/one-sided-peering')]);
  });

  it.each([
    ['no YAML', 'teams: ['],
    ['no teams', 'a: 1\n'],
    ['an empty map of teams', 'teams: {}\n'],
    ['a list of teams', 'teams:\n  - payments\n'],
    ['a team that is a text', 'teams:\n  payments: yes please\n'],
    ['a further key', 'teams:\n  a: {}\nother: 1\n'],
    ['a team twice', 'teams:\n  a: {}\n  a: {}\n'],
  ])('%s', async (_, text) => {
    expect((await problemsOf(text)).length).toBeGreaterThan(0);
  });

  it('a team in two files', async () => {
    const tree = memoryWorkspace();
    tree.write('a.yaml', 'teams:\n  a: {}\n');
    tree.write('b.yaml', 'teams:\n  a: {}\n');
    expect(await refusal(teamCharts(tree, { from: ['a.yaml', 'b.yaml'] }))).toMatchObject([
      { file: 'b.yaml', line: 2, column: 3, found: 'team a, which a.yaml:2:3 lists too' },
    ]);
  });

  it('a file that is not there', async () => {
    expect(await refusal(teamCharts(memoryWorkspace(), { from: ['none.yaml'] }))).toMatchObject([
      { file: 'none.yaml' },
    ]);
  });
});

it('keeps the values of the list in the charts', async () => {
  const tree = memoryWorkspace();
  const values = { workloads: web('x.example.com'), part: 'app', extraObjects: {} };
  tree.write('teams.yaml', stringify({ teams: { a: values } }));
  await teamCharts(tree, { from });
  expect(parse(tree.read('charts/teams/a/values.yaml', 'utf-8') ?? '')).toEqual({ tenant: { team: 'a' }, ...values });
});
