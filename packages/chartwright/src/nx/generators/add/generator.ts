import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { formatPath } from '../../../core/document-path.ts';
import { formatProblem, type Problem, ProblemsError } from '../../../core/problem.ts';
import { mapOf } from '../../../core/untyped.ts';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { addedToTeam, existingTeam, writeTeamChange } from '../../workspace/change-team.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import type { AddOptions } from '../generated/options.ts';
import { alreadyThere } from './refusals.ts';
import { targetOf } from './target.ts';
import { valueFor } from './value.ts';

/** A peering is two additions, to two teams: until the second, `lint` refuses the first. */
const ANSWERED = 'fleet/one-sided-peering';

/**
 * `nx generate add <thing> <team>`: adds a block, an entry of a map or a workload of a kind to the team's `values.yaml`,
 * by text, so that the rest of the file stays as it is. What can be added follows from the schema. The result is checked
 * as a whole before anything is written.
 *
 * @throws ProblemsError with every problem found
 */
export default async function add(tree: Tree, options: AddOptions): Promise<GeneratorCallback> {
  // Without the library nothing can be written: said first.
  libraryVersion(tree);
  const before = existingTeam(tree, options.team);
  const target = targetOf(options, before.values);
  const { path } = target;
  if (before.parsed.has(path))
    throw new ProblemsError([alreadyThere(before.parsed.locate(path, 'key'), options.thing, path)]);
  const { value, examples } = valueFor(target, options);
  const origins = { [formatPath(path)]: options.thing, [formatPath(path.slice(0, -1))]: '--name' };
  const halves: Problem[] = [];
  const change = addedToTeam(tree, before, [{ path, value }], 'add', origins, (problem) => {
    if (problem.code === ANSWERED) halves.push(problem);
    return problem.code === ANSWERED;
  });
  const finish = await writeTeamChange(tree, change, exposedAnew(change.after.values, target.workload));
  for (const half of halves) logger.warn(formatProblem({ ...half, severity: 'warning' }));
  for (const key of examples)
    logger.info(`${formatPath([...path, ...key])} is an example: put what you mean in its place`);
  return finish;
}

/** The workload that was changed: its hosts may be new. */
function exposedAnew(values: TeamValues, workload: string | undefined): NonNullable<TeamValues['workloads']> {
  const changed = workload === undefined ? undefined : mapOf(values.workloads)[workload];
  return (changed === undefined ? {} : { [workload ?? '']: changed }) as NonNullable<TeamValues['workloads']>;
}
