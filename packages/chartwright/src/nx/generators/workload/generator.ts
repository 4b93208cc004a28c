import type { WorkloadOptions } from '../generated/options.ts';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { spliceYaml } from '../../../core/yaml/splice.ts';
import type { TeamValuesWorkload } from '../../../team/generated/team-values.ts';
import { formatPath } from '../../../core/document-path.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { hostOverlays } from '../../workspace/host-overlays.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import { asFleetTeam, neighbours, newFindings } from '../../workspace/neighbours.ts';
import { writeChart } from '../../workspace/chart-plan.ts';
import { planTeamChart } from '../../workspace/team-chart-plan.ts';
import { readTeamValues, type TeamFile, valuesPath } from '../../workspace/team-values.ts';
import { requireTeam } from '../../workspace/known-team.ts';
import { asTyped, originsBelow } from '../../workspace/typed-option.ts';
import { replaceUserFile } from '../../workspace/user-file.ts';
import { workloadOrigins, workloadValues } from './workload-values.ts';
import { readText } from '../../workspace/read-text.ts';

interface NormalizedOptions {
  readonly team: string;
  readonly name: string;
  readonly workload: TeamValuesWorkload;
}

/**
 * `nx generate workload <team> <name>`: adds a workload to the team's `values.yaml`, by text, so that the rest of the
 * file stays as it is. The result is checked as a whole before anything is written.
 *
 * The team's file is changed last: until then the same command can run again.
 *
 * @throws ProblemsError with every problem found
 */
export default async function workload(tree: Tree, options: WorkloadOptions): Promise<GeneratorCallback> {
  const normalized = normalizeOptions(options);
  const version = libraryVersion(tree);
  const { before, after } = addWorkload(tree, normalized);
  // Whatever a person changed in the tool's files is between them and `nx sync`; it does not keep a workload out.
  const plan = planTeamChart(tree, after, version, { edited: 'keep', copy: false });
  const finish = writeChart(tree, plan);
  const added = { [normalized.name]: normalized.workload };
  const overlays = hostOverlays(tree, environmentHosts(tree), { team: normalized.team, workloads: added });
  // An overlay of a workload that is not there yet would make every environment wrong.
  replaceUserFile(tree, before.parsed.file, before.parsed.text, after.parsed.text);
  for (const overlay of overlays) replaceUserFile(tree, overlay.path, overlay.before, overlay.content);
  await showDryRun(tree);
  return finish;
}

function normalizeOptions(options: WorkloadOptions): NormalizedOptions {
  return { team: options.team, name: options.name, workload: workloadValues(options, 'workload') };
}

interface Change {
  readonly before: TeamFile;
  readonly after: TeamFile;
}

function addWorkload(tree: Tree, { team, name, workload }: NormalizedOptions): Change {
  requireTeam(tree, team);
  const before = readTeamValues(team, readText(tree, valuesPath(team)) ?? '');
  const path = ['workloads', name];
  if (before.parsed.has(path)) throw new ProblemsError([alreadyThere(before.parsed.locate(path, 'key'), name)]);
  const text = spliceYaml(before.parsed, path, workload);
  const origins = { ...originsBelow(formatPath(path), workloadOrigins), workloads: 'name' };
  try {
    const after = readTeamValues(team, text);
    const [was, is] = [asFleetTeam(before), asFleetTeam(after)];
    const problems = newFindings([is], neighbours(tree, [is]), [was]);
    if (problems.length > 0) throw new ProblemsError(problems);
    return { before, after };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map((problem) => asTyped(problem, valuesPath(team), 'workload', origins)));
  }
}

function alreadyThere(place: { file: string; line: number; column: number }, name: string): Problem {
  return {
    code: 'nx/workload-exists',
    severity: 'error',
    ...place,
    path: `workloads.${name}`,
    found: 'a workload of this name',
    expected: 'a new name',
    fix: 'choose another name, or change the workload here by hand; after a run that was interrupted, `npx nx sync`',
  };
}
