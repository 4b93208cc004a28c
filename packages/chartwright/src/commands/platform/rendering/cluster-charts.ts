import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentRoot } from '../files/environment-root.ts';
import type { PlatformTarget } from '../files/targets.ts';
import { assertVendored, readUmbrella, type UmbrellaChart } from '../files/umbrella-chart.ts';
import { assertPinsVendored } from '../files/pinned-charts.ts';
import { type CrdText, readCrdTexts } from './crd-definitions.ts';
import { stageOwnChart } from './own-chart.ts';

/** The umbrella as one cluster has it. */
export interface ClusterChart {
  readonly staged: UmbrellaChart;
  /** The definitions that come with its charts. */
  readonly definitions: readonly CrdText[];
}

/** The umbrellas of several clusters. */
export interface ClusterCharts {
  readonly charts: ReadonlyMap<PlatformTarget, ClusterChart>;
  /** Names of the dependencies, the same in all, including those that were left out. */
  readonly components: readonly string[];
}

/**
 * Reads the umbrella of each cluster; those that have the same versions share one.
 *
 * @param folder absolute, for copies, which have to stay while the charts are rendered
 * @throws ProblemsError when charts are not vendored, unless they are left out
 */
export async function clusterCharts(
  root: string,
  targets: readonly PlatformTarget[],
  folder: string,
  { own, offersOwn }: { readonly own: boolean; readonly offersOwn: boolean },
): Promise<ClusterCharts> {
  const known = new Map<string, ClusterChart>();
  const charts = new Map<PlatformTarget, ClusterChart>();
  const platform = await readUmbrella(root);
  for (const target of targets) {
    const here = await environmentRoot(root, target.environment, join(folder, 'environments'));
    let chart = known.get(here);
    if (chart === undefined) {
      const umbrella = here === root ? platform : await readUmbrella(here);
      if (!own && here !== root && target.environment !== undefined)
        await assertPinsVendored(root, target.environment, umbrella);
      if (!own) assertVendored(umbrella, offersOwn);
      const copy = join(folder, 'own', target.name);
      if (own) await mkdir(copy, { recursive: true });
      chart = { staged: own ? await stageOwnChart(umbrella, copy) : umbrella, definitions: await readCrdTexts(here) };
      known.set(here, chart);
    }
    charts.set(target, chart);
  }
  return { charts, components: platform.chart.dependencies.map(({ name, alias }) => alias ?? name) };
}
