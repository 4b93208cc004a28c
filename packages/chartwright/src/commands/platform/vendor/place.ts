import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Platform } from '../../../platform/model/platform.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { readRegularFile } from '../../workspace/regular-file.ts';

/** Where the umbrella's dependencies are put, relative to the workspace. */
export const chartsFolder = `${umbrellaFolder}/charts`;

/** Where CustomResourceDefinitions are put, relative to the workspace. */
export const crdsFolder = 'charts/platform-crds/crds';

/** The vendored files that exist already. */
export interface Vendored {
  /** Digests of the archives, by name of file. */
  readonly archives: ReadonlyMap<string, string>;
  /** Texts of the definitions, by name of file. */
  readonly crds: ReadonlyMap<string, string>;
}

/**
 * Reads the vendored files. Links, such as those to the workspace's own charts, are skipped.
 *
 * @param charts folder of the archives, relative to the workspace
 * @param definitions folder of the definitions, relative to the workspace
 */
export async function readVendored(root: string, charts: string, definitions: string): Promise<Vendored> {
  const archives = await filesIn(join(root, charts), '.tgz');
  const crds = await filesIn(join(root, definitions), '.yaml');
  return {
    archives: new Map([...archives].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')])),
    crds: new Map([...crds].map(([name, bytes]) => [name, bytes.toString('utf8')])),
  };
}

async function filesIn(folder: string, ending: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map(({ name }) => name);
  const visible = names.filter((name) => !name.startsWith('.')).sort();
  const files = await Promise.all(
    visible.map(async (name) => [name, await readRegularFile(join(folder, name))] as const),
  );
  return new Map(files);
}

/** Puts a file into place at once or not at all. */
export async function placeFile(target: string, content: { readonly copyOf: string } | string): Promise<void> {
  // Beside it, since a file can be moved at once only within a file system; Helm ignores names with a leading dot.
  const temporary = join(dirname(target), `.vendor-${process.pid}.tmp`);
  await mkdir(dirname(target), { recursive: true });
  try {
    if (typeof content === 'string') await writeFile(temporary, content);
    else await copyFile(content.copyOf, temporary);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Archives that earlier runs put there and that are no longer dependencies, or have another version. Others are the
 * user's.
 */
export function staleArchives(there: readonly string[], wanted: ReadonlySet<string>, platform: Platform): string[] {
  const known = new Set([...platform.components.values()].flatMap(chartNames));
  return there.filter((file) => !wanted.has(file) && known.has(chartOf(file) ?? ''));
}

/** Archives in the folder of dependencies that no component comes from; Helm renders them nevertheless. */
export function foreignArchives(there: readonly string[], wanted: ReadonlySet<string>, platform: Platform): string[] {
  const stale = new Set(staleArchives(there, wanted, platform));
  return there.filter((file) => !wanted.has(file) && !stale.has(file));
}

function chartNames({
  name,
  chart,
  crds,
}: {
  name: string;
  chart?: NamedChart;
  crds: readonly { chart?: NamedChart }[];
}): string[] {
  return [name, chart?.name ?? name, ...crds.map((source) => source.chart?.name ?? name)];
}

type NamedChart = { readonly name: string } | undefined;

/** The chart's name in the name of an archive: the part before the version. */
function chartOf(file: string): string | undefined {
  return /^(.+?)-v?\d+\.\d+\.\d+.*\.tgz$/.exec(file)?.[1];
}
