import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FleetTeam } from '../../team/fleet/team.ts';
import { mentionsAny, mentionsOf } from '../../team/fleet/mentions.ts';
import { distinct, inEnvironment, type Problem } from '../../core/problem.ts';
import { teamOverlaysFolder } from '../../environment/places.ts';
import { type ChartFolder, faultsOf, readChartFolder } from '../workspace/chart-folder.ts';
import { guarded } from '../workspace/failed-check.ts';
import { readIfThere } from '../workspace/read-file.ts';
import { readTeamEnvironments, readTeamPlaces, type TeamEnvironment } from '../workspace/team-environments.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTeamChart, fleetProblems, type TeamVerdict, unread } from './team-values.ts';

/** A chart that was read, with the problems of its own values and those with other teams. */
export interface ReadChart extends TeamVerdict {
  readonly chart: ChartFolder;
}

/** How many folders are read at once: enough to keep the disk busy, few enough for any limit of open files. */
const readers = 32;

/** The workspace of a command; only its identity and its absolute folder matter. */
type WorkspaceFolder = Pick<Workspace, 'root'>;

/** What `validate` read, for the next command on the same workspace to take: both run in one process. */
const validated = new WeakMap<WorkspaceFolder, Map<string, ReadChart>>();

function keyOf(root: string, env: string | undefined): string {
  return JSON.stringify([root, env]);
}

/**
 * Reads charts and checks each one's own values, in every environment or the one that is asked for; one entry for each of
 * `roots`, in order. What {@link readFleet} read of them is taken over, without what concerns other teams.
 *
 * @throws ProblemsError when there is no such environment
 */
export async function readCharts(
  workspace: WorkspaceFolder,
  roots: readonly string[],
  env?: string,
): Promise<ReadChart[]> {
  const known = validated.get(workspace);
  const taken = new Map<string, ReadChart>();
  for (const root of roots) {
    const chart = known?.get(keyOf(root, env));
    if (chart !== undefined) taken.set(root, chart);
    // Taken once: a thousand charts are not kept for longer than they are needed.
    known?.delete(keyOf(root, env));
  }
  const others = roots.filter((root) => !taken.has(root));
  const environments = await readTeamEnvironments(workspace.root, env);
  for (const read of await readChartsIn(workspace.root, others, environments)) taken.set(read.chart.root, read);
  return roots.map((root) => taken.get(root) as ReadChart);
}

async function readChartsIn(
  workspace: string,
  roots: readonly string[],
  environments: readonly TeamEnvironment[],
): Promise<ReadChart[]> {
  const charts = new Map<string, ReadChart>();
  const queue = roots.values();
  await inLanes(async () => {
    for (const root of queue) {
      charts.set(root, await readChart(workspace, root, environments));
      // Helm, which renders other charts meanwhile, would wait for a reader of what it prints.
      await setImmediate();
    }
  });
  return roots.map((root) => charts.get(root) as ReadChart);
}

async function readChart(
  workspace: string,
  root: string,
  environments: readonly TeamEnvironment[],
): Promise<ReadChart> {
  const chart = await readChartFolder(workspace, root);
  if (chart.kind !== 'team') return { chart, ...unread([...chart.problems, ...readingFaults(chart)]) };
  const { places, problems } = await readTeamPlaces(workspace, environments, basename(root));
  const verdict = guarded(
    (chart.values ?? chart.chartFile).file,
    () => checkTeamChart(chart, places),
    (failed) => unread(failed),
  );
  return { chart, ...verdict, problems: [...chart.problems, ...problems, ...verdict.problems] };
}

/** Faults that make the files of any other chart unreadable; Helm would report them worse, and in a copy. */
function readingFaults({ values, overlays }: ChartFolder): Problem[] {
  return [...(values === undefined ? [] : [values]), ...overlays].flatMap(faultsOf);
}

/**
 * Reads charts as {@link readCharts} and checks them against every other team, since hosts and peerings concern all
 * teams.
 *
 * @param roots charts to report on
 * @param fleet every team chart of the workspace
 * @param env the one environment that is asked for; all of them by default
 * @returns one entry for each of `roots`, in order
 * @throws ProblemsError when there is no such environment
 */
export async function readFleet(
  folder: WorkspaceFolder,
  roots: readonly string[],
  fleet: readonly string[],
  env?: string,
): Promise<ReadChart[]> {
  const workspace = folder.root;
  const environments = await readTeamEnvironments(workspace, env);
  const read = await readChartsIn(workspace, roots, environments);
  validated.set(folder, new Map(read.map((entry) => [keyOf(entry.chart.root, env), entry])));
  const neighbours = await neighboursOf(workspace, read.flatMap(variantsOf), roots, fleet, environments);
  const all = [...read, ...(await readChartsIn(workspace, neighbours, environments))];
  const anywhere = fleetProblems(all.flatMap(({ team }) => team ?? []));
  const across = environments.map((environment) => {
    const found = fleetProblems(all.flatMap(({ deployed }) => deployed.get(environment.name) ?? []));
    return (team: string) => (found.get(team) ?? []).map((problem) => inEnvironment(problem, environment.name));
  });
  return read.map((entry) => {
    if (entry.team === undefined) return entry;
    const { name } = entry.team;
    const problems = distinct([...(anywhere.get(name) ?? []), ...across.flatMap((of) => of(name))]);
    return { ...entry, problems: [...entry.problems, ...problems] };
  });
}

/** A team as its own values have it, and as it is in each environment. */
function variantsOf({ team, deployed }: ReadChart): FleetTeam[] {
  return [...(team === undefined ? [] : [team]), ...deployed.values()];
}

/** The other charts of the fleet whose values may refer to the given teams. */
async function neighboursOf(
  workspace: string,
  own: readonly FleetTeam[],
  roots: readonly string[],
  fleet: readonly string[],
  environments: readonly TeamEnvironment[],
): Promise<string[]> {
  const folders = environments.map(({ name }) => teamOverlaysFolder(name));
  const words = mentionsOf(own);
  const known = new Set(roots);
  const found = new Set<string>();
  const queue = fleet.filter((root) => !known.has(root)).values();
  await inLanes(async () => {
    for (const root of queue) {
      // One that cannot be read is reported by its own check.
      const texts = await Promise.all(
        [`${root}/values.yaml`, ...folders.map((folder) => `${folder}/${basename(root)}.yaml`)].map((file) =>
          readIfThere(workspace, file).catch(() => undefined),
        ),
      );
      if (texts.some((text) => text !== undefined && mentionsAny(text, words))) found.add(root);
    }
  });
  return fleet.filter((root) => found.has(root));
}

function inLanes(lane: () => Promise<void>): Promise<unknown> {
  return Promise.all(Array.from({ length: readers }, lane));
}
