import type { ChartOutcome } from '../frame/outcome.ts';
import type { GateOptions } from '../options/charts.ts';
import { type ReadChart, readFleet } from './fleet-reading.ts';
import { findNameClashes } from '../workspace/find-charts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The `validate` gate: the values of each chart against schema and rules, and against the values of all other teams.
 * Runs no program.
 */
export async function* validateCharts(
  workspace: Pick<Workspace, 'root'>,
  roots: readonly string[],
  fleet: readonly string[],
  { env }: GateOptions = {},
): AsyncGenerator<ChartOutcome> {
  const clashes = await findNameClashes(workspace);
  for (const { chart, problems, team } of await readFleet(workspace, roots, fleet, env))
    yield {
      root: chart.root,
      problems: [...problems, ...[clashes.get(chart.root) ?? []].flat()],
      text: team === undefined ? 'values read' : describe(team),
    };
}

/** `3 workloads, 2 peers` */
export function describe(team: NonNullable<ReadChart['team']>): string {
  const workloads = Object.keys(team.values.workloads).length;
  const peers = Object.keys(team.values.tenant.network.peers).length;
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(workloads, 'workload')}, ${count(peers, 'peer')}`;
}
