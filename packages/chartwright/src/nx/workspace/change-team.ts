import type { GeneratorCallback, Tree } from '@nx/devkit';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { spliceYaml } from '../../core/yaml/splice.ts';
import type { TeamValues } from '../../team/generated/team-values.ts';
import { writeChart } from './chart-plan.ts';
import { showDryRun } from './dry-run.ts';
import { environmentHosts } from './environment-hosts.ts';
import { hostOverlays } from './host-overlays.ts';
import { requireTeam } from './known-team.ts';
import { libraryVersion } from './library-chart.ts';
import { asFleetTeam, neighbours, newFindings } from './neighbours.ts';
import { readText } from './read-text.ts';
import { planTeamChart } from './team-chart-plan.ts';
import { readTeamValues, type TeamFile, valuesPath } from './team-values.ts';
import { asTyped, type Origins } from './typed-option.ts';
import { replaceUserFile } from './user-file.ts';

/** A value that a team's `values.yaml` gets. */
export interface Addition {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A team's file before a change and after it. */
export interface TeamChange {
  readonly before: TeamFile;
  readonly after: TeamFile;
}

/**
 * A team's file as it is.
 *
 * @throws ProblemsError when there is no such team, or its values are wrong already
 */
export function existingTeam(tree: Tree, team: string): TeamFile {
  requireTeam(tree, team);
  return readTeamValues(team, readText(tree, valuesPath(team)) ?? '');
}

/**
 * The team's file with values spliced in, checked as a whole and against the other teams; nothing is written.
 *
 * @param generator named in problems, in place of the file that the person has not seen
 * @param origins which option gave which value
 * @param isLater whether a conflict with another team is one that the other team's own change ends
 * @throws ProblemsError with what is wrong
 */
export function addedToTeam(
  tree: Tree,
  before: TeamFile,
  additions: readonly Addition[],
  generator: string,
  origins: Origins,
  isLater: (problem: Problem) => boolean = () => false,
): TeamChange {
  const { file } = before.parsed;
  const text = additions.reduce(
    (found, { path, value }) => spliceYaml({ file, text: found }, path, value),
    before.parsed.text,
  );
  try {
    const after = readTeamValues(before.team, text);
    const [was, is] = [asFleetTeam(before), asFleetTeam(after)];
    const problems = newFindings([is], neighbours(tree, [is]), [was]).filter((problem) => !isLater(problem));
    if (problems.length > 0) throw new ProblemsError(problems);
    return { before, after };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map((problem) => asTyped(problem, file, generator, origins)));
  }
}

/**
 * Writes a change of a team's values, and what is derived from them. The team's file is changed last: until then the
 * same command can run again.
 *
 * @param workloads those whose hosts are new, which environments of another domain get below their own
 */
export async function writeTeamChange(
  tree: Tree,
  { before, after }: TeamChange,
  workloads: NonNullable<TeamValues['workloads']>,
): Promise<GeneratorCallback> {
  // Whatever a person changed in the tool's files is between them and `nx sync`; it does not keep an addition out.
  const plan = planTeamChart(tree, after, libraryVersion(tree), { edited: 'keep', copy: false });
  const finish = writeChart(tree, plan);
  const overlays = hostOverlays(tree, environmentHosts(tree), { team: after.team, workloads });
  // An overlay of a workload that is not there yet would make every environment wrong.
  replaceUserFile(tree, before.parsed.file, before.parsed.text, after.parsed.text);
  for (const overlay of overlays) replaceUserFile(tree, overlay.path, overlay.before, overlay.content);
  await showDryRun(tree);
  return finish;
}
