import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { lint } from '../../packages/chartwright/src/toolchain/chart-testing/chart-testing.ts';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { offlineHelmEnvironment } from '../../packages/chartwright/src/toolchain/helm/environment.ts';
import type { Consumer } from './consumer.ts';
import { type Run, timedHere } from './process.ts';
import { inTurn, repeated, type Series } from './series.ts';
import { teamName } from './teams.ts';

/** Charts that peers are measured on: they take the same for each, and minutes for all. */
export const peerCharts = 20;

/** What others take to lint {@link peerCharts} charts of the workspace. */
export interface LintPeers {
  /** `ct lint`, or why it could not be measured. */
  readonly ct: Series | string;
  /** `helm lint` and `helm template`, a process each. */
  readonly helm: Series;
  /** `helm template` alone, a process each. */
  readonly template: Series;
  /** `helm create`, a process each. */
  readonly create: Series;
}

/** Measures chart-testing, and Helm by itself, on the first charts of the workspace. */
export async function measureLintPeers(consumer: Consumer): Promise<LintPeers> {
  const charts = Array.from({ length: peerCharts }, (_, number) => `charts/teams/${teamName(number)}`);
  const made = mkdtempSync(join(tmpdir(), 'chartwright-bench-create-'));
  const { helm, template, create } = await inTurn(
    {
      create: (round) => {
        const names = charts.map((_, number) => join(made, `${round}-${number}`));
        return helmOneByOne(consumer.root, names, [['create']]);
      },
      helm: () => helmOneByOne(consumer.root, charts, [['lint'], ['template', 'release']]),
      template: () => helmOneByOne(consumer.root, charts, [['template', 'release']]),
    },
    2,
    1,
  );
  rmSync(made, { recursive: true, force: true });
  return { helm, template, create, ct: await measureChartTesting(consumer, charts) };
}

async function measureChartTesting(consumer: Consumer, charts: readonly string[]): Promise<Series | string> {
  try {
    await locate('ct');
    await withOrigin(consumer.root, charts);
    return await repeated(() => ctLint(consumer.root, charts), 1);
  } catch (error) {
    return `ct lint (${(error as Error).message.split('\n')[0]}); \`npm run tools\` provides it`;
  }
}

async function helmOneByOne(
  root: string,
  charts: readonly string[],
  commands: readonly (readonly string[])[],
): Promise<Run> {
  const { path } = await locate('helm');
  const options = { cwd: root, env: offlineHelmEnvironment(), extendEnv: false, maxBuffer: 16 * 1024 * 1024 } as const;
  return timedHere(async () => {
    for (const chart of charts) for (const command of commands) await execa(path, [...command, chart], options);
  });
}

function ctLint(workspace: string, charts: readonly string[]): Promise<Run> {
  return timedHere(async () => {
    const verdicts = await lint({ workspace, charts });
    const failed = verdicts.filter(({ ok }) => !ok).map(({ chart }) => chart);
    if (verdicts.length !== charts.length || failed.length > 0)
      throw new Error(`ct checked ${verdicts.length} charts and refused ${failed.join(', ') || 'none'}`);
  });
}

/** Ct compares with a branch of a remote: a clone of an origin that has no team yet, so that every chart is new. */
async function withOrigin(root: string, charts: readonly string[]): Promise<void> {
  const origin = join(root, '../origin.git');
  mkdirSync(origin, { recursive: true });
  const git = (...args: readonly string[]) => execa('git', args, { cwd: root });
  await execa('git', ['init', '--bare', '--quiet', '--initial-branch=main', origin]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'bench');
  await git('config', 'user.email', 'bench@example.com');
  await git('add', 'charts/lib-team', 'package.json');
  await git('commit', '--quiet', '--message=Start');
  await git('remote', 'add', 'origin', origin);
  await git('push', '--quiet', 'origin', 'main');
  await git('checkout', '--quiet', '-b', 'teams');
  await git('add', ...charts);
  await git('commit', '--quiet', '--message=Teams');
}
