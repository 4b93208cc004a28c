import { copyFile, mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Platform } from '../../../platform/model/platform.ts';
import { hasErrors, type Problem } from '../../../core/problem.ts';
import { placesOf } from '../../../toolchain/archives/mirror.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import { createHelmEngine } from '../../../toolchain/helm/process.ts';
import { locate } from '../../../toolchain/programs/locate.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import { readPlatformOf } from '../files/platform-files.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { storeArchive } from './archive-store.ts';
import { strayChart } from '../files/umbrella-chart.ts';
import { checkVendored } from './check.ts';
import { collectCrds, crdDigest, type CrdCollection, recipeOf } from './crds.ts';
import { fetchAll, type FetchOutcome, identityOf, pullTools, type Wanted } from './fetch.ts';
import { type LockedFile, lockFile, lockText, readLock, type VendorLock } from './lock.ts';
import {
  chartsFolder,
  crdsFolder,
  foreignArchives,
  placeFile,
  readVendored,
  staleArchives,
  type Vendored,
} from './place.ts';
import type { Outcome } from '../../frame/outcome.ts';
import { type VendorPlan, vendorPlan } from './plan.ts';
import type { VendorOptions } from '../../options/platform.ts';
import { vendorReport } from './report.ts';

/**
 * `platform:vendor`: fetches the umbrella's dependencies and the CustomResourceDefinitions of all components, checks
 * them, and puts them into place once all of them are sound. With everything in place it fetches nothing.
 *
 * @param root absolute folder of the workspace
 */
export async function vendorPlatform(root: string, options: VendorOptions): Promise<Outcome> {
  const { value: platform } = await readPlatformOf(root);
  const work: Work = { root, platform, plan: vendorPlan(platform), lock: await readLock(root), options };
  const there = await readVendored(root);
  if (options.check === true) return checkVendored({ ...work, there });
  return withTemporaryFolder((scratch) => vendor(work, there, scratch));
}

interface Work {
  readonly root: string;
  readonly platform: Platform;
  readonly plan: VendorPlan;
  readonly lock: VendorLock;
  readonly options: VendorOptions;
}

async function vendor(work: Work, there: Vendored, scratch: string): Promise<Outcome> {
  const { plan, lock, options, root } = work;
  const inPlace = (file: string): boolean =>
    lock.files.some((locked) => locked.file === file && locked.sha256 === there.archives.get(file));
  const crdsInPlace =
    lock.crds?.recipe === recipeOf(plan.crds) &&
    lock.crds.sha256 === crdDigest(there.crds) &&
    options.save === undefined;
  const wanted = wantedOf(plan, inPlace, crdsInPlace, options.save !== undefined);
  const fetched = await fetchFrom(work, wanted, scratch);
  if (hasErrors(fetched.problems)) return { problems: fetched.problems, text: nothingDone(fetched.problems.length) };
  const fresh = new Set(fetched.files.map(({ file }) => file));
  const path = (file: string): string => (fresh.has(file) ? join(scratch, file) : join(root, chartsFolder, file));
  const crds = crdsInPlace ? undefined : await crdsOf(work, path, scratch);
  if (crds !== undefined && hasErrors(crds.problems)) return { problems: crds.problems, text: nothingDone(1) };
  const locked = nextLock(work, fetched.files, crds);
  await save(work, fetched.files, scratch);
  const removed = await place(work, there, locked, crds, path, fresh);
  const text = vendorReport({ plan, lock: locked, fetched: fetched.files, removed, crds: crds?.files ?? there.crds });
  // Not refused here: what the run is for, it did.
  const foreign = foreignArchives([...there.archives.keys()], new Set(plan.charts.map(archiveName)), work.platform);
  const strays = foreign.map((file): Problem => ({ ...strayChart(file), severity: 'warning' }));
  return { problems: [...(crds?.problems ?? []), ...strays], text };
}

/** Files to fetch: missing ones, and the sources of definitions where those are missing. */
function wantedOf(plan: VendorPlan, inPlace: (file: string) => boolean, crdsInPlace: boolean, all: boolean): Wanted[] {
  const needed = new Set(plan.crds.map(({ file }) => file));
  const charts = plan.charts.map((chart) => ({ chart }));
  const crdSources = [
    ...plan.crdCharts.map((chart) => ({ chart })),
    ...plan.manifests.map((manifest) => ({ manifest })),
  ];
  return [...charts, ...crdSources].filter((wanted) => {
    const { name } = identityOf(wanted);
    if (all) return true;
    return charts.includes(wanted as never) ? !inPlace(name) : !crdsInPlace && needed.has(name);
  });
}

async function fetchFrom(work: Work, wanted: readonly Wanted[], scratch: string): Promise<FetchOutcome> {
  if (wanted.length === 0) return { files: [], problems: [] };
  const places = placesOf(work.options.mirror ?? process.env['CHARTWRIGHT_MIRROR'], work.root);
  const tools = await pullTools(scratch);
  const plan = { tools, places, folder: scratch, lock: work.lock, updateLock: work.options.updateLock === true };
  return fetchAll(plan, wanted);
}

async function crdsOf(work: Work, path: (file: string) => string, scratch: string): Promise<CrdCollection> {
  const helm = createHelmEngine(await locate('helm'), { workspace: work.root });
  return collectCrds(work.plan.crds, helm, path, scratch);
}

/** The lock with the fetched files, without those that no component needs any more. */
function nextLock({ plan, lock }: Work, fetched: readonly LockedFile[], crds: CrdCollection | undefined): VendorLock {
  const names = new Set([
    ...[...plan.charts, ...plan.crdCharts].map((chart) => identityOf({ chart }).name),
    ...plan.manifests.map((manifest) => identityOf({ manifest }).name),
  ]);
  const files = new Map(lock.files.filter(({ file }) => names.has(file)).map((locked) => [locked.file, locked]));
  for (const { file, source, sha256 } of fetched) files.set(file, { file, source, sha256 });
  const made =
    crds === undefined
      ? lock.crds
      : { recipe: recipeOf(plan.crds), count: crds.files.size, sha256: crdDigest(crds.files) };
  return { files: [...files.values()], crds: made };
}

/** Puts everything into place: the lock first, so that the next run checks whatever a killed run leaves. */
async function place(
  { root, plan, platform, lock: before }: Work,
  there: Vendored,
  lock: VendorLock,
  crds: CrdCollection | undefined,
  path: (file: string) => string,
  fresh: ReadonlySet<string>,
): Promise<string[]> {
  if (lockText(lock) !== lockText(before)) await placeFile(join(root, lockFile), lockText(lock));
  const wanted = new Set(plan.charts.map((chart) => identityOf({ chart }).name));
  for (const file of wanted)
    if (fresh.has(file)) await placeFile(join(root, chartsFolder, file), { copyOf: path(file) });
  for (const [file, text] of crds?.files ?? [])
    if (there.crds.get(file) !== text) await placeFile(join(root, crdsFolder, file), text);
  const stale = [
    ...staleArchives([...there.archives.keys()], wanted, platform).map((file) => `${chartsFolder}/${file}`),
    ...[...there.crds.keys()].filter((file) => crds?.files.has(file) === false).map((file) => `${crdsFolder}/${file}`),
  ];
  await keepArchives(
    root,
    new Map([...there.archives, ...lock.files.map(({ file, sha256 }) => [file, sha256] as const)]),
  );
  for (const file of stale) await rm(join(root, file), { force: true });
  return stale;
}

/** Every archive, those about to be removed too: a later diff may compare with the commit that named them. */
async function keepArchives(root: string, digests: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, sha256] of digests) {
    const archive = join(root, chartsFolder, file);
    if (statIfThere(archive) !== undefined) await storeArchive(sha256, archive);
  }
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
