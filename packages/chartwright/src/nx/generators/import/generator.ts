import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { readSourceManifests } from '../../../commands/workspace/manifest-source.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { foldNotes } from '../../../team/import/fold-notes.ts';
import type { Imported } from '../../../team/import/import-manifests.ts';
import { renderTeamValues } from '../../../team/chart/values-file.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { checkTeamName } from '../../../team/values/names.ts';
import { writeChart } from '../../workspace/chart-plan.ts';
import { existingTeam, writeTeamChange } from '../../workspace/change-team.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import { asFleetTeam } from '../../workspace/neighbours.ts';
import { readText } from '../../workspace/read-text.ts';
import { hasChart } from '../../workspace/team-folder.ts';
import { teamNames, valuesPath } from '../../workspace/team-values.ts';
import type { ImportOptions } from '../generated/options.ts';
import { planListedTeam } from '../team-charts/listed-plan.ts';
import { importSource } from './import-source.ts';
import { checkedImport, importedInto } from './imported-team.ts';

/**
 * `nx generate import <team> --from=<file>`: makes a team's chart of Kubernetes manifests or of a Compose file, and lists each
 * field that the chart says otherwise or not at all, with its place. A team that exists gets what it lacks, by text.
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
  if (isOther(tree, team, imported.values)) return await importInto(tree, team, from, imported);
  const { values, ...file } = checkedImport(tree, team, from, imported);
  const plan = planListedTeam(
    tree,
    { team, values, fleet: asFleetTeam({ ...file, values }), place: () => ({ file: from, line: 1, column: 1 }) },
    version,
    { edited: 'refuse', copy: options.copy ?? false },
    environmentHosts(tree),
  );
  const finish = writeChart(tree, plan);
  await showDryRun(tree);
  tell(team, imported);
  return finish;
}

/** Whether the team exists, with other values than a first run of the same import would have left. */
function isOther(tree: Tree, team: string, values: TeamValues): boolean {
  const existing = readText(tree, valuesPath(team));
  return existing !== null && hasChart(tree, teamFolder(team)) && existing !== renderTeamValues(values);
}

async function importInto(tree: Tree, team: string, from: string, imported: Imported): Promise<GeneratorCallback> {
  const change = importedInto(tree, existingTeam(tree, team), from, imported);
  const finish = await writeTeamChange(tree, change, imported.values.workloads ?? {});
  tell(team, imported);
  return finish;
}

function tell(team: string, { values, notes }: Imported): void {
  for (const note of foldNotes(notes)) logger.warn(note);
  logger.info(summary(team, Object.keys(values.workloads ?? {}).length, notes.length));
}

function summary(team: string, workloads: number, notes: number): string {
  const told = notes === 0 ? 'Every field is said' : `Said otherwise or left out: ${notes}, each listed above`;
  return `Imported into ${valuesPath(team)}; workloads: ${workloads}. ${told}. Next: npx nx run ${team}:lint`;
}
