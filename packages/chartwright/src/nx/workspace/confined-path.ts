import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { lstatIfThere } from '../../commands/workspace/stat-if-there.ts';
import type { Problem } from '../../core/problem.ts';

/**
 * Returns what is wrong with writing to a path: that it leads out of the workspace, by `..` or by a symbolic link on the
 * way. A root that is not on disk (an in-memory tree) has no links.
 *
 * @param root absolute folder of the workspace
 * @param path relative to it, with `/`
 */
export function escapeProblem(root: string, path: string): Problem | undefined {
  if (isAbsolute(path) || path.split('/').includes('..')) return outside(path, path);
  const home = realPath(root);
  if (home === undefined) return undefined;
  let existing = path;
  while (existing !== '.' && !isThere(join(root, existing))) existing = dirname(existing);
  const target = realPath(join(root, existing));
  if (target === undefined) return outside(path, `${existing} is a symbolic link to nothing`);
  return isWithin(home, target) ? undefined : outside(path, `${existing} leads to ${target}`);
}

/** What is wrong with writing to some paths, as {@link escapeProblem} says it of each. */
export function escapeProblems(root: string, paths: readonly string[]): Problem[] {
  return paths.flatMap((path) => escapeProblem(root, path) ?? []);
}

/** True when `path` is `folder` or in it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function outside(path: string, found: string): Problem {
  return {
    code: 'nx/outside-workspace',
    severity: 'error',
    file: path,
    path: '',
    found,
    expected: 'a place inside the workspace, also after following symbolic links',
    fix: 'replace the symbolic link by a folder',
  };
}

function isThere(path: string): boolean {
  try {
    return lstatIfThere(path) !== undefined;
  } catch {
    // Below a loop of links, which is the one to report.
    return false;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
