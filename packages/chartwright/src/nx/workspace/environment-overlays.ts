import type { Values } from '../../core/merge.ts';
import type { Tree } from '@nx/devkit';
import { checkTeamOverlay } from '../../team/values/environment-overlay.ts';
import type { Environment } from '../../platform/model/environment.ts';
import type { Platform } from '../../platform/model/platform.ts';
import { contractValues } from '../../environment/contract.ts';
import { environmentsFolder, teamOverlaysFolder } from '../../environment/places.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { overlayFiles } from './overlay-files.ts';
import { teamNames, valuesPath } from './team-values.ts';
import { readText } from './read-text.ts';

/**
 * What is wrong with the values of teams in an environment, `environments/<env>/teams/<team>.yaml`. Where the team's own
 * values cannot be read, which its own checks report, only the text of the overlay is checked.
 */
export function overlayProblems(tree: Tree, platform: Platform, environment: Environment): readonly Problem[] {
  const folder = teamOverlaysFolder(environment.name);
  const { files, problems } = overlayFiles(tree, folder);
  if (files.length === 0) return problems;
  const { global } = contractValues(platform, environment) as { readonly global: Values };
  const teams = teamNames(tree);
  const found = files.flatMap((name): readonly Problem[] => {
    const team = name.slice(0, -'.yaml'.length);
    const file = `${folder}/${name}`;
    if (!teams.includes(team)) return [noTeam(file, team, teams)];
    const base = parseYaml({ file: valuesPath(team), text: readText(tree, valuesPath(team)) ?? '' }).parsed;
    const overlay = { file, text: readText(tree, file) ?? '' };
    return base === undefined ? parseYaml(overlay).problems : checkTeamOverlay(base, global, overlay);
  });
  return [...problems, ...found];
}

/** A team's files in the environments that there are, relative to the workspace. */
export function teamOverlays(tree: Tree, team: string): string[] {
  return tree
    .children(environmentsFolder)
    .map((environment) => `${teamOverlaysFolder(environment)}/${team}.yaml`)
    .filter((file) => tree.isFile(file))
    .sort();
}

function noTeam(file: string, team: string, teams: readonly string[]): Problem {
  const near = nearest(team, teams);
  return {
    code: 'environment/unknown-team',
    severity: 'error',
    file,
    path: '',
    found: `values of a team ${team}, which does not exist`,
    expected: teams.length === 0 ? 'a team, but there is none yet' : `a file named for one of ${teams.join(', ')}`,
    fix: near === undefined ? 'rename the file, or remove it' : `did you mean \`${near}.yaml\`?`,
  };
}
