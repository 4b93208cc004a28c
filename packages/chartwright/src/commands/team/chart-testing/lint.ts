import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { type ChartTestingOptions, lint, listChanged } from '../../../toolchain/chart-testing/chart-testing.ts';
import type { ChartVerdict } from '../../../toolchain/chart-testing/output.ts';
import { chartTestingSettings, excludedCharts } from '../../../toolchain/chart-testing/settings.ts';
import type { ChartOutcome } from '../../frame/outcome.ts';
import type { CtLintOptions } from '../../options/chart-testing.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { prepareChartTesting } from './prepare.ts';

/** Charts for which another process of ct is worth its start. */
const chartsAProcess = 8;

/**
 * The target `ct-lint`: chart-testing's verdict on the charts given, and on no others. With a branch to compare with,
 * those that differ from it must have a higher version too.
 */
export async function* ctLintCharts(
  { root }: Workspace,
  roots: readonly string[],
  _fleet: readonly string[],
  options: CtLintOptions,
): AsyncGenerator<ChartOutcome> {
  await prepareChartTesting(['ct', 'helm', 'yamllint', 'yamale'], options);
  const excluded = new Set(excludedCharts(chartTestingSettings(root)));
  const isExcluded = (chart: string): boolean => excluded.has(basename(chart));
  for (const chart of roots.filter(isExcluded)) yield { root: chart, problems: [], text: 'left out by ct.yaml' };
  const charts = roots.filter((chart) => !isExcluded(chart));
  const raised = await versionOutcomes(root, charts, options);
  yield* raised;
  const judged = new Set(raised.map((outcome) => outcome.root));
  const groups = grouped(charts.filter((chart) => !judged.has(chart)));
  for (const outcomes of await Promise.all(groups.map((group) => lintGroup(root, group)))) yield* outcomes;
}

/** Of those that differ from the target branch: ct compares versions only where it finds the charts itself. */
async function versionOutcomes(
  workspace: string,
  charts: readonly string[],
  { targetBranch }: CtLintOptions,
): Promise<ChartOutcome[]> {
  if (targetBranch === undefined) return [];
  const given = new Set(charts);
  const changed = await listChanged({ workspace, targetBranch });
  const wanted = changed.filter((chart) => given.has(chart));
  if (wanted.length === 0) return [];
  const excluded = changed.filter((chart) => !given.has(chart)).map((chart) => basename(chart));
  return outcomesOf(wanted, await lint({ workspace, targetBranch, excluded }));
}

/** As many groups as there are cores, none smaller than is worth a process. */
function grouped(charts: readonly string[]): string[][] {
  const count = Math.min(availableParallelism(), Math.ceil(charts.length / chartsAProcess));
  return Array.from({ length: count }, (_, group) => charts.filter((_chart, index) => index % count === group));
}

/** A chart for which ct stops would take the verdict from those beside it, so each is then judged alone. */
async function lintGroup(workspace: string, charts: readonly string[]): Promise<ChartOutcome[]> {
  try {
    return await lintOf({ workspace, charts });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const [first = ''] = charts;
    if (charts.length === 1) return [{ root: first, problems: ofChart(error.problems, first), text: 'no verdict' }];
    const outcomes: ChartOutcome[] = [];
    for (const chart of charts) outcomes.push(...(await lintGroup(workspace, [chart])));
    return outcomes;
  }
}

/** Where ct names nothing, the one chart that it was given is the place to look. */
function ofChart(problems: readonly Problem[], chart: string): Problem[] {
  return problems.map((problem) => (problem.code === 'ct/stopped' ? { ...problem, file: chart } : problem));
}

async function lintOf(options: ChartTestingOptions & { readonly charts: readonly string[] }): Promise<ChartOutcome[]> {
  return outcomesOf(options.charts, await lint(options));
}

/** An outcome for each chart, in the order of the charts. */
export function outcomesOf(charts: readonly string[], verdicts: readonly ChartVerdict[]): ChartOutcome[] {
  const byChart = new Map(verdicts.map((verdict) => [verdict.chart, verdict]));
  return charts.map((root) => {
    const verdict = byChart.get(root);
    if (verdict === undefined) return { root, problems: [noVerdict(root)], text: 'no verdict' };
    return { root, problems: verdict.problems, text: `version ${verdict.version}` };
  });
}

function noVerdict(file: string): Problem {
  return {
    code: 'ct/stopped',
    severity: 'error',
    file,
    path: '',
    found: 'nothing from ct',
    expected: 'a verdict on the chart',
    fix: `run \`ct lint --debug --charts ${file}\` to see why`,
  };
}
