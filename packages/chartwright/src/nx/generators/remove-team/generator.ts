import type { RemoveTeamOptions } from '../generated/options.ts';
import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { teamFolder } from '../../../team/chart/chart.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { requireTeam } from '../../workspace/known-team.ts';
import { chartContents, removeLinks } from '../../workspace/chart-contents.ts';
import { escapeProblem } from '../../workspace/confined-path.ts';
import { teamOverlays } from '../../workspace/environment-overlays.ts';
import { lostOverlays, lostWork } from './lost-work.ts';
import { references } from './references.ts';

/**
 * `nx generate remove-team <name>`: deletes a team's chart and its files in the environments. The namespace and what runs in it stay in the cluster until
 * the releases are uninstalled.
 *
 * @throws ProblemsError, unless `force`, when a person's work would be lost or another team refers to this one
 */
export default async function removeTeam(tree: Tree, options: RemoveTeamOptions): Promise<GeneratorCallback> {
  const { name: team, force = false } = options;
  requireTeam(tree, team);
  const folder = teamFolder(team);
  const contents = chartContents(tree, folder);
  const overlays = teamOverlays(tree, team);
  const problems = force
    ? []
    : [...lostWork(tree, folder, contents.files), ...lostOverlays(tree, team, overlays), ...references(tree, team)];
  problems.push(...overlays.flatMap((file) => escapeProblem(tree.root, file) ?? []));
  if (problems.length > 0) throw new ProblemsError(problems);
  for (const file of overlays) tree.delete(file);
  // Chart.yaml goes last: a run that was killed leaves a chart that this command still knows.
  for (const file of contents.files) tree.delete(`${folder}/${file}`);
  for (const link of contents.links) logger.info(`DELETE ${folder}/${link} (a symbolic link)`);
  await showDryRun(tree);
  logger.info(`Releases of team ${team} stay in the cluster: uninstall them with helm uninstall ${team}.`);
  return () => {
    removeLinks(tree.root, folder, contents);
  };
}
