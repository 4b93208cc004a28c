import type { Tree } from '@nx/devkit';
import { teamFolder } from '../../team/chart/chart.ts';
import { teamNames, valuesPath } from '../workspace/team-values.ts';
import { teamOverlays } from '../workspace/environment-overlays.ts';

/** A team's files with values of its own: `values.yaml`, its cases for chart-testing, and those of environments. */
export function teamFiles(tree: Tree, team: string): string[] {
  const ci = `${teamFolder(team)}/ci`;
  const cases = tree
    .children(ci)
    .filter((name) => name.endsWith('-values.yaml') && name !== 'default-values.yaml')
    .map((name) => `${ci}/${name}`);
  return [valuesPath(team), ...cases.sort(), ...teamOverlays(tree, team)].filter((path) => tree.isFile(path));
}

/** Teams whose files a migration brings up to date. */
export function migratedTeams(tree: Tree): string[] {
  return teamNames(tree);
}
