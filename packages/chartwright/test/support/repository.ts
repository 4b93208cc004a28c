import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file or folder of the repository. */
export function repositoryPath(...segments: readonly string[]): string {
  return resolve(fileURLToPath(new URL('../../../../', import.meta.url)), ...segments);
}

/** A chart under test; `CHARTWRIGHT_CHARTS` names another folder of charts than the repository's, such as one of mutants. */
export function chartUnderTest(name: string): string {
  return resolve(process.env['CHARTWRIGHT_CHARTS'] || repositoryPath('charts'), name);
}
