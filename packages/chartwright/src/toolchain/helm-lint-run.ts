import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import { inParallel } from './concurrency.ts';
import type { HelmOptions, RenderRequest } from './helm.ts';
import { lintArguments, runHelm } from './helm-command.ts';
import { lintProblems, type LintedChart } from './helm-lint.ts';
import { type HelmProcesses, problemsOfRun } from './helm-render.ts';
import { stageOverlay } from './overlay-staging.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

type Verdict = readonly Problem[];

/** Charts whose linting (some 15 ms each) takes longer than a start of helm (50 ms). */
const worthOneProcess = 4;

/** Lints every request, many to a process. */
export async function lintAll(
  helm: HelmProcesses,
  requests: readonly RenderRequest[],
  options: HelmOptions,
): Promise<Verdict[]> {
  // Few charts are shared out too: each costs far more than a start of helm.
  const lanes = Math.min(helm.concurrency, Math.ceil(requests.length / worthOneProcess));
  const count = Math.max(1, lanes, Math.ceil(requests.length / helm.lintBatch));
  const length = Math.ceil(requests.length / count);
  const slices = Array.from({ length: count }, (_, slice) => requests.slice(slice * length, (slice + 1) * length));
  const verdicts = await inParallel(slices, helm.concurrency, (slice) => lintSlice(helm, slice, options));
  return verdicts.flat();
}

function lintSlice(helm: HelmProcesses, requests: readonly RenderRequest[], options: HelmOptions): Promise<Verdict[]> {
  return withTemporaryFolder(async (folder) => {
    const staged = requests.map((request, index) => stage(join(folder, String(index)), request, helm));
    const charts = staged.filter((item) => 'given' in item);
    const verdicts = await lintCharts(helm, charts, options);
    let next = 0;
    return staged.map((item) => ('given' in item ? (verdicts[next++] ?? []) : [item]));
  });
}

function stage(folder: string, request: RenderRequest, helm: HelmProcesses): LintedChart | Problem {
  const file = helm.tell(request.chart);
  if (request.values === undefined || request.values.length === 0) return { given: request.chart, file };
  mkdirSync(folder);
  try {
    return { given: stageOverlay(folder, request), file };
  } catch (error) {
    return {
      code: 'helm/unreadable',
      severity: 'error',
      file,
      path: '',
      found: (error as Error).message,
      expected: 'values files that are YAML mappings',
      mend: 'correct the YAML of the file that is named',
    };
  }
}

async function lintCharts(
  helm: HelmProcesses,
  charts: readonly LintedChart[],
  options: HelmOptions,
): Promise<Verdict[]> {
  if (charts.length === 0) return [];
  try {
    const paths = charts.map((chart) => chart.given);
    const { exitCode, stdout, stderr } = await runHelm(helm.path, lintArguments(paths, options), options);
    const verdicts = lintProblems(stdout, charts);
    const silent = exitCode !== 0 && !verdicts.some((verdict) => verdict.some(({ severity }) => severity === 'error'));
    return silent ? await lintHalves(helm, charts, options, unexplained(charts, `${stdout}\n${stderr}`)) : verdicts;
  } catch (error) {
    const problems = problemsOfRun(error);
    const told = charts.map(({ file }) => problems.map((problem) => ({ ...problem, file })));
    return lintHalves(helm, charts, options, told);
  }
}

/** When a process fails without saying of which chart, smaller ones tell; `told` is the verdict on a single chart. */
async function lintHalves(
  helm: HelmProcesses,
  charts: readonly LintedChart[],
  options: HelmOptions,
  told: Verdict[],
): Promise<Verdict[]> {
  if (charts.length === 1) return told;
  const middle = Math.ceil(charts.length / 2);
  const first = await lintCharts(helm, charts.slice(0, middle), options);
  return [...first, ...(await lintCharts(helm, charts.slice(middle), options))];
}

function unexplained(charts: readonly LintedChart[], output: string): Verdict[] {
  return charts.map(({ file }) => [
    {
      code: 'helm/lint',
      severity: 'error',
      file,
      path: '',
      found: output.trim().slice(-500),
      expected: 'what `helm lint` accepts',
      mend: 'run `helm lint` on the chart by hand',
    },
  ]);
}
