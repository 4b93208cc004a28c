import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locate } from '../../src/toolchain/programs/locate.ts';
import type { ProgramName } from '../../src/toolchain/programs/programs.ts';
import { run } from '../../src/toolchain/run.ts';

/** A checker's verdict on a configuration. */
export interface Verdict {
  readonly accepted: boolean;
  /** Both of its streams. */
  readonly output: string;
}

/** Checks the text of a configuration. */
export type Checker = (text: string) => Promise<Verdict>;

/**
 * A program that checks the configuration of a server, as a function of the text.
 *
 * @param argumentsFor the program's arguments for a file
 * @returns undefined, with a warning, where the program is not there
 */
export async function checkerOf(
  name: ProgramName,
  argumentsFor: (file: string) => string[],
): Promise<Checker | undefined> {
  const path = await pathOf(name);
  return path === undefined ? undefined : (text) => check(path, argumentsFor, text);
}

/** Absolute path of a program; undefined, with a warning, where it is not there. */
export async function pathOf(name: ProgramName): Promise<string | undefined> {
  try {
    return (await locate(name)).path;
  } catch {
    console.log(`${name} is not there: cases that need it are skipped; \`npm run tools\` builds it.`);
    return undefined;
  }
}

async function check(path: string, argumentsFor: (file: string) => string[], text: string): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-checker-'));
  try {
    const file = join(folder, 'configuration');
    writeFileSync(file, text);
    const { exitCode, stdout, stderr } = await run(path, argumentsFor(file), { cwd: folder });
    return { accepted: exitCode === 0, output: `${stdout}\n${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
