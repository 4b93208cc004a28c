import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChartOutcome } from '../../src/commands/frame/outcome.ts';
import type { CtLintOptions } from '../../src/commands/options/chart-testing.ts';
import { ctLintCharts } from '../../src/commands/team/chart-testing/lint.ts';
import { prepareChartTesting } from '../../src/commands/team/chart-testing/prepare.ts';
import { openWorkspace } from '../../src/commands/workspace/workspace.ts';
import { ProblemsError } from '../../src/core/problem.ts';
import { pathOf } from '../support/checker.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';

const web = { image: 'example.com/web:1.0.0', ports: { http: { containerPort: 8080 } } };
const paths = await Promise.all((['ct', 'yamllint', 'yamale'] as const).map((name) => pathOf(name)));
const canRun = !paths.includes(undefined);

describe.skipIf(!canRun)('ct-lint', () => {
  let folder: WorkspaceFolder;
  beforeEach(() => {
    folder = new WorkspaceFolder();
    folder.team('shop', { workloads: { web } });
    folder.team('bank');
  });
  afterEach(() => {
    folder.remove();
  });

  const git = (...args: string[]) =>
    execaSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder.root });

  async function outcomes(roots: readonly string[], options: CtLintOptions = {}): Promise<Map<string, ChartOutcome>> {
    const found = new Map<string, ChartOutcome>();
    for await (const outcome of ctLintCharts(openWorkspace(folder.root), roots, [], options))
      found.set(outcome.root, outcome);
    return found;
  }
  const codes = (outcome: ChartOutcome | undefined) =>
    outcome?.problems.map(({ code, file, line }) => [code, file, line].filter((part) => part !== undefined).join(' '));

  it('accepts what the generators write, and judges only the charts given', async () => {
    folder.write('charts/teams/bank/values.yaml', 'tenant:   { team: bank }\n');
    const found = await outcomes(['charts/teams/shop']);
    expect([...found].map(([root, { problems, text }]) => [root, problems, text])).toEqual([
      ['charts/teams/shop', [], 'version 0.1.0'],
    ]);
  });

  it('names file and line of what breaks a rule, for each chart its own', async () => {
    folder.write('charts/teams/bank/values.yaml', 'tenant:\n  team:  bank\n');
    const found = await outcomes(['charts/teams/shop', 'charts/teams/bank']);
    expect(codes(found.get('charts/teams/shop'))).toEqual([]);
    expect(codes(found.get('charts/teams/bank'))).toEqual(['yamllint/colons charts/teams/bank/values.yaml 2']);
  });

  it('takes the rules of the workspace where it has some, and leaves out what they leave out', async () => {
    folder.write('charts/teams/bank/values.yaml', 'tenant:\n  team:  bank\n');
    folder.write('lintconf.yaml', 'rules: { colons: { max-spaces-after: 2 } }\n');
    folder.write('ct.yaml', 'excluded-charts: [shop]\n');
    const found = await outcomes(['charts/teams/shop', 'charts/teams/bank']);
    expect(found.get('charts/teams/shop')).toMatchObject({ problems: [], text: 'left out by ct.yaml' });
    expect(codes(found.get('charts/teams/bank'))).toEqual([]);
  });

  it('keeps the verdicts on other charts when ct stops at one', async () => {
    rmSync(join(folder.root, 'charts/teams/bank/Chart.yaml'));
    const found = await outcomes(['charts/teams/shop', 'charts/teams/bank']);
    expect(found.get('charts/teams/shop')?.problems).toEqual([]);
    expect(codes(found.get('charts/teams/bank'))).toEqual(['ct/stopped charts/teams/bank']);
  });

  it('compares versions with a branch when asked to, and only of charts that differ', async () => {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=one');
    git('remote', 'add', 'origin', folder.root);
    git('fetch', '--quiet', 'origin');
    folder.write('charts/teams/bank/values.yaml', 'tenant:\n  team: bank\n  contact: "#bank"\n');
    git('commit', '--quiet', '--all', '--message=two');
    const both = ['charts/teams/shop', 'charts/teams/bank'];
    expect(codes((await outcomes(both)).get('charts/teams/bank'))).toEqual([]);
    const compared = await outcomes(both, { targetBranch: 'main' });
    expect(codes(compared.get('charts/teams/shop'))).toEqual([]);
    expect(codes(compared.get('charts/teams/bank'))).toEqual(['ct/version-not-raised charts/teams/bank/Chart.yaml']);
    const others = await outcomes(['charts/teams/shop'], { targetBranch: 'main' });
    expect([...others.keys()]).toEqual(['charts/teams/shop']);
  });
});

describe('the programs of chart-testing', () => {
  it('are all named where they are missing, each with two ways to get it', async () => {
    const { PATH, CHARTWRIGHT_CACHE } = process.env;
    const empty = new WorkspaceFolder();
    Object.assign(process.env, { PATH: empty.root, CHARTWRIGHT_CACHE: join(empty.root, 'cache') });
    try {
      const error: unknown = await prepareChartTesting(['ct', 'yamllint', 'yamale'], {}).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(ProblemsError);
      const problems = error instanceof ProblemsError ? error.problems : [];
      expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
        'toolchain/program-missing ct',
        'toolchain/program-missing yamllint',
        'toolchain/program-missing yamale',
      ]);
      for (const { fix } of problems) expect(fix).toMatch(/^add --provision, .*; or run `npm run tools`$/);
    } finally {
      Object.assign(process.env, { PATH });
      if (CHARTWRIGHT_CACHE === undefined) delete process.env['CHARTWRIGHT_CACHE'];
      else Object.assign(process.env, { CHARTWRIGHT_CACHE });
      empty.remove();
    }
  });
});
