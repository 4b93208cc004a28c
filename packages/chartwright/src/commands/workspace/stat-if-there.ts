import { lstatSync, type Stats, statSync } from 'node:fs';

/**
 * What is at a path, links followed; undefined where nothing is, be it for a file in place of a folder on the way. The
 * option `throwIfNoEntry` of Node answers that way up to Node 20 and throws `ENOTDIR` from Node 22 on.
 *
 * @param path absolute
 * @throws Error of the system, such as `ELOOP` or `EACCES`
 */
export function statIfThere(path: string): Stats | undefined {
  return unlessAbsent(() => statSync(path));
}

/** As {@link statIfThere}, of a link itself and not of what it leads to. */
export function lstatIfThere(path: string): Stats | undefined {
  return unlessAbsent(() => lstatSync(path));
}

function unlessAbsent(stat: () => Stats): Stats | undefined {
  try {
    return stat();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
