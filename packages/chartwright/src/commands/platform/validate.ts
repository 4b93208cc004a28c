import { setImmediate } from 'node:timers/promises';
import { groupOf, type SchemaCatalog } from '../../kube/catalog.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { validateObjects } from '../../kube/validate.ts';
import { checkPlatformObjects } from '../../platform/checks/check-objects.ts';
import { partitionFindings } from '../../platform/checks/partition.ts';
import { platformObjects } from '../../platform/platform-object.ts';
import { scopeTest } from '../../kube/scopes.ts';
import { sizeFindings } from '../../platform/size/findings.ts';
import { distinct, hasErrors, type Problem } from '../../core/problem.ts';
import { catalogFor } from './rendering/crd-definitions.ts';
import {
  isRendered,
  type PlatformRendering,
  type RenderedPlatform,
  type RenderedRelease,
  renderReleases,
  type RenderingOptions,
} from './rendering/release-rendering.ts';
import { userValuesProblems } from './rendering/user-values.ts';
import { inUserFile } from './rendering/values-problems.ts';

/**
 * `platform:validate`: the values against our schema, upstream's, and the keys that the charts have; every object against
 * its schema; and what stands between the objects of all rings.
 */
export async function validatePlatform(
  root: string,
  options: RenderingOptions,
): Promise<{ problems: Problem[]; text: string }> {
  return validated(root, await renderToValidate(root, options));
}

/** What a validation is about, rendered. */
export interface ValidatedRendering {
  readonly rendering: PlatformRendering;
  /** The same clusters in one release each, which the rings must divide. */
  readonly single: PlatformRendering | undefined;
}

/** Renders what is to be validated. */
export async function renderToValidate(root: string, options: RenderingOptions): Promise<ValidatedRendering> {
  const rendering = await renderReleases(root, options);
  const single = options.ring === undefined ? await renderSingle(root, options, rendering) : undefined;
  return { rendering, single };
}

/** What the rings are held against; of a cluster that is installed as one release anyway nothing. */
async function renderSingle(
  root: string,
  options: RenderingOptions,
  { platforms }: PlatformRendering,
): Promise<PlatformRendering | undefined> {
  if (!platforms.every((platform) => isRendered(platform) && platform.releases.length > 1)) return undefined;
  return renderReleases(root, { ...options, ring: 'single' });
}

/** As {@link validatePlatform}, of what was rendered. */
export async function validated(
  root: string,
  { rendering, single }: ValidatedRendering,
): Promise<{ problems: Problem[]; text: string }> {
  const catalog = await catalogFor(root, rendering.platforms, rendering.definitions);
  const problems: Problem[] = [];
  const lines = rendering.notice === '' ? [] : [rendering.notice];
  for (const [index, platform] of rendering.platforms.entries()) {
    const found = await platformProblems(platform, rendering, catalog);
    if (!hasErrors(found)) found.push(...divided(platform, single?.platforms[index], catalog));
    const { told, unchecked } = apart(found, rendering);
    problems.push(...told);
    lines.push(summaryOf(platform, told), ...unchecked);
  }
  return { problems: distinct(problems), text: lines.join('\n') };
}

function divided(rings: RenderedPlatform, single: RenderedPlatform | undefined, catalog: SchemaCatalog): Problem[] {
  if (single === undefined || !isRendered(single)) return single?.releases.flatMap(inUserFile) ?? [];
  const isClusterScoped = scopeTest(catalog);
  return partitionFindings(
    platformObjects(single.releases, isClusterScoped),
    platformObjects(rings.releases, isClusterScoped),
  ).map((problem) => ({ ...problem, path: `${rings.target.name}: ${problem.path}` }));
}

async function platformProblems(
  platform: RenderedPlatform,
  rendering: PlatformRendering,
  catalog: SchemaCatalog,
): Promise<Problem[]> {
  const { notice, definitions } = rendering;
  const values = userValuesProblems(platform, rendering);
  // What Helm says of values that our own schema refuses is an echo.
  if (hasErrors(values)) return values;
  const rendered = platform.releases.flatMap(inUserFile);
  if (!isRendered(platform)) return [...values, ...distinct(rendered)];
  const objects: Problem[] = [];
  for (const release of platform.releases) {
    objects.push(...validateObjects(judged(release.objects), catalog).map((problem) => unplaced(problem, release)));
    await setImmediate();
  }
  const { profile, name } = platform.target;
  const whole = notice === '' && (platform.releases.length > 1 || platform.releases[0]?.ring === undefined);
  const between = checkPlatformObjects(platformObjects(platform.releases, scopeTest(catalog)), {
    profile,
    whole,
    customGroups: new Set(definitions.map(({ group }) => group)),
  });
  // A place in a file of a person's has a column, and says by itself which cluster is meant.
  const told = [...objects, ...between].map((problem) =>
    problem.column === undefined ? { ...problem, path: `${name}: ${problem.path}` } : problem,
  );
  return [...values, ...rendered, ...told, ...sizeFindings(name, platform.releases)];
}

/** Before definitions are vendored each kind of theirs would be a warning, which says one thing: that they are not. */
function apart(
  problems: readonly Problem[],
  { definitions }: PlatformRendering,
): { readonly told: readonly Problem[]; readonly unchecked: readonly string[] } {
  const without = problems.filter(({ code }) => code === 'objects/no-schema');
  if (definitions.length > 0 || without.length === 0) return { told: problems, unchecked: [] };
  const kinds = [...new Set(without.map(({ found }) => found.replace(/, which .*/, '')))].sort();
  return {
    told: problems.filter((problem) => !without.includes(problem)),
    unchecked: [`  not held against a schema, since their definitions are not vendored: ${kinds.join(', ')}`],
  };
}

/** Groups of the cluster's own, whose definitions come with it: the snapshot controller's. */
const clusterGroups = new Set(['snapshot.storage.k8s.io']);

function judged(objects: readonly ManifestObject[]): ManifestObject[] {
  return objects.filter(({ apiVersion }) => !clusterGroups.has(groupOf(apiVersion)));
}

/**
 * What is validated is written nowhere, so a line of it would lead astray: template and object tell. What stands in a
 * file of a person's keeps its place.
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
