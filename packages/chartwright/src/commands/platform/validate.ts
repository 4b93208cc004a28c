import { setImmediate } from 'node:timers/promises';
import { groupOf, type SchemaCatalog } from '../../kube/catalog.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { validateObjects } from '../../kube/validate.ts';
import { catalogueFindings } from '../../platform/checks/catalogue-objects.ts';
import { checkPlatformObjects } from '../../platform/checks/check-objects.ts';
import { partitionFindings } from '../../platform/checks/partition.ts';
import { type ComponentFacts, factsOf } from '../../platform/model/facts.ts';
import { type ChosenComponent, chooseComponents, type Platform } from '../../platform/model/platform.ts';
import { platformObjects } from '../../platform/platform-object.ts';
import { scopeTest } from '../../kube/scopes.ts';
import { sizeFindings } from '../../platform/size/findings.ts';
import { distinct, hasErrors, type Problem } from '../../core/problem.ts';
import { modeOf } from './files/targets.ts';
import { readPlatformOf, sharedByEnvironments } from './files/platform-files.ts';
import { sealedSecretProblems } from './files/sealed-files.ts';
import { catalogFor } from './rendering/crd-definitions.ts';
import {
  isRendered,
  type PlatformRendering,
  type RenderedPlatform,
  type RenderedRelease,
  renderReleases,
  type RenderingOptions,
} from './rendering/release-rendering.ts';
import { layered } from './rendering/layered.ts';
import { contradictions } from './rendering/contradictions.ts';
import { userValuesProblems } from './rendering/user-values.ts';
import { renderingProblems } from './rendering/values-problems.ts';

/**
 * `platform:validate`: checks the values by our schema, upstream's, and the keys that the charts have; every object by
 * its schema; and the references between the objects of all rings.
 */
export async function validatePlatform(
  root: string,
  options: RenderingOptions,
): Promise<{ problems: Problem[]; text: string }> {
  return validated(root, await renderToValidate(root, options));
}

/** The rendered releases that a validation checks. */
export interface ValidatedRendering {
  readonly rendering: PlatformRendering;
  /** The same clusters in one release each, whose objects the rings must divide among them. */
  readonly single: PlatformRendering | undefined;
}

/** Renders the releases that a validation needs. */
export async function renderToValidate(root: string, options: RenderingOptions): Promise<ValidatedRendering> {
  const rendering = await renderReleases(root, options);
  const single = options.ring === undefined ? await renderSingle(root, options, rendering) : undefined;
  return { rendering, single };
}

/** The single releases that the rings are compared with; undefined where a cluster has only one release anyway. */
async function renderSingle(
  root: string,
  options: RenderingOptions,
  { platforms }: PlatformRendering,
): Promise<PlatformRendering | undefined> {
  if (!platforms.every((platform) => isRendered(platform) && platform.releases.length > 1)) return undefined;
  return renderReleases(root, { ...options, ring: 'single' });
}

/** As {@link validatePlatform}, for releases that are rendered already. */
export async function validated(
  root: string,
  { rendering, single }: ValidatedRendering,
): Promise<{ problems: Problem[]; text: string }> {
  const { value: model, warnings } = await readPlatformOf(root);
  const catalogs = await catalogsFor(root, rendering.platforms);
  const environments = rendering.platforms.flatMap(({ target }) => target.environment?.name ?? []);
  const shared = await sharedByEnvironments(root, environments, model);
  const sightings = inFiles([...warnings, ...shared, ...(await sealedSecretProblems(root, environments))]);
  const lines = rendering.notice === '' ? [] : [rendering.notice];
  for (const [index, platform] of rendering.platforms.entries()) {
    const chosen = chosenFor(model, platform);
    const catalog = catalogs(platform);
    const found = [
      ...inFiles(platform.target.warnings),
      ...(await platformProblems(platform, rendering, catalog, chosen)),
    ];
    if (!hasErrors(problemsIn(found)))
      found.push(...divided(platform, single?.platforms[index], catalog, factsOf(chosen)));
    const { reported, unchecked } = apart(found, platform);
    sightings.push(...reported);
    lines.push(summaryOf(platform, problemsIn(reported)), ...unchecked);
  }
  return { problems: reportedOnce(sightings), text: lines.join('\n') };
}

/** A problem, and the cluster whose objects have it; without one where its place in a file is enough. */
interface Sighting {
  readonly problem: Problem;
  readonly cluster?: string;
}

function problemsIn(sightings: readonly Sighting[]): Problem[] {
  return sightings.map(({ problem }) => problem);
}

function inCluster(cluster: string, problems: readonly Problem[]): Sighting[] {
  return problems.map((problem) => ({ problem, cluster }));
}

function inFiles(problems: readonly Problem[]): Sighting[] {
  return problems.map((problem) => ({ problem }));
}

/** Each problem once, with the names of all clusters whose objects have it before its path. */
function reportedOnce(sightings: readonly Sighting[]): Problem[] {
  const clusters = new Map<string, Set<string>>();
  for (const { problem, cluster } of sightings) {
    const key = JSON.stringify(problem);
    const names = clusters.get(key) ?? new Set();
    clusters.set(key, cluster === undefined ? names : names.add(cluster));
  }
  return distinct(
    sightings.map(({ problem }) => {
      const names = [...(clusters.get(JSON.stringify(problem)) ?? [])];
      return names.length === 0 ? problem : { ...problem, path: `${names.join(', ')}: ${problem.path}` };
    }),
  );
}

/** The catalog of each cluster; those with the same definitions share one. */
async function catalogsFor(
  root: string,
  platforms: readonly RenderedPlatform[],
): Promise<(platform: RenderedPlatform) => SchemaCatalog> {
  const catalogs = new Map<RenderedPlatform['definitions'], SchemaCatalog>();
  for (const { definitions } of platforms)
    if (!catalogs.has(definitions))
      catalogs.set(
        definitions,
        await catalogFor(
          root,
          platforms.filter((one) => one.definitions === definitions),
        ),
      );
  return ({ definitions }) => catalogs.get(definitions) as SchemaCatalog;
}

/** The components of a cluster. */
function chosenFor(model: Platform, { target }: RenderedPlatform): Map<string, ChosenComponent> {
  return chooseComponents(model, target.profile, target.environment?.components);
}

function divided(
  rings: RenderedPlatform,
  single: RenderedPlatform | undefined,
  catalog: SchemaCatalog,
  facts: ComponentFacts,
): Sighting[] {
  if (single === undefined || !isRendered(single)) return inFiles(renderingProblems(single?.releases ?? []));
  const isClusterScoped = scopeTest(catalog);
  const found = partitionFindings(
    platformObjects(single.releases, isClusterScoped),
    platformObjects(rings.releases, isClusterScoped),
    facts,
  );
  return inCluster(rings.target.name, found);
}

async function platformProblems(
  platform: RenderedPlatform,
  rendering: PlatformRendering,
  catalog: SchemaCatalog,
  chosen: ReadonlyMap<string, ChosenComponent>,
): Promise<Sighting[]> {
  const { notice } = rendering;
  const refused = userValuesProblems(platform, rendering);
  // Rules are about values that are right by themselves.
  const values = hasErrors(refused) ? refused : [...refused, ...contradictions(platform, chosen)];
  // Helm would only repeat the problems of values that our own schema refuses.
  if (hasErrors(values)) return inFiles(values);
  const rendered = renderingProblems(platform.releases);
  if (!isRendered(platform)) return inFiles([...values, ...rendered]);
  const objects: Problem[] = [];
  for (const release of platform.releases) {
    objects.push(...validateObjects(checked(release.objects), catalog).map((problem) => unplaced(problem, release)));
    await setImmediate();
  }
  const { profile, name, environment } = platform.target;
  const whole = notice === '' && (platform.releases.length > 1 || platform.releases[0]?.ring === undefined);
  const all = platformObjects(platform.releases, scopeTest(catalog));
  const between = checkPlatformObjects(all, {
    profile,
    production: environment?.production === true,
    whole,
    customGroups: new Set(platform.definitions.map(({ group }) => group)),
    facts: factsOf(chosen),
  });
  // A problem with a column is in a user's file, which identifies the cluster.
  const found = [...objects, ...between];
  const described = whole
    ? catalogueFindings(all, {
        chosen,
        profile,
        mode: modeOf(platform.releases),
        values: layered(platform.releases[0]?.layers ?? []).value,
      })
    : [];
  return [
    ...inFiles([...values, ...rendered, ...found.filter(({ column }) => column !== undefined)]),
    ...inCluster(
      name,
      found.filter(({ column }) => column === undefined),
    ),
    ...inFiles([...described, ...sizeFindings(name, platform.releases)]),
  ];
}

/** Before definitions are vendored, one line replaces the warnings of all their kinds. */
function apart(
  sightings: readonly Sighting[],
  { definitions }: RenderedPlatform,
): { readonly reported: readonly Sighting[]; readonly unchecked: readonly string[] } {
  const without = sightings.filter(({ problem }) => problem.code === 'objects/no-schema');
  if (definitions.length > 0 || without.length === 0) return { reported: sightings, unchecked: [] };
  const kinds = [...new Set(problemsIn(without).map(({ found }) => found.replace(/, which .*/, '')))].sort();
  return {
    reported: sightings.filter((sighting) => !without.includes(sighting)),
    unchecked: [`  not checked against a schema, since their definitions are not vendored: ${kinds.join(', ')}`],
  };
}

/** API groups whose definitions are part of the cluster: the snapshot controller's. */
const clusterGroups = new Set(['snapshot.storage.k8s.io']);

function checked(objects: readonly ManifestObject[]): ManifestObject[] {
  return objects.filter(({ apiVersion }) => !clusterGroups.has(groupOf(apiVersion)));
}

/**
 * Removes line and column of a problem in a rendered manifest, which is not written to a file; template and object
 * identify it. A problem in a user's file keeps its place.
 */
function unplaced(problem: Problem, { objects }: RenderedRelease): Problem {
  if (!objects.some(({ source }) => source === problem.file)) return problem;
  const { line: _line, column: _column, ...rest } = problem;
  return rest;
}

function summaryOf({ target, releases }: RenderedPlatform, problems: readonly Problem[]): string {
  const objects = releases.reduce((sum, release) => sum + release.objects.length, 0);
  const what = releases.length > 1 ? `${releases.length} rings` : (releases[0]?.ring ?? 'one release');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const verdict = errors > 0 ? `${errors} errors` : 'valid';
  const warnings = problems.length - errors;
  return `${target.name} (${target.profile}, ${what}): ${objects} objects, ${verdict}${warnings > 0 ? `, ${warnings} warnings` : ''}`;
}
