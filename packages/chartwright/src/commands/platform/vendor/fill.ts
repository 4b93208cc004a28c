import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../../platform/model/platform.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { storeArchive } from './archive-store.ts';
import type { CrdCollection } from './crds.ts';
import { lockFile, lockText, type VendorLock } from './lock.ts';
import { placeFile, staleArchives } from './place.ts';
import { removeUnused, type VendorSite } from './site.ts';

/** A place with its definitions; undefined where those that are there are right. */
export interface Filled {
  readonly site: VendorSite;
  readonly crds: CrdCollection | undefined;
}

/** The workspace before the files are put into place. */
export interface Before {
  /** Absolute. */
  readonly root: string;
  readonly platform: Platform;
  readonly before: VendorLock;
}

/**
 * Puts everything into place: the lock first, so that the next run checks whatever a killed run leaves.
 *
 * @param fresh absolute paths of what was fetched, by name
 * @returns what was removed
 */
export async function place(
  { root, platform, before }: Before,
  lock: VendorLock,
  filled: readonly Filled[],
  fresh: ReadonlyMap<string, string>,
): Promise<string[]> {
  if (lockText(lock) !== lockText(before)) await placeFile(join(root, lockFile), lockText(lock));
  const stale: string[] = [];
  for (const { site, crds } of filled) {
    await fill(root, site, crds, fresh);
    const { plan, there } = site;
    const wanted = new Set(plan.charts.map(archiveName));
    const left = [...there.archives.keys()];
    const archives =
      site.environment === undefined ? staleArchives(left, wanted, platform) : left.filter((file) => !wanted.has(file));
    stale.push(
      ...archives.map((file) => `${site.charts}/${file}`),
      ...[...there.crds.keys()].filter((file) => crds?.files.has(file) === false).map((file) => `${site.crds}/${file}`),
    );
    const locked = lock.files.map(({ file, sha256 }) => [file, sha256] as const);
    await keepArchives(join(root, site.charts), new Map([...there.archives, ...locked]));
  }
  for (const file of stale) await rm(join(root, file), { force: true });
  return [
    ...stale,
    ...(await removeUnused(
      root,
      filled.map(({ site }) => site),
    )),
  ];
}

async function fill(
  root: string,
  { environment, plan, charts, crds: folder, there }: VendorSite,
  crds: CrdCollection | undefined,
  fresh: ReadonlyMap<string, string>,
): Promise<void> {
  if (environment !== undefined) await placeFile(join(root, charts, '../.gitignore'), '*\n');
  for (const file of plan.charts.map(archiveName)) {
    const path = fresh.get(file);
    if (path !== undefined) await placeFile(join(root, charts, file), { copyOf: path });
  }
  for (const [file, text] of crds?.files ?? [])
    if (there.crds.get(file) !== text) await placeFile(join(root, folder, file), text);
}

/** Every archive, those about to be removed too: a later diff may compare with the commit that named them. */
async function keepArchives(folder: string, digests: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, sha256] of digests) {
    const archive = join(folder, file);
    if (statIfThere(archive) !== undefined) await storeArchive(sha256, archive);
  }
}
