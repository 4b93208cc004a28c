import { identityOf } from '../../../kube/diff/object-changes.ts';
import { ProblemsError } from '../../../core/problem.ts';
import type { Refusal } from '../../../platform/rehearsal/observed.ts';
import type { RehearsedStep } from '../../../platform/rehearsal/report.ts';
import { type ClusterState } from '../../../platform/rehearsal/cluster-state.ts';
import { observe } from '../../../platform/rehearsal/observed.ts';
import { clusterProblem } from '../../../toolchain/cluster/cluster.ts';
import { releaseState, uninstallRelease } from '../../../toolchain/cluster/releases.ts';
import type { Progress } from '../../frame/person.ts';
import { runStep } from '../install/install.ts';
import { type Ground, placeSecrets } from './ground.ts';
import { settledState } from './settled-state.ts';
import { verdictsOn } from './verdicts.ts';
import type { RehearsedRelease, RehearsedVersion } from './version.ts';

/** What the steps of a rehearsal share. */
export interface Stage {
  readonly ground: Ground;
  /** Seconds that each release has to get ready. */
  readonly timeout: number;
  readonly progress: Progress;
}

/** What a step did, and to what. */
export interface DoneStep extends RehearsedStep {
  readonly before: ClusterState;
  readonly after: ClusterState;
  readonly refusals: readonly Refusal[];
  readonly blocked: ReadonlySet<string>;
}

/**
 * Brings the cluster to a version, release by release as `platform:install` does; the app part of a team as its
 * deployer. A release that is refused is left as it was, and the next one follows.
 *
 * @param isJudged whether the API server judges each object before its release is sent
 */
export async function bringTo(
  stage: Stage,
  step: string,
  version: RehearsedVersion,
  before: ClusterState,
  isJudged: boolean,
): Promise<DoneStep> {
  const began = Date.now();
  stage.progress(`… ${step}: ${version.name}`);
  const refusals: Refusal[] = [];
  const blocked = new Set<string>();
  const attempt = async (title: string, work: () => Promise<unknown>): Promise<boolean> => {
    const failures = await failuresOf(title, work);
    refusals.push(...failures);
    return failures.length === 0;
  };
  await attempt('the definitions', () => runStep(stage.ground.admin, version.root, { kind: 'crds' }, {}));
  for (const release of version.releases) {
    const verdicts = isJudged ? await verdictsOn(stage.ground.kube, release) : [];
    refusals.push(...verdicts);
    const went = verdicts.length === 0 && (await attempt(release.step.title, () => install(stage, version, release)));
    if (!went) for (const object of release.objects) blocked.add(identityOf(object));
  }
  return finished(stage, { step, began, before, refusals, blocked, releases: version.releases.length });
}

async function install(
  { ground, timeout }: Stage,
  { root }: RehearsedVersion,
  release: RehearsedRelease,
): Promise<void> {
  const { step, as } = release;
  await placeSecrets(ground.kube, step.request.namespace, step.secrets ?? []);
  const cluster = as === undefined ? ground.admin : await ground.as(as);
  await runStep(cluster, root, step, { timeout });
}

/** The revision of each release, by its title. */
export async function revisionsOf(
  { ground }: Stage,
  releases: readonly RehearsedRelease[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { step } of releases) {
    const state = await releaseState(ground.admin, step.request.release, step.request.namespace);
    if (state !== undefined) found.set(step.title, state.revision);
  }
  return found;
}

/**
 * Takes the cluster back: each release that an upgrade changed to its revision before, the last one first, and those
 * that it brought are uninstalled.
 *
 * @param revisions those before the upgrade
 */
export async function takeBack(
  stage: Stage,
  version: RehearsedVersion,
  revisions: ReadonlyMap<string, number>,
  before: ClusterState,
): Promise<DoneStep> {
  const began = Date.now();
  stage.progress('… rollback');
  const refusals: Refusal[] = [];
  const now = await revisionsOf(stage, version.releases);
  for (const release of version.releases.toReversed()) {
    const { title } = release.step;
    const [was, is] = [revisions.get(title), now.get(title)];
    if (is === undefined || is === was) continue;
    refusals.push(...(await failuresOf(title, () => rollBack(stage, release, was))));
  }
  return finished(stage, { step: 'rollback', began, before, refusals, blocked: new Set(), releases: now.size });
}

async function rollBack(
  { ground, timeout }: Stage,
  { step, as }: RehearsedRelease,
  revision: number | undefined,
): Promise<void> {
  const cluster = as === undefined ? ground.admin : await ground.as(as);
  const { release, namespace } = step.request;
  if (revision === undefined) return uninstallRelease(cluster, release, namespace);
  const args = ['rollback', release, String(revision), `--namespace=${namespace}`, '--wait', `--timeout=${timeout}s`];
  const { exitCode, stderr } = await cluster.helm(args, { timeout: (timeout + 60) * 1000 });
  if (exitCode !== 0) throw new ProblemsError([clusterProblem(cluster, stderr)]);
}

async function failuresOf(title: string, work: () => Promise<unknown>): Promise<Refusal[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const message = error.problems.map(({ path, found }) => (path === '' ? found : `${path}: ${found}`)).join('; ');
    return [{ id: undefined, object: title, message, release: title }];
  }
}

interface Begun {
  readonly step: string;
  /** Milliseconds since the epoch. */
  readonly began: number;
  readonly before: ClusterState;
  readonly refusals: readonly Refusal[];
  readonly blocked: ReadonlySet<string>;
  readonly releases: number;
}

async function finished({ ground }: Stage, { began, ...done }: Begun): Promise<DoneStep> {
  const after = await settledState(ground.kube);
  return { ...done, after, observed: observe(done.before, after), seconds: (Date.now() - began) / 1000 };
}
