import { cpSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lstatIfThere } from '../../commands/workspace/stat-if-there.ts';

/**
 * What is at the place of a chart's link to the library. `text`: a file that holds the link's target, as Git leaves
 * it where it cannot make links, and Nx's tree, which knows no links, until {@link makeLink}. `copy`: a folder. `other`: a link of the
 * tool's to another library.
 */
export type LinkState = 'right' | 'other' | 'absent' | 'text' | 'copy' | 'wrong';

/**
 * @param path absolute path of the link; @param target as it should be written in it
 * @param targets of links that the tool makes
 */
export function linkState(path: string, target: string, targets: readonly string[] = []): LinkState {
  const stat = lstatIfThere(path);
  if (stat === undefined) return 'absent';
  if (stat.isSymbolicLink()) {
    const written = readlinkSync(path).replaceAll('\\', '/');
    if (written === target) return 'right';
    return targets.includes(written) ? 'other' : 'wrong';
  }
  if (stat.isDirectory()) return 'copy';
  return stat.isFile() && target.startsWith(readFileSync(path, 'utf8').trim()) ? 'text' : 'wrong';
}

/**
 * Makes the link, in one step that replaces a file of {@link LinkState} `text`. Where the system allows no links it
 * copies the folder instead.
 *
 * @param path absolute path of the link; @param target relative to the link's folder
 */
export function makeLink(path: string, target: string): 'linked' | 'copied' {
  mkdirSync(dirname(path), { recursive: true });
  // One name in every run: what a killed run left is replaced by the next. In a chart's `charts/` it would be a chart.
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  try {
    symlinkSync(target, fresh, 'dir');
  } catch (error) {
    if (!isForbidden(error)) throw error;
    rmSync(path, { force: true });
    cpSync(join(dirname(path), target), path, { recursive: true });
    return 'copied';
  }
  renameSync(fresh, path);
  return 'linked';
}

/** Windows without developer mode returns EPERM; file systems without links return ENOSYS or ENOTSUP. */
function isForbidden(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EPERM' || code === 'ENOSYS' || code === 'ENOTSUP';
}
