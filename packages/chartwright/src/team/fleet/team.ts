import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { Problem } from '../../core/problem.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';

/** One team as the checks across teams see it. */
export interface FleetTeam {
  readonly name: string;
  /** Namespace that the team's objects live in. */
  readonly namespace: string;
  readonly values: EffectiveTeamValues;
  /** The file that the values come from, or the files of an environment, which locate paths. */
  readonly source: Pick<ParsedYaml, 'file' | 'locate'>;
  /** Path of the team's values in the file: empty for a chart's `values.yaml`. */
  readonly root: readonly string[];
}

/** A problem that no single chart can see, and the teams that have a part in it. */
export interface FleetFinding {
  readonly problem: Problem;
  readonly teams: readonly string[];
}

/** A problem located at a path of a team's values. */
export function fleetProblem(
  team: FleetTeam,
  path: readonly (string | number)[],
  text: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>,
): Problem {
  const { file, line, column } = team.source.locate([...team.root, ...path]);
  return { severity: 'error', file, line, column, path: [...team.root, ...path].join('.'), ...text };
}

/** The file of a team's that sets a path of its values. */
export function fileOf(team: FleetTeam, path: readonly (string | number)[]): string {
  return team.source.locate([...team.root, ...path]).file;
}
