import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Problem, ProblemsError } from '../core/problem.ts';

/** Age in milliseconds after which a temporary file of the cache is an orphan of a killed run; no build takes as long. */
const orphanAge = 60 * 60 * 1000;

/**
 * Absolute folder of everything that is kept between runs and outside the clone: `$CHARTWRIGHT_CACHE`, else
 * `$XDG_CACHE_HOME/chartwright`, else `~/.cache/chartwright`.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const explicit = environment['CHARTWRIGHT_CACHE'];
  if (explicit !== undefined && explicit !== '') return explicit;
  const xdg = environment['XDG_CACHE_HOME'];
  // The XDG specification has relative paths ignored.
  const parent = xdg?.startsWith('/') === true ? xdg : join(homedir(), '.cache');
  return join(parent, 'chartwright');
}

/**
 * Makes `final` appear at once or not at all: `make` fills a path beside it, which `publish` then moves there. What a
 * killed run left behind is removed by a later one.
 *
 * @param final absolute path of the file or folder to make
 * @param make writes to the temporary path it is given
 * @param publish moves the temporary path to `final`
 * @throws ProblemsError when the cache cannot be written or the disk is full; whatever `make` throws otherwise
 */
export async function makeAtomically(
  final: string,
  make: (temporary: string) => Promise<void>,
  publish: (temporary: string, final: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(final);
  const prefix = `.${basename(final)}.`;
  const temporary = join(folder, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await removeOrphans(folder, prefix);
    await make(temporary);
    await publish(temporary, final);
  } catch (error) {
    throw explained(error, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function removeOrphans(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    // Another run may remove the same orphan at the same time.
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > orphanAge) await rm(path, { recursive: true, force: true });
  }
}

function explained(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ProblemsError([cacheProblem('disk-full', folder, 'no space left on the disk', 'free 200 MB there')]);
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new ProblemsError([
      cacheProblem('cache-unwritable', folder, `not writable (${code})`, 'make it writable for this user'),
    ]);
  }
  return error;
}

function cacheProblem(rule: string, folder: string, found: string, fix: string): Problem {
  return {
    code: `toolchain/${rule}`,
    severity: 'error',
    file: folder,
    path: '',
    found,
    expected: 'a folder that programs can be kept in',
    fix: `${fix}, or set CHARTWRIGHT_CACHE to another folder`,
  };
}
