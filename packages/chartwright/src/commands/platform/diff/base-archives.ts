import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import type { ChartDependency } from '../../../platform/vendor/packaged-chart.ts';
import { placesOf } from '../../../toolchain/archives/mirror.ts';
import { archiveName, type RemoteChart } from '../../../toolchain/archives/pull.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { upstreamDependencies } from '../files/umbrella-chart.ts';
import { digestOf, storeArchive, storedArchive } from '../vendor/archive-store.ts';
import { fetchAll, pullTools } from '../vendor/fetch.ts';
import { readLock, type VendorLock } from '../vendor/lock.ts';
import { chartsFolder } from '../vendor/place.ts';

/** The workspace and what it is compared with. */
export interface Base {
  /** Absolute folder of the workspace. */
  readonly root: string;
  /** Absolute folder with the files of the other commit. */
  readonly folder: string;
  /** The other commit, as messages name it. */
  readonly commit: string;
  /** Where to fetch charts from that are on this machine no more, as `--mirror` names it. */
  readonly mirror: string | undefined;
}

/**
 * Puts the components' charts of another commit below its umbrella, each with the digest of that commit's lock: from
 * this workspace, from the copies that vendoring kept, or fetched.
 *
 * @param chartYaml text of that commit's umbrella
 * @throws ProblemsError with the charts that could not be had, and why
 */
export async function linkArchives(base: Base, chartYaml: string): Promise<void> {
  const lock = await readLock(base.folder);
  const charts = upstreamDependencies(chartYaml).map(remoteChart);
  const kept = new Map(
    await Promise.all(charts.map(async (chart) => [chart, await onThisMachine(base, chart, lock)] as const)),
  );
  const missing = charts.filter((chart) => kept.get(chart) === undefined);
  const fetched = missing.length === 0 ? undefined : await fetchInto(base, missing, lock);
  await mkdir(join(base.folder, chartsFolder), { recursive: true });
  for (const [chart, path] of kept)
    if (path !== undefined) await symlink(path, join(base.folder, chartsFolder, archiveName(chart)));
  for (const { sha256, path, file } of fetched ?? []) {
    await storeArchive(sha256, path);
    await symlink(path, join(base.folder, chartsFolder, file));
  }
}

function remoteChart({ name, version, repository = '' }: ChartDependency): RemoteChart {
  return { name, version, repository };
}

/** A commit without a digest of a chart was never vendored: then the file of that name is all there is to go by. */
async function onThisMachine({ root }: Base, chart: RemoteChart, lock: VendorLock): Promise<string | undefined> {
  const file = archiveName(chart);
  const locked = lock.files.find((entry) => entry.file === file)?.sha256;
  const vendored = join(root, chartsFolder, file);
  const isThere = statIfThere(vendored) !== undefined;
  if (locked === undefined) return isThere ? vendored : undefined;
  return isThere && (await digestOf(vendored)) === locked ? vendored : storedArchive(locked);
}

interface FetchedArchive {
  readonly file: string;
  readonly sha256: string;
  /** Absolute. */
  readonly path: string;
}

async function fetchInto(base: Base, charts: readonly RemoteChart[], lock: VendorLock): Promise<FetchedArchive[]> {
  const folder = join(base.folder, 'fetched');
  await mkdir(folder);
  const { files, problems } = await fetchAll(
    {
      tools: await pullTools(folder),
      places: placesOf(base.mirror ?? process.env['CHARTWRIGHT_MIRROR'], base.root),
      folder,
      lock,
      updateLock: false,
    },
    charts.map((chart) => ({ chart })),
  );
  if (problems.length > 0) throw new ProblemsError([noArchives(base, charts), ...problems]);
  return files.map(({ file, sha256 }) => ({ file, sha256, path: join(folder, file) }));
}

function noArchives({ commit }: Base, charts: readonly RemoteChart[]): Problem {
  return {
    code: 'platform/base-not-vendored',
    severity: 'error',
    file: chartsFolder,
    path: '--base',
    found: `no ${charts.map(archiveName).join(', ')} on this machine, which ${commit} was rendered from`,
    expected: 'the charts of both sides, or a place to fetch them from',
    fix: "give `--mirror=<folder or URL>` that has them, or compare the platform's own objects with `--own`",
  };
}
