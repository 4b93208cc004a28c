import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../commands/workspace/write-whole.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { escapeProblem } from '../workspace/confined-path.ts';
import { readRegularText } from '../../commands/workspace/regular-file.ts';

/** Files whose lines a report shows: as many as a person looks at, none larger than values may be. */
const mostFiles = 100;
const largestFile = 1024 * 1024;

/**
 * The texts of the files that problems point into, for the lines that a text report shows.
 *
 * @param root absolute folder of the workspace; nothing outside it is read
 */
export async function sourcesOf(root: string, problems: readonly Problem[]): Promise<Map<string, string>> {
  const files = new Set(problems.filter(({ line }) => line !== undefined).map(({ file }) => file));
  const sources = new Map<string, string>();
  for (const file of [...files].slice(0, mostFiles)) {
    if (escapeProblem(root, file) !== undefined) continue;
    const path = join(root, file);
    const size = await stat(path).then(
      (entry) => (entry.isFile() ? entry.size : Infinity),
      () => Infinity,
    );
    if (size <= largestFile) sources.set(file, await readRegularText(path));
  }
  return sources;
}

/**
 * Refuses a file for `--output` outside the workspace.
 *
 * @throws ProblemsError when it leads out of it
 */
export function assertInside(root: string, output: string | undefined): void {
  const problem = output === undefined ? undefined : escapeProblem(root, output);
  if (problem !== undefined) throw new ProblemsError([{ ...problem, path: '--output' }]);
}

/** Writes a report whole or not at all. @param file relative to the workspace */
export async function writeReport(root: string, file: string, text: string): Promise<void> {
  await writeWhole(root, file, `${text}\n`);
}
