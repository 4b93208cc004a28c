import { basename, join } from 'node:path';
import { ProblemsError } from '../../../core/problem.ts';
import { contractFile } from '../../../environment/places.ts';
import { renamedTeams, type RenamedTeam } from '../../../team/review/renamed-teams.ts';
import { commitNamed } from '../../../toolchain/git.ts';
import { findTeams } from '../../workspace/find-charts.ts';
import { textIfReadable } from '../../workspace/regular-file.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { readTeamEnvironments } from '../../workspace/team-environments.ts';
import { unknownEnvironment } from '../../workspace/unknown-environment.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { BaseCharts } from './base-charts.ts';
import type { Comparison, TeamToCompare } from './compared-teams.ts';
import { chartsAt, environmentsAt, fleetChange, type FleetChange } from './fleet-change.ts';

/** What is compared, and with what. */
export interface ComparisonOptions {
  /** Commit, branch or tag. */
  readonly base: string;
  /** One environment; all of them by default. */
  readonly env?: string | undefined;
}

/** Everything that is known before the first chart is rendered. */
export interface FleetComparison extends Comparison {
  /** The base as messages name it: `main (824ab001)`. */
  readonly label: string;
  /** Teams that are or were there. */
  readonly teams: readonly TeamToCompare[];
  readonly renamed: readonly RenamedTeam[];
  /** What a reader must know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Finds out what of the teams differs from another commit.
 *
 * @param folder absolute, existing, empty; holds what is needed of the commit
 * @param roots folders of the charts that are asked for; all teams by default, and those that are gone
 * @throws ProblemsError when there is no such commit or environment
 */
export async function compareFleet(
  workspace: Workspace,
  folder: string,
  { base, env }: ComparisonOptions,
  roots?: readonly string[],
): Promise<FleetComparison> {
  const { root } = workspace;
  const commit = await commitNamed(root, base);
  const change = await fleetChange(root, commit, roots ?? []);
  const found = roots?.map((chart) => ({ root: chart, name: basename(chart) })) ?? (await findTeams(root));
  const was = new Set(chartsAt(change));
  const gone = [...was].filter((chart) => statIfThere(join(root, chart, 'Chart.yaml')) === undefined);
  const charts = await BaseCharts.of(root, folder, change, [...new Set([...found.map((team) => team.root), ...gone])]);
  const added = found.filter((team) => !change.files.has(`${team.root}/Chart.yaml`));
  const renamed = await renames(root, charts, gone, added);
  const oldRoot = new Map(renamed.map(({ from, to }) => [to, gone.find((chart) => basename(chart) === from)]));
  const teams = found.map(({ root: chart, name }): TeamToCompare => {
    const wasRoot = change.files.has(`${chart}/Chart.yaml`) ? chart : oldRoot.get(name);
    return { root: chart, name, isThere: true, wasRoot };
  });
  const removed = gone
    .filter((chart) => roots === undefined && !renamed.some(({ from }) => from === basename(chart)))
    .map((chart): TeamToCompare => ({ root: chart, name: basename(chart), isThere: false, wasRoot: chart }));
  const { environments, notes } = await environmentsToCompare(root, change, base, env);
  const label = base === commit ? base : `${base} (${commit})`;
  return { workspace, base: charts, change, environments, label, teams: [...teams, ...removed], renamed, notes };
}

async function renames(
  root: string,
  charts: BaseCharts,
  gone: readonly string[],
  added: readonly { root: string; name: string }[],
): Promise<RenamedTeam[]> {
  if (gone.length === 0 || added.length === 0) return [];
  const text = async (file: string | undefined): Promise<string> =>
    file === undefined ? '' : ((await textIfReadable(file)) ?? '');
  return renamedTeams(
    await Promise.all(gone.map(async (chart) => ({ team: basename(chart), text: await text(charts.valuesOf(chart)) }))),
    await Promise.all(
      added.map(async (team) => ({ team: team.name, text: await text(join(root, team.root, 'values.yaml')) })),
    ),
  );
}

/** The environments that both sides have. A workspace without environments has the teams' own values to compare. */
async function environmentsToCompare(
  root: string,
  change: FleetChange,
  base: string,
  env: string | undefined,
): Promise<{ environments: readonly (string | undefined)[]; notes: string[] }> {
  const now = (await readTeamEnvironments(root)).map(({ name }) => name);
  const was = environmentsAt(change);
  if (env !== undefined && !now.includes(env) && !was.includes(env))
    throw new ProblemsError([unknownEnvironment(env, contractFile(env), now)]);
  const asked = (names: readonly string[]): string[] => names.filter((name) => env === undefined || name === env);
  const both = asked(now.filter((name) => was.includes(name)));
  const notes = [
    ...asked(now.filter((name) => !was.includes(name))).map(
      (name) => `${base} has no environment ${name}: every team is new there, which is not listed.`,
    ),
    ...asked(was.filter((name) => !now.includes(name))).map(
      (name) => `Environment ${name} is gone: every team is removed there, which is not listed.`,
    ),
  ];
  const isEither = now.length === 0 || was.length === 0;
  return { environments: both.length === 0 && isEither && env === undefined ? [undefined] : both, notes };
}
