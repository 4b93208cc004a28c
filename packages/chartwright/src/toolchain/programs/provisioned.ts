import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache.ts';
import { requirementsFile } from './pins.ts';
import type { Program } from './programs.ts';

/**
 * Absolute path at which the provisioned copy of a program is, or would be, in the cache; undefined for a
 * program that is embedded.
 */
export function provisionedPath(program: Program, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  switch (program.provisioning.by) {
    case 'go':
      return join(cacheFolder(environment), program.name, program.pinned(), executable(program.name));
    case 'python':
      return join(
        pythonFolder(program.provisioning.requirements, environment),
        scriptsFolder,
        executable(program.name),
      );
    case 'npm':
      return undefined;
  }
}

/**
 * Absolute folder of the virtual environment that holds the Python programs of a list of packages. It is named for the
 * list's content, so a changed pin makes a new one.
 */
export function pythonFolder(requirements: string, environment: NodeJS.ProcessEnv = process.env): string {
  const digest = createHash('sha256')
    .update(readFileSync(requirementsFile(requirements)))
    .digest('hex')
    .slice(0, 16);
  return join(cacheFolder(environment), 'python', digest);
}

/** Folder of a virtual environment that holds its programs. */
export const scriptsFolder = process.platform === 'win32' ? 'Scripts' : 'bin';

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
