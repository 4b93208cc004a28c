import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { ProblemsError } from '../../../core/problem.ts';
import { foldNotes } from '../../../team/import/fold-notes.ts';
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
import { type ImportedSource, importSource } from './import-source.ts';
import { checkedImport, importedInto } from './imported-team.ts';

/**
 * `nx generate import <team> --from=<file>`: makes a team's chart of Kubernetes manifests, of a Compose file, or of values
 * and the chart that they are of, and lists each field that the chart says otherwise or not at all, with its place. A team
 * that exists gets what it lacks, by text.
 *
 * @throws ProblemsError when the source cannot be read, or the values that it makes are wrong; then nothing is written
 */
export default async function importTeam(tree: Tree, options: ImportOptions): Promise<GeneratorCallback> {
  const { team } = options;
  const version = libraryVersion(tree);
  const others = teamNames(tree).filter((name) => name !== team);
  const named = checkTeamName(team, others, { file: 'nx generate import', path: 'team' });
  if (named.length > 0) throw new ProblemsError(named);
  const source = await importSource(tree.root, options);
  const { from, imported } = source;
  if (isOther(tree, team, imported.values)) return await importInto(tree, team, source);
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
  tell(team, source);
  return finish;
}

/** Whether the team exists, with other values than a first run of the same import would have left. */
function isOther(tree: Tree, team: string, values: TeamValues): boolean {
  const existing = readText(tree, valuesPath(team));
  return existing !== null && hasChart(tree, teamFolder(team)) && existing !== renderTeamValues(values);
}

async function importInto(tree: Tree, team: string, source: ImportedSource): Promise<GeneratorCallback> {
  const { from, imported } = source;
  const change = importedInto(tree, existingTeam(tree, team), from, imported);
  const finish = await writeTeamChange(tree, change, imported.values.workloads ?? {});
  tell(team, source);
  return finish;
}

function tell(team: string, { imported: { values, notes }, rendered }: ImportedSource): void {
  for (const note of foldNotes(notes)) logger.warn(note);
  if (rendered?.uncheckedBy !== undefined) logger.warn(unchecked(rendered.uncheckedBy));
  if (rendered !== undefined) logger.info(kept(team, rendered.file));
  logger.info(summary(team, Object.keys(values.workloads ?? {}).length, notes.length));
}

function unchecked(address: string): string {
  return `Not checked by the chart’s schema: it refers to ${address}, which Helm would fetch. The manifests are what its templates make.`;
}

function kept(team: string, file: string): string {
  return `Lines above are those of ${file}, which holds what Helm rendered. It may hold secrets, and git ignores it. Compare: npx nx run ${team}:compare --with=${file}`;
}

function summary(team: string, workloads: number, notes: number): string {
  const told = notes === 0 ? 'Every field is said' : `Said otherwise or left out: ${notes}, each listed above`;
  return `Imported into ${valuesPath(team)}; workloads: ${workloads}. ${told}. Next: npx nx run ${team}:lint`;
}
