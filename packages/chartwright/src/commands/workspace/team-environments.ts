import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Values } from '../../core/merge.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { parseYaml, type Source } from '../../core/yaml/source.ts';
import { contractFile, environmentsFolder, teamOverlaysFolder } from '../../environment/places.ts';
import { readSource } from './read-source.ts';
import { unknownEnvironment } from './unknown-environment.ts';

/** An environment as a team's chart sees it: the values of its contract with the teams. */
export interface TeamEnvironment {
  readonly name: string;
  readonly contract: Source;
  readonly values: Values;
}

/** A team's place in an environment: its own file of values there, where it has one. */
export interface TeamPlace extends TeamEnvironment {
  readonly overlay: Source | undefined;
}

/**
 * The environments of a workspace that have a contract, by name. One without is not written yet, and one whose contract
 * cannot be read was edited; `nx sync` reports and mends both.
 *
 * @param workspace absolute folder
 * @param only name of the one environment that is asked for; all of them by default
 * @throws ProblemsError when there is none of that name
 */
export async function readTeamEnvironments(workspace: string, only?: string): Promise<TeamEnvironment[]> {
  const all = await readAllEnvironments(workspace);
  const chosen = only === undefined ? all : all.filter(({ name }) => name === only);
  if (only === undefined || chosen.length > 0) return chosen;
  const names = all.map(({ name }) => name);
  throw new ProblemsError([unknownEnvironment(only, contractFile(only), names)]);
}

async function readAllEnvironments(workspace: string): Promise<TeamEnvironment[]> {
  const names = await readdir(join(workspace, environmentsFolder)).catch(() => []);
  const read = await Promise.all(
    names.sort().map(async (name): Promise<TeamEnvironment[]> => {
      const { source } = await readSource(workspace, contractFile(name));
      const values = source === undefined ? undefined : parseYaml(source).parsed?.value;
      return source === undefined || values === undefined ? [] : [{ name, contract: source, values }];
    }),
  );
  return read.flat();
}

/**
 * A team's place in each environment.
 *
 * @param workspace absolute folder
 * @param team name of the team's folder
 * @returns the places, and why a file of the team's there could not be read
 */
export async function readTeamPlaces(
  workspace: string,
  environments: readonly TeamEnvironment[],
  team: string,
): Promise<{ places: TeamPlace[]; problems: Problem[] }> {
  const read = await Promise.all(
    environments.map(async (environment) => {
      const file = `${teamOverlaysFolder(environment.name)}/${team}.yaml`;
      const { source, problems } = await readSource(workspace, file);
      return { place: { ...environment, overlay: source }, problems };
    }),
  );
  return { places: read.map(({ place }) => place), problems: read.flatMap(({ problems }) => problems) };
}
