import { readFileSync } from 'node:fs';
import type { Tree } from '@nx/devkit';
import { shippedCatalogue } from '../../commands/platform/files/catalogue-files.ts';
import { platformFile } from '../../commands/platform/files/platform-files.ts';
import { checkPlatform } from '../../platform/model/check-platform.ts';
import type { Platform } from '../../platform/model/platform.ts';
import { firstVersion, recordedVersion } from '../../team/chart/chart-yaml.ts';
import { renderUmbrella } from '../../platform/umbrella/umbrella.ts';
import { umbrellaFolder } from '../../platform/umbrella/input.ts';
import { ProblemsError } from '../../core/problem.ts';
import { assetPath } from '../../toolchain/assets.ts';
import { type ChartPlan, planChart, type PlanOptions } from './chart-plan.ts';
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
  const version = recordedVersion(readText(tree, `${umbrellaFolder}/Chart.yaml`) ?? '') ?? firstVersion;
  return planChart(tree, umbrellaFolder, renderUmbrella({ platform, version, ownVersions: ownVersions() }), options);
}

function ownVersions(): Record<string, string> {
  const version = (chart: string): string =>
    recordedVersion(readFileSync(assetPath('charts', chart, 'Chart.yaml'), 'utf8')) ?? firstVersion;
  return Object.fromEntries(umbrellaCharts.map((chart) => [chart, version(chart)]));
}
