import { type ClusterDiff, diffData, diffMarkdown, diffText } from '../../../platform/diff/diff-report.ts';
import { diffObjects } from '../../../kube/diff/object-changes.ts';
import { type PlatformObject, platformObjects } from '../../../platform/platform-object.ts';
import { scopeTest } from '../../../kube/scopes.ts';
import { distinct, hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { commitNamed } from '../../../toolchain/git.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import { stageBase } from './base-workspace.ts';
import { catalogFor } from '../rendering/crd-definitions.ts';
import { environmentNames } from '../files/platform-files.ts';
import { type PlatformRendering, type RenderedPlatform, renderReleases } from '../rendering/release-rendering.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { DiffOptions } from '../../options/platform.ts';
import { renderingProblems } from '../rendering/values-problems.ts';

/**
 * `platform:diff`: the differences from another commit, by object and field, with marks for changes that restart pods,
 * are not allowed, loosen security or delete data.
 */
export async function diffPlatform(root: string, options: DiffOptions): Promise<Outcome> {
  const name = options.base ?? 'main';
  const commit = await commitNamed(root, name);
  const { problems, diffs } = await comparePlatform(root, name, commit, options);
  if (hasErrors(problems)) return { problems, text: '' };
  const base = name === commit ? name : `${name} (${commit})`;
  const document = options.format === 'markdown' ? diffMarkdown(diffs, base) : diffText(diffs, base);
  return { problems, text: '', document, data: diffData(diffs, base) };
}

/** What may be set for {@link comparePlatform}. */
export type PlatformComparisonOptions = Pick<DiffOptions, 'env' | 'profile' | 'ring' | 'own' | 'mirror'>;

/**
 * What differs in each cluster from another commit.
 *
 * @param name of the commit, as messages have it
 * @returns no differences where what is there now does not render
 */
export async function comparePlatform(
  root: string,
  name: string,
  commit: string,
  options: PlatformComparisonOptions,
): Promise<{ readonly problems: readonly Problem[]; readonly diffs: readonly ClusterDiff[] }> {
  const now = await renderReleases(root, options);
  const problems = problemsIn(now);
  if (hasErrors(problems)) return { problems, diffs: [] };
  return withTemporaryFolder(async (folder) => {
    const before = (await stageBase({ root, folder, commit, mirror: options.mirror }, options.own === true))
      ? await renderBase(folder, now, options)
      : new Map<string, RenderedPlatform>();
    const catalog = await catalogFor(root, [...now.platforms, ...before.values()]);
    const isClusterScoped = scopeTest(catalog);
    const objectsOf = (platform: RenderedPlatform | undefined): PlatformObject[] =>
      platformObjects(platform?.releases ?? [], isClusterScoped);
    const diffs = now.platforms.map((platform): ClusterDiff => {
      const old = before.get(platform.target.name);
      return {
        cluster: platform.target.name,
        note: old === undefined ? `${name} has no ${platform.target.name}.` : now.notice,
        ...diffObjects(objectsOf(old), objectsOf(platform)),
      };
    });
    return { problems, diffs };
  });
}

/** The same clusters as they were; those that were not there are left out. */
async function renderBase(
  folder: string,
  { platforms }: PlatformRendering,
  options: PlatformComparisonOptions,
): Promise<Map<string, RenderedPlatform>> {
  const there = new Set(await environmentNames(folder));
  const rendered = new Map<string, RenderedPlatform>();
  for (const { target } of platforms) {
    if (target.environment !== undefined && !there.has(target.name)) continue;
    const cluster = target.environment === undefined ? { profile: target.profile } : { env: target.name };
    const rendering = await renderReleases(folder, { ...cluster, ...pick(options) });
    const problems = problemsIn(rendering);
    if (hasErrors(problems)) throw new ProblemsError(problems);
    for (const platform of rendering.platforms) rendered.set(target.name, platform);
  }
  return rendered;
}

function pick({ ring, own }: PlatformComparisonOptions): Pick<DiffOptions, 'ring' | 'own'> {
  return { ...(ring === undefined ? {} : { ring }), ...(own === undefined ? {} : { own }) };
}

function problemsIn({ platforms }: PlatformRendering): Problem[] {
  return distinct(platforms.flatMap(({ releases }) => renderingProblems(releases)));
}
