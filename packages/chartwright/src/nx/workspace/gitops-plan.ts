import type { Tree } from '@nx/devkit';
import type { Environment } from '../../platform/model/environment.ts';
import { namespaceOf } from '../../team/terms/namespace.ts';
import { effectiveValues } from '../../team/values/effective.ts';
import type { TeamValues } from '../../team/generated/team-values.ts';
import { pinsOf } from '../../platform/model/pins.ts';
import { pinnedVersion } from '../../platform/umbrella/pinned-chart.ts';
import type { Platform } from '../../platform/model/platform.ts';
import { renderGitops } from '../../platform/gitops/gitops.ts';
import { gitopsFolder, type GitopsInput, type GitopsTeam } from '../../platform/gitops/input.ts';
import { teamFolder } from '../../team/chart/chart.ts';
import { ProblemsError } from '../../core/problem.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { checkEnvironment } from '../../environment/checks/check.ts';
import { environmentFolder } from '../../environment/places.ts';
import type { EditedFiles, FilePlan, FileWrite } from './tool-owned-files.ts';
import { confined, planToolOwned } from './tool-owned-files.ts';
import { teamNames, valuesPath } from './team-values.ts';
import { hasUmbrella, plannedVersion, readPlatformFile } from './umbrella-plan.ts';
import { readText } from './read-text.ts';

/**
 * What it takes to bring an environment's GitOps files up to date; nothing for an environment without an engine.
 *
 * @returns the plan; it leaves files of another engine alone
 */
export function planGitops(tree: Tree, platform: Platform, environment: Environment, edited: EditedFiles): FilePlan {
  const { gitops } = environment;
  if (gitops === undefined) return { writes: [], problems: [] };
  const input: GitopsInput = {
    environment,
    repository: gitops.repository,
    revision: gitops.revision,
    charts: gitops.charts,
    chartVersion: chartVersion(plannedVersion(tree, platform), platform, environment),
    teams: teamNames(tree).flatMap((team) => gitopsTeam(tree, team, environment.name)),
    values: ['contract.yaml', 'wiring.yaml', 'values.yaml'].map((file) => `environments/${environment.name}/${file}`),
  };
  return confined(
    tree,
    planToolOwned(tree, gitopsFolder(environment.name), renderGitops(gitops.engine, input), edited),
  );
}

/** An environment with versions of its own has a package of its own. */
function chartVersion(version: string, platform: Platform, { name, components }: Environment): string {
  return pinsOf(platform, components).size === 0 ? version : pinnedVersion(version, name);
}

/**
 * The GitOps files of an environment whose values files are others than before; nothing without a platform or an engine.
 *
 * @throws ProblemsError when its files cannot be read, or a person's change would be lost
 */
export function environmentGitops(tree: Tree, name: string): readonly FileWrite[] {
  if (!hasUmbrella(tree)) return [];
  const platform = readPlatformFile(tree);
  const file = `${environmentFolder(name)}/environment.yaml`;
  const checked = checkEnvironment({ file, text: readText(tree, file) ?? '' }, name, platform);
  if (checked.environment === undefined) throw new ProblemsError(checked.problems);
  const { writes, problems } = planGitops(tree, platform, checked.environment, 'refuse');
  if (problems.length > 0) throw new ProblemsError(problems);
  return writes;
}

function gitopsTeam(tree: Tree, team: string, environment: string): GitopsTeam[] {
  const { parsed } = parseYaml({ file: valuesPath(team), text: readText(tree, valuesPath(team)) ?? '' });
  if (parsed === undefined) return [];
  const namespace = namespaceOf(effectiveValues(parsed.value as unknown as TeamValues));
  const own = `environments/${environment}/teams/${team}.yaml`;
  const values = [`environments/${environment}/contract.yaml`, ...(tree.exists(own) ? [own] : [])];
  return [{ name: team, namespace, folder: teamFolder(team), values }];
}
