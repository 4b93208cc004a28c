import { keptLibrary } from '../../team/chart/library-canary.ts';
import type { Problem } from '../../core/problem.ts';

/** A chart by its folder, relative to the workspace with `/`, and the name in its Chart.yaml. */
export interface NamedChart {
  readonly root: string;
  readonly name: string;
}

/**
 * The names of the projects that charts become: each its own, since two projects of one name stop every command of Nx.
 * A chart has the name in its Chart.yaml. Beside another project of that name it is `<name>-chart`; of several charts
 * of one name the one whose folder has it keeps it, or else the first, and the others are called as their folders are.
 *
 * @param taken names of projects that are no charts
 * @returns the name by the chart's folder
 */
export function projectNames(charts: readonly NamedChart[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  const ordered = inOrder(charts);
  for (const { root, name } of ordered) {
    if (used.has(name)) continue;
    used.add(name);
    names.set(root, name);
  }
  for (const { root, name } of ordered.filter((chart) => !names.has(chart.root))) {
    const free = [...(taken.has(name) ? [`${name}-chart`] : []), folderOf(root), `${folderOf(root)}-chart`];
    // A folder is there once, so that its whole path is nobody else's but by a name that was made to look like one.
    let chosen = free.find((one) => !used.has(one)) ?? root.replaceAll('/', '-');
    while (used.has(chosen)) chosen += '-chart';
    used.add(chosen);
    names.set(root, chosen);
  }
  return names;
}

/**
 * Charts of a name that another chart has, by folder. The chart that keeps the name has no problem.
 *
 * @param charts every chart of the workspace
 */
export function nameClashes(charts: readonly NamedChart[]): ReadonlyMap<string, Problem> {
  const keepers = new Map<string, string>();
  const clashes = new Map<string, Problem>();
  const called = projectNames(charts, new Set());
  // The library that teams keep while others try the new one has its name on purpose.
  for (const { root, name } of inOrder(charts.filter((chart) => chart.root !== keptLibrary))) {
    const keeper = keepers.get(name);
    if (keeper === undefined) keepers.set(name, root);
    else clashes.set(root, clash(root, name, keeper, called.get(root) ?? root));
  }
  return clashes;
}

/** Charts that have the name of their folders first, and else by folder. */
function inOrder(charts: readonly NamedChart[]): NamedChart[] {
  const sorted = charts.toSorted((a, b) => (a.root < b.root ? -1 : 1));
  const isOwner = ({ root, name }: NamedChart): boolean => folderOf(root) === name;
  return [...sorted.filter(isOwner), ...sorted.filter((chart) => !isOwner(chart))];
}

function folderOf(root: string): string {
  return root.split('/').at(-1) ?? root;
}

function clash(root: string, name: string, keeper: string, called: string): Problem {
  return {
    code: 'workspace/name-clash',
    severity: 'error',
    file: `${root}/Chart.yaml`,
    path: 'name',
    found: `the name ${name}, which ${keeper}/Chart.yaml has; the project of this chart is called ${called} instead`,
    expected: 'a name that no other chart of the workspace has',
    fix: `rename one of the two, for example to ${folderOf(root)}`,
  };
}
