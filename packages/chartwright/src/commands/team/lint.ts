import { distinct, hasErrors, type Problem } from '../../core/problem.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import type { GateOptions } from '../options/charts.ts';
import type { ChartFolder } from '../workspace/chart-folder.ts';
import { findNameClashes } from '../workspace/find-charts.ts';
import { ahead, begun, chunksOf } from './chunks.ts';
import { type ReadChart, readCharts } from './fleet-reading.ts';
import {
  type CaseRequest,
  caseRequests,
  checkCases,
  isRenderable,
  manifestPath,
  ofCase,
  type RenderedCase,
} from './rendered-cases.ts';
import type { LintRequest, RenderResult } from '../../toolchain/helm/helm.ts';
import { checkChartStyle } from './team-values.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The `lint` gate: everything that can be checked of a chart without a cluster. Schema, rules, YAML style,
 * `helm lint` with each `ci/*-values.yaml`, and every rendered object by its schema and the platform's rules. A chart
 * whose values are refused goes no further, since Helm would only repeat their problems. Helm renders the next charts
 * while this program checks the objects of those before.
 */
export async function* lintCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[] = [],
  { env }: GateOptions = {},
): AsyncGenerator<ChartOutcome> {
  const clashes = await findNameClashes(workspace);
  const begin = async (chunk: readonly string[]): Promise<LintingChunk> => {
    const charts = (await readCharts(workspace, chunk, env)).map((entry) => ({
      ...entry,
      problems: [...entry.problems, ...[clashes.get(entry.chart.root) ?? []].flat(), ...checkChartStyle(entry.chart)],
    }));
    return renderingOf(workspace, charts, env);
  };
  for await (const chunk of ahead(chunksOf(roots), begin)) yield* lintChunk(workspace, chunk);
}

/** The charts of a chunk, and what they render to, once Helm is done with them. */
interface LintingChunk {
  readonly charts: readonly ReadChart[];
  readonly cases: readonly { readonly chart: ChartFolder; readonly request: CaseRequest }[];
  /** Of the cases that are not those of a library. */
  readonly results: Promise<readonly RenderResult[]>;
}

async function renderingOf(
  workspace: Workspace,
  charts: readonly ReadChart[],
  env: string | undefined,
): Promise<LintingChunk> {
  const helm = await workspace.helm();
  const cases = charts
    .filter(({ problems }) => isRenderable(problems))
    .flatMap((read) => caseRequests(workspace.root, read, env).map((request) => ({ chart: read.chart, request })));
  const renderable = cases.filter(({ chart }) => chart.kind !== 'library');
  return { charts, cases, results: begun(helm.render(renderable.map(({ request }) => request))) };
}

async function* lintChunk(workspace: Workspace, chunk: LintingChunk): AsyncGenerator<ChartOutcome> {
  const { charts } = chunk;
  const found = new Map(charts.map(({ chart, problems }) => [chart.root, [...problems]]));
  const objects = new Map<string, number>();
  for (const { chart, linted, rendered } of await lintCases(workspace, chunk)) {
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

/** Checks the objects first: then `helm lint` need not render, and is spared the objects of kinds that it knows. */
async function lintCases(workspace: Workspace, { cases, results }: LintingChunk): Promise<LintedCase[]> {
  const helm = await workspace.helm();
  const renderable = cases.filter(({ chart }) => chart.kind !== 'library');
  const requests = renderable.map(({ request }) => request);
  const checked = await checkCases(workspace, requests, await results);
  const rendered = new Map(renderable.map((entry, index) => [entry, checked[index]]));
  const linted = await helm.lint(cases.map((entry) => ({ ...entry.request, ...renderedOf(rendered.get(entry)) })));
  return cases.map((entry, index) => ({
    chart: entry.chart,
    linted: (linted[index] ?? []).map((problem) => ofCase(problem, entry.request)),
    rendered: rendered.get(entry),
  }));
}

function renderedOf(rendered: RenderedCase | undefined): Pick<LintRequest, 'manifest' | 'objects'> {
  if (rendered?.manifest === undefined) return {};
  return { manifest: rendered.manifest, ...(rendered.isWhole ? { objects: rendered.objects } : {}) };
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
