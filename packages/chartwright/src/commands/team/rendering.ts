import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SchemaCatalog } from '../../kube/catalog.ts';
import { type ManifestObject, readManifest } from '../../kube/manifest.ts';
import { validateObjects } from '../../kube/validate.ts';
import type { Problem } from '../../core/problem.ts';
import type { RenderRequest, RenderResult } from '../../toolchain/helm/helm.ts';
import type { ChartFolder } from '../workspace/chart-folder.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A chart rendered once: with its own values, or with one of its `ci/*-values.yaml` over them. */
export interface RenderedCase {
  readonly manifest: string | undefined;
  readonly objects: readonly ManifestObject[];
  readonly problems: readonly Problem[];
}

/** Where a chart's render goes, relative to the workspace. */
export function manifestPath(chart: string): string {
  return `dist/${chart}/manifests.yaml`;
}

/** A chart with its own values. */
export function plainRequest(workspace: string, chart: ChartFolder): RenderRequest {
  return { chart: join(workspace, chart.root), name: chart.name };
}

/** As chart-testing does it: each `ci/*-values.yaml`, or the chart's own values where there is none. */
export function caseRequests(workspace: string, chart: ChartFolder): RenderRequest[] {
  const request = plainRequest(workspace, chart);
  if (chart.overlays.length === 0) return [request];
  return chart.overlays.map(({ file }) => ({ ...request, values: [join(workspace, file)] }));
}

/** Renders, and checks every object against its schema; one result a request, in order. */
export async function renderCases(workspace: Workspace, requests: readonly RenderRequest[]): Promise<RenderedCase[]> {
  const helm = await workspace.helm();
  return checkCases(workspace, requests, await helm.render(requests));
}

/**
 * Checks every object of what was rendered against its schema; one result a request, in order. A problem of an object
 * names the request's manifest as its file, and the line in it. Programs that run beside are attended to in between.
 */
export async function checkCases(
  workspace: Workspace,
  requests: readonly RenderRequest[],
  results: readonly RenderResult[],
): Promise<RenderedCase[]> {
  const catalog = await workspace.catalog();
  const cases: RenderedCase[] = [];
  for (const [index, result] of results.entries()) {
    cases.push(checkCase(requests[index]?.name ?? '', result, catalog));
    await setImmediate();
  }
  return cases;
}

function checkCase(name: string, result: RenderResult, catalog: SchemaCatalog): RenderedCase {
  if ('problems' in result) return { manifest: undefined, objects: [], problems: result.problems };
  const { objects, problems } = readManifest(result.manifest, name);
  const found = [...problems, ...validateObjects(objects, catalog)];
  const file = manifestPath(name);
  return { manifest: result.manifest, objects, problems: found.map((problem) => ({ ...problem, file })) };
}
