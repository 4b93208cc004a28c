import type { FleetTeam } from '../../team/fleet/team.ts';
import { mentionsAny, mentionsOf } from '../../team/fleet/mentions.ts';
import type { Problem } from '../../core/problem.ts';
import { type ChartFolder, faultsOf, readChartFolder } from '../workspace/chart-folder.ts';
import { readIfThere } from '../workspace/read-file.ts';
import { checkTeamChart, fleetProblems } from './team-values.ts';

/** A chart that was read, with all that its values alone and the other teams say of it. */
export interface ReadChart {
  readonly chart: ChartFolder;
  readonly team: FleetTeam | undefined;
  readonly problems: readonly Problem[];
}

/** How many folders are read at once: enough to keep the disk busy, few enough for any limit of open files. */
const readers = 32;

/** Reads charts and checks what their values alone say; one entry for each of `roots`, in order. */
export async function readCharts(workspace: string, roots: readonly string[]): Promise<ReadChart[]> {
  const charts = new Map<string, ChartFolder>();
  const queue = roots.values();
  await inLanes(async () => {
    for (const root of queue) charts.set(root, await readChartFolder(workspace, root));
  });
  return roots.map((root): ReadChart => {
    const chart = charts.get(root) as ChartFolder;
    const verdict = chart.kind === 'team' ? checkTeamChart(chart) : { problems: readingFaults(chart), team: undefined };
    return { chart, team: verdict.team, problems: [...chart.problems, ...verdict.problems] };
  });
}

/** What keeps the files of any other chart from being read; Helm would say it in its own words, and of a copy. */
function readingFaults({ values, overlays }: ChartFolder): Problem[] {
  return [...(values === undefined ? [] : [values]), ...overlays].flatMap(faultsOf);
}

/**
 * Reads charts as {@link readCharts} and holds them against every other team, since hosts and peerings are a matter of
 * all.
 *
 * @param workspace absolute folder
 * @param roots charts asked about
 * @param fleet every team chart of the workspace
 * @returns one entry for each of `roots`, in order
 */
export async function readFleet(
  workspace: string,
  roots: readonly string[],
  fleet: readonly string[],
): Promise<ReadChart[]> {
  const read = await readCharts(workspace, roots);
  const asked = teamsOf(read);
  const others = await readCharts(workspace, await neighboursOf(workspace, asked, roots, fleet));
  const across = fleetProblems([...asked, ...teamsOf(others)]);
  return read.map((entry) => ({
    ...entry,
    problems: [...entry.problems, ...(entry.team === undefined ? [] : (across.get(entry.team.name) ?? []))],
  }));
}

function teamsOf(charts: readonly ReadChart[]): FleetTeam[] {
  return charts.flatMap(({ team }) => (team === undefined ? [] : [team]));
}

/** The charts of the fleet, beside those asked about, whose values can have to do with the teams asked about. */
async function neighboursOf(
  workspace: string,
  asked: readonly FleetTeam[],
  roots: readonly string[],
  fleet: readonly string[],
): Promise<string[]> {
  const words = mentionsOf(asked);
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
