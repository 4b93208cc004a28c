import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CreateNodesContext, ProjectConfiguration } from '@nx/devkit';

vi.mock('@nx/devkit', () => {
  throw new Error('the plugin loads the devkit, which takes longer than all that it does');
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  write('charts/lib-team', 'name: lib-team\nversion: 0.1.0\ntype: library');
  for (const team of ['payments', 'shop']) write(`charts/teams/${team}`, ofTeam(team));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function ofTeam(team: string): string {
  return `# of the tool\nname: ${team}\nversion: 0.1.0\ndependencies:\n  - name: lib-team\n    version: 0.1.0`;
}

function write(chart: string, text: string): void {
  const file = join(root, chart, 'Chart.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `apiVersion: v2\n${text}\n`);
}

const charts = ['charts/lib-team', 'charts/teams/payments', 'charts/teams/shop'];

/** The projects by name, and the edges between them, as Nx asks for both. */
async function graph(): Promise<{ projects: Record<string, ProjectConfiguration>; edges: string[] }> {
  const { createNodes, createDependencies } = await import('./plugin.ts');
  const context: CreateNodesContext = { workspaceRoot: root, nxJsonConfiguration: {} };
  const nodes = await createNodes[1](
    charts.map((chart) => `${chart}/Chart.yaml`),
    {},
    context,
  );
  const found = nodes.flatMap(([, result]) => Object.values(result.projects ?? {})) as ProjectConfiguration[];
  const projects = Object.fromEntries(found.map((project) => [project.name ?? '', project]));
  const asked = { projects, workspaceRoot: root } as unknown as Parameters<typeof createDependencies>[1];
  const edges = await createDependencies({}, asked);
  return { projects, edges: edges.map(({ source, target, type }) => `${source} ${type} ${target}`).sort() };
}

describe('what the plugin tells Nx', () => {
  it('is a project for each chart, and an edge to the library for each team', async () => {
    const { projects, edges } = await graph();
    expect(Object.values(projects).map(({ name, root: folder }) => `${name ?? ''} ${folder}`)).toEqual(
      charts.map((chart) => `${chart.split('/').at(-1) ?? ''} ${chart}`),
    );
    expect(edges).toEqual(['payments static lib-team', 'shop static lib-team']);
  });

  it('follows a Chart.yaml from one call to the next, whatever its form, and keeps one that cannot be read', async () => {
    await graph();
    write('charts/teams/shop', '"name": &name store\n"version": 0.1.0\ndescription: *name');
    write('charts/teams/payments', 'name: [');
    const { projects, edges } = await graph();
    expect(Object.keys(projects)).toEqual(['lib-team', 'payments', 'store']);
    expect(edges).toEqual([]);
  });

  it('makes every target depend on its chart, the library, and of other teams only validate', async () => {
    const { projects } = await graph();
    const { targets = {}, namedInputs } = projects['shop'] ?? {};
    expect(namedInputs?.['chartwright']).toEqual(
      expect.arrayContaining([
        '{projectRoot}/**/*',
        '{workspaceRoot}/schemas/crds/**/*',
        '{workspaceRoot}/environments/*/contract.yaml',
        '{workspaceRoot}/environments/*/teams/shop.yaml',
        { env: 'CHARTWRIGHT_HELM' },
      ]),
    );
    for (const [name, { inputs }] of Object.entries(targets)) {
      expect(inputs?.slice(0, 2), name).toEqual(['chartwright', '^{projectRoot}/**/*']);
      expect(inputs?.slice(2), name).toEqual(
        name === 'validate'
          ? ['{workspaceRoot}/charts/teams/*/values.yaml', '{workspaceRoot}/environments/*/teams/*.yaml']
          : [],
      );
    }
  });
});
