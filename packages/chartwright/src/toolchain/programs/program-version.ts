import semver from 'semver';
import { ProblemsError } from '../../core/problem.ts';
import { type Program, settingOf } from './programs.ts';
import { quoteOutput, run } from '../run.ts';

/** Printing its version only starts the program; a slow disk or a cold Python takes seconds. */
const askTimeout = 30_000;

/**
 * The version that a copy of a program prints, without the leading `v`.
 *
 * @param path absolute path of the copy
 * @throws ProblemsError when it cannot be run, fails, or prints no version
 */
export async function askVersion(program: Program, path: string): Promise<string> {
  const fix = `replace it, or set ${settingOf(program.name)} to a copy that works`;
  const { exitCode, stdout, stderr } = await run(path, program.versionArguments, {
    timeout: askTimeout,
    outputLimit: 64 * 1024,
    fix,
  });
  const version = parseVersion(program, stdout);
  if (exitCode === 0 && version !== undefined) return version;
  throw new ProblemsError([
    {
      code: 'toolchain/not-the-program',
      severity: 'error',
      file: path,
      path: '',
      found: `exit code ${exitCode}, having printed ${quoteOutput(stdout === '' ? stderr : stdout)}`,
      expected: `the version of ${program.name} on \`${[program.name, ...program.versionArguments].join(' ')}\``,
      fix,
    },
  ]);
}

/** The version in what a program printed; undefined when there is none. */
export function parseVersion(program: Program, output: string): string | undefined {
  const found = program.versionPattern.exec(output)?.[1];
  return found === undefined ? undefined : (semver.valid(found) ?? undefined);
}

/** True when the version serves; a vendor's suffix such as `1.32.4-eks.1` counts as that release. */
export function inRange(program: Program, version: string): boolean {
  return semver.satisfies(version, program.range(), { includePrerelease: true });
}
