import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { hostOverlays } from '../../workspace/host-overlays.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import { writeChart } from '../../workspace/chart-plan.ts';
import { planTeamChart } from '../../workspace/team-chart-plan.ts';
import type { TeamChartOptions } from '../generated/options.ts';
import { normalizeOptions } from './options.ts';
import { valuesFor } from './values-for.ts';

/**
 * `nx generate team-chart <name>`: makes a team's chart, finishes one that was cut short, or brings the tool-owned files
 * of an existing one up to date. Nothing is written unless everything is right.
 *
 * @throws ProblemsError with every problem found
 */
export default async function teamChart(tree: Tree, options: TeamChartOptions): Promise<GeneratorCallback> {
  const normalized = normalizeOptions(options);
  const version = libraryVersion(tree);
  const values = valuesFor(tree, normalized);
  const overlays =
    values.text === undefined
      ? []
      : hostOverlays(tree, environmentHosts(tree), { team: normalized.team, workloads: values.values.workloads ?? {} });
  const plan = planTeamChart(tree, { ...values, overlays }, version, normalized.plan);
  const finish = writeChart(tree, plan);
  await showDryRun(tree);
  if (tree.listChanges().length === 0) logger.info(`The chart of team ${normalized.team} is up to date.`);
  return finish;
}
