import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file or folder of the repository. */
export function repositoryPath(...segments: readonly string[]): string {
  return resolve(fileURLToPath(new URL('../../../../', import.meta.url)), ...segments);
}

/** The library chart under test; `CHARTWRIGHT_LIBRARY` names another one, such as a mutant of it. */
export function libraryChart(): string {
  return resolve(process.env['CHARTWRIGHT_LIBRARY'] || repositoryPath('charts', 'lib-team'));
}
