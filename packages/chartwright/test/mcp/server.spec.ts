import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryPath } from '../support/repository.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';

/** The server as a client starts it: a process that speaks on standard input and output. */
const loader = pathToFileURL(repositoryPath('node_modules/tsx/dist/loader.mjs')).href;
const main = repositoryPath('packages/chartwright/src/mcp/main.ts');
const program = ['--import', loader, '--conditions=@chartwright/source', main];
const workspace = new WorkspaceFolder();
const client = new Client({ name: 'spec', version: '1.0.0' });
const web = { image: 'registry.example.com/web:1.0.0', ports: { http: { containerPort: 8080 } } };

beforeAll(async () => {
  workspace.write('nx.json', '{}');
  workspace.team('shop', { workloads: { web } });
  workspace.team('broken', { workloads: { web: { ...web, replica: 2 } as never } });
  const args = [...program, workspace.root];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: repositoryPath() }));
});
afterAll(async () => {
  await client.close();
  workspace.remove();
});

async function call(name: string, given: Record<string, unknown> = {}): Promise<{ text: string; failed: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content;
  return { text: first?.type === 'text' ? first.text : '', failed: isError === true };
}

describe('the server', () => {
  it('lists its tools, all of them marked as read-only', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['list_workspace', 'chart_lint']));
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
    expect(client.getInstructions()).toContain('charts/teams/<team>/values.yaml');
  });

  it('lists the charts of the workspace', async () => {
    expect(await call('list_workspace')).toEqual({
      text: expect.stringContaining('shop\tteam\tcharts/teams/shop') as string,
      failed: false,
    });
  });

  it('reports what a check finds with its place and fix, which is no failure of the tool', async () => {
    const { text, failed } = await call('chart_validate', { chart: 'broken' });
    expect(failed).toBe(false);
    expect(text).toMatch(/charts\/teams\/broken\/values\.yaml:\d+:\d+ error schema\/unknown-key/);
    expect(text).toContain('did you mean `replicas`?');
  });

  it('reads files anew for each call', async () => {
    workspace.team('edited', { workloads: { web } });
    expect((await call('chart_validate', { chart: 'edited' })).text).toContain('✔ charts/teams/edited');
    workspace.write('charts/teams/edited/values.yaml', 'tenant:\n  team: edited\nworkload: {}\n');
    expect((await call('chart_validate', { chart: 'edited' })).text).toContain('did you mean `workloads`?');
  });

  it('answers for all charts with those that fail', async () => {
    const { text } = await call('chart_validate');
    expect(text).toMatch(/^1 of 3 charts pass\.\n/);
  });

  it('answers as data', async () => {
    const { text } = await call('chart_explain', { chart: 'shop', path: 'workloads.web.image', format: 'json' });
    expect(JSON.parse(text)).toMatchObject({ errors: 0, result: [{ values: [{ path: 'workloads.web.image' }] }] });
  });

  it.each([
    ['chart_validate', { chart: 'shopp' }, 'no chart of this tool is called "shopp"; did you mean shop?'],
    ['chart_validate', { chrt: 'shop' }, 'there is no option --chrt, did you mean --chart?'],
    ['chart_validate', { format: 'sarif' }, '--format is "sarif"; expected one of text, json'],
    ['chart_validate', { chart: 5 }, '--chart is 5; expected one text'],
    ['chart_validate', { output: 'x' }, 'there is no option --output'],
    ['chart_explain', { path: 'workloads' }, '--chart is missing'],
    ['chart_validate', { chart: 'shop', env: 'prod' }, 'no environment prod'],
    ['platform_explain', { path: 'loki' }, 'npx nx generate umbrella'],
  ])('refuses %s %j', async (name, given, words) => {
    const { text, failed } = await call(name, given);
    expect(text).toContain(words);
    expect(failed).toBe(true);
  });

  it('gives the schema of what a team writes', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('chartwright://schemas/team');
    const { contents } = await client.readResource({ uri: 'chartwright://schemas/team' });
    const [first] = contents;
    const schema = JSON.parse(first !== undefined && 'text' in first ? first.text : '{}') as { properties: object };
    expect(schema.properties).toHaveProperty('workloads');
  });
});

describe('the server in a folder that is no workspace', () => {
  it('says so and ends', async () => {
    const result = await execa(process.execPath, [...program, join(workspace.root, 'charts')], {
      cwd: repositoryPath(),
      reject: false,
    });
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('holds no nx.json');
  });
});
