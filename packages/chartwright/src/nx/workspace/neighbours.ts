import type { Tree } from '@nx/devkit';
import { checkFleet } from '../../team/fleet/check.ts';
import { type FleetTeam } from '../../team/fleet/team.ts';
import { namespaceOf } from '../../team/terms/namespace.ts';
import { mentionsAny, mentionsOf } from '../../team/fleet/mentions.ts';
import type { Problem } from '../../core/problem.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { checkTeamValues } from '../../team/values/check.ts';
import { type TeamFile, teamNames, valuesPath } from './team-values.ts';
import { readText } from './read-text.ts';

/** A checked team as the checks across teams see it. */
export function asFleetTeam({ team, effective, parsed }: TeamFile): FleetTeam {
  return { name: team, namespace: namespaceOf(effective), values: effective, source: parsed, root: [] };
}

/**
 * The teams of the workspace that have something to do with the given ones: whose values mention a host, a namespace or
 * a peer of theirs, or them. A look at the text spares reading the values of the many others. Teams whose own values are
 * wrong are left out; their own check reports them.
 */
export function neighbours(tree: Tree, teams: readonly FleetTeam[]): FleetTeam[] {
  const names = new Set(teams.map((team) => team.name));
  const words = mentionsOf(teams);
  if (words.size === 0) return [];
  const found: FleetTeam[] = [];
  for (const team of teamNames(tree)) {
    if (names.has(team)) continue;
    const text = readText(tree, valuesPath(team));
    if (text === null || !mentionsAny(text, words)) continue;
    const { parsed } = parseYaml({ file: valuesPath(team), text });
    const effective = parsed === undefined ? undefined : checkTeamValues(parsed).effective;
    if (parsed !== undefined && effective !== undefined) {
      found.push({ name: team, namespace: namespaceOf(effective), values: effective, source: parsed, root: [] });
    }
  }
  return found;
}

/**
 * The conflicts between teams after a change: the findings in which a changed team has a part, without those that were
 * there before. A conflict is reported for the later of two teams, so those that change come last.
 *
 * @param before the changed teams as they were; those that are new are not among them
 */
export function newFindings(
  changed: readonly FleetTeam[],
  others: readonly FleetTeam[],
  before: readonly FleetTeam[] = [],
): Problem[] {
  const names = new Set(changed.map((team) => team.name));
  const known = new Set(checkFleet([...others, ...before]).map(({ problem }) => identity(problem)));
  return checkFleet([...others, ...changed])
    .filter(({ problem, teams }) => teams.some((team) => names.has(team)) && !known.has(identity(problem)))
    .map(({ problem }) => problem);
}

function identity({ code, file, path, found }: Problem): string {
  return JSON.stringify([code, file, path, found]);
}
