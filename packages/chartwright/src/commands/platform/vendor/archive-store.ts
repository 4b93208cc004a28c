import { createHash } from 'node:crypto';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, makeAtomically } from '../../../toolchain/cache.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { readRegularFile } from '../../workspace/regular-file.ts';

/**
 * Keeps a copy of a chart's archive under its digest, outside every workspace, so that a commit that names another
 * version can be rendered after this version has left `charts/platform/charts`.
 *
 * @param sha256 digest of the archive, lower-case hexadecimal
 * @param archive absolute path
 */
export async function storeArchive(sha256: string, archive: string): Promise<void> {
  const kept = keptPath(sha256);
  if (statIfThere(kept) !== undefined) return;
  await makeAtomically(kept, (temporary) => copyFile(archive, temporary), rename);
}

/**
 * The copy of an archive with a digest.
 *
 * @returns its absolute path; undefined when there is none, or when it has another digest by now
 */
export async function storedArchive(sha256: string): Promise<string | undefined> {
  const kept = keptPath(sha256);
  if (statIfThere(kept) === undefined) return undefined;
  return (await digestOf(kept)) === sha256 ? kept : undefined;
}

/** Digest of a file, lower-case hexadecimal. */
export async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readRegularFile(file))
    .digest('hex');
}

function keptPath(sha256: string): string {
  return join(cacheFolder(), 'charts', `${sha256}.tgz`);
}
