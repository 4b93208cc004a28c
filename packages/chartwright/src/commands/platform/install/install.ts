import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseComponents } from '../../../platform/model/platform.ts';
import { hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import type { Cluster } from '../../../toolchain/cluster/cluster.ts';
import {
  applyNamespace,
  deployedRelease,
  forgetInterrupted,
  planRelease,
  readyTimeout,
  type ReleaseRequest,
  releaseState,
  upgradeRelease,
} from '../../../toolchain/cluster/releases.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import { findTeams, type FoundChart } from '../../workspace/find-charts.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { applyCrds } from './apply-crds.ts';
import { installSteps, type Step } from './plan.ts';
import { readEnvironmentOf, readPlatformOf } from '../files/platform-files.ts';
import { environmentRoot } from '../files/environment-root.ts';
import { assertPinsVendored } from '../files/pinned-charts.ts';
import { assertVendored, readUmbrella } from '../files/umbrella-chart.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { missingSecrets } from './needed-secrets.ts';
import { preflight } from './preflight.ts';
import { comparable } from './release-content.ts';
import type { StepsOutcome } from '../../frame/outcome.ts';
import type { Ask, Progress } from '../../frame/person.ts';
import type { InstallOptions } from '../../options/platform.ts';
import { confirm, targetCluster } from './target-cluster.ts';

/** The options that steps use. */
type StepOptions = Pick<InstallOptions, 'dryRun' | 'resume' | 'forceConflicts' | 'timeout'>;

/** Seconds beyond Helm's timeout in which a run may still be installing a release. */
const interruptedMargin = 5 * 60;

/**
 * Installs or upgrades an environment's platform: the CustomResourceDefinitions, then ring by ring, each ready before the
 * next begins. Unchanged releases are skipped, so a second run changes nothing, and a run after an interrupted one
 * continues where that stopped.
 *
 * @throws ProblemsError with the reasons against it, such as charts that are not vendored; every step reported before is done
 */
export async function installPlatform(
  workspace: string,
  options: InstallOptions,
  ask: Ask,
  progress: Progress,
): Promise<StepsOutcome> {
  const { value: environment } = await readEnvironmentOf(workspace, options.env);
  return withTemporaryFolder(async (folder) => {
    const root = await environmentRoot(workspace, environment, folder);
    if (root !== workspace && options.ring !== 'tenants')
      await assertPinsVendored(workspace, environment, await readUmbrella(root));
    return installFrom(root, await findTeams(workspace), options, ask, progress);
  });
}

/**
 * As {@link installPlatform}.
 *
 * @param root the workspace as the environment sees it; its folders may be links, which no search follows
 */
async function installFrom(
  root: string,
  teams: readonly FoundChart[],
  options: InstallOptions,
  ask: Ask,
  progress: Progress,
): Promise<StepsOutcome> {
  const { value: platform } = await readPlatformOf(root);
  const { value: environment } = await readEnvironmentOf(root, options.env);
  await assertReadableValues(root, environment.name);
  const chosen = chooseComponents(platform, environment.profile, environment.components);
  const cluster = await targetCluster(environment, options);
  const scope = { single: options.single ?? false, ...(options.ring === undefined ? {} : { ring: options.ring }) };
  const steps = installSteps(root, environment, scope, teams, chosen);
  if (options.ring !== 'tenants') assertVendored(await readUmbrella(root), false);
  const problems = await preflight(cluster, environment, chosen);
  if (hasErrors(problems)) throw new ProblemsError(problems);
  if (options.dryRun !== true)
    await confirm(`Install ${steps.length} steps of environment ${environment.name}`, cluster, options, ask);
  return installed(problems, await runSteps(cluster, root, steps, options, progress), options);
}

/** The outcome of an installation. @param done a line for each step */
export function installed(
  problems: readonly Problem[],
  done: readonly string[],
  { dryRun }: Pick<InstallOptions, 'dryRun'>,
): StepsOutcome {
  const steps = `${done.length} ${done.length === 1 ? 'step' : 'steps'}`;
  return {
    problems,
    done,
    text: dryRun === true ? `${steps} planned, nothing changed` : `${steps} done`,
    data: { steps: done },
  };
}

/** @throws ProblemsError when one of the user's values files of an environment cannot be read */
async function assertReadableValues(root: string, environment: string): Promise<void> {
  const folder = `${environmentsFolder}/${environment}`;
  const teams = await readdir(join(root, folder, 'teams')).catch(() => []);
  const files = ['values.yaml', ...teams.filter((name) => name.endsWith('.yaml')).map((name) => `teams/${name}`)];
  const problems = await Promise.all(
    files.map(async (name) => {
      const text = await readIfThere(root, `${folder}/${name}`);
      return text === undefined ? [] : parseYaml({ file: `${folder}/${name}`, text }).problems;
    }),
  );
  if (problems.flat().length > 0) throw new ProblemsError(problems.flat());
}

/** Runs steps one after another; after a step that fails, the later ones do not run. */
export async function runSteps(
  cluster: Cluster,
  root: string,
  steps: readonly Step[],
  options: StepOptions,
  progress: Progress,
): Promise<string[]> {
  const done: string[] = [];
  for (const step of steps) {
    const line = await runStep(cluster, root, step, options);
    done.push(line);
    progress(line);
  }
  return done;
}

/** Runs one step, and returns the line that reports it. @throws ProblemsError when it fails */
export async function runStep(cluster: Cluster, root: string, step: Step, options: StepOptions): Promise<string> {
  const dryRun = options.dryRun === true;
  if (step.kind === 'crds') {
    const count = await applyCrds(cluster, root, dryRun);
    return `✔ ${count} CustomResourceDefinitions ${dryRun ? 'would be applied' : 'applied'}`;
  }
  const { request, title } = step;
  const state = await releaseState(cluster, request.release, request.namespace);
  if (state?.status.startsWith('pending') === true) {
    const atWork = (Math.max(options.timeout ?? 0, readyTimeout) + interruptedMargin) * 1000;
    if (options.resume !== true && Date.now() - state.updated < atWork)
      throw new ProblemsError([maybeRunning(request, state.status)]);
    if (dryRun) return `… ${title}: would continue after an interrupted run`;
    await forgetInterrupted(cluster, request.release, request.namespace, state.revision);
  }
  const there = state?.status === 'deployed';
  // The release that Helm stores does not show manual changes of the objects.
  if (there && options.forceConflicts !== true && (await isCurrent(cluster, request))) return `✔ ${title}: unchanged`;
  const lacking = await missingSecrets(cluster, request.namespace, step.secrets ?? []);
  // Checked here and not before the first ring, since an earlier ring creates the namespace.
  if (lacking.length > 0 && !dryRun) throw new ProblemsError(lacking);
  const verb = state === undefined ? 'install' : 'upgrade';
  if (dryRun) return `… ${title}: would ${verb} release ${request.release} in ${request.namespace}`;
  if (step.namespaceLabels !== undefined) await applyNamespace(cluster, request.namespace, step.namespaceLabels);
  await upgradeRelease(cluster, request, options);
  return `✔ ${title}: ${verb === 'install' ? 'installed' : 'upgraded'}`;
}

/** Whether an upgrade would leave a deployed release unchanged. */
async function isCurrent(cluster: Cluster, request: ReleaseRequest): Promise<boolean> {
  const [now, next] = await Promise.all([
    deployedRelease(cluster, request.release, request.namespace),
    planRelease(cluster, request),
  ]);
  return comparable(now) === comparable(next);
}

function maybeRunning({ release, namespace }: ReleaseRequest, status: string): Problem {
  return {
    code: 'platform/interrupted',
    severity: 'error',
    file: release,
    path: '',
    found: `a release in namespace ${namespace} that is ${status}`,
    expected: 'no other run that installs it',
    fix: 'wait until the other run has ended; if none runs, it was interrupted: run again with --resume',
  };
}
