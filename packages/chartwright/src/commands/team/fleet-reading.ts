import type { FleetTeam } from '../../team/fleet/team.ts';
import { mentionsAny, mentionsOf } from '../../team/fleet/mentions.ts';
import type { Problem } from '../../core/problem.ts';
import { type ChartFolder, faultsOf, readChartFolder } from '../workspace/chart-folder.ts';
import { guarded } from '../workspace/failed-check.ts';
import { readIfThere } from '../workspace/read-file.ts';
import { checkTeamChart, fleetProblems, type TeamVerdict } from './team-values.ts';

/** A chart that was read, with the problems of its own values and those with other teams. */
export interface ReadChart {
  readonly chart: ChartFolder;
  readonly team: FleetTeam | undefined;
  readonly problems: readonly Problem[];
  /** As {@link TeamVerdict} has them. */
  readonly cases: TeamVerdict['cases'];
}

/** How many folders are read at once: enough to keep the disk busy, few enough for any limit of open files. */
const readers = 32;

/** Reads charts and checks each one's own values; one entry for each of `roots`, in order. */
export async function readCharts(workspace: string, roots: readonly string[]): Promise<ReadChart[]> {
  const charts = new Map<string, ChartFolder>();
  const queue = roots.values();
  await inLanes(async () => {
    for (const root of queue) charts.set(root, await readChartFolder(workspace, root));
  });
  return roots.map((root): ReadChart => {
    const chart = charts.get(root) as ChartFolder;
    const unread = (problems: readonly Problem[]): TeamVerdict => ({ problems, team: undefined, cases: new Map() });
    const { problems, team, cases } = guarded(
      (chart.values ?? chart.chartFile).file,
      () => (chart.kind === 'team' ? checkTeamChart(chart) : unread(readingFaults(chart))),
      unread,
    );
    return { chart, team, cases, problems: [...chart.problems, ...problems] };
  });
}

/** Faults that make the files of any other chart unreadable; Helm would report them worse, and in a copy. */
function readingFaults({ values, overlays }: ChartFolder): Problem[] {
  return [...(values === undefined ? [] : [values]), ...overlays].flatMap(faultsOf);
}

/**
 * Reads charts as {@link readCharts} and checks them against every other team, since hosts and peerings concern all
 * teams.
 *
 * @param workspace absolute folder
 * @param roots charts to report on
 * @param fleet every team chart of the workspace
 * @returns one entry for each of `roots`, in order
 */
export async function readFleet(
  workspace: string,
  roots: readonly string[],
  fleet: readonly string[],
): Promise<ReadChart[]> {
  const read = await readCharts(workspace, roots);
  const own = teamsOf(read);
  const others = await readCharts(workspace, await neighboursOf(workspace, own, roots, fleet));
  const across = fleetProblems([...own, ...teamsOf(others)]);
  return read.map((entry) => ({
    ...entry,
    problems: [...entry.problems, ...(entry.team === undefined ? [] : (across.get(entry.team.name) ?? []))],
  }));
}

function teamsOf(charts: readonly ReadChart[]): FleetTeam[] {
  return charts.flatMap(({ team }) => (team === undefined ? [] : [team]));
}

/** The other charts of the fleet whose values may refer to the given teams. */
async function neighboursOf(
  workspace: string,
  own: readonly FleetTeam[],
  roots: readonly string[],
  fleet: readonly string[],
): Promise<string[]> {
  const words = mentionsOf(own);
  const known = new Set(roots);
  const found = new Set<string>();
  const queue = fleet.filter((root) => !known.has(root)).values();
  await inLanes(async () => {
    for (const root of queue) {
      // One that cannot be read is reported by its own check.
      const text = (await readIfThere(workspace, `${root}/values.yaml`).catch(() => undefined)) ?? '';
      if (mentionsAny(text, words)) found.add(root);
    }
  });
  return fleet.filter((root) => found.has(root));
}

function inLanes(lane: () => Promise<void>): Promise<unknown> {
  return Promise.all(Array.from({ length: readers }, lane));
}
