import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeValues, type Values } from '../../../core/merge.ts';
import { type ManifestObject, readManifest } from '../../../kube/manifest.ts';
import { entriesOf, withOrigins } from '../../../kube/origin.ts';
import { yamlMap } from '../../../core/yaml/documents.ts';
import { releaseSize } from '../../../platform/size/release-size.ts';
import { hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import type { LintRequest } from '../../../toolchain/helm/helm.ts';
import { umbrellaFolder, umbrellaName } from '../../../platform/umbrella/input.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import { apiVersionsOf } from './crd-definitions.ts';
import { type ClusterChart, clusterCharts } from './cluster-charts.ts';
import { ownNotice } from './own-chart.ts';
import {
  type PlatformRelease,
  type PlatformTarget,
  releasesOf,
  type TargetOptions,
  targetsOf,
} from '../files/targets.ts';
import { environmentRoot } from '../files/environment-root.ts';
import { userValuesFaults, type ValueLayer, valueLayers } from './value-layers.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { platformFile } from '../files/platform-files.ts';
import { parseYaml, type ParsedYaml } from '../../../core/yaml/source.ts';
import { valueAt } from '../../../core/untyped.ts';
import { layered } from './layered.ts';
import { writtenPlace } from './written-place.ts';

/** The releases to render, and whether without the components' charts. */
export type RenderingOptions = TargetOptions & { readonly own?: boolean };

/** Settings of a rendering beside the user's options. */
export interface RenderingScope {
  /** Whether the command has the option `--own`; advice names it only then. */
  readonly offersOwn: boolean;
}

/** One release as it would be installed. */
export interface RenderedRelease extends PlatformRelease {
  /** The values files that it was rendered with, the lowest first. */
  readonly layers: readonly ValueLayer[];
  readonly manifest: string;
  readonly objects: readonly ManifestObject[];
  /** Bytes of the Secret that Helm would keep it in. */
  readonly size: number;
  /** platform.yaml, where it can be read: part of the values comes from it. */
  readonly platform: ParsedYaml | undefined;
  /** Refusals of Helm, and documents that are not objects. */
  readonly problems: readonly Problem[];
}

/** The rendered releases of one cluster, and the chart that they are of. */
export interface RenderedPlatform extends Pick<ClusterChart, 'definitions'> {
  readonly target: PlatformTarget;
  readonly releases: readonly RenderedRelease[];
  readonly chart: ClusterChart['staged']['chart'];
}

/** The rendered releases of all clusters. */
export interface PlatformRendering {
  readonly platforms: readonly RenderedPlatform[];
  /** Names of all dependencies of the umbrella, including those that were left out. */
  readonly components: readonly string[];
  /** A notice to print with the result; empty when everything was rendered. */
  readonly notice: string;
}

/**
 * Renders the platform: each release once, two at a time, and with it its objects and its size.
 *
 * @param root absolute folder of the workspace
 * @throws ProblemsError when an option is wrong, a values file is not YAML, or the components' charts are not vendored
 */
export async function renderReleases(
  root: string,
  options: RenderingOptions,
  { offersOwn }: RenderingScope = { offersOwn: true },
): Promise<PlatformRendering> {
  const targets = await targetsOf(root, options);
  const faults = await userValuesFaults(root, targets);
  if (hasErrors(faults)) throw new ProblemsError(faults);
  const own = options.own === true;
  return withTemporaryFolder(async (folder) => {
    const { charts, components } = await clusterCharts(root, targets, folder, { own, offersOwn });
    const platforms: RenderedPlatform[] = [];
    for (const [target, chart] of charts) {
      const releases = await renderTarget({ root, folder, ...chart }, target, releasesOf(target, options.ring));
      platforms.push({ target, releases, chart: chart.staged.chart, definitions: chart.definitions });
    }
    return { platforms, components, notice: own ? ownNotice : '' };
  });
}

interface Scene extends ClusterChart {
  readonly root: string;
  /** Temporary folder for values files. */
  readonly folder: string;
}

async function renderTarget(
  scene: Scene,
  target: PlatformTarget,
  releases: readonly PlatformRelease[],
): Promise<RenderedRelease[]> {
  const { root, folder, staged, definitions } = scene;
  const layered = await Promise.all(
    releases.map(async (release) => ({ release, layers: await valueLayers(root, target, release) })),
  );
  const requests = await Promise.all(
    layered.map(async ({ release, layers }) => ({
      chart: staged.folder,
      name: staged.chart.name,
      release: release.release,
      namespace: release.namespace,
      values: await writeLayers(join(folder, 'values', target.name, release.release), layers),
    })),
  );
  const helm = await openWorkspace(root).helm();
  const version = target.environment?.cluster.kubernetesVersion;
  const platform = await parsedPlatform(root);
  const results = await helm.render(requests, {
    apiVersions: apiVersionsOf(definitions),
    ...(version === undefined ? {} : { kubeVersion: version }),
  });
  return layered.map(({ release, layers }, index) => {
    const result = results[index] ?? { problems: [] };
    if ('problems' in result)
      return { ...release, layers, platform, manifest: '', objects: [], size: 0, problems: result.problems };
    const { manifest } = result;
    const { objects, problems } = readManifest(manifest, release.release);
    const config = configOf(layers);
    const { release: name, namespace } = release;
    let size: number | undefined;
    return {
      ...release,
      layers,
      platform,
      manifest,
      objects: placed(objects, layers, config, platform),
      // Worked out where it is asked for: packing a release takes half as long as rendering it.
      get size() {
        return (size ??= releaseSize({ name, namespace, chart: staged.chart, config, manifest }));
      },
      problems,
    };
  });
}

async function parsedPlatform(root: string): Promise<ParsedYaml | undefined> {
  const text = await readIfThere(root, platformFile);
  return text === undefined ? undefined : parseYaml({ file: platformFile, text }).parsed;
}

/** The objects, those of `platform.extraObjects` with their places in the user's files. */
function placed(
  objects: readonly ManifestObject[],
  layers: readonly ValueLayer[],
  config: Values,
  platform: ParsedYaml | undefined,
): readonly ManifestObject[] {
  const path = ['platform', 'extraObjects'];
  const written = entriesOf(valueAt(config, path)).map(
    ([key, entry]) => [[...path, key, 'manifest'], valueAt(entry, ['manifest'])] as const,
  );
  if (written.length === 0) return objects;
  const values = layered(layers);
  return withOrigins(objects, written, (at) => writtenPlace(values, layers, platform, at));
}

/** Requests to `helm lint` the rendered releases, so that it need not render them again. */
export async function lintRequests(
  root: string,
  folder: string,
  { platforms }: PlatformRendering,
): Promise<LintRequest[]> {
  const requests = platforms.map(async ({ target, releases }) => {
    const here = await environmentRoot(root, target.environment, join(folder, 'environments'));
    return Promise.all(
      releases.map(async ({ layers, manifest, release, namespace }) => ({
        chart: join(here, umbrellaFolder),
        name: umbrellaName,
        release,
        namespace,
        values: await writeLayers(join(folder, target.name, release), layers),
        manifest,
      })),
    );
  });
  return (await Promise.all(requests)).flat();
}

/** Whether every release was rendered. */
export function isRendered({ releases }: RenderedPlatform): boolean {
  return !releases.some(({ problems }) => hasErrors(problems));
}

/** The merged values that Helm gets beside the chart's own. */
export function configOf(layers: readonly ValueLayer[]): Values {
  return layers
    .filter(({ kind }) => kind !== 'chart')
    .map(yamlMap)
    .reduce<Values>((lower, upper) => mergeValues(lower, upper), {});
}

/** Writes the layers to files, since Helm reads files and a layer may not be written yet. */
async function writeLayers(folder: string, layers: readonly ValueLayer[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const given = layers.filter(({ kind }) => kind !== 'chart');
  return Promise.all(
    given.map(async ({ kind, text }) => {
      const file = join(folder, `${kind}.yaml`);
      await writeFile(file, text);
      return file;
    }),
  );
}
