import type { Tree } from '@nx/devkit';
import { checkTeamFile } from '../../team/values/check.ts';
import type { EffectiveTeamValues, TeamValues } from '../../team/generated/team-values.ts';
import { teamFolder, teamsFolder } from '../../team/chart/chart.ts';
import { hasErrors, ProblemsError } from '../../core/problem.ts';
import { parseYaml, type ParsedYaml } from '../../core/yaml/source.ts';

/** A team's values, read from a file and checked. */
export interface TeamFile {
  readonly team: string;
  /** Where its keys and values are. */
  readonly parsed: ParsedYaml;
  /** Its content. */
  readonly values: TeamValues;
  /** The same with every default. */
  readonly effective: EffectiveTeamValues;
}

/** Path of a team's `values.yaml`, relative to the workspace. */
export function valuesPath(team: string): string {
  return `${teamFolder(team)}/values.yaml`;
}

/**
 * Reads and checks text as a team's `values.yaml`.
 *
 * @throws ProblemsError with all that is wrong
 */
export function readTeamValues(team: string, text: string): TeamFile {
  const { parsed, problems } = parseYaml({ file: valuesPath(team), text });
  if (parsed === undefined) throw new ProblemsError(problems);
  return checkedTeam(team, parsed);
}

/**
 * Checks values that were parsed.
 *
 * @throws ProblemsError with all that is wrong
 */
export function checkedTeam(team: string, parsed: ParsedYaml): TeamFile {
  const { problems, effective } = checkTeamFile(parsed);
  if (hasErrors(problems) || effective === undefined) throw new ProblemsError(problems);
  return { team, parsed, values: parsed.value as unknown as TeamValues, effective };
}

/** Names of all teams that have a folder, in alphabetical order. */
export function teamNames(tree: Tree): string[] {
  return tree
    .children(teamsFolder)
    .filter((name) => !name.startsWith('.') && !tree.isFile(`${teamsFolder}/${name}`))
    .sort();
}
