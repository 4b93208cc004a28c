import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { type ProgramName, programNamed } from '../../../toolchain/programs/programs.ts';
import { provisionAll } from '../../../toolchain/provision/provision.ts';

/**
 * Makes sure that the programs of chart-testing are there before the first chart.
 *
 * @param options with `provision`, what is missing is built and installed first
 * @throws ProblemsError with every program that is missing, and how to get it
 */
export async function prepareChartTesting(
  names: readonly ProgramName[],
  { provision = false }: { readonly provision?: boolean },
): Promise<void> {
  const programs = names.map((name) => programNamed(name));
  const outcomes = await provisionAll({ programs, checkOnly: !provision });
  const problems = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems.map(withOption) : []));
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** What a build would bring: not Helm, which npm brings, nor a program that somebody named. */
function withOption(problem: Problem): Problem {
  const isBuilt = problem.code === 'toolchain/program-missing' && /^(ct|yamllint|yamale)$/.test(problem.file);
  return isBuilt ? { ...problem, fix: `add --provision, which builds and installs it; or ${problem.fix}` } : problem;
}
