import { copyFile, mkdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Platform } from '../../../platform/model/platform.ts';
import { distinctBy } from '../../../core/untyped.ts';
import { hasErrors, type Problem } from '../../../core/problem.ts';
import { placesOf } from '../../../toolchain/archives/mirror.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import { createHelmEngine } from '../../../toolchain/helm/process.ts';
import { locate } from '../../../toolchain/programs/locate.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import { readPlatformOf } from '../files/platform-files.ts';
import { strayChart } from '../files/umbrella-chart.ts';
import { checkVendored } from './check.ts';
import { collectCrds, crdDigest, type CrdCollection, recipeOf } from './crds.ts';
import { fetchAll, type FetchOutcome, identityOf, pullTools, type Wanted } from './fetch.ts';
import { type LockedFile, readLock, type VendorLock } from './lock.ts';
import { type Filled, place } from './fill.ts';
import { chartsFolder, foreignArchives } from './place.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { VendorOptions } from '../../options/platform.ts';
import { type Placed, vendorReport } from './report.ts';
import { lockedCrds, type VendorSite, vendorSites, wholePlan } from './site.ts';

/**
 * `platform:vendor`: fetches the umbrella's dependencies and the CustomResourceDefinitions of all components, checks
 * them, and puts them into place once all of them are sound; so too for environments that have other versions. With
 * everything in place it fetches nothing.
 *
 * @param root absolute folder of the workspace
 */
export async function vendorPlatform(root: string, options: VendorOptions): Promise<Outcome> {
  const { value: platform } = await readPlatformOf(root);
  const [sites, lock] = await Promise.all([vendorSites(root, platform), readLock(root)]);
  if (options.check === true) return checkVendored(sites, lock);
  return withTemporaryFolder((scratch) => vendor({ root, platform, sites, lock, options }, scratch));
}

interface Work {
  readonly root: string;
  readonly platform: Platform;
  readonly sites: readonly VendorSite[];
  readonly lock: VendorLock;
  readonly options: VendorOptions;
}

async function vendor(work: Work, scratch: string): Promise<Outcome> {
  const wanted = work.sites.flatMap((site) => wantedOf(work, site));
  const fetched = await fetchFrom(
    work,
    distinctBy(wanted, (one) => identityOf(one).name),
    scratch,
  );
  if (hasErrors(fetched.problems)) return { problems: fetched.problems, text: nothingDone(fetched.problems.length) };
  const fresh = new Set(fetched.files.map(({ file }) => file));
  const filled: Filled[] = [];
  for (const site of work.sites) {
    const path = (file: string): string => (fresh.has(file) ? join(scratch, file) : placeOf(work.root, site, file));
    const crds = crdsInPlace(work, site) ? undefined : await crdsOf(work, site, path, scratch);
    if (crds !== undefined && hasErrors(crds.problems)) return { problems: crds.problems, text: nothingDone(1) };
    filled.push({ site, crds });
  }
  const locked = nextLock(work, fetched.files, filled);
  await save(work, fetched.files, scratch);
  const removed = await place(
    { ...work, before: work.lock },
    locked,
    filled,
    new Map([...fresh].map((file) => [file, join(scratch, file)])),
  );
  const places = filled.map(({ site, crds }): Placed => ({ site, crds: crds?.files ?? site.there.crds }));
  const text = vendorReport({ places, fetched: fetched.files, removed });
  return { problems: [...filled.flatMap(({ crds }) => crds?.problems ?? []), ...strays(work)], text };
}

/** Not refused here: what the run is for, it did. */
function strays({ sites, platform }: Work): Problem[] {
  const own = sites.filter(({ environment }) => environment === undefined);
  const foreign = own.flatMap(({ plan, there }) =>
    foreignArchives([...there.archives.keys()], new Set(plan.charts.map(archiveName)), platform),
  );
  return foreign.map((file): Problem => ({ ...strayChart(file), severity: 'warning' }));
}

/** Absolute path of an archive; the definitions of an environment come from charts of the platform too. */
function placeOf(root: string, { charts, there }: VendorSite, file: string): string {
  return join(root, there.archives.has(file) ? charts : chartsFolder, file);
}

function crdsInPlace({ lock, options }: Work, site: VendorSite): boolean {
  const { plan, there, environment } = site;
  if (environment !== undefined && plan.crds.length === 0) return there.crds.size === 0;
  const locked = lockedCrds(site, lock);
  return (
    locked?.recipe === recipeOf(plan.crds) && locked.sha256 === crdDigest(there.crds) && options.save === undefined
  );
}

/** Files to fetch: missing ones, and the sources of definitions where those are missing. */
function wantedOf(work: Work, site: VendorSite): Wanted[] {
  const { plan, there } = site;
  const needed = new Set(plan.crds.map(({ file }) => file));
  const isThere = crdsInPlace(work, site);
  const inPlace = (file: string): boolean =>
    work.lock.files.some((locked) => locked.file === file && locked.sha256 === there.archives.get(file));
  const charts = plan.charts.map((chart) => ({ chart }));
  const crdSources = [
    ...plan.crdCharts.map((chart) => ({ chart })),
    ...plan.manifests.map((manifest) => ({ manifest })),
  ];
  if (work.options.save !== undefined) return [...charts, ...crdSources];
  return [
    ...charts.filter((wanted) => !inPlace(identityOf(wanted).name)),
    ...crdSources.filter((wanted) => !isThere && needed.has(identityOf(wanted).name)),
  ];
}

async function fetchFrom(work: Work, wanted: readonly Wanted[], scratch: string): Promise<FetchOutcome> {
  if (wanted.length === 0) return { files: [], problems: [] };
  const places = placesOf(work.options.mirror ?? process.env['CHARTWRIGHT_MIRROR'], work.root);
  const tools = await pullTools(scratch);
  const plan = { tools, places, folder: scratch, lock: work.lock, updateLock: work.options.updateLock === true };
  return fetchAll(plan, wanted);
}

async function crdsOf(
  { root }: Work,
  { plan, environment = '' }: VendorSite,
  path: (file: string) => string,
  scratch: string,
): Promise<CrdCollection> {
  const helm = createHelmEngine(await locate('helm'), { workspace: root });
  const folder = join(scratch, 'values', environment);
  await mkdir(folder, { recursive: true });
  return collectCrds(plan.crds, helm, path, folder);
}

/** The lock with the fetched files, without those that no component needs any more. */
function nextLock({ sites, lock }: Work, fetched: readonly LockedFile[], filled: readonly Filled[]): VendorLock {
  const plan = wholePlan(sites);
  const names = new Set([
    ...[...plan.charts, ...plan.crdCharts].map((chart) => identityOf({ chart }).name),
    ...plan.manifests.map((manifest) => identityOf({ manifest }).name),
  ]);
  const files = new Map(lock.files.filter(({ file }) => names.has(file)).map((locked) => [locked.file, locked]));
  for (const { file, source, sha256 } of fetched) files.set(file, { file, source, sha256 });
  const crds = filled.map(({ site, crds: made }) => ({
    environment: site.environment,
    locked:
      made === undefined
        ? lockedCrds(site, lock)
        : { recipe: recipeOf(site.plan.crds), count: made.files.size, sha256: crdDigest(made.files) },
    isOwn: site.plan.crds.length > 0,
  }));
  const environments = crds.flatMap(({ environment, locked, isOwn }) =>
    environment === undefined || locked === undefined || !isOwn ? [] : [[environment, locked] as const],
  );
  return { files: [...files.values()], crds: crds[0]?.locked, environments: Object.fromEntries(environments) };
}

async function save({ root, options }: Work, files: readonly LockedFile[], scratch: string): Promise<void> {
  if (options.save === undefined) return;
  const folder = isAbsolute(options.save) ? options.save : join(root, options.save);
  for (const { file } of files) {
    await mkdir(folder, { recursive: true });
    await copyFile(join(scratch, file), join(folder, file));
  }
}

function nothingDone(failures: number): string {
  return `Nothing was put into place: ${failures === 1 ? 'one failure' : `${failures} failures`}.`;
}
