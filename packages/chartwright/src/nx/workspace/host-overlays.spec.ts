import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import teamChart from '../generators/team-chart/generator.ts';
import teamCharts from '../generators/team-charts/generator.ts';
import workload from '../generators/workload/generator.ts';
import removeTeam from '../generators/remove-team/generator.ts';
import { DiskWorkspace, refusal } from './workspace.fixture.ts';

const image = 'registry.example.com/web:1.0.0';
const inDev = 'environments/dev/teams/payments.yaml';
const inProd = 'environments/prod/teams/payments.yaml';

let workspace: DiskWorkspace;
beforeEach(() => {
  workspace = new DiskWorkspace();
  environment('dev', 'dev.example.test');
  environment('prod', 'example.com');
});
afterEach(() => {
  workspace.remove();
});

function environment(name: string, domain: string): void {
  workspace.write(`environments/${name}/environment.yaml`, 'profile: kind\n');
  workspace.write(
    `environments/${name}/contract.yaml`,
    JSON.stringify({ global: { platform: { domains: [domain], guardrails: { reservedHosts: ['grafana'] } } } }),
  );
}

function web(host = 'pay.example.com') {
  return { name: 'payments', workload: 'web', image, port: 8080, host };
}

function hosts(file: string): unknown {
  const { workloads } = parse(workspace.read(file)) as { workloads: Record<string, { expose: { hosts: unknown } }> };
  return Object.fromEntries(Object.entries(workloads).map(([name, { expose }]) => [name, expose.hosts]));
}

describe('the hosts of a new workload', () => {
  it('are moved below the domain of each environment that would refuse them', async () => {
    await workspace.run(teamChart, web());
    expect(workspace.read(inDev)).toBe(
      [
        '# Values of team payments in this environment, laid over charts/teams/payments/values.yaml and rooted like it.',
        'workloads:\n  web:\n    expose:\n      hosts:\n        - pay.dev.example.test\n',
      ].join('\n'),
    );
    expect(workspace.snapshot()).not.toHaveProperty([inProd]);
  });

  it('are added to the file that the team has there, and every other byte stays', async () => {
    await workspace.run(teamChart, web());
    const before = `${workspace.read(inDev)}# ours\n`;
    workspace.write(inDev, before);
    await workspace.run(workload, {
      team: 'payments',
      name: 'api',
      image,
      port: 80,
      host: 'api.example.com,more.dev.example.test',
    });
    expect(hosts(inDev)).toEqual({
      web: ['pay.dev.example.test'],
      api: ['api.dev.example.test', 'more.dev.example.test'],
    });
    expect(workspace.read(inDev)).toContain('# ours\n');
  });

  it('stay as they are where the file has hosts', async () => {
    const own = 'workloads:\n  web:\n    expose:\n      hosts: [own.dev.example.test]\n';
    workspace.write(inDev, own);
    await workspace.run(teamChart, web());
    expect(workspace.read(inDev)).toBe(own);
  });

  it.each(['# ours\n', '# ours', '\n\n'])('are added below comments: %j', async (text) => {
    workspace.write(inDev, text);
    await workspace.run(teamChart, web());
    expect(workspace.read(inDev).startsWith(text)).toBe(true);
    expect(hosts(inDev)).toEqual({ web: ['pay.dev.example.test'] });
  });

  it.each([
    ['that the environment keeps for itself', 'grafana.example.com', 'values/host-reserved'],
    ['that would be one', 'a.b.example.com,a.c.example.com', 'fleet/host-claimed-twice'],
    ['that another team has there', 'shop.example.org', 'fleet/host-claimed-twice'],
  ])('are refused, with nothing written, %s', async (_, host, code) => {
    await workspace.run(teamChart, { ...web('shop.example.com'), name: 'shop' });
    const before = workspace.snapshot();
    const [problem, ...more] = await refusal(workspace.run(teamChart, web(host)));
    expect(problem).toMatchObject({ code, environments: ['dev'] });
    expect(more.every(({ environments }) => environments?.[0] === 'prod')).toBe(true);
    expect(workspace.snapshot()).toEqual(before);
  });

  it.each([
    ['with a conflict in it', '<<<<<<< HEAD\n', 'yaml/not-a-map'],
    ['with a null', 'workloads:\n', 'yaml/null'],
  ])('are refused, with nothing written, where the file is one %s', async (_, text, code) => {
    workspace.write(inDev, text);
    const before = workspace.snapshot();
    expect(await refusal(workspace.run(teamChart, web()))).toMatchObject([{ code, file: inDev }]);
    expect(workspace.snapshot()).toEqual(before);
  });

  it('are refused where a link leads out of the workspace, for a removed team too', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'chartwright-outside-'));
    try {
      await workspace.run(teamChart, { name: 'payments' });
      rmSync(join(workspace.root, 'environments/dev/teams'), { recursive: true, force: true });
      symlinkSync(outside, join(workspace.root, 'environments/dev/teams'));
      const added = { team: 'payments', name: 'web', image, port: 8080, host: 'pay.example.com' };
      expect(await refusal(workspace.run(workload, added))).toMatchObject([
        { code: 'nx/outside-workspace', file: inDev },
      ]);
      writeFileSync(join(outside, 'payments.yaml'), '# ours\n');
      const removed = await refusal(workspace.run(removeTeam, { name: 'payments', force: true }));
      expect(removed).toMatchObject([{ code: 'nx/outside-workspace', file: inDev }]);
      expect(readFileSync(join(outside, 'payments.yaml'), 'utf8')).toBe('# ours\n');
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('are refused where a folder is in place of the file', async () => {
    workspace.write(`${inDev}/a`, '');
    expect(await refusal(workspace.run(teamChart, web()))).toMatchObject([
      { code: 'environment/overlay-file', file: inDev },
    ]);
  });

  it('are written by the same command where a killed run left any part of the file', async () => {
    const run = () => workspace.run(teamChart, web());
    await run();
    const whole = workspace.read(inDev);
    for (let length = 0; length < whole.length; length += 1) {
      await workspace.run(removeTeam, { name: 'payments', force: true });
      workspace.write(inDev, whole.slice(0, length));
      await run();
      expect(workspace.read(inDev)).toBe(whole);
    }
  });

  it('are moved for every team of a list', async () => {
    const web = { image, ports: { http: { containerPort: 8080 } }, expose: { hosts: ['pay.example.com'] } };
    workspace.write('teams.yaml', JSON.stringify({ teams: { payments: { workloads: { web } } } }));
    await workspace.run(teamCharts, { from: ['teams.yaml'] });
    expect(hosts(inDev)).toEqual({ web: ['pay.dev.example.test'] });
    const before = workspace.snapshot();
    await workspace.run(teamCharts, { from: ['teams.yaml'] });
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe('the files of a removed team in environments', () => {
  beforeEach(async () => {
    await workspace.run(teamChart, web());
  });

  it('go with it', async () => {
    await workspace.run(removeTeam, { name: 'payments' });
    expect(workspace.snapshot()).not.toHaveProperty([inDev]);
  });

  it.each([
    ['a comment', (text: string) => `${text}# ours\n`],
    ['another host', (text: string) => text.replace('pay.', 'buy.')],
    ['another value', (text: string) => `${text}    replicas: 3\n`],
  ])('are kept where a person wrote %s, unless forced', async (_, change) => {
    workspace.write(inDev, change(workspace.read(inDev)));
    expect(await refusal(workspace.run(removeTeam, { name: 'payments' }))).toMatchObject([
      { code: 'nx/would-be-lost', file: inDev },
    ]);
    await workspace.run(removeTeam, { name: 'payments', force: true });
    expect(workspace.snapshot()).not.toHaveProperty([inDev]);
  });

  it('keep a team whose peers they name', async () => {
    await workspace.run(teamChart, { name: 'shop' });
    workspace.write('environments/dev/teams/shop.yaml', 'tenant: { network: { peers: { payments: {} } } }\n');
    expect(await refusal(workspace.run(removeTeam, { name: 'payments' }))).toMatchObject([
      { code: 'nx/still-referred-to', file: 'environments/dev/teams/shop.yaml', line: 1 },
    ]);
  });
});
