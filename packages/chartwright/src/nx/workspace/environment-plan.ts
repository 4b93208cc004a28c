import type { Tree } from '@nx/devkit';
import { checkEnvironment } from '../../environment/checks/check.ts';
import type { Environment } from '../../platform/model/environment.ts';
import type { Platform } from '../../platform/model/platform.ts';
import { renderEnvironmentFiles } from '../../environment/files.ts';
import { environmentFolder } from '../../environment/places.ts';
import { hasErrors, type Problem, ProblemsError } from '../../core/problem.ts';
import { type ChartPlan, planChart, type PlanOptions } from './chart-plan.ts';
import { planGitops } from './gitops-plan.ts';
import { overlayProblems } from './environment-overlays.ts';
import type { FileWrite } from './tool-owned-files.ts';
import { environmentFile } from './environment-names.ts';
import { readText } from './read-text.ts';

export { environmentFile, environmentNames } from './environment-names.ts';

/** What is to be written for an environment, and the warnings about it. */
export interface EnvironmentPlan {
  readonly plan: ChartPlan;
  readonly environment: Environment;
  readonly warnings: readonly Problem[];
}

/**
 * What it takes to bring an environment's tool-owned files up to date; nothing is written yet.
 *
 * @param first files of the user's that are to be written too; one of them may be the `environment.yaml`
 * @throws ProblemsError when it or a team's values for it are wrong, or a person's change would be lost
 */
export function planEnvironment(
  tree: Tree,
  name: string,
  platform: Platform,
  options: PlanOptions,
  first: readonly FileWrite[] = [],
): EnvironmentPlan {
  const file = environmentFile(name);
  const text = first.find(({ path }) => path === file)?.content ?? readText(tree, file) ?? '';
  const { environment, problems } = checkEnvironment({ file, text }, name, platform);
  if (environment === undefined) throw new ProblemsError(problems);
  const all = [...problems, ...overlayProblems(tree, platform, environment)];
  if (hasErrors(all)) throw new ProblemsError(all);
  const files = renderEnvironmentFiles(platform, environment);
  const plan = planChart(tree, environmentFolder(name), { files, links: new Map() }, options, first);
  const gitops = planGitops(tree, platform, environment, options.edited);
  if (gitops.problems.length > 0) throw new ProblemsError(gitops.problems);
  return { plan: { ...plan, files: [...plan.files, ...gitops.writes] }, environment, warnings: all };
}
