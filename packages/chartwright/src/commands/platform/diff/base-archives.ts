import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import type { ChartDependency } from '../../../platform/vendor/packaged-chart.ts';
import { placesOf } from '../../../toolchain/archives/mirror.ts';
import { archiveName, type RemoteChart } from '../../../toolchain/archives/pull.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { distinctBy } from '../../../core/untyped.ts';
import { readPlatformOf } from '../files/platform-files.ts';
import { upstreamDependencies } from '../files/umbrella-chart.ts';
import { digestOf, storeArchive, storedArchive } from '../vendor/archive-store.ts';
import { fetchAll, pullTools } from '../vendor/fetch.ts';
import { readLock, type VendorLock } from '../vendor/lock.ts';
import { chartsFolder } from '../vendor/place.ts';
import { vendorSites } from '../vendor/site.ts';

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

/** A chart of the other commit, and the folder that it goes to, relative to the workspace. */
interface WantedArchive {
  readonly chart: RemoteChart;
  readonly folder: string;
}

/**
 * Puts the components' charts of another commit below its umbrella, and those of environments with other versions where
 * these have them, each with the digest of that commit's lock: from this workspace, from the copies that vendoring kept,
 * or fetched.
 *
 * @param chartYaml text of that commit's umbrella
 * @throws ProblemsError with the charts that could not be had, and why
 */
export async function linkArchives(base: Base, chartYaml: string): Promise<void> {
  const lock = await readLock(base.folder);
  const wanted = [
    ...upstreamDependencies(chartYaml).map((one) => ({ chart: remoteChart(one), folder: chartsFolder })),
    ...(await pinnedArchives(base.folder)),
  ];
  const kept = new Map(
    await Promise.all(wanted.map(async (one) => [one, await onThisMachine(base, one, lock)] as const)),
  );
  const missing = wanted.filter((one) => kept.get(one) === undefined);
  const charts = distinctBy(
    missing.map(({ chart }) => chart),
    archiveName,
  );
  const fetched = new Map(
    (charts.length === 0 ? [] : await fetchInto(base, charts, lock)).map((one) => [one.file, one]),
  );
  for (const { sha256, path } of fetched.values()) await storeArchive(sha256, path);
  for (const [{ chart, folder }, path] of kept) {
    const from = path ?? fetched.get(archiveName(chart))?.path;
    await mkdir(join(base.folder, folder), { recursive: true });
    if (from !== undefined) await symlink(from, join(base.folder, folder, archiveName(chart)));
  }
}

/** The charts of which environments of the other commit have other versions. */
async function pinnedArchives(root: string): Promise<WantedArchive[]> {
  const { value: platform } = await readPlatformOf(root);
  const sites = await vendorSites(root, platform);
  return sites
    .filter(({ environment }) => environment !== undefined)
    .flatMap(({ plan, charts: folder }) => plan.charts.map((chart) => ({ chart, folder })));
}

function remoteChart({ name, version, repository = '' }: ChartDependency): RemoteChart {
  return { name, version, repository };
}

/** A commit without a digest of a chart was never vendored: then the file of that name is all there is to go by. */
async function onThisMachine(
  { root }: Base,
  { chart, folder }: WantedArchive,
  lock: VendorLock,
): Promise<string | undefined> {
  const file = archiveName(chart);
  const locked = lock.files.find((entry) => entry.file === file)?.sha256;
  const vendored = join(root, folder, file);
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
