import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { readSourceManifests } from '../../../commands/workspace/manifest-source.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { foldNotes } from '../../../team/import/fold-notes.ts';
import { checkTeamName } from '../../../team/values/names.ts';
import { writeChart } from '../../workspace/chart-plan.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import { asFleetTeam } from '../../workspace/neighbours.ts';
import { teamNames, valuesPath } from '../../workspace/team-values.ts';
import type { ImportOptions } from '../generated/options.ts';
import { planListedTeam } from '../team-charts/listed-plan.ts';
import { importSource } from './import-source.ts';
import { checkedImport } from './imported-team.ts';

/**
 * `nx generate import <team> --from=<file>`: makes a team's chart of Kubernetes manifests or of a Compose file, and lists each field that the
 * chart says otherwise or not at all, with its place.
 *
 * @throws ProblemsError when the source cannot be read, or the values that it makes are wrong; then nothing is written
 */
export default async function importTeam(tree: Tree, options: ImportOptions): Promise<GeneratorCallback> {
  const { team, from } = options;
  const version = libraryVersion(tree);
  const others = teamNames(tree).filter((name) => name !== team);
  const named = checkTeamName(team, others, { file: 'nx generate import', path: 'team' });
  if (named.length > 0) throw new ProblemsError(named);
  const imported = importSource(from, await readSourceManifests(tree.root, from), team);
  const { values, ...file } = checkedImport(tree, team, from, imported);
  const plan = planListedTeam(
    tree,
    { team, values, fleet: asFleetTeam({ ...file, values }), place: () => ({ file: from, line: 1, column: 1 }) },
    version,
    { edited: 'refuse', copy: options.copy ?? false },
    environmentHosts(tree),
  );
  const finish = writeChart(tree, plan);
  for (const note of foldNotes(imported.notes)) logger.warn(note);
  await showDryRun(tree);
  logger.info(summary(team, Object.keys(values.workloads ?? {}).length, imported.notes.length));
  return finish;
}

function summary(team: string, workloads: number, notes: number): string {
  const told = notes === 0 ? 'Every field is said' : `Said otherwise or left out: ${notes}, each listed above`;
  return `Imported into ${valuesPath(team)}; workloads: ${workloads}. ${told}. Next: npx nx run ${team}:lint`;
}
