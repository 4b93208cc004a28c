import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainCharts } from '../../src/commands/team/explain.ts';
import { openWorkspace } from '../../src/commands/workspace/workspace.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';

let folder: WorkspaceFolder;
beforeEach(() => {
  folder = new WorkspaceFolder();
  folder.team('shop', {
    workloads: { web: { image: 'example.com/web:1.0.0', replicas: 3, env: { DB_PASSWORD: 'hunter2' } } },
  });
});
afterEach(() => {
  folder.remove();
});

function environment(name: string, values: object): void {
  folder.write(`environments/${name}/contract.yaml`, 'global:\n  platform:\n    domains: [example.com]\n');
  folder.write(`environments/${name}/teams/shop.yaml`, `${JSON.stringify(values)}\n`);
}

/** The explanation, with the tool's own schema by its file alone, whose lines move. */
async function explain(path: string, env?: string): Promise<string> {
  const options = { path, ...(env === undefined ? {} : { env }) };
  for await (const { document, problems } of explainCharts(
    openWorkspace(folder.root),
    ['charts/teams/shop'],
    [],
    options,
  ))
    return [...problems.map(({ code, expected, fix }) => `${code}: ${expected}; ${fix}`), document ?? '']
      .join('\n')
      .replaceAll(/(\.schema\.json):\d+:\d+/g, '$1');
  return '';
}

describe('a value of a team', () => {
  it('is explained by its own values where there is no environment, and by the schema where nobody set it', async () => {
    expect(await explain('workloads.web.replicas')).toBe(`shop, own values
workloads.web.replicas = 3
  charts/teams/shop/values.yaml:4:5`);
    expect(await explain('workloads.web.rollout.maxSurge')).toBe(`shop, own values
workloads.web.rollout.maxSurge = "25%"
  schemas/team.schema.json`);
  });

  it('is explained in each environment, once where it is the same, with what it hides', async () => {
    environment('dev', {});
    environment('stage', {});
    environment('prod', { workloads: { web: { replicas: 5 } } });
    expect(await explain('workloads.web.replicas')).toBe(`shop in dev, stage
workloads.web.replicas = 3
  charts/teams/shop/values.yaml:4:5
shop in prod
workloads.web.replicas = 5
  environments/prod/teams/shop.yaml:1:22
  charts/teams/shop/values.yaml:4:5  hidden: 3`);
    expect(await explain('workloads.web.replicas', 'prod')).not.toContain('dev');
    expect(await explain('global.platform.domains', 'dev')).toContain(
      'shop in dev\nglobal.platform.domains = ["example.com"]\n  environments/dev/contract.yaml:3:5',
    );
    await expect(explain('part', 'nowhere')).rejects.toThrow('no environment nowhere');
  });

  it('is masked where it looks secret, and must be one that there is', async () => {
    expect(await explain('workloads.web.env')).not.toContain('hunter2');
    expect(await explain('workloads.web.replica')).toMatch(
      /^values\/no-such-value: a key below workloads\.web: [\w, ]+ and others; did you mean `workloads\.web\.replicas`\?/,
    );
  });
});
