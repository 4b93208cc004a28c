import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DiskWorkspace, memoryWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import teamChart from '../team-chart/generator.ts';
import type { WorkloadOptions } from '../generated/options.ts';
import workload from './generator.ts';

const file = 'charts/teams/payments/values.yaml';
const image = 'registry.example.com/api:1.0.0';

describe('a workload', () => {
  let workspace: DiskWorkspace;
  beforeEach(async () => {
    workspace = new DiskWorkspace();
    await workspace.run(teamChart, { name: 'payments' });
  });
  afterEach(() => {
    workspace.remove();
  });

  async function added({
    name = 'api',
    ...options
  }: Partial<Omit<WorkloadOptions, 'team' | 'image'>>): Promise<unknown> {
    await workspace.run(workload, { team: 'payments', name, image, ...options });
    return (parse(workspace.read(file)) as { workloads: Record<string, unknown> }).workloads[name];
  }

  it('is added, and every other byte stays', async () => {
    const text = `${workspace.read(file).replace('workloads: {}', 'workloads:\n  web:   # first\n    image: "a/b:1"')}\n# end`;
    workspace.write(file, text);
    expect(await added({ port: 8080 })).toEqual({ image, ports: { http: { containerPort: 8080 } } });
    const result = workspace.read(file);
    const at = result.indexOf('  api:');
    const end = result.indexOf('\n# end');
    expect(result.slice(0, at) + result.slice(end)).toBe(text);
  });

  it('shows in the README', async () => {
    await added({ port: 8080, host: 'api.example.com' });
    expect(workspace.read('charts/teams/payments/README.md')).toContain(
      '| api | Deployment | http 8080 | api.example.com |',
    );
  });

  it('has a volume', async () => {
    expect(await added({ persistenceSize: '10Gi', persistenceMountPath: '/data' })).toEqual({
      image,
      persistence: { size: '10Gi', mountPath: '/data' },
    });
  });

  it('has variables, with commas and equal signs in their values', async () => {
    expect(await added({ env: ['A=1', '2', 'B=x=y', 'C=', 'D=on'] })).toEqual({
      image,
      env: { A: '1,2', B: 'x=y', C: '', D: 'on' },
    });
  });

  it('has a fixed number of replicas', async () => {
    expect(await added({ replicas: 3 })).toEqual({ image, replicas: 3, autoscaling: { enabled: false } });
  });

  it('has a fixed number of replicas with a volume', async () => {
    const volume = { persistenceSize: '1Gi', persistenceMountPath: '/data' };
    expect(await added({ replicas: 3, ...volume })).toMatchObject({ replicas: 3 });
  });

  it('is of a kind, which is left out where it has that anyway', async () => {
    expect(await added({ kind: 'DaemonSet' })).toEqual({ image, kind: 'DaemonSet' });
    expect(await added({ name: 'web', kind: 'Deployment' })).toEqual({ image });
    expect(await added({ name: 'job', kind: 'Job', phase: 'before' })).toEqual({
      image,
      kind: 'Job',
      job: { phase: 'before' },
    });
  });

  it('runs by a schedule', async () => {
    expect(await added({ kind: 'CronJob', schedule: '30 2 * * *' })).toEqual({
      image,
      kind: 'CronJob',
      cronJob: { schedule: '30 2 * * *' },
    });
    expect(workspace.read('charts/teams/payments/README.md')).toContain('| api | CronJob | – | – |');
  });

  it('scales between bounds', async () => {
    expect(await added({ minReplicas: 3, maxReplicas: 6 })).toEqual({ image, autoscaling: { min: 3, max: 6 } });
  });

  it('is kept out by nothing that a person changed in the tool’s files', async () => {
    workspace.write('charts/teams/payments/templates/all.yaml', 'edited\n');
    await added({});
    expect(workspace.read('charts/teams/payments/templates/all.yaml')).toBe('edited\n');
  });

  it('is finished by the same command after a kill', async () => {
    const { finish } = await workspace.runUntilWritten(workload, { team: 'payments', name: 'api', image });
    expect(parse(workspace.read(file))).toMatchObject({ workloads: {} });
    await finish?.();
    expect(parse(workspace.read(file))).toMatchObject({ workloads: { api: { image } } });
  });
});

describe('refused, with nothing written', () => {
  const cases: readonly (readonly [string, Partial<WorkloadOptions>, string])[] = [
    ['a workload that exists', { name: 'web' }, 'workloads.web'],
    ['a bad name', { name: 'Api' }, 'name (workloads.Api)'],
    ['a name that is a path', { name: '../x' }, 'name'],
    ['a property of every object', { name: '__proto__' }, 'workloads.__proto__'],
    ['a team that does not exist', { team: 'paymens' }, ''],
    ['a team that is a path', { team: '../lib-team' }, ''],
    ['no image', { image: undefined as never }, '--image'],
    ['the tag latest', { image: 'a/b:latest' }, '--image'],
    ['half of a volume', { persistenceSize: '1Gi' }, '--persistence-mount-path'],
    ['a relative mount path', { persistenceSize: '1Gi', persistenceMountPath: 'data' }, '--persistence-mount-path'],
    ['a bad size', { persistenceSize: 'big', persistenceMountPath: '/data' }, '--persistence-size'],
    ['replicas and bounds', { replicas: 2, minReplicas: 4, maxReplicas: 3 }, '--max-replicas'],
    ['a CronJob without a schedule', { kind: 'CronJob' }, '--schedule'],
    ['a schedule that is none', { kind: 'CronJob', schedule: 'nightly' }, '--schedule'],
    ['a schedule of a Job', { kind: 'Job', schedule: '@daily' }, '--schedule'],
    ['a phase of a Deployment', { phase: 'before' }, '--phase'],
    ['a StatefulSet without a volume', { kind: 'StatefulSet' }, '--kind'],
    ['replicas of a Job', { kind: 'Job', replicas: 2 }, '--replicas'],
    ['a port of a Job', { kind: 'Job', port: 8080 }, '--port'],
    ['a variable without value', { env: ['A'] }, '--env'],
    ['a bad variable name', { env: ['1A=x'] }, '--env'],
    ['a secret in a variable', { env: ['PASSWORD=hunter2hunter2'] }, '--env'],
    ['a host that is taken', { port: 80, host: 'shop.example.com' }, '--host'],
  ];

  it.each(cases)('%s', async (_, options, path) => {
    const tree = memoryWorkspace();
    await teamChart(tree, { name: 'payments', workload: 'web', image });
    await teamChart(tree, { name: 'shop', image, port: 80, host: 'shop.example.com' });
    const before = tree.listChanges().map((change) => [change.path, change.content?.toString()]);
    const problems = await refusal(workload(tree, { team: 'payments', name: 'api', image, ...options }));
    expect(problems.map((problem) => problem.path).some((found) => found.startsWith(path))).toBe(true);
    expect(tree.listChanges().map((change) => [change.path, change.content?.toString()])).toEqual(before);
  });

  it('names the team that was probably meant', async () => {
    const tree = memoryWorkspace();
    await teamChart(tree, { name: 'payments' });
    const [problem] = await refusal(workload(tree, { team: 'paymens', name: 'api', image }));
    expect(problem?.fix).toContain('write payments');
  });

  it('never shows a secret', async () => {
    const tree = memoryWorkspace();
    await teamChart(tree, { name: 'payments' });
    const env = ['PASSWORD=hunter2hunter2'];
    const problems = await refusal(workload(tree, { team: 'payments', name: 'api', image, env }));
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});
