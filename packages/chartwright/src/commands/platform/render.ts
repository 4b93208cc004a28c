import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kustomizeFiles } from '../../platform/render/kustomize.ts';
import { type ScopeTest, scopeTest } from '../../kube/scopes.ts';
import { distinct, hasErrors, type Problem } from '../../core/problem.ts';
import {
  isRendered,
  type RenderedPlatform,
  type RenderedRelease,
  renderReleases,
  type RenderingOptions,
} from './rendering/release-rendering.ts';
import { catalogFor } from './rendering/crd-definitions.ts';
import type { Outcome } from '../frame/outcome.ts';
import type { RenderOptions } from '../options/platform.ts';
import { renderingProblems } from './rendering/values-problems.ts';
import { writeWhole } from '../workspace/write-whole.ts';

/** Folder of the manifests of a cluster, relative to the workspace. */
export function renderFolder(name: string): string {
  return `dist/platform/${name}`;
}

/**
 * `platform:render`: writes the releases of each cluster to `dist/platform/<name>/`, `single.yaml` or
 * `rings/<ring>.yaml`, or as a Kustomize base with an overlay.
 */
export async function renderPlatform(
  root: string,
  options: RenderingOptions & Pick<RenderOptions, 'layout'>,
): Promise<Outcome> {
  const { platforms, notice } = await renderReleases(root, options);
  // Reading the schemas takes longer than writing the files.
  const isClusterScoped = options.layout === 'kustomize' ? scopeTest(await catalogFor(root, platforms)) : undefined;
  const problems: Problem[] = [];
  const lines: string[] = notice === '' ? [] : [notice];
  for (const platform of platforms) {
    problems.push(...renderingProblems(platform.releases));
    if (!isRendered(platform)) continue;
    const files = isClusterScoped === undefined ? plain(platform) : kustomized(platform, isClusterScoped);
    await writeFiles(root, renderFolder(platform.target.name), files);
    const count = platform.releases.reduce((sum, { objects }) => sum + objects.length, 0);
    lines.push(`${platform.target.name}: ${count} objects → ${whereTo(platform, options.layout)}`);
  }
  return { problems: distinct(problems), text: hasErrors(problems) && lines.length === 0 ? '' : lines.join('\n') };
}

function whereTo({ target, releases }: RenderedPlatform, layout: RenderOptions['layout']): string {
  const folder = renderFolder(target.name);
  if (layout === 'kustomize') return `${folder}/kustomize/overlays/${target.name}`;
  const [only, second] = releases;
  return only !== undefined && second === undefined ? `${folder}/${pathOf(only)}` : `${folder}/rings/`;
}

function plain({ releases }: RenderedPlatform): Map<string, string> {
  return new Map(releases.map((release) => [pathOf(release), release.manifest]));
}

function pathOf({ ring }: RenderedRelease): string {
  return ring === undefined ? 'single.yaml' : `rings/${ring}.yaml`;
}

function kustomized({ target, releases }: RenderedPlatform, isClusterScoped: ScopeTest): Map<string, string> {
  const parts = releases.map(({ ring, namespace, objects }) => ({ name: ring ?? 'single', namespace, objects }));
  return new Map(
    [...kustomizeFiles(target.name, parts, isClusterScoped)].map(([path, text]) => [`kustomize/${path}`, text]),
  );
}

/** @param folder relative to the workspace, and the files' paths to it */
async function writeFiles(root: string, folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  // Manifests of a ring that no longer exists would be applied with the rest.
  for (const top of new Set([...files.keys()].map((path) => path.split('/')[0] ?? '')))
    if (top === 'kustomize') await rm(join(root, folder, top), { recursive: true, force: true });
  for (const [path, text] of files) await writeWhole(root, `${folder}/${path}`, text);
}
