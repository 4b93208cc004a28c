import { distinct, hasErrors, type Problem } from '../../core/problem.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import type { GateOptions } from '../options/charts.ts';
import type { ChartFolder } from '../workspace/chart-folder.ts';
import { findNameClashes } from '../workspace/find-charts.ts';
import { type ReadChart, readCharts } from './fleet-reading.ts';
import { caseRequests, checkCases, isRenderable, manifestPath, ofCase, type RenderedCase } from './rendered-cases.ts';
import type { RenderResult } from '../../toolchain/helm/helm.ts';
import { checkChartStyle } from './team-values.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Charts that go through Helm together: large enough to share processes, small enough to show progress. */
const chunkSize = 200;

/**
 * The `lint` gate: everything that can be checked of a chart without a cluster. Schema, rules, YAML style,
 * `helm lint` with each `ci/*-values.yaml`, and every rendered object by its schema and the platform's rules. A chart
 * whose values are refused goes no further, since Helm would only repeat their problems.
 */
export async function* lintCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[] = [],
  { env }: GateOptions = {},
): AsyncGenerator<ChartOutcome> {
  const clashes = await findNameClashes(workspace.root);
  const charts = (await readCharts(workspace.root, roots, env)).map((entry) => ({
    ...entry,
    problems: [...entry.problems, ...[clashes.get(entry.chart.root) ?? []].flat(), ...checkChartStyle(entry.chart)],
  }));
  for (let start = 0; start < charts.length; start += chunkSize)
    yield* lintChunk(workspace, charts.slice(start, start + chunkSize), env);
}

async function* lintChunk(
  workspace: Workspace,
  charts: readonly ReadChart[],
  env: string | undefined,
): AsyncGenerator<ChartOutcome> {
  const found = new Map(charts.map(({ chart, problems }) => [chart.root, [...problems]]));
  const objects = new Map<string, number>();
  const sound = charts.filter(({ problems }) => isRenderable(problems));
  for (const { chart, linted, rendered } of await lintCases(workspace, sound, env)) {
    found.get(chart.root)?.push(...linted);
    if (rendered === undefined || hasErrors(linted)) continue;
    found.get(chart.root)?.push(...rendered.problems.map((problem) => ofChart(problem, chart)));
    objects.set(chart.root, Math.max(objects.get(chart.root) ?? 0, rendered.objects.length));
  }
  for (const { chart } of charts) {
    const count = objects.get(chart.root);
    const text = count === undefined ? 'not rendered' : `${count} objects`;
    yield { root: chart.root, problems: distinct(found.get(chart.root) ?? []), text };
  }
}

/** The results of `helm lint` and of rendering for one chart with one set of values; a library renders nothing. */
interface LintedCase {
  readonly chart: ChartFolder;
  readonly linted: readonly Problem[];
  readonly rendered: RenderedCase | undefined;
}

/** Renders first: `helm lint` then need not, and runs while the objects are checked. */
async function lintCases(
  workspace: Workspace,
  charts: readonly ReadChart[],
  env: string | undefined,
): Promise<LintedCase[]> {
  const helm = await workspace.helm();
  const cases = charts.flatMap((read) =>
    caseRequests(workspace.root, read, env).map((request) => ({ chart: read.chart, request })),
  );
  const renderable = cases.filter(({ chart }) => chart.kind !== 'library');
  const requests = renderable.map(({ request }) => request);
  const results = await helm.render(requests);
  const manifests = new Map(renderable.map((entry, index) => [entry, results[index]]));
  const [linted, checked] = await Promise.all([
    helm.lint(cases.map((entry) => ({ ...entry.request, ...manifestOf(manifests.get(entry)) }))),
    checkCases(workspace, requests, results),
  ]);
  const rendered = new Map(renderable.map((entry, index) => [entry, checked[index]]));
  return cases.map((entry, index) => ({
    chart: entry.chart,
    linted: (linted[index] ?? []).map((problem) => ofCase(problem, entry.request)),
    rendered: rendered.get(entry),
  }));
}

function manifestOf(result: RenderResult | undefined): { manifest?: string } {
  return result !== undefined && 'manifest' in result ? { manifest: result.manifest } : {};
}

/**
 * Removes the line of a problem in a rendered manifest, which lint does not write to a file; the object's path
 * identifies it. A problem in one of the chart's own files keeps its place.
 */
function ofChart(problem: Problem, chart: ChartFolder): Problem {
  const ofManifest = manifestPath(chart.name, problem.environments?.[0]);
  if (problem.file !== ofManifest) return problem;
  const { line: _line, column: _column, ...rest } = problem;
  return { ...rest, file: chart.root };
}
