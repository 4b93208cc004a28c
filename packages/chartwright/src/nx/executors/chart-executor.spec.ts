import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChartOutcome } from '../../commands/frame/outcome.ts';
import type { Workspace } from '../../commands/workspace/workspace.ts';
import { type Commands, sharedExecutor } from './chart-executor.ts';

/** A call of a command: its name, the charts, and the options. */
let calls: [string, readonly string[], object][];
let workspaces: Set<Workspace>;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  calls = [];
  workspaces = new Set();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const problem = { code: 'x/y', severity: 'error', file: 'a', path: '', found: '', expected: '', fix: '' } as const;

/** A command that finds something wrong with some charts. */
function command(name: string, wrong: readonly string[] = []) {
  return async function* (workspace: Workspace, roots: readonly string[], _fleet: unknown, options: object) {
    calls.push([name, roots, options]);
    workspaces.add(workspace);
    await Promise.resolve();
    for (const chart of roots)
      yield { root: chart, problems: wrong.includes(chart) ? [problem] : [], text: name } satisfies ChartOutcome;
  };
}

const commands: Commands = {
  validate: command('validate', ['charts/b']),
  lint: command('lint'),
};

const targets = ['a', 'b'].flatMap((project) => [`${project}:lint`, `${project}:validate`]);

const graph = {
  roots: [],
  continuousDependencies: {},
  tasks: Object.fromEntries(
    targets.map((id) => {
      const [project = '', target = ''] = id.split(':');
      return [id, { id, target: { project, target }, projectRoot: `charts/${project}`, overrides: {}, outputs: [] }];
    }),
  ),
  dependencies: { 'a:lint': [{ id: 'a:validate' }], 'b:lint': [{ id: 'b:validate' }] },
} as unknown as TaskGraph;

function context(): ExecutorContext {
  return { root, projectGraph: { nodes: {}, dependencies: {} } } as unknown as ExecutorContext;
}

async function run(inputs: Record<string, object>): Promise<string[]> {
  const found: string[] = [];
  const given = inputs as Record<string, Readonly<Record<string, unknown>>>;
  for await (const { task, result } of sharedExecutor(commands).batch(graph, given, {}, context()))
    found.push(`${task} ${result.success ? 'passes' : result.terminalOutput.trim()}`);
  return found;
}

function inputsOf(more: object = {}): Record<string, object> {
  return Object.fromEntries(targets.map((id) => [id, { command: id.split(':')[1], ...more }]));
}

describe('the executor that commands have in common', () => {
  it('runs each command over all its charts, what depends on it next, and skips what depends on a failure', async () => {
    const [first, second, third, ...rest] = await run(inputsOf());
    expect([first, third, rest]).toEqual(['a:validate passes', 'a:lint passes', []]);
    expect(second).toMatch(/^b:validate a error x\/y/);
    expect(calls.map(([name, charts]) => [name, charts])).toEqual([
      ['validate', ['charts/a', 'charts/b']],
      ['lint', ['charts/a']],
    ]);
    expect(workspaces.size).toBe(1);
  });

  it('gives each command its own options with their defaults, and no other', async () => {
    await run({ ...inputsOf(), 'a:lint': { command: 'lint', env: 'dev', crds: 'deploy/crds' } });
    expect(calls.map(([name, , options]) => [name, options])).toEqual([
      ['validate', { crds: 'schemas/crds', format: 'text' }],
      ['lint', { env: 'dev', crds: 'deploy/crds', format: 'text' }],
    ]);
    expect(workspaces.size).toBe(2);
  });

  it('refuses an option that the command does not have', async () => {
    const found = await run(inputsOf({ base: 'main' }));
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^a:validate validate: there is no option --base/);
    expect(calls).toEqual([]);
  });
});
