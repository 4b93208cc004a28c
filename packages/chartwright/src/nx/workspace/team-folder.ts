import type { Tree } from '@nx/devkit';
import { isBegun } from '../../core/ownership.ts';
import { schemaLine } from '../../team/chart/values-file.ts';
import type { Problem } from '../../core/problem.ts';
import { readText } from './read-text.ts';

/**
 * True when the folder's `values.yaml` was written to its end, so that it is the team's own. It is written first and
 * `Chart.yaml` last: whatever killed a run in between, a folder without `Chart.yaml` is an unfinished chart, which
 * neither Helm nor Nx takes for one.
 *
 * @param folder relative to the workspace
 */
export function hasChart(tree: Tree, folder: string): boolean {
  return readText(tree, `${folder}/Chart.yaml`) !== null;
}

/**
 * The problem of a folder that somebody else made. The tool's is one whose `Chart.yaml` has the tool's header, or, as a
 * killed run leaves it, one without `Chart.yaml` whose `values.yaml` begins as the tool begins it.
 */
export function foreignFolder(tree: Tree, folder: string): Problem | undefined {
  if (!hasFiles(tree, folder)) return undefined;
  const names = tree.children(folder);
  const chart = readText(tree, `${folder}/Chart.yaml`);
  const values = readText(tree, `${folder}/values.yaml`);
  if (chart !== null ? isBegun('Chart.yaml', chart) : values !== null && isTeamValues(values)) return undefined;
  return {
    code: 'nx/foreign-folder',
    severity: 'error',
    file: chart === null ? folder : `${folder}/Chart.yaml`,
    path: '',
    found: chart === null ? `a folder with ${names.slice(0, 3).join(', ')}` : 'a chart that the tool did not make',
    expected: 'no folder, or one that the tool made',
    fix:
      chart === null
        ? 'choose another name for the team, or move the folder away'
        : 'take the change to Chart.yaml back with git; move a chart of your own out of charts/teams',
  };
}

/** False for a folder that is absent, or holds empty folders alone: a killed run leaves them, and Git keeps none. */
export function hasFiles(tree: Tree, folder: string): boolean {
  return tree.children(folder).some((name) => {
    const path = `${folder}/${name}`;
    return tree.isFile(path) || hasFiles(tree, path);
  });
}

function isTeamValues(text: string): boolean {
  return text.startsWith(schemaLine) || schemaLine.startsWith(text);
}
