import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import type { Problem } from '../../../core/problem.ts';
import { teamsFolder } from '../../../team/chart/chart.ts';
import { hiding, isIgnoreFile } from '../../../team/chart/foreign-files.ts';
import { misplacedChart } from '../../../team/chart/team-place.ts';
import { lstatIfThere } from '../../../commands/workspace/stat-if-there.ts';
import { filesBelow } from '../../workspace/library-copy.ts';
import { teamNames } from '../../workspace/team-values.ts';

/**
 * What keeps the targets from charts of teams, outside the teams' own folders: links that Nx does not follow, files by
 * which it leaves charts out, and charts that are no team's. Only sync can see it, since a chart that Nx does not know has
 * no target.
 */
export function unseenTeams(tree: Tree): Problem[] {
  const names = tree.children(teamsFolder);
  const known = new Set(teamNames(tree));
  const folders = ['charts', teamsFolder, ...names.map((name) => `${teamsFolder}/${name}`)];
  const charts = names.filter((name) => !known.has(name)).flatMap((name) => chartsIn(tree, `${teamsFolder}/${name}`));
  return [
    ...folders.filter((folder) => isLink(tree, folder)).map(linked),
    ...names.filter(isIgnoreFile).map((name) => hiding(`${teamsFolder}/${name}`)),
    ...charts.map(misplacedChart),
  ];
}

/** Folders of charts at a path, which is no team's. */
function chartsIn(tree: Tree, path: string): string[] {
  if (tree.isFile(path)) return path === `${teamsFolder}/Chart.yaml` ? [teamsFolder] : [];
  return filesBelow(tree, path)
    .filter((name) => name === 'Chart.yaml' || name.endsWith('/Chart.yaml'))
    .map((name) => `${path}/${name}`.slice(0, -'/Chart.yaml'.length));
}

/** True for a link in the place of a folder, whatever it leads to; a tree in memory has none. */
export function isLink(tree: Tree, path: string): boolean {
  return lstatIfThere(join(tree.root, path))?.isSymbolicLink() ?? false;
}

/** The problem of a link in the place of a team's folder, or of one above it. */
export function linked(path: string): Problem {
  return {
    code: 'workspace/hidden-chart',
    severity: 'error',
    file: path,
    path: '',
    found: 'a symbolic link, which Nx does not follow, so that no target checks the charts behind it',
    expected: 'a folder',
    fix: 'replace the link by the folder',
  };
}
