import { basename } from 'node:path';
import { contractFile, environmentsFolder, teamOverlaysFolder } from '../../../environment/places.ts';
import { libraryFolder, teamsFolder } from '../../../team/chart/chart.ts';
import { changedSince, type CommittedFile, filesOf } from '../../../toolchain/git.ts';

/** Folders on which the objects of teams depend. */
const inputs = [teamsFolder, libraryFolder, environmentsFolder];

/** Files of a chart that no object follows from. */
const renderNothing = /^(README\.md$|ci\/)/;

/** What differs between a commit and the files on disk, as far as teams' objects follow from it. */
export interface FleetChange {
  readonly commit: string;
  /** The files of the commit, by path. */
  readonly files: ReadonlyMap<string, CommittedFile>;
  /** Paths that are changed, added or removed. */
  readonly changed: ReadonlySet<string>;
  readonly isLibraryChanged: boolean;
  /** Folders of charts of which a file changed that objects follow from. */
  readonly changedCharts: ReadonlySet<string>;
}

/** @param charts folders of team charts that lie elsewhere than all others */
export async function fleetChange(root: string, commit: string, charts: readonly string[]): Promise<FleetChange> {
  const elsewhere = charts.filter((chart) => !chart.startsWith(`${teamsFolder}/`));
  const folders = [...inputs, ...elsewhere];
  const [files, changed] = await Promise.all([filesOf(root, commit, folders), changedSince(root, commit, folders)]);
  const changedCharts = new Set<string>();
  let isLibraryChanged = false;
  for (const path of changed) {
    const chart = chartOf(path, elsewhere);
    if (chart === libraryFolder) isLibraryChanged ||= !renderNothing.test(path.slice(chart.length + 1));
    else if (chart !== undefined && !renderNothing.test(path.slice(chart.length + 1))) changedCharts.add(chart);
  }
  return { commit, files, changed, isLibraryChanged, changedCharts };
}

function chartOf(path: string, elsewhere: readonly string[]): string | undefined {
  if (path.startsWith(`${libraryFolder}/`)) return libraryFolder;
  if (path.startsWith(`${teamsFolder}/`)) return path.split('/').slice(0, 3).join('/');
  return elsewhere.find((chart) => path.startsWith(`${chart}/`));
}

/** Whether anything changed from which a team's objects in an environment follow. */
export function isUnitChanged(
  { changed, changedCharts, isLibraryChanged }: FleetChange,
  chart: string,
  environment: string | undefined,
): boolean {
  if (isLibraryChanged || changedCharts.has(chart)) return true;
  return environment !== undefined && valuesFilesIn(environment, basename(chart)).some((file) => changed.has(file));
}

/** The files that may lie over a team's own values in an environment, the lowest first, relative to the workspace. */
export function valuesFilesIn(environment: string, team: string): string[] {
  return [contractFile(environment), `${teamOverlaysFolder(environment)}/${team}.yaml`];
}

/** Folders of the team charts that the commit has, in the folder of the teams. */
export function chartsAt({ files }: FleetChange): string[] {
  const pattern = new RegExp(`^(${teamsFolder}/[^/]+)/Chart\\.yaml$`);
  return [...files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []).sort();
}

/** Names of the environments that the commit has, as teams know them: with a contract. */
export function environmentsAt({ files }: FleetChange): string[] {
  const pattern = new RegExp(`^${environmentsFolder}/([^/]+)/contract\\.yaml$`);
  return [...files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []).sort();
}
