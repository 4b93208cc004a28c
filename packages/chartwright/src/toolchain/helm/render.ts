import { randomBytes } from 'node:crypto';
import { ProblemsError, type Problem } from '../../core/problem.ts';
import { type Batch, type BatchMember, planBatches } from './batch-plan.ts';
import { stageBatch } from './batch-staging.ts';
import { inParallel } from './concurrency.ts';
import type { HelmOptions, RenderRequest, RenderResult } from './helm.ts';
import { runHelm, templateArguments } from './command.ts';
import { blamedCharts, helmProblems } from './errors.ts';
import { splitManifest } from './manifest-split.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/** How helm processes are run. */
export interface HelmProcesses {
  /** Absolute path of helm. */
  readonly path: string;
  /** Most charts a process. */
  readonly renderBatch: number;
  readonly lintBatch: number;
  /** Processes at once. */
  readonly concurrency: number;
  /** A chart's path as messages show it. */
  readonly displayPath: (chart: string) => string;
}

type Indexed = readonly [index: number, result: RenderResult];

/** After a failure, so few charts are rendered alone: trying them together once more would cost about as much. */
const fewSuspects = 4;

/** Failures of the machine, or a cancelled run; any other failure is the chart's own. */
const endsAll = new Set(['toolchain/cancelled', 'toolchain/not-started']);

/** Renders every request, many to a process where they may share one. */
export async function renderAll(
  helm: HelmProcesses,
  requests: readonly RenderRequest[],
  options: HelmOptions,
): Promise<RenderResult[]> {
  const plan = planBatches(requests, helm.renderBatch);
  const work = [
    ...plan.batches.map((batch) => () => renderBatch(helm, batch, options, false)),
    ...plan.alone.map((index) => async () => {
      const request = requests[index];
      return request === undefined ? [] : [[index, await renderAlone(helm, request, options)] as const];
    }),
  ];
  const done = await inParallel(work, helm.concurrency, (start): Promise<readonly Indexed[]> => start());
  const results: RenderResult[] = [];
  for (const [index, result] of done.flat()) results[index] = result;
  return results;
}

async function renderAlone(helm: HelmProcesses, request: RenderRequest, options: HelmOptions): Promise<RenderResult> {
  const file = helm.displayPath(request.chart);
  try {
    const args = templateArguments({ ...request, release: request.release ?? request.name }, options);
    const { exitCode, stdout, stderr } = await runHelm(helm.path, args, options);
    if (exitCode !== 0) return { problems: helmProblems(stderr, file, request.name) };
    // Of a chart without objects helm prints an empty line.
    return { manifest: stdout === '\n' ? '' : stdout };
  } catch (error) {
    return { problems: problemsOfRun(error).map((problem) => ({ ...problem, file })) };
  }
}

/**
 * Renders a batch. When it fails, the charts that helm names are rendered alone, so that each gets the message it would
 * have had; the rest is tried again, the second time in halves.
 */
async function renderBatch(
  helm: HelmProcesses,
  batch: Batch,
  options: HelmOptions,
  halve: boolean,
): Promise<readonly Indexed[]> {
  if (batch.members.length <= (halve ? fewSuspects : 1)) return allAlone(helm, batch.members, options);
  const outcome = await tryBatch(helm, batch, options);
  if ('results' in outcome) return outcome.results;

  const blamed = batch.members.filter((member) => outcome.blamed.has(member.request.name));
  const rest = batch.members.filter((member) => !outcome.blamed.has(member.request.name));
  const middle = Math.ceil(rest.length / 2);
  const parts = halve || blamed.length === 0 ? [rest.slice(0, middle), rest.slice(middle)] : [rest];
  const results = await allAlone(helm, blamed, options);
  for (const members of parts) results.push(...(await renderBatch(helm, { ...batch, members }, options, true)));
  return results;
}

async function allAlone(
  helm: HelmProcesses,
  members: readonly BatchMember[],
  options: HelmOptions,
): Promise<Indexed[]> {
  const results: Indexed[] = [];
  for (const { index, request } of members) results.push([index, await renderAlone(helm, request, options)]);
  return results;
}

type BatchOutcome = { readonly results: readonly Indexed[] } | { readonly blamed: ReadonlySet<string> };

function tryBatch(helm: HelmProcesses, batch: Batch, options: HelmOptions): Promise<BatchOutcome> {
  // No chart can be called so, and no value can know it.
  const parent = `chartwright-${randomBytes(6).toString('hex')}`;
  return withTemporaryFolder(async (folder) => {
    try {
      const staged = stageBatch(folder, parent, batch);
      const args = templateArguments({ ...staged, release: 'chartwright' }, options);
      const { exitCode, stdout, stderr } = await runHelm(helm.path, args, options);
      if (exitCode !== 0) return { blamed: new Set(blamedCharts(stderr, parent)) };
      const manifests = splitManifest(stdout, parent);
      return resultsOf(batch, manifests);
    } catch (error) {
      problemsOfRun(error);
      return { blamed: new Set<string>() };
    }
  });
}

/** A name that YAML reads as a number (`name: 0123`) is another one to helm; such charts are rendered alone. */
function resultsOf({ members }: Batch, manifests: ReadonlyMap<string, string>): BatchOutcome {
  const names = new Set(members.map(({ request }) => request.name));
  if (![...manifests.keys()].every((name) => names.has(name))) {
    return { blamed: new Set([...names].filter((name) => !manifests.has(name))) };
  }
  return { results: members.map(({ index, request }) => [index, { manifest: manifests.get(request.name) ?? '' }]) };
}

/** What a run of helm on these charts ended with. @throws the error itself when it is about more than these charts */
export function problemsOfRun(error: unknown): readonly Problem[] {
  if (!(error instanceof ProblemsError)) throw error;
  if (error.problems.some((problem) => endsAll.has(problem.code))) throw error;
  return error.problems;
}
