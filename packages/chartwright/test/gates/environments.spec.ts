import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Values } from '../../src/core/merge.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintCharts } from '../../src/commands/team/lint.ts';
import { renderCharts } from '../../src/commands/team/render.ts';
import { validateCharts } from '../../src/commands/team/validate.ts';
import { findCharts } from '../../src/commands/workspace/find-charts.ts';
import { openWorkspace } from '../../src/commands/workspace/workspace.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';

const web = { image: 'example.com/web:1.0.0', ports: { http: { containerPort: 8080 } } };

let folder: WorkspaceFolder;
beforeEach(() => {
  folder = new WorkspaceFolder();
});
afterEach(() => {
  folder.remove();
});

function environment(name: string, contract: Values, overlays: Readonly<Record<string, Values>> = {}): void {
  folder.write(`environments/${name}/contract.yaml`, JSON.stringify({ global: { platform: contract } }));
  for (const [team, values] of Object.entries(overlays))
    folder.write(`environments/${name}/teams/${team}.yaml`, JSON.stringify(values));
}

/** Each problem of a team: its code, its file in short, and the environments that have it. */
async function problems(
  gate: typeof validateCharts | typeof lintCharts | typeof renderCharts,
  team: string,
  env?: string,
): Promise<string[]> {
  const charts = await findCharts(folder.root);
  const fleet = charts.filter(({ kind }) => kind === 'team').map(({ root }) => root);
  const found: string[] = [];
  for await (const outcome of gate(openWorkspace(folder.root), [`charts/teams/${team}`], fleet, named(env)))
    for (const { code, file, environments: there = [] } of outcome.problems)
      found.push(`${code} ${file.replace('charts/teams/', '')} [${there.join(' ')}]`);
  return found;
}

function named(env: string | undefined): { env?: string } {
  return env === undefined ? {} : { env };
}

/** Replicas of the team's one workload in its manifest; undefined where none is written. */
function replicas(team: string, name?: string): string | undefined {
  const file = join(folder.root, 'dist', team, name ?? '', 'manifests.yaml');
  return existsSync(file) ? /replicas: (\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

async function render(team: string, env?: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text, problems: found } of renderCharts(
    openWorkspace(folder.root),
    [`charts/teams/${team}`],
    [],
    named(env),
  ))
    texts.push(text, ...found.map(({ code, expected }) => `${code}: ${expected}`));
  return texts;
}

describe('a team in one environment that is asked for', () => {
  it('is judged by its own values and that environment alone', async () => {
    environment('dev', { domains: ['dev.example.com'] });
    environment('prod', { domains: ['prod.example.com'] });
    folder.team('shop', { workloads: { web: { ...web, expose: { hosts: ['shop.prod.example.com'] } } } });
    for (const gate of [validateCharts, lintCharts, renderCharts]) {
      expect(await problems(gate, 'shop', 'prod')).toEqual([]);
      expect(await problems(gate, 'shop', 'dev')).toEqual(['values/host-outside-domains shop/values.yaml [dev]']);
    }
  });

  it('must be one that there is', async () => {
    environment('dev', {});
    environment('prod', {});
    folder.team('shop', { workloads: { web } });
    for (const gate of [validateCharts, lintCharts, renderCharts])
      await expect(problems(gate, 'shop', 'prd')).rejects.toThrow(
        /found {4}no environment prd\n {2}expected one of dev, prod\n {2}fix {6}did you mean `prod`\?/,
      );
  });
});

describe('the manifests of a team', () => {
  it('are written with its own values and in each environment, and no other of an earlier run is left', async () => {
    environment('dev', {}, { shop: { workloads: { web: { replicas: 1 } } } });
    environment('prod', {}, { shop: { workloads: { web: { replicas: 5 } } } });
    folder.team('shop', { workloads: { web: { ...web, replicas: 3, autoscaling: { enabled: false } } } });
    const [text] = await render('shop');
    expect(text).toMatch(
      /^(\d+) objects → dist\/shop\/manifests\.yaml; in dev \d+, in prod \d+ → dist\/shop\/<environment>\/manifests\.yaml$/,
    );
    expect([undefined, 'dev', 'prod'].map((name) => replicas('shop', name))).toEqual(['3', '1', '5']);
    expect((await render('shop', 'prod'))[0]).toMatch(/^objects in prod \d+ → dist\/shop\/prod\/manifests\.yaml$/);
    expect([undefined, 'dev', 'prod'].map((name) => replicas('shop', name))).toEqual([undefined, undefined, '5']);
  });

  it('have a fault once, with the environments that alone have it', async () => {
    const misspelt = { apiVersion: 'v1', kind: 'ConfigMap', dta: {} };
    const object = (name: string): typeof misspelt & { metadata: { name: string } } => ({
      ...misspelt,
      metadata: { name },
    });
    environment('dev', {});
    environment('prod', {}, { shop: { extraObjects: { b: object('b') } } });
    folder.team('shop', { workloads: { web }, extraObjects: { a: object('a') } });
    expect(await problems(renderCharts, 'shop')).toEqual([
      'objects/unknown-field shop/values.yaml []',
      'objects/unknown-field environments/prod/teams/shop.yaml [prod]',
    ]);
  });
});

describe('a team in an environment', () => {
  it('is held to the contract of each, whether it has a file of its own there or not', async () => {
    environment('dev', {});
    environment('prod', { domains: ['prod.example.com'], guardrails: { registries: ['example.org/'] } });
    folder.team('shop', {
      workloads: { web: { ...web, expose: { hosts: ['shop.example.com'] } } },
    });
    for (const gate of [validateCharts, lintCharts])
      expect(await problems(gate, 'shop')).toEqual([
        'values/registry shop/values.yaml [prod]',
        'values/host-outside-domains shop/values.yaml [prod]',
      ]);
  });

  it('is judged by the values of its file there, which is where a fault is reported', async () => {
    environment(
      'prod',
      { domains: ['prod.example.com'] },
      { shop: { workloads: { web: { expose: { hosts: ['shop.prod.example.com'] }, replica: 2 } } } },
    );
    folder.team('shop', { workloads: { web: { ...web, expose: { hosts: ['shop.example.com'] } } } });
    expect(await problems(validateCharts, 'shop')).toEqual([
      'schema/unknown-key environments/prod/teams/shop.yaml [prod]',
    ]);
  });

  it('has a fault once where every environment has it, and by no environment where the chart has it too', async () => {
    for (const name of ['dev', 'prod']) environment(name, { domains: ['example.org'] });
    const misspelt = { replica: 2 };
    folder.team('shop', { workloads: { web: { ...web, expose: { hosts: ['shop.example.com'] }, ...misspelt } } });
    expect(await problems(validateCharts, 'shop')).toEqual(['schema/unknown-key shop/values.yaml []']);
    folder.team('other', { workloads: { web: { ...web, expose: { hosts: ['other.example.com'] } } } });
    expect(await problems(validateCharts, 'other')).toEqual([
      'values/host-outside-domains other/values.yaml [dev prod]',
    ]);
  });

  it('shares hosts, namespaces, peers and quota with the teams as they are there', async () => {
    const host = { workloads: { web: { expose: { hosts: ['both.example.com'] } } } };
    environment('dev', {});
    environment(
      'prod',
      {},
      { one: host, two: { ...host, tenant: { network: { peers: { one: { direction: 'egress' } } } } } },
    );
    for (const [team, first] of [
      ['one', 'one.example.com'],
      ['two', 'two.example.com'],
    ] as const)
      folder.team(team, { workloads: { web: { ...web, expose: { hosts: [first] } } } });
    const clashes = [
      'fleet/host-claimed-twice environments/prod/teams/two.yaml [prod]',
      'fleet/one-sided-peering environments/prod/teams/two.yaml [prod]',
    ];
    expect(await problems(validateCharts, 'two')).toEqual(clashes);
    expect(await problems(validateCharts, 'one')).toEqual(clashes);
  });

  it('finds a team whose file there alone speaks of the validated one', async () => {
    environment('prod', {}, { two: { tenant: { network: { peers: { one: { direction: 'egress' } } } } } });
    folder.team('one');
    folder.team('two');
    expect(await problems(validateCharts, 'one')).toEqual([
      'fleet/one-sided-peering environments/prod/teams/two.yaml [prod]',
    ]);
  });

  it('keeps its name, which would give it the rights and Secrets of another', async () => {
    folder.team('one');
    folder.team('two');
    environment('prod', {}, { one: { tenant: { team: 'two', namespace: 'mine' } } });
    folder.write('charts/teams/one/ci/a-values.yaml', 'tenant: { team: two }\n');
    for (const gate of [validateCharts, lintCharts])
      expect(await problems(gate, 'one')).toEqual([
        'workspace/team-name one/ci/a-values.yaml []',
        'workspace/team-name environments/prod/teams/one.yaml [prod]',
      ]);
    expect(await problems(validateCharts, 'two')).toEqual([]);
  });

  it('is rendered with its values there, and every object checked', async () => {
    const ingress = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'more' },
      spec: {
        rules: [
          {
            host: 'more.example.com',
            http: {
              paths: [
                { path: '/', pathType: 'Prefix', backend: { service: { name: 'nosuch', port: { number: 80 } } } },
              ],
            },
          },
        ],
      },
    };
    const wrong = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, dataa: { a: '1' } };
    environment('prod', {}, { shop: { extraObjects: { ingress, wrong } } });
    folder.team('shop', { workloads: { web } });
    expect(await problems(lintCharts, 'shop')).toEqual([
      'objects/unknown-field environments/prod/teams/shop.yaml [prod]',
      'objects/no-backend environments/prod/teams/shop.yaml [prod]',
    ]);
  });

  it('is left alone in an environment whose contract is not written yet', async () => {
    folder.write('environments/prod/environment.yaml', 'name: prod\n');
    folder.team('shop', { workloads: { web } });
    expect(await problems(lintCharts, 'shop')).toEqual([]);
  });
});
