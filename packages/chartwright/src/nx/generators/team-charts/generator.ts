import type { TeamChartsOptions } from '../generated/options.ts';
import { existsSync } from 'node:fs';
import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { teamsFolder } from '../../../team/chart/chart.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { isDryRun, showDryRun } from '../../workspace/dry-run.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { libraryVersion } from '../../workspace/library-chart.ts';
import { neighbours, newFindings } from '../../workspace/neighbours.ts';
import { type ChartPlan, makeLinks, type PlanOptions } from '../../workspace/chart-plan.ts';
import { writeCharts } from './chart-writer.ts';
import { planListedTeam } from './listed-plan.ts';
import { type ListedTeam, readTeamLists } from './team-list.ts';

/**
 * `nx generate team-charts --from=teams.yaml`: makes the charts of many teams. The file is checked as a whole, each team
 * by itself and against each other, before the first write; a run that was killed is finished by the same command.
 *
 * The charts are written in the callback and not through Nx's tree, which takes three times as long; a dry run, and a
 * tree that is not on disk, get them in the tree.
 *
 * @throws ProblemsError with every entry that is wrong
 */
export default async function teamCharts(tree: Tree, options: TeamChartsOptions): Promise<GeneratorCallback> {
  const version = libraryVersion(tree);
  const { teams, problems } = readTeamLists(tree, options.from);
  const between = newFindings(
    teams.map((team) => team.fleet),
    neighbours(
      tree,
      teams.map((team) => team.fleet),
    ),
  );
  const planOptions: PlanOptions = {
    edited: options.force === true ? 'replace' : 'refuse',
    copy: options.copy ?? false,
  };
  const plans = planAll(tree, teams, version, planOptions, [...problems, ...between]);
  const links = plans.flatMap((plan) => plan.links);
  if (isDryRun() || !existsSync(tree.root)) {
    for (const { files } of plans) for (const { path, content } of files) tree.write(path, content);
    await showDryRun(tree);
    return () => {
      makeLinks(tree.root, links);
    };
  }
  return () => {
    writeCharts(tree.root, plans);
    logger.info(summary(plans));
  };
}

function planAll(
  tree: Tree,
  teams: readonly ListedTeam[],
  version: string,
  options: PlanOptions,
  problems: Problem[],
): ChartPlan[] {
  const plans: ChartPlan[] = [];
  const environments = environmentHosts(tree);
  for (const team of teams) {
    try {
      plans.push(planListedTeam(tree, team, version, options, environments));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return plans;
}

function summary(plans: readonly ChartPlan[]): string {
  const written = plans.filter((plan) => plan.files.length + plan.links.length > 0);
  const files = written.reduce((sum, plan) => sum + plan.files.length, 0);
  const others = plans.length - written.length;
  const rest = others === 0 ? '' : `; ${others} were up to date`;
  return `Wrote ${written.length} team charts (${files} files) below ${teamsFolder}${rest}.`;
}
