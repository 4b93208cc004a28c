import { type Problem, ProblemsError } from '../../core/problem.ts';
import { isBuiltPackage } from '../assets.ts';
import { cacheFolder } from '../cache.ts';
import { embeddedPackage } from './embedded-package.ts';
import { embeddedArchive, embeddedProgram, embeddedRunsHere } from './embedded.ts';
import { isExecutable, onPath } from './executables.ts';
import { helmPlatform, installedHelm } from './helm-package.ts';
import { askVersion, inRange } from './program-version.ts';
import { installCommand, type Program, type ProgramSource, programNamed, settingOf } from './programs.ts';
import type { ProgramName } from './programs.ts';
import { provisionedPath } from './provisioned.ts';

/** A usable copy of a program. */
export interface LocatedProgram {
  readonly name: string;
  /** Without the leading `v`. */
  readonly version: string;
  readonly source: ProgramSource;
  /** Absolute. */
  readonly path: string;
}

/** The result of looking in one place: a usable copy, or why there is none, as the end of "<place>: …". */
type Finding = LocatedProgram | { readonly why: string };

type Place = (program: Program, environment: NodeJS.ProcessEnv) => Promise<Finding>;

const places: Readonly<Record<ProgramSource, Place>> = {
  explicit: inSetting,
  package: inOwnPackage,
  embedded: inForeignPackage,
  path: inPath,
  provisioned: inCache,
};

const remembered = new Map<string, Promise<LocatedProgram>>();

/**
 * The copy of a program to run: the first of the places in the program's `order` that has one in range. An explicit
 * setting (`CHARTWRIGHT_HELM=/opt/helm`) that does not serve is an error, not passed over.
 *
 * @throws ProblemsError naming the program, the range, what was found where, and the one command that fixes it
 */
export function locate(name: ProgramName, environment: NodeJS.ProcessEnv = process.env): Promise<LocatedProgram> {
  return locateProgram(programNamed(name), environment);
}

/** As {@link locate}, for a program of another table. */
export function locateProgram(program: Program, environment: NodeJS.ProcessEnv = process.env): Promise<LocatedProgram> {
  const { name } = program;
  const key = [name, environment[settingOf(name)], environment['PATH'], cacheFolder(environment)].join('\0');
  const known = remembered.get(key) ?? search(program, environment);
  remembered.set(key, known);
  // A program that is missing now may be provisioned by this very process.
  known.catch(() => remembered.delete(key));
  return known;
}

async function search(program: Program, environment: NodeJS.ProcessEnv): Promise<LocatedProgram> {
  const reasons: string[] = [];
  for (const source of program.order) {
    const finding = await places[source](program, environment);
    if (!('why' in finding)) return finding;
    reasons.push(finding.why);
  }
  throw new ProblemsError([missing(program, reasons.join('; '))]);
}

async function inSetting(program: Program, environment: NodeJS.ProcessEnv): Promise<Finding> {
  const setting = settingOf(program.name);
  const path = environment[setting];
  if (path === undefined || path === '') return { why: `${setting} not set` };
  if (!(await isExecutable(path))) throw new ProblemsError([unfit(program, path, 'no executable file there')]);
  const version = await askVersion(program, path);
  if (!inRange(program, version)) throw new ProblemsError([unfit(program, path, `version ${version}`)]);
  return { name: program.name, version, source: 'explicit', path };
}

/** The package for this platform, which a release depends on. */
async function inOwnPackage(program: Program): Promise<Finding> {
  const installed = await installedHelm();
  if ('why' in installed) return installed;
  const { version, path } = installed;
  if (!inRange(program, version)) return { why: `${path} has version ${version}` };
  return { name: program.name, version, source: 'package', path };
}

/** A package of others' for Linux on x64, which this repository depends on and a release does not. */
async function inForeignPackage(program: Program, environment: NodeJS.ProcessEnv): Promise<Finding> {
  if (program.name !== 'helm' && program.name !== 'kubectl') return { why: 'not embedded' };
  if (!embeddedRunsHere() || embeddedArchive() === undefined) return { why: `${embeddedPackage.name} not installed` };
  const { version } = embeddedPackage.programs[program.name];
  return { name: program.name, version, source: 'embedded', path: await embeddedProgram(program.name, environment) };
}

async function inPath(program: Program, environment: NodeJS.ProcessEnv): Promise<Finding> {
  const reasons: string[] = [];
  for (const path of await onPath(program.name, environment)) {
    const answer = await askVersion(program, path).catch((error: unknown) => brokenCopy(error));
    if (typeof answer !== 'string') reasons.push(`${path} is broken (${answer.why})`);
    else if (!inRange(program, answer)) reasons.push(`${path} has version ${answer}`);
    else return { name: program.name, version: answer, source: 'path', path };
  }
  return { why: reasons.length === 0 ? 'none on PATH' : reasons.join(', ') };
}

async function inCache(program: Program, environment: NodeJS.ProcessEnv): Promise<Finding> {
  const path = provisionedPath(program, environment);
  // The version is part of the path, and only a finished build is ever moved there.
  if (path !== undefined && (await isExecutable(path))) {
    return { name: program.name, version: program.pinned(), source: 'provisioned', path };
  }
  return { why: 'not provisioned' };
}

function brokenCopy(error: unknown): { readonly why: string } {
  if (!(error instanceof ProblemsError)) throw error;
  return { why: error.problems.map((problem) => problem.found).join(', ') };
}

function unfit(program: Program, path: string, found: string): Problem {
  return {
    code: 'toolchain/setting-unfit',
    severity: 'error',
    file: path,
    path: settingOf(program.name),
    found,
    expected: `${program.name} ${program.range()}`,
    fix: `correct or unset ${settingOf(program.name)}`,
  };
}

function missing(program: Program, found: string): Problem {
  return {
    code: 'toolchain/program-missing',
    severity: 'error',
    file: program.name,
    path: '',
    found,
    expected: `${program.name} ${program.range()}, needed to ${program.neededFor}`,
    fix: fixOf(program),
  };
}

function fixOf(program: Program): string {
  const { name } = program;
  if (program.provisioning.by !== 'npm') return `run \`${installCommand(program, isBuiltPackage())}\``;
  const byHand = `put ${name} ${program.range()} on PATH, or set ${settingOf(name)} to it`;
  // Package managers leave optional dependencies out when they are told to, or when a lock file of another system is used.
  const reinstalled = name === 'helm' && isBuiltPackage() && helmPlatform() !== undefined;
  return reinstalled ? `run \`npm install --include=optional\`, or ${byHand}` : byHand;
}
