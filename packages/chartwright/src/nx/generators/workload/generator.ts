import type { GeneratorCallback, Tree } from '@nx/devkit';
import { formatPath } from '../../../core/document-path.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { addedToTeam, existingTeam, writeTeamChange } from '../../workspace/change-team.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import { originsBelow } from '../../workspace/typed-option.ts';
import type { WorkloadOptions } from '../generated/options.ts';
import { workloadOrigins, workloadValues } from './workload-values.ts';

/**
 * `nx generate workload <team> <name>`: adds a workload to the team's `values.yaml`, by text, so that the rest of the
 * file stays as it is. The result is checked as a whole before anything is written.
 *
 * The team's file is changed last: until then the same command can run again.
 *
 * @throws ProblemsError with every problem found
 */
export default async function workload(tree: Tree, options: WorkloadOptions): Promise<GeneratorCallback> {
  const { team, name } = options;
  const value = workloadValues(options, 'workload');
  // Without the library nothing can be written: said first.
  libraryVersion(tree);
  const before = existingTeam(tree, team);
  const path = ['workloads', name];
  if (before.parsed.has(path)) throw new ProblemsError([alreadyThere(before.parsed.locate(path, 'key'), name)]);
  const origins = { ...originsBelow(formatPath(path), workloadOrigins), workloads: 'name' };
  const change = addedToTeam(tree, before, [{ path, value }], 'workload', origins);
  return await writeTeamChange(tree, change, { [name]: value });
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
