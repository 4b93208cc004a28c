import { setImmediate } from 'node:timers/promises';
import type { SyncOptions } from '../generated/options.ts';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import type { SyncGeneratorResult } from 'nx/src/utils/sync-generators';
import { distinct, type Problem, ProblemsError } from '../../../core/problem.ts';
import { guarded } from '../../../commands/workspace/failed-check.ts';
import { teamFolder } from '../../../team/chart/chart.ts';
import { shippedLibraryVersion } from '../../workspace/library-chart.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { planShippedCharts } from '../../workspace/shipped-library.ts';
import { type ChartPlan, makeLinks, type PlanOptions } from '../../workspace/chart-plan.ts';
import { planKargo } from '../../workspace/kargo-plan.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { hasUmbrella, planUmbrella, readPlatformFile } from '../../workspace/umbrella-plan.ts';
import { environmentNames, planEnvironment } from '../../workspace/environment-plan.ts';
import { teamNames } from '../../workspace/team-values.ts';
import { clashingCharts, namedCharts } from './chart-projects.ts';
import { planExistingTeam } from './existing-team.ts';
import { SettledTeams } from './settled-teams.ts';
import { unseenTeams } from './unseen-teams.ts';

/** What is stale, for `nx sync`; empty when nothing is. */
type Stale = Exclude<SyncGeneratorResult, void>;

/**
 * The sync generator that `nx.json` registers: brings the tool-owned files of every team chart, of the umbrella
 * and of the environments up to date, restores links, and renews the library chart where it is not the workspace's own source.
 *
 * @returns to `nx sync` what is stale; to `nx generate` the callback that makes the links
 * @throws ProblemsError when a tool-owned file was edited: nothing is written then, and `nx sync:check` fails
 */
export default async function sync(tree: Tree, options?: SyncOptions): Promise<Stale | GeneratorCallback> {
  const planOptions: PlanOptions = {
    edited: options?.force === true ? 'replace' : 'refuse',
    copy: options?.copy ?? false,
  };
  const { plans, deletes, problems } = await planAll(tree, planOptions);
  if (problems.length > 0) throw new ProblemsError(problems);
  for (const { files } of plans) for (const { path, content } of files) tree.write(path, content);
  for (const path of deletes) tree.delete(path);
  const links = plans.flatMap((plan) => plan.links);
  const callback = (): void => {
    makeLinks(tree.root, links);
  };
  if (options !== undefined) {
    await showDryRun(tree);
    return callback;
  }
  const paths = tree.listChanges().map((change) => change.path);
  return paths.length === 0 ? {} : { callback, outOfSyncMessage: message(paths), outOfSyncDetails: paths };
}

interface FullPlan {
  readonly plans: readonly ChartPlan[];
  readonly deletes: readonly string[];
  readonly problems: readonly Problem[];
}

async function planAll(tree: Tree, options: PlanOptions): Promise<FullPlan> {
  const shipped = planShippedCharts(tree, options.edited);
  const plans: ChartPlan[] = [{ files: shipped.writes, links: [] }];
  const settled = new SettledTeams(tree, [options, shippedLibraryVersion(), teamNames(tree)]);
  const problems = [...shipped.problems, ...unseenTeams(tree), ...clashingCharts(tree, settled)];
  for (const team of teamNames(tree)) {
    if (settled.chartsOf(teamFolder(team)) !== undefined) continue;
    const plan = planTeam(tree, team, options, settled);
    if (Array.isArray(plan)) problems.push(...plan);
    else plans.push(plan);
    // In Nx's daemon, whoever waits for it is answered in between.
    await setImmediate();
  }
  const deletes = [...shipped.deletes];
  try {
    const planned = platformPlans(tree, options);
    plans.push(...planned);
    deletes.push(...planned.flatMap((plan) => plan.deletes ?? []));
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    problems.push(...error.problems);
  }
  return { plans, deletes, problems: distinct(problems) };
}

function planTeam(tree: Tree, team: string, options: PlanOptions, settled: SettledTeams): ChartPlan | Problem[] {
  const folder = teamFolder(team);
  const settle = settled.look(team);
  return guarded(
    folder,
    (): ChartPlan | Problem[] => {
      const plan = planExistingTeam(tree, team, options);
      if (plan.files.length === 0 && plan.links.length === 0) settle(namedCharts(tree, folder));
      return plan;
    },
    (failed) => failed,
  );
}

/** A plan that may also take away files of the tool's. */
interface PlatformPlan extends ChartPlan {
  readonly deletes?: readonly string[];
}

/** The umbrella, the environments and what promotes between them, all with what is wrong with any of them. */
function platformPlans(tree: Tree, options: PlanOptions): PlatformPlan[] {
  if (!hasUmbrella(tree)) return [];
  const platform = readPlatformFile(tree);
  const problems: Problem[] = [];
  const planned = [
    () => planUmbrella(tree, platform, options),
    ...environmentNames(tree).map((name) => () => planEnvironment(tree, name, platform, options).plan),
    () => promotionPlan(tree, platform, options),
  ].flatMap((make): PlatformPlan[] => {
    try {
      return [make()];
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return planned;
}

function promotionPlan(tree: Tree, platform: Platform, { edited }: PlanOptions): PlatformPlan {
  const { writes, problems, deletes } = planKargo(tree, platform, edited);
  if (problems.length > 0) throw new ProblemsError(problems);
  return { files: writes, links: [], deletes };
}

function message(paths: readonly string[]): string {
  const charts = new Set(
    paths.map((path) => /^(charts\/(teams\/)?|environments\/|gitops\/)[^/]+/.exec(path)?.[0] ?? path),
  );
  const named = [...charts].slice(0, 3).join(', ');
  const more = charts.size > 3 ? ` and ${charts.size - 3} more` : '';
  return `${paths.length} tool-owned ${paths.length === 1 ? 'file is' : 'files are'} stale in ${named}${more}.`;
}
