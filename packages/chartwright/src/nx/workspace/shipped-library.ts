import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { verify } from '../../core/ownership.ts';
import { assetRoot } from '../../toolchain/assets.ts';
import { ownsLibrary } from './library-chart.ts';
import { hasUmbrella } from './umbrella-plan.ts';
import { type EditedFiles, type FilePlan, planToolOwned } from './tool-owned-files.ts';
import { filesBelow } from './library-copy.ts';
import { shippedFiles } from './shipped-files.ts';
import { readText } from './read-text.ts';

/** Charts that come with the plugin and are written into a user's workspace, relative to it. */
const shippedCharts = ['charts/lib-team', 'charts/platform-personas'];

/** Those that an umbrella is made of, besides; a workspace without one does not need them. */
const shippedWithUmbrella = ['charts/lib-platform', 'charts/platform-crds', 'charts/platform-dashboards'];

/** What it takes to bring the charts that come with the plugin up to date. */
export interface ShippedPlan extends FilePlan {
  /** Files of an earlier version, unchanged since, that are no part of this one; relative to the workspace. */
  readonly deletes: readonly string[];
}

/**
 * Compares the workspace's library charts with those of the plugin. Where they are the plugin's own source there is
 * nothing to do.
 */
export function planShippedCharts(tree: Tree, edited: EditedFiles): ShippedPlan {
  const none: ShippedPlan = { writes: [], problems: [], deletes: [] };
  if (ownsLibrary(tree.root)) return none;
  return [...shippedCharts, ...(hasUmbrella(tree) ? shippedWithUmbrella : [])]
    .filter((chart) => existsSync(join(assetRoot(), chart)))
    .map((chart): ShippedPlan => {
      const files = shippedFiles(chart);
      return { ...planToolOwned(tree, chart, files, edited), deletes: outdated(tree, chart, files) };
    })
    .reduce(
      (all, plan) => ({
        writes: [...all.writes, ...plan.writes],
        problems: [...all.problems, ...plan.problems],
        deletes: [...all.deletes, ...plan.deletes],
      }),
      none,
    );
}

/** A template that stayed behind would define names which the new version defines elsewhere; Helm takes either. */
function outdated(tree: Tree, chart: string, files: ReadonlyMap<string, string>): string[] {
  return filesBelow(tree, chart)
    .filter((name) => !files.has(name) && verify(name, readText(tree, `${chart}/${name}`) ?? '') === 'intact')
    .map((name) => `${chart}/${name}`);
}
