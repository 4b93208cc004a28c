import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Every executable file of that name on PATH, in PATH's order. Relative entries are left out: which program runs must
 * not depend on the current folder.
 */
export async function onPath(name: string, environment: NodeJS.ProcessEnv = process.env): Promise<string[]> {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = [...new Set(folders)].map((folder) => join(folder, file));
  const checked = await Promise.all(candidates.map(async (path) => ((await isExecutable(path)) ? path : undefined)));
  return checked.filter((path) => path !== undefined);
}

/** True for a file, or a link to one, that this user may execute. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
