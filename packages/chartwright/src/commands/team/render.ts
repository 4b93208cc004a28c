import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { distinct, type Problem } from '../../core/problem.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import type { GateOptions } from '../options/charts.ts';
import { type ReadChart, readCharts } from './fleet-reading.ts';
import { ahead, begun, chunksOf } from './chunks.ts';
import {
  type CaseRequest,
  checkCases,
  isRenderable,
  manifestPath,
  releaseRequests,
  type RenderedCase,
} from './rendered-cases.ts';
import type { RenderResult } from '../../toolchain/helm/helm.ts';
import { writeWhole } from '../workspace/write-whole.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The charts of a chunk, and what Helm makes of those whose values are sound, once it is done with them. */
interface RenderingChunk {
  readonly charts: readonly ReadChart[];
  readonly requests: readonly (readonly CaseRequest[])[];
  readonly results: Promise<readonly RenderResult[]>;
}

/**
 * The `render` gate: writes each chart's manifests, checked against their schemas, to `dist/<chart>/manifests.yaml`, and
 * those of a team in an environment to `dist/<chart>/<environment>/manifests.yaml`. Helm renders the next charts while
 * this program checks the objects of those before.
 */
export async function* renderCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[] = [],
  { env }: GateOptions = {},
): AsyncGenerator<ChartOutcome> {
  const begin = async (chunk: readonly string[]): Promise<RenderingChunk> => {
    const charts = await readCharts(workspace, chunk, env);
    const requests = charts.map((read) =>
      isRenderable(read.problems) ? releaseRequests(workspace.root, read, env) : [],
    );
    return { charts, requests, results: begun(renderedBy(workspace, requests.flat())) };
  };
  for await (const chunk of ahead(chunksOf(roots), begin)) yield* renderChunk(workspace, chunk);
}

/** Of values that are all refused nothing is rendered, and Helm need not be there. */
async function renderedBy(workspace: Workspace, requests: readonly CaseRequest[]): Promise<readonly RenderResult[]> {
  return requests.length === 0 ? [] : (await workspace.helm()).render(requests);
}

async function* renderChunk(
  workspace: Workspace,
  { charts, requests, results }: RenderingChunk,
): AsyncGenerator<ChartOutcome> {
  for (const { chart, problems } of charts)
    if (!isRenderable(problems)) yield { root: chart.root, problems, text: 'values refused' };
  const rendered = (await checkCases(workspace, requests.flat(), await results)).values();
  for (const [index, { chart, problems }] of charts.entries()) {
    if (!isRenderable(problems)) continue;
    const releases = (requests[index] ?? []).map((request): Release => {
      const { value } = rendered.next();
      return { request, rendered: value as RenderedCase };
    });
    await writeReleases(workspace.root, chart.name, releases);
    yield {
      root: chart.root,
      problems: distinct([...problems, ...problemsOf(releases)]),
      text: describe(chart.name, releases),
    };
  }
}

async function writeReleases(root: string, chart: string, releases: readonly Release[]): Promise<void> {
  const written: string[] = [];
  for (const { request, rendered } of releases) {
    if (rendered.manifest === undefined) continue;
    written.push(manifestPath(chart, request.environment));
    await writeWhole(root, manifestPath(chart, request.environment), rendered.manifest);
  }
  await removeOthers(root, chart, new Set(written));
}

/** What was rendered in one place. */
interface Release {
  readonly request: CaseRequest;
  readonly rendered: RenderedCase;
}

/** What a chart's own manifest has is not said again of its environments, where the file and the line are others. */
function problemsOf(releases: readonly Release[]): Problem[] {
  const known = new Map<string, Problem>();
  for (const problem of releases.flatMap(({ rendered }) => rendered.problems)) {
    const { code, path, found, fix } = problem;
    const isRendered = problem.file.startsWith('dist/');
    const key = JSON.stringify([
      isRendered ? '' : [problem.file, problem.line, problem.column],
      code,
      path,
      found,
      fix,
    ]);
    const same = known.get(key);
    known.set(key, same === undefined ? problem : alsoIn(same, problem));
  }
  return [...known.values()];
}

function alsoIn(first: Problem, { environments }: Problem): Problem {
  if (first.environments === undefined || environments === undefined) return first;
  return { ...first, environments: [...first.environments, ...environments] };
}

/** An earlier run's manifests of what this one does not render would be kept, and restored, as this run's by Nx. */
async function removeOthers(root: string, chart: string, written: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(join(root, 'dist', chart), { withFileTypes: true }).catch(() => []);
  const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => manifestPath(chart, name));
  for (const file of [manifestPath(chart), ...there])
    if (!written.has(file)) await rm(join(root, file), { force: true });
}

/** `31 objects → dist/shop/manifests.yaml; in dev 31, in prod 33 → dist/shop/<environment>/manifests.yaml` */
function describe(chart: string, releases: readonly Release[]): string {
  const own = releases.filter(({ request }) => request.environment === undefined);
  const placed = releases.filter(({ request }) => request.environment !== undefined);
  const counts = placed.map(({ request, rendered }) => `in ${request.environment ?? ''} ${rendered.objects.length}`);
  const [first] = placed;
  const folder = placed.length === 1 ? (first?.request.environment ?? '') : '<environment>';
  return [
    ...own.map(({ rendered }) => `${rendered.objects.length} objects → ${manifestPath(chart)}`),
    ...(counts.length === 0
      ? []
      : [`${own.length === 0 ? 'objects ' : ''}${counts.join(', ')} → ${manifestPath(chart, folder)}`]),
  ].join('; ');
}
