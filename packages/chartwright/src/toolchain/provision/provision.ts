import { type Problem, ProblemsError } from '../../core/problem.ts';
import { type LocatedProgram, locateProgram } from '../programs/locate.ts';
import { type Program, programs } from '../programs/programs.ts';
import { provisionGo } from './go.ts';
import { provisionPython } from './python.ts';
import { provisionedPath } from '../programs/provisioned.ts';

/** What became of one program: the copy that will be run, or why there is none. */
export type ProvisionOutcome =
  | { readonly program: Program; readonly located: LocatedProgram }
  | { readonly program: Program; readonly problems: readonly Problem[] };

/** What may be set for {@link provisionAll}. */
export interface ProvisionOptions {
  /** Only look; install nothing. */
  readonly checkOnly?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  /** Which programs; Chartwright's own when absent. */
  readonly programs?: readonly Program[];
  /** Called with a line to print before something slow begins. */
  readonly announce?: (line: string) => void;
}

/**
 * Ensures that every program is installed: looks for each, and builds or installs the ones that are missing into the
 * cache outside the clone. A second call finds all in place; a killed one is finished by the next.
 *
 * @returns one outcome a program, in the order of `programs`; nothing is thrown for a missing program
 */
export async function provisionAll(options: ProvisionOptions = {}): Promise<ProvisionOutcome[]> {
  const outcomes: ProvisionOutcome[] = [];
  // One after another: a Go build uses every core by itself.
  for (const program of options.programs ?? programs) outcomes.push(await provisionOne(program, options));
  return outcomes;
}

async function provisionOne(program: Program, options: ProvisionOptions): Promise<ProvisionOutcome> {
  const environment = options.environment ?? process.env;
  const found = await attempt(() => locateProgram(program, environment));
  if ('value' in found) return { program, located: found.value };
  if (options.checkOnly === true || !mayBeProvisioned(program, found.problems)) return { program, ...found };
  options.announce?.(`provisioning ${program.name} ${program.pinned()} …`);
  const located = await attempt(async () => {
    await install(program, environment);
    return locateProgram(program, environment);
  });
  return 'value' in located ? { program, located: located.value } : { program, ...located };
}

/** A setting that names an unfit copy is the person's to correct; installing another would hide it. */
function mayBeProvisioned(program: Program, problems: readonly Problem[]): boolean {
  return program.provisioning.by !== 'npm' && problems.every((problem) => problem.code === 'toolchain/program-missing');
}

async function install(program: Program, environment: NodeJS.ProcessEnv): Promise<void> {
  const target = provisionedPath(program, environment);
  if (program.provisioning.by === 'python') await provisionPython(program.provisioning, environment);
  else if (program.provisioning.by === 'go' && target !== undefined) {
    await provisionGo(program, program.provisioning, target, environment);
  }
}

async function attempt<T>(
  action: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problems: readonly Problem[] }> {
  try {
    return { value: await action() };
  } catch (error) {
    if (error instanceof ProblemsError) return { problems: error.problems };
    throw error;
  }
}
