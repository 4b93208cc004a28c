import { readCachedProjectGraph, type Tree, workspaceRoot } from '@nx/devkit';
import { teamFolder } from '../../team/chart/chart.ts';
import type { Problem } from '../../core/problem.ts';

/**
 * The problem of a team named as a project that is no team chart: with two projects of one name every command of Nx
 * fails. Nx has just made its graph when it runs a generator; where there is none, nothing is reported.
 */
export function projectNameProblem(tree: Tree, team: string): Problem | undefined {
  const root = projectRoots(tree).get(team);
  if (root === undefined || root === teamFolder(team)) return undefined;
  return {
    code: 'nx/project-exists',
    severity: 'error',
    file: root,
    path: 'name',
    found: `a project ${team} in ${root}`,
    expected: 'a name that no project of the workspace has, since each chart is a project of its own name',
    fix: 'choose another name for the team',
  };
}

let roots: { readonly workspace: string; readonly byName: ReadonlyMap<string, string> } | undefined;

function projectRoots(tree: Tree): ReadonlyMap<string, string> {
  if (tree.root !== workspaceRoot) return new Map();
  if (roots?.workspace !== tree.root) {
    try {
      const nodes = Object.values(readCachedProjectGraph().nodes);
      roots = { workspace: tree.root, byName: new Map(nodes.map(({ name, data }) => [name, data.root])) };
    } catch {
      return new Map();
    }
  }
  return roots.byName;
}
