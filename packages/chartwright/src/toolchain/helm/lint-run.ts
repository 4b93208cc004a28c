import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { stageBareLibrary } from './batch-staging.ts';
import { inParallel } from './concurrency.ts';
import type { HelmOptions, LintRequest } from './helm.ts';
import { lintArguments, runHelm } from './command.ts';
import { lintProblems, type LintedChart } from './lint.ts';
import { type HelmProcesses, problemsOfRun } from './render.ts';
import { type LintJob, type LintSlice, planLint } from './lint-plan.ts';
import { kindOfPlain, type LintedKind, stageKinds, unremarkedKinds } from './lint-kinds.ts';
import { stageOverlay } from './overlay-staging.ts';
import { stageRendered } from './rendered-staging.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import type { SharedLibrary } from './thin-chart.ts';

type Verdict = readonly Problem[];

/** How one slice is linted. */
interface Lint {
  readonly helm: HelmProcesses;
  /** Whether the values have been checked against their schemas. */
  readonly checked: boolean;
  readonly options: HelmOptions;
}

/** Lints every request, many to a process. */
export async function lintAll(
  helm: HelmProcesses,
  requests: readonly LintRequest[],
  options: HelmOptions,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const unremarked = await askForKinds(helm, requests, options);
  const slices = planLint(requests, unremarked, helm.lintBatch, helm.concurrency);
  await inParallel(slices, helm.concurrency, async (slice) => {
    const found = await lintSlice({ helm, checked: slice.rendered, options }, slice);
    slice.jobs.forEach(({ indexes }, position) => {
      for (const index of indexes) verdicts[index] = found[position] ?? [];
    });
  });
  return verdicts;
}

/** Fewer objects than these take Helm less time than its start. */
const worthAsking = 50;

/** The kinds among the requests' objects that Helm has no remark about; none where it is not asked, or fails. */
async function askForKinds(
  helm: HelmProcesses,
  requests: readonly LintRequest[],
  options: HelmOptions,
): Promise<ReadonlySet<LintedKind>> {
  const found = requests.flatMap(({ manifest = '', objects = [] }) =>
    objects.flatMap((object) => kindOfPlain(object, manifest) ?? []),
  );
  const kinds = [...new Set(found)];
  if (found.length - kinds.length < worthAsking) return new Set();
  return withTemporaryFolder(async (folder) => {
    const { exitCode, stdout } = await runHelm(
      helm.path,
      lintArguments([stageKinds(folder, kinds)], true, options),
      options,
    );
    return new Set(exitCode === 0 ? unremarkedKinds(stdout, kinds) : []);
  });
}

function lintSlice(lint: Lint, { jobs }: LintSlice): Promise<Verdict[]> {
  return withTemporaryFolder(async (folder) => {
    const stage = new Stage(folder, lint.helm);
    const staged = jobs.map((job) => stage.put(job));
    const charts = staged.filter((item) => 'given' in item);
    const verdicts = await lintCharts(lint, charts);
    let next = 0;
    return staged.map((item) => ('given' in item ? (verdicts[next++] ?? []) : item.unreadable));
  });
}

/** Copies of the charts that helm must see differently than they are on disk. */
class Stage {
  readonly #folder: string;
  readonly #helm: HelmProcesses;
  readonly #libraries = new Map<SharedLibrary, string>();

  constructor(folder: string, helm: HelmProcesses) {
    this.#folder = folder;
    this.#helm = helm;
  }

  /** @returns the chart as helm is to be given it, or why its values files cannot be read */
  put({ request, rendered, indexes }: LintJob): LintedChart | { readonly unreadable: Verdict } {
    const file = this.#helm.displayPath(request.chart);
    const untouched = rendered === undefined && (request.values ?? []).length === 0;
    if (untouched) return { given: request.chart, file };
    const folder = join(this.#folder, String(indexes[0]));
    mkdirSync(folder);
    try {
      if (rendered === undefined) return { given: stageOverlay(folder, request), file };
      return { given: stageRendered(folder, request.chart, rendered.manifest, this.#bare(rendered.library)), file };
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      return {
        unreadable: error.problems.map((problem) => ({ ...problem, file: this.#helm.displayPath(problem.file) })),
      };
    }
  }

  #bare(library: SharedLibrary): string {
    const known = this.#libraries.get(library);
    if (known !== undefined) return known;
    const folder = join(this.#folder, `bare-${this.#libraries.size}`);
    mkdirSync(folder);
    const bare = stageBareLibrary(folder, library);
    this.#libraries.set(library, bare);
    return bare;
  }
}

async function lintCharts(lint: Lint, charts: readonly LintedChart[]): Promise<Verdict[]> {
  if (charts.length === 0) return [];
  const { helm, checked, options } = lint;
  try {
    const paths = charts.map((chart) => chart.given);
    const { exitCode, stdout, stderr } = await runHelm(helm.path, lintArguments(paths, checked, options), options);
    const verdicts = lintProblems(stdout, charts);
    const silent = exitCode !== 0 && !verdicts.some((verdict) => verdict.some(({ severity }) => severity === 'error'));
    return silent ? await lintHalves(lint, charts, unexplained(charts, `${stdout}\n${stderr}`)) : verdicts;
  } catch (error) {
    const problems = problemsOfRun(error);
    const verdicts = charts.map(({ file }) => problems.map((problem) => ({ ...problem, file })));
    return lintHalves(lint, charts, verdicts);
  }
}

/** When a process fails without naming the chart, its halves are linted apart; `single` is the verdict on one chart. */
async function lintHalves(lint: Lint, charts: readonly LintedChart[], single: Verdict[]): Promise<Verdict[]> {
  if (charts.length === 1) return single;
  const middle = Math.ceil(charts.length / 2);
  const first = await lintCharts(lint, charts.slice(0, middle));
  return [...first, ...(await lintCharts(lint, charts.slice(middle)))];
}

function unexplained(charts: readonly LintedChart[], output: string): Verdict[] {
  return charts.map(({ file }) => [
    {
      code: 'helm/lint',
      severity: 'error',
      file,
      path: '',
      found: withoutSecrets(output.trim()).slice(-500),
      expected: 'what `helm lint` accepts',
      fix: 'run `helm lint` on the chart by hand',
    },
  ]);
}
