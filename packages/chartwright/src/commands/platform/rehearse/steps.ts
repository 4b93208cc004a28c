import { isEqual } from '../../../kube/diff/field-changes.ts';
import { identityOf } from '../../../kube/diff/object-changes.ts';
import { ProblemsError } from '../../../core/problem.ts';
import type { Refusal } from '../../../platform/rehearsal/observed.ts';
import type { RehearsedStep } from '../../../platform/rehearsal/report.ts';
import { type ClusterState } from '../../../platform/rehearsal/cluster-state.ts';
import { observe } from '../../../platform/rehearsal/observed.ts';
import { clusterProblem } from '../../../toolchain/cluster/cluster.ts';
import { uninstallRelease } from '../../../toolchain/cluster/releases.ts';
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

/** How a step brings the cluster to a version. */
export interface Going {
  readonly step: string;
  readonly version: RehearsedVersion;
  /** The cluster's state when it begins. */
  readonly before: ClusterState;
  /** The version that is there, of which what is the same needs no release; nothing when absent. */
  readonly from?: RehearsedVersion;
  /** Whether the API server judges each object before its release is sent. */
  readonly isJudged: boolean;
}

/**
 * Brings the cluster to a version, release by release as `platform:install` does; the app part of a team as its
 * deployer. A release that is refused is left as it was, and the next one follows.
 */
export async function bringTo(stage: Stage, { step, version, before, from, isJudged }: Going): Promise<DoneStep> {
  const began = Date.now();
  stage.progress(`… ${step}: ${version.name}`);
  const refusals: Refusal[] = [];
  const blocked = new Set<string>();
  let sent = 0;
  const send = async (title: string, work: () => Promise<unknown>): Promise<boolean> => {
    sent += 1;
    const failures = await failuresOf(title, work);
    refusals.push(...failures);
    return failures.length === 0;
  };
  if (from === undefined || !isEqual([...from.definitions], [...version.definitions]))
    await send('the definitions', () => runStep(stage.ground.admin, version.root, { kind: 'crds' }, {}));
  for (const release of version.releases) {
    const verdicts = isJudged ? await verdictsOn(stage.ground.kube, release) : [];
    refusals.push(...verdicts);
    if (verdicts.length === 0 && isThere(from, release)) continue;
    const went = verdicts.length === 0 && (await send(release.step.title, () => install(stage, version, release)));
    if (!went) for (const object of release.objects) blocked.add(identityOf(object));
  }
  return finished(stage, { step, began, before, refusals, blocked, releases: sent });
}

/** Whether a version has the very release, so that `platform:install` would report it as unchanged. */
function isThere(from: RehearsedVersion | undefined, release: RehearsedRelease): boolean {
  const there = from?.releases.find((one) => keyOf(one) === keyOf(release));
  return there !== undefined && isEqual(valuesOf(there), valuesOf(release));
}

function valuesOf({ objects }: RehearsedRelease): unknown[] {
  return objects.map(({ value }) => value);
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

/** The newest revision of each release, as Helm keeps it in Secrets; by {@link keyOf}. */
export async function revisionsOf({ ground }: Stage): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const secrets = await ground.kube.list({ apiVersion: 'v1', kind: 'Secret', labelSelector: 'owner=helm' });
  for (const { metadata } of secrets) {
    const key = `${metadata.namespace ?? ''}/${metadata.labels?.['name'] ?? ''}`;
    found.set(key, Math.max(found.get(key) ?? 0, Number(metadata.labels?.['version'])));
  }
  return found;
}

function keyOf({ step }: RehearsedRelease): string {
  return `${step.request.namespace}/${step.request.release}`;
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
  const now = await revisionsOf(stage);
  const changed = version.releases.filter((release) => now.get(keyOf(release)) !== revisions.get(keyOf(release)));
  for (const release of changed.toReversed()) {
    const was = revisions.get(keyOf(release));
    refusals.push(...(await failuresOf(release.step.title, () => rollBack(stage, release, was))));
  }
  return finished(stage, { step: 'rollback', began, before, refusals, blocked: new Set(), releases: changed.length });
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
