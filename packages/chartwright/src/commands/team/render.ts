import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { distinct, type Problem } from '../../core/problem.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import type { GateOptions } from '../options/charts.ts';
import { type ReadChart, readCharts } from './fleet-reading.ts';
import {
  type CaseRequest,
  isRenderable,
  manifestPath,
  releaseRequests,
  type RenderedCase,
  renderCases,
} from './rendered-cases.ts';
import { writeWhole } from '../workspace/write-whole.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Charts that are rendered and written together: large enough to share processes, small enough for memory. */
const chunkSize = 200;

/**
 * The `render` gate: writes each chart's manifests, checked against their schemas, to `dist/<chart>/manifests.yaml`, and
 * those of a team in an environment to `dist/<chart>/<environment>/manifests.yaml`.
 */
export async function* renderCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[] = [],
  { env }: GateOptions = {},
): AsyncGenerator<ChartOutcome> {
  const charts = await readCharts(workspace.root, roots, env);
  const sound = charts.filter(({ problems }) => isRenderable(problems));
  for (const { chart, problems } of charts)
    if (!isRenderable(problems)) yield { root: chart.root, problems, text: 'values refused' };
  for (let start = 0; start < sound.length; start += chunkSize)
    yield* renderChunk(workspace, sound.slice(start, start + chunkSize), env);
}

async function* renderChunk(
  workspace: Workspace,
  charts: readonly ReadChart[],
  env: string | undefined,
): AsyncGenerator<ChartOutcome> {
  const requests = charts.map((read) => releaseRequests(workspace.root, read, env));
  const rendered = (await renderCases(workspace, requests.flat())).values();
  for (const [index, { chart, problems }] of charts.entries()) {
    const releases = (requests[index] ?? []).map((request): Release => {
      const { value } = rendered.next();
      return { request, rendered: value as RenderedCase };
    });
    const written: string[] = [];
    for (const { request, rendered: result } of releases) {
      if (result.manifest === undefined) continue;
      written.push(manifestPath(chart.name, request.environment));
      await writeWhole(workspace.root, manifestPath(chart.name, request.environment), result.manifest);
    }
    await removeOthers(workspace.root, chart.name, new Set(written));
    yield {
      root: chart.root,
      problems: distinct([...problems, ...problemsOf(releases)]),
      text: describe(chart.name, releases),
    };
  }
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
