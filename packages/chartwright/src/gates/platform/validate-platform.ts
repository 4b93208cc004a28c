import { setImmediate } from 'node:timers/promises';
import type { SchemaCatalog } from '../../objects/catalog.ts';
import { validateObjects } from '../../objects/validate.ts';
import { checkPlatformObjects } from '../../platform/check-platform-objects.ts';
import { platformObjects } from '../../platform/platform-object.ts';
import { scopeTest } from '../../platform/scopes.ts';
import { sizeFindings } from '../../platform/size-findings.ts';
import { hasErrors, type Problem } from '../../schema/problem.ts';
import { distinct } from '../chart-outcome.ts';
import { catalogFor } from './crd-definitions.ts';
import { isRendered, type PlatformRendering, type RenderedPlatform, renderReleases, type RenderingOptions } from './release-rendering.ts';
import { userValuesProblems } from './user-values.ts';
import { inUserFile } from './values-problems.ts';

/**
 * `platform:validate`: the values against our schema, upstream's, and the keys that the charts have; every object against
 * its schema; and what stands between the objects of all rings.
 */
export async function validatePlatform(
  root: string,
  options: RenderingOptions,
): Promise<{ problems: Problem[]; text: string }> {
  return validated(root, await renderReleases(root, options));
}

/** As {@link validatePlatform}, of what was rendered. */
export async function validated(
  root: string,
  rendering: PlatformRendering,
): Promise<{ problems: Problem[]; text: string }> {
  const catalog = await catalogFor(root, rendering.platforms, rendering.definitions);
  const problems: Problem[] = [];
  const lines = rendering.notice === '' ? [] : [rendering.notice];
  for (const platform of rendering.platforms) {
    const found = await platformProblems(root, platform, rendering, catalog);
    problems.push(...found);
    lines.push(summaryOf(platform, found));
  }
  return { problems: distinct(problems), text: lines.join('\n') };
}

async function platformProblems(
  root: string,
  platform: RenderedPlatform,
  { chart, notice, definitions }: PlatformRendering,
  catalog: SchemaCatalog,
): Promise<Problem[]> {
  const values = userValuesProblems(platform, chart);
  // What Helm says of values that our own schema refuses is an echo.
  if (hasErrors(values)) return values;
  const rendered = platform.releases.flatMap(inUserFile);
  if (!isRendered(platform)) return [...values, ...distinct(rendered)];
  const objects: Problem[] = [];
  for (const release of platform.releases) {
    objects.push(...validateObjects(release.objects, catalog).map(unplaced));
    await setImmediate();
  }
  const { profile, name } = platform.target;
  const whole = notice === '' && (platform.releases.length > 1 || platform.releases[0]?.ring === undefined);
  const between = checkPlatformObjects(platformObjects(platform.releases, scopeTest(catalog)), {
    profile,
    whole,
    customGroups: new Set(definitions.map(({ group }) => group)),
  });
  const told = [...objects, ...between].map((problem) => ({ ...problem, path: `${name}: ${problem.path}` }));
  return [...values, ...rendered, ...told, ...sizeFindings(name, platform.releases)];
}

/** What is validated is written nowhere, so a line of it would lead astray: template and object tell. */
function unplaced({ line: _line, column: _column, ...problem }: Problem): Problem {
  return problem;
}

function summaryOf({ target, releases }: RenderedPlatform, problems: readonly Problem[]): string {
  const objects = releases.reduce((sum, release) => sum + release.objects.length, 0);
  const what = releases.length > 1 ? `${releases.length} rings` : (releases[0]?.ring ?? 'one release');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const verdict = errors > 0 ? `${errors} errors` : 'valid';
  const warnings = problems.length - errors;
  return `${target.name} (${target.profile}, ${what}): ${objects} objects, ${verdict}${warnings > 0 ? `, ${warnings} warnings` : ''}`;
}
