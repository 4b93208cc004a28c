import { randomBytes } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { systemWords } from '../../core/system-words.ts';
import { requirementsFile } from '../programs/pins.ts';
import type { PythonInstall } from '../programs/programs.ts';
import { pythonFolder, scriptsFolder } from '../programs/provisioned.ts';
import { quoteOutput, run, type RunResult } from '../run.ts';
import { isExecutable } from '../programs/executables.ts';

const installTimeout = 5 * 60 * 1000;

/** After this many milliseconds an unpublished environment is the orphan of a killed run. */
const orphanAge = 60 * 60 * 1000;

/**
 * Makes the virtual environment that holds the Python programs, unless it is there. Its programs name its folder, so
 * it cannot be moved into place as a file can: it is filled under a name of its own, and a symlink publishes it.
 *
 * @returns the published folder, absolute
 * @throws ProblemsError when Python is missing or too old, or the packages cannot be downloaded or have other hashes
 */
export async function provisionPython(
  install: PythonInstall,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const published = pythonFolder(install.requirements, environment);
  if (await isComplete(published, install.package)) return published;
  const own = `${published}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(published), { recursive: true }).catch((error: unknown) => {
    throw unwritable(dirname(published), error);
  });
  await removeOrphans(published);
  try {
    await fill(own, install.requirements, environment);
    await publish(own, published);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
  return published;
}

async function isComplete(published: string, program: string): Promise<boolean> {
  return isExecutable(join(published, scriptsFolder, process.platform === 'win32' ? `${program}.exe` : program));
}

async function fill(folder: string, requirements: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const python = process.platform === 'win32' ? 'python' : 'python3';
  // The person's PYTHONPATH or PYTHONHOME would decide which modules are found.
  const { PYTHONPATH: _path, PYTHONHOME: _home, ...clean } = environment;
  const fix = 'install Python 3.10 or newer with its venv module (Debian: `apt install python3-venv`)';
  const made = await run(python, ['-m', 'venv', folder], { environment: clean, timeout: installTimeout, fix });
  if (made.exitCode !== 0)
    throw failure('python-unfit', made, { requirements, expected: 'Python 3.10 or newer with venv', fix });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--require-hashes'];
  const installed = await run(
    join(folder, scriptsFolder, 'python'),
    [...pip, '--only-binary', ':all:', '--requirement', requirementsFile(requirements)],
    { environment: clean, timeout: installTimeout },
  );
  if (installed.exitCode !== 0) throw installFailure(installed, requirements, fix);
}

function installFailure(result: RunResult, requirements: string, installPython: string): ProblemsError {
  if (/HASHES|DO NOT MATCH/.test(result.stderr)) {
    const fix = 'find out who serves other files than were pinned; set PIP_INDEX_URL to an index you trust';
    return failure('hash-mismatch', result, { requirements, expected: 'packages with the pinned hashes', fix });
  }
  if (/Requires-Python|requires a different Python|No matching distribution/.test(result.stderr)) {
    const expected = 'Python 3.10 or newer and an index that has the packages';
    return failure('python-unfit', result, { requirements, expected, fix: installPython });
  }
  const fix = 'run `pip config set global.index-url <an index you can reach>`, then `npm run tools`';
  return failure('network-missing', result, { requirements, expected: 'packages from the Python index', fix });
}

/**
 * Puts the link in place by a rename, which replaces a link to a broken environment at once: of several runs each finds
 * either the old link or a new one, and the last one stays.
 */
async function publish(own: string, published: string): Promise<void> {
  const link = `${own}.link`;
  try {
    await symlink(own, link, 'junction');
    await rename(link, published);
  } catch (error) {
    await rm(link, { force: true });
    throw unwritable(dirname(published), error);
  }
}

async function removeOrphans(published: string): Promise<void> {
  const current = await realpath(published).catch(() => undefined);
  for (const name of await readdir(dirname(published))) {
    const path = join(dirname(published), name);
    if (!name.startsWith(`${basename(published)}.`) || path === current) continue;
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > orphanAge) await rm(path, { recursive: true, force: true });
  }
}

function unwritable(folder: string, error: unknown): ProblemsError {
  return new ProblemsError([
    {
      code: 'toolchain/cache-unwritable',
      severity: 'error',
      file: folder,
      path: '',
      found: `a folder that cannot be written to: ${systemWords(error)}`,
      expected: 'a folder that programs can be kept in',
      fix: 'make it writable for this user, or set CHARTWRIGHT_CACHE to another folder',
    },
  ]);
}

/** What a failure is told with. */
interface Told {
  readonly requirements: string;
  readonly expected: string;
  readonly fix: string;
}

function failure(rule: string, result: RunResult, { requirements: file, expected, fix }: Told): ProblemsError {
  const output = result.stderr.trim() === '' ? result.stdout : result.stderr;
  const found = quoteOutput(output.trim().split('\n').slice(-3).join('\n'));
  return new ProblemsError([{ code: `toolchain/${rule}`, severity: 'error', file, path: '', found, expected, fix }]);
}
