import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentsFolder, vendoredFolder } from '../../../environment/places.ts';
import { pinsOf } from '../../../platform/model/pins.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { environmentNames, readEnvironmentOf } from '../files/platform-files.ts';
import type { LockedCrds, VendorLock } from './lock.ts';
import { chartsFolder, crdsFolder, readVendored, type Vendored } from './place.ts';
import { pinnedPlan, type VendorPlan, vendorPlan } from './plan.ts';

/** A place of vendored files: that of the platform, or of an environment with other versions. */
export interface VendorSite {
  /** Undefined for the platform's own. */
  readonly environment: string | undefined;
  readonly plan: VendorPlan;
  /** Folders relative to the workspace. */
  readonly charts: string;
  readonly crds: string;
  /** What is there already. */
  readonly there: Vendored;
}

/**
 * The places of a workspace's vendored files, the platform's first.
 *
 * @throws ProblemsError when an environment is wrong
 */
export async function vendorSites(root: string, platform: Platform): Promise<VendorSite[]> {
  const sites = [await siteAt(root, undefined, vendorPlan(platform))];
  for (const name of await environmentNames(root)) {
    // Most name no version, and a fault in one of those is for its own checks.
    const text = await readIfThere(root, `${environmentsFolder}/${name}/environment.yaml`);
    if (text === undefined || !/\bversion["']?\s*:/.test(text)) continue;
    const pins = pinsOf(platform, (await readEnvironmentOf(root, name)).value.components);
    if (pins.size > 0) sites.push(await siteAt(root, name, pinnedPlan(platform, pins)));
  }
  return sites;
}

async function siteAt(root: string, environment: string | undefined, plan: VendorPlan): Promise<VendorSite> {
  const own = environment === undefined ? undefined : vendoredFolder(environment);
  const [charts, crds] = own === undefined ? [chartsFolder, crdsFolder] : [`${own}/charts`, `${own}/crds`];
  return { environment, plan, charts, crds, there: await readVendored(root, charts, crds) };
}

/** What the lock has of the definitions of a place. */
export function lockedCrds({ environment }: VendorSite, lock: VendorLock): LockedCrds | undefined {
  return environment === undefined ? lock.crds : lock.environments[environment];
}

/** All that is needed from elsewhere, each once. */
export function wholePlan(sites: readonly VendorSite[]): Pick<VendorPlan, 'charts' | 'crdCharts' | 'manifests'> {
  return {
    charts: sites.flatMap(({ plan }) => plan.charts),
    crdCharts: sites.flatMap(({ plan }) => plan.crdCharts),
    manifests: sites.flatMap(({ plan }) => plan.manifests),
  };
}

/**
 * Removes the folders of environments that have no versions of their own any more.
 *
 * @returns the folders, relative to the workspace
 */
export async function removeUnused(root: string, sites: readonly VendorSite[]): Promise<string[]> {
  const used = new Set(sites.map(({ environment }) => environment));
  const names = await readdir(join(root, environmentsFolder)).catch(() => []);
  const unused = names
    .filter((name) => !used.has(name) && statIfThere(join(root, vendoredFolder(name))) !== undefined)
    .map(vendoredFolder);
  for (const folder of unused) await rm(join(root, folder), { recursive: true, force: true });
  return unused;
}
