import type { Tree } from '@nx/devkit';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkTeamSource } from '../../../team/values/check.ts';
import { memoryWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import teamChart from './generator.ts';
import type { TeamChartOptions } from '../generated/options.ts';

const folder = 'charts/teams/payments';

describe('a new team', () => {
  let tree: Tree;
  beforeEach(() => (tree = memoryWorkspace()));

  it('gets a whole chart when only its name is given', async () => {
    await teamChart(tree, { name: 'payments' });
    const text = tree.read(`${folder}/values.yaml`, 'utf-8') ?? '';
    expect(parse(text)).toEqual({ tenant: { team: 'payments' }, workloads: {} });
    expect(checkTeamSource({ file: 'values.yaml', text }).problems).toEqual([]);
    expect(tree.children(folder).sort()).toEqual([
      '.helmignore',
      'Chart.yaml',
      'README.md',
      'charts',
      'ci',
      'templates',
      'values.schema.json',
      'values.yaml',
    ]);
  });

  it('gets the values of the options and nothing else', async () => {
    await teamChart(tree, {
      name: 'payments',
      workload: 'web',
      image: 'registry.example.com/web:1.0.0',
      port: 8080,
      host: 'pay.example.com, buy.example.com',
      expose: 'gateway',
      contact: 'pay@example.com',
      adminGroups: ['pay-leads'],
      developerGroups: ['pay', 'on'],
    });
    expect(parse(tree.read(`${folder}/values.yaml`, 'utf-8') ?? '')).toEqual({
      tenant: {
        team: 'payments',
        contact: 'pay@example.com',
        access: { admins: { groups: ['pay-leads'] }, developers: { groups: ['pay', 'on'] } },
      },
      workloads: {
        web: {
          image: 'registry.example.com/web:1.0.0',
          ports: { http: { containerPort: 8080 } },
          expose: { via: 'gateway', hosts: ['pay.example.com', 'buy.example.com'] },
        },
      },
    });
  });

  it('gets a workload of its own name when none is named', async () => {
    await teamChart(tree, { name: 'payments', image: 'registry.example.com/web:1.0.0' });
    expect(parse(tree.read(`${folder}/values.yaml`, 'utf-8') ?? '')).toMatchObject({
      workloads: { payments: { image: 'registry.example.com/web:1.0.0' } },
    });
  });

  it('keeps template braces in a value as they are', async () => {
    await teamChart(tree, { name: 'payments', contact: '{{ .Values.x }}' });
    expect(parse(tree.read(`${folder}/values.yaml`, 'utf-8') ?? '')).toMatchObject({
      tenant: { contact: '{{ .Values.x }}' },
    });
  });
});

describe('bad input is refused, and nothing is written', () => {
  const image = 'registry.example.com/web:1.0.0';
  const cases: readonly (readonly [string, TeamChartOptions, string])[] = [
    ['upper case', { name: 'Payments' }, 'name'],
    ['an underscore', { name: 'pay_ments' }, 'name'],
    ['a name that starts with a digit', { name: '1pay' }, 'name'],
    ['a name that ends with a dash', { name: 'pay-' }, 'name'],
    ['a name of 41 characters', { name: 'a'.repeat(41) }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a reserved name', { name: 'kube-system' }, 'name'],
    ['a path upwards', { name: '../payments' }, 'name'],
    ['a path', { name: 'a/b' }, 'name'],
    ['a Windows path', { name: 'a\\b' }, 'name'],
    ['an absolute path', { name: '/etc' }, 'name'],
    ['template braces', { name: '{{x}}' }, 'name'],
    ['a name with a line feed', { name: 'a\nb' }, 'name'],
    ['a property of every object', { name: '__proto__' }, 'name'],
    ['an image without tag', { name: 'payments', image: 'registry.example.com/web' }, '--image'],
    ['the tag latest', { name: 'payments', image: 'registry.example.com/web:latest' }, '--image'],
    ['an image with blanks', { name: 'payments', image: 'a b:1' }, '--image'],
    ['a port beyond the last', { name: 'payments', image, port: 70000 }, '--port'],
    ['a port that is no integer', { name: 'payments', image, port: 80.5 }, '--port'],
    ['a host with an underscore', { name: 'payments', image, port: 80, host: 'a_b.example.com' }, '--host'],
    ['a host with a scheme', { name: 'payments', image, port: 80, host: 'https://a.example.com' }, '--host'],
    ['a host of one label', { name: 'payments', image, port: 80, host: 'localhost' }, '--host'],
    ['a port without image', { name: 'payments', port: 80 }, '--image'],
    ['a host without port', { name: 'payments', image, host: 'a.example.com' }, '--port'],
    ['a way of exposing without host', { name: 'payments', image, expose: 'gateway' }, '--host'],
    ['a workload without image', { name: 'payments', workload: 'web' }, '--image'],
    ['a bad workload name', { name: 'payments', workload: 'Web', image }, '--workload'],
    ['a group of Kubernetes itself', { name: 'payments', adminGroups: ['system:masters'] }, '--admin-groups'],
    ['an empty contact', { name: 'payments', contact: '' }, '--contact'],
  ];

  it.each(cases)('%s', async (_, options, named) => {
    const tree = memoryWorkspace();
    const before = tree.listChanges().map((change) => change.path);
    const problems = await refusal(teamChart(tree, options));
    expect(tree.listChanges().map((change) => change.path)).toEqual(before);
    expect(problems.some(({ path }) => path.startsWith(named))).toBe(true);
    for (const problem of problems) expect([problem.found, problem.expected, problem.fix]).not.toContain('');
  });

  it('a host that another team claims, with the place', async () => {
    const tree = memoryWorkspace();
    await teamChart(tree, { name: 'shop', image, port: 80, host: 'a.example.com' });
    const [problem] = await refusal(teamChart(tree, { name: 'stall', image, port: 80, host: 'a.example.com' }));
    expect(problem).toMatchObject({ code: 'fleet/host-claimed-twice', file: 'nx generate team-chart' });
    expect(problem?.found).toContain('shop');
  });

  it('a workspace without the library, with the command that adds it', async () => {
    const tree = memoryWorkspace();
    tree.delete('charts/lib-team/Chart.yaml');
    const [problem] = await refusal(teamChart(tree, { name: 'payments' }));
    expect(problem).toMatchObject({ code: 'nx/library-missing', fix: 'run `npx nx generate @chartwright/nx:init`' });
  });

  it('a library of another version than the plugin’s', async () => {
    const tree = memoryWorkspace();
    tree.write('charts/lib-team/Chart.yaml', 'version: 0.0.1\n');
    const [problem] = await refusal(teamChart(tree, { name: 'payments' }));
    expect(problem).toMatchObject({ code: 'nx/library-version', found: '0.0.1', fix: 'run `npx nx sync`' });
  });
});
