import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SchemaCatalog } from '../../kube/catalog.ts';
import { type ManifestObject, readManifest } from '../../kube/manifest.ts';
import { entriesOf, placeIn, withOrigins } from '../../kube/origin.ts';
import { validateObjects } from '../../kube/validate.ts';
import { teamReleaseFindings } from '../../team/objects/check-release.ts';
import { isOfNeed } from '../../team/terms/needs.ts';
import type { ObjectTerms } from '../../team/terms/object-terms.ts';
import { inEnvironment, type Problem } from '../../core/problem.ts';
import { distinctBy } from '../../core/untyped.ts';
import type { RenderRequest, RenderResult } from '../../toolchain/helm/helm.ts';
import { LayeredYaml } from '../../core/yaml/layered-yaml.ts';
import { parseYaml, type Source } from '../../core/yaml/source.ts';
import { namespaceOf } from '../../team/terms/namespace.ts';
import { isOfLibrary } from '../../team/objects/library-objects.ts';
import { foreignObjectFindings, type ObjectOwner } from '../../team/objects/foreign-objects.ts';
import { guarded } from '../workspace/failed-check.ts';
import type { ReadChart } from './fleet-reading.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A chart rendered once: with its own values, or with one of its `ci/*-values.yaml` over them. */
export interface RenderedCase {
  readonly manifest: string | undefined;
  readonly objects: readonly ManifestObject[];
  /** Whether the objects are all that the manifest holds. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

/** Path of a chart's rendered manifest, relative to the workspace: with its own values, or in an environment. */
export function manifestPath(chart: string, environment?: string): string {
  return environment === undefined ? `dist/${chart}/manifests.yaml` : `dist/${chart}/${environment}/manifests.yaml`;
}

/** A chart to render, and the user's values files for it, the lowest first. */
export interface CaseRequest extends RenderRequest {
  readonly sources: readonly Source[];
  /** The terms for the objects of a team's chart, in this case of its values. */
  readonly terms?: ObjectTerms;
  /** The environment whose values these are; problems then name it. */
  readonly environment?: string;
}

/**
 * Whether a chart is rendered. Helm would only repeat the problems of refused values. About an object under
 * `extraObjects` Helm reports nothing, and rendering finds more.
 */
export function isRenderable(problems: readonly Problem[]): boolean {
  return !problems.some(({ severity, code }) => severity === 'error' && !code.startsWith('objects/'));
}

/** A chart with its own values. */
export function plainRequest(workspace: string, read: ReadChart): CaseRequest {
  return requestOf(workspace, read, [], undefined);
}

/**
 * As chart-testing, one request for each `ci/*-values.yaml`, or for the chart's own values where there is none; and one
 * for each environment. Of a team that is asked for in one environment, that alone.
 */
export function caseRequests(workspace: string, read: ReadChart, env?: string): CaseRequest[] {
  const { chart } = read;
  const ofChart = chart.overlays.length === 0 ? [[]] : chart.overlays.map((overlay) => [overlay]);
  const own = ofChart.map((files) => requestOf(workspace, read, files, undefined));
  return withEnvironments(workspace, read, own, env);
}

/** A request for the chart's own values and for each environment; of a team in one environment, that alone. */
export function releaseRequests(workspace: string, read: ReadChart, env?: string): CaseRequest[] {
  return withEnvironments(workspace, read, [plainRequest(workspace, read)], env);
}

function withEnvironments(
  workspace: string,
  read: ReadChart,
  own: readonly CaseRequest[],
  env: string | undefined,
): CaseRequest[] {
  const inPlaces = read.cases.flatMap(({ files, environment }) =>
    environment === undefined ? [] : [requestOf(workspace, read, files, environment)],
  );
  return env !== undefined && read.chart.kind === 'team' ? inPlaces : [...own, ...inPlaces];
}

/** @param files the files of the case, as a {@link TeamCase} has them */
function requestOf(
  workspace: string,
  { chart, cases }: ReadChart,
  files: readonly Source[],
  environment: string | undefined,
): CaseRequest {
  const names = files.map(({ file }) => file);
  // No two cases have the same file on top.
  const made = cases.find((one) => one.files.at(-1)?.file === names.at(-1));
  return {
    chart: join(workspace, chart.root),
    name: chart.name,
    // What the values of other charts mean is not known.
    sources: chart.kind === 'team' && chart.values !== undefined ? [chart.values, ...files] : [],
    ...(files.length === 0 ? {} : { values: names.map((file) => join(workspace, file)) }),
    ...(made === undefined ? {} : { terms: made.values }),
    ...(environment === undefined ? {} : { environment }),
  };
}

/** Renders charts, and checks every object as {@link checkCases} does; one result for each request, in order. */
export async function renderCases(workspace: Workspace, requests: readonly CaseRequest[]): Promise<RenderedCase[]> {
  const helm = await workspace.helm();
  return checkCases(workspace, requests, await helm.render(requests));
}

/**
 * Checks every rendered object by its schema, and those of a team by the platform's rules; one result for each request,
 * in order. A problem of an object names the request's manifest as its file, and the line in it; for an object that is
 * written under `extraObjects` in the values, it names the values file and its line. Between requests the event loop
 * runs, for programs in parallel.
 */
export async function checkCases(
  workspace: Workspace,
  requests: readonly CaseRequest[],
  results: readonly RenderResult[],
): Promise<RenderedCase[]> {
  if (results.length === 0) return [];
  const catalog = await workspace.catalog();
  const cases: RenderedCase[] = [];
  for (const [index, result] of results.entries()) {
    cases.push(
      guarded(
        fileOf(requests[index]),
        () => checkCase(requests[index], result, catalog),
        (problems) => ({ manifest: undefined, objects: [], isWhole: false, problems }),
      ),
    );
    await setImmediate();
  }
  return cases;
}

/** The values that make a case, the topmost; else the manifest. */
function fileOf(request: CaseRequest | undefined): string {
  return request?.sources.at(-1)?.file ?? manifestPath(request?.name ?? '', request?.environment);
}

function checkCase(request: CaseRequest | undefined, result: RenderResult, catalog: SchemaCatalog): RenderedCase {
  const { name = '' } = request ?? {};
  if ('problems' in result) return { manifest: undefined, objects: [], isWhole: false, problems: result.problems };
  const { objects, problems } = readManifest(result.manifest, name);
  const found = [...problems, ...foundIn(objects, request, catalog)];
  const file = manifestPath(name, request?.environment);
  const written = new Set(request?.sources.map((source) => source.file));
  const placed = found.map((problem) => (written.has(problem.file) ? problem : { ...problem, file }));
  return {
    manifest: result.manifest,
    objects,
    isWhole: problems.length === 0,
    problems: placed.map((problem) => ofCase(problem, request)),
  };
}

/** The problem as one of the environment whose values make the case. */
export function ofCase(problem: Problem, request: CaseRequest | undefined): Problem {
  return request?.environment === undefined ? problem : inEnvironment(problem, request.environment);
}

function ownerOf(chart: string, terms: ObjectTerms): ObjectOwner {
  const { gateway, grants } = terms.global.platform;
  return {
    chart,
    namespace: namespaceOf(terms),
    grantedKinds: grants.kinds,
    hasMiddlewares: gateway.middlewares,
    isAnswer: (object) => isOfNeed(object, terms),
  };
}

/** Looks up places in the values only for charts with problems, since parsing them again takes time. */
function foundIn(
  objects: readonly ManifestObject[],
  request: CaseRequest | undefined,
  catalog: SchemaCatalog,
): Problem[] {
  const { name = '', sources = [], terms } = request ?? {};
  const check = (all: readonly ManifestObject[]): Problem[] => {
    const problems = [
      ...validateObjects(all, catalog, (object) => isOfLibrary(object, terms)),
      ...(terms === undefined
        ? []
        : [...foreignObjectFindings(all, ownerOf(name, terms), catalog), ...teamReleaseFindings(all, terms)]),
    ];
    // Some of the rules are those of any manifest and of a team's objects alike.
    return distinctBy(problems, ({ file, line, path, code, found }) => JSON.stringify([file, line, path, code, found]));
  };
  const found = check(objects);
  if (found.length === 0 || !sources.some(({ text }) => text.includes('extraObjects'))) return found;
  const layers = sources.map((source) => parseYaml(source).parsed).filter((layer) => layer !== undefined);
  if (layers.length === 0) return found;
  const values = new LayeredYaml(layers);
  const written = entriesOf(values.value['extraObjects']).map(
    ([key, object]) => [['extraObjects', key], object] as const,
  );
  return check(withOrigins(objects, written, (path) => placeIn(values, path)));
}
