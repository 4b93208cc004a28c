import { readFileSync } from 'node:fs';
import type { Tree } from '@nx/devkit';
import { shippedCatalogue } from '../../commands/platform/files/catalogue-files.ts';
import { platformFile } from '../../commands/platform/files/platform-files.ts';
import { checkPlatform } from '../../platform/model/check-platform.ts';
import type { Platform } from '../../platform/model/platform.ts';
import { readEnvironment } from '../../platform/model/documents.ts';
import { pinsOf } from '../../platform/model/pins.ts';
import { firstVersion, recordedVersion } from '../../team/chart/chart-yaml.ts';
import {
  contentDigest,
  recordedContent,
  type RecordedUmbrella,
  umbrellaVersion,
} from '../../platform/umbrella/version.ts';
import { renderUmbrella } from '../../platform/umbrella/umbrella.ts';
import { umbrellaFolder } from '../../platform/umbrella/input.ts';
import { ProblemsError } from '../../core/problem.ts';
import { assetPath } from '../../toolchain/assets.ts';
import { type ChartPlan, planChart, type PlanOptions } from './chart-plan.ts';
import { shippedFiles } from './shipped-files.ts';
import { environmentFile, environmentNames } from './environment-names.ts';
import { isThere, readText } from './read-text.ts';

/** Charts of the umbrella that come with the plugin. */
export const umbrellaCharts = ['lib-platform', 'platform-personas', 'platform-crds', 'platform-dashboards'] as const;

/** Whether the workspace has an umbrella, or the input of one. */
export function hasUmbrella(tree: Tree): boolean {
  return isThere(tree, platformFile);
}

/**
 * Reads `platform.yaml`.
 *
 * @throws ProblemsError with all that is wrong with it
 */
export function readPlatformFile(tree: Tree): Platform {
  const { problems, platform } = checkPlatform(
    { file: platformFile, text: readText(tree, platformFile) ?? '' },
    shippedCatalogue(),
  );
  if (platform === undefined) throw new ProblemsError(problems);
  return platform;
}

/**
 * Reads `platform.yaml`, on which something else is to be built.
 *
 * @throws ProblemsError when there is none, or with all that is wrong with it
 */
export function requirePlatform(tree: Tree): Platform {
  if (hasUmbrella(tree)) return readPlatformFile(tree);
  throw new ProblemsError([
    {
      code: 'platform/missing-file',
      severity: 'error',
      file: platformFile,
      path: '',
      found: 'no such file',
      expected: 'what the platform is made of',
      fix: 'run `npx nx generate umbrella`',
    },
  ]);
}

/**
 * What it takes to bring the umbrella chart up to date.
 *
 * @throws ProblemsError when `platform.yaml` is wrong, or a person's change would be lost
 */
export function planUmbrella(tree: Tree, platform: Platform, options: PlanOptions): ChartPlan {
  const versions = ownVersions();
  const content = umbrellaContent(tree, platform, versions);
  const version = umbrellaVersion(recordedUmbrella(tree), content, firstVersion);
  return planChart(
    tree,
    umbrellaFolder,
    renderUmbrella({ platform, version, content, ownVersions: versions }),
    options,
  );
}

/** Version that the umbrella of a workspace has once it is up to date. */
export function plannedVersion(tree: Tree, platform: Platform): string {
  return umbrellaVersion(recordedUmbrella(tree), umbrellaContent(tree, platform, ownVersions()), firstVersion);
}

function recordedUmbrella(tree: Tree): RecordedUmbrella | undefined {
  const text = readText(tree, `${umbrellaFolder}/Chart.yaml`) ?? '';
  const version = recordedVersion(text);
  return version === undefined ? undefined : { version, content: recordedContent(text) };
}

/**
 * Digest of the umbrella's own files that Helm packs, under any version, of the workspace's charts within it, and of the
 * versions that environments have instead, whose packages are numbered with it.
 */
function umbrellaContent(tree: Tree, platform: Platform, ownVersions: Record<string, string>): string {
  const { files } = renderUmbrella({ platform, version: firstVersion, ownVersions });
  const packed = [...files].filter(([path]) => !/^(ci\/|README\.md$)/.test(path));
  const own = umbrellaCharts.flatMap((chart) =>
    // Vendored definitions follow from the versions that platform.yaml names.
    [...shippedFiles(`charts/${chart}`)]
      .filter(([path]) => !path.startsWith('crds/'))
      .map(([path, text]): [string, string] => [`charts/${chart}/${path}`, text]),
  );
  return contentDigest([...packed, ...own, ...pinnedContent(tree, platform)]);
}

function pinnedContent(tree: Tree, platform: Platform): [string, string][] {
  return environmentNames(tree).flatMap((name): [string, string][] => {
    const file = environmentFile(name);
    const text = readText(tree, file) ?? '';
    // What is wrong with the file is for the checks of the environment to say.
    const { value } = /\bversion["']?\s*:/.test(text) ? readEnvironment({ file, text }) : {};
    const pins = pinsOf(platform, value?.components ?? {});
    return pins.size === 0 ? [] : [[file, JSON.stringify([...pins])]];
  });
}

function ownVersions(): Record<string, string> {
  const version = (chart: string): string =>
    recordedVersion(readFileSync(assetPath('charts', chart, 'Chart.yaml'), 'utf8')) ?? firstVersion;
  return Object.fromEntries(umbrellaCharts.map((chart) => [chart, version(chart)]));
}
