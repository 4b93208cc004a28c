import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SchemaCatalog } from '../../kube/catalog.ts';
import { type ManifestObject, readManifest } from '../../kube/manifest.ts';
import { entriesOf, placeIn, withOrigins } from '../../kube/origin.ts';
import { validateObjects } from '../../kube/validate.ts';
import type { Problem } from '../../core/problem.ts';
import type { RenderRequest, RenderResult } from '../../toolchain/helm/helm.ts';
import { LayeredYaml } from '../../core/yaml/layered-yaml.ts';
import { parseYaml, type Source } from '../../core/yaml/source.ts';
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

/** A chart to render, and the files of a person that its values come from, the lowest first. */
export interface CaseRequest extends RenderRequest {
  readonly sources: readonly Source[];
}

/** A chart with its own values. */
export function plainRequest(workspace: string, chart: ChartFolder): CaseRequest {
  // Of a chart that is not a team's nothing is known of what its values mean.
  const sources = chart.kind === 'team' && chart.values !== undefined ? [chart.values] : [];
  return { chart: join(workspace, chart.root), name: chart.name, sources };
}

/** As chart-testing does it: each `ci/*-values.yaml`, or the chart's own values where there is none. */
export function caseRequests(workspace: string, chart: ChartFolder): CaseRequest[] {
  const request = plainRequest(workspace, chart);
  if (chart.overlays.length === 0) return [request];
  return chart.overlays.map((overlay) => ({
    ...request,
    values: [join(workspace, overlay.file)],
    sources: request.sources.length === 0 ? [] : [...request.sources, overlay],
  }));
}

/** Renders, and checks every object against its schema; one result a request, in order. */
export async function renderCases(workspace: Workspace, requests: readonly CaseRequest[]): Promise<RenderedCase[]> {
  const helm = await workspace.helm();
  return checkCases(workspace, requests, await helm.render(requests));
}

/**
 * Checks every object of what was rendered against its schema; one result a request, in order. A problem of an object
 * names the request's manifest as its file, and the line in it; that of an object which stands in the values, under
 * `extraObjects`, the values file and the line in that. Programs that run beside are attended to in between.
 */
export async function checkCases(
  workspace: Workspace,
  requests: readonly CaseRequest[],
  results: readonly RenderResult[],
): Promise<RenderedCase[]> {
  const catalog = await workspace.catalog();
  const cases: RenderedCase[] = [];
  for (const [index, result] of results.entries()) {
    cases.push(checkCase(requests[index], result, catalog));
    await setImmediate();
  }
  return cases;
}

function checkCase(request: CaseRequest | undefined, result: RenderResult, catalog: SchemaCatalog): RenderedCase {
  const { name = '', sources = [] } = request ?? {};
  if ('problems' in result) return { manifest: undefined, objects: [], problems: result.problems };
  const { objects, problems } = readManifest(result.manifest, name);
  const found = [...problems, ...foundIn(objects, sources, catalog)];
  const file = manifestPath(name);
  const written = new Set(sources.map((source) => source.file));
  const placed = found.map((problem) => (written.has(problem.file) ? problem : { ...problem, file }));
  return { manifest: result.manifest, objects, problems: placed };
}

/** Places in the values are looked for only where something is wrong: reading them again for each chart would cost. */
function foundIn(objects: readonly ManifestObject[], sources: readonly Source[], catalog: SchemaCatalog): Problem[] {
  const found = validateObjects(objects, catalog);
  if (found.length === 0 || !sources.some(({ text }) => text.includes('extraObjects'))) return found;
  const layers = sources.map((source) => parseYaml(source).parsed).filter((layer) => layer !== undefined);
  if (layers.length === 0) return found;
  const values = new LayeredYaml(layers);
  const written = entriesOf(values.value['extraObjects']).map(
    ([key, object]) => [['extraObjects', key], object] as const,
  );
  return validateObjects(
    withOrigins(objects, written, (path) => placeIn(values, path)),
    catalog,
  );
}
