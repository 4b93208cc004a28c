import {
  releaseOf,
  ringNamed,
  type RingName,
  ringNames,
  singleNamespace,
  tenantsNamespace,
} from '../../platform/model/rings.ts';
import { umbrellaName } from '../../platform/umbrella/input.ts';
import { valueAt } from '../../core/untyped.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import {
  type Cluster,
  type ClusterObject,
  clusterProblem,
  getObject,
  listObjects,
} from '../../toolchain/cluster/cluster.ts';
import { releaseState, uninstallRelease } from '../../toolchain/cluster/releases.ts';
import { readEnvironmentOf } from './files/platform-files.ts';
import type { StepsOutcome } from '../frame/outcome.ts';
import type { Ask, Progress } from '../frame/person.ts';
import type { UninstallOptions } from '../options/platform.ts';
import { confirm, targetCluster } from './install/target-cluster.ts';

/** Seconds for Karpenter to drain and remove its nodes: pods have up to ten minutes to end. */
const nodesTimeout = 15 * 60;

/** A release to remove. */
interface Removal {
  readonly title: string;
  readonly release: string;
  readonly namespace: string;
  readonly ring: RingName | undefined;
}

/**
 * Removes an environment's platform, the last ring first, so that each controller outlives the objects that it cleans
 * up. CustomResourceDefinitions, namespaces and volumes stay, since removing them would delete everybody's data.
 *
 * @throws ProblemsError when teams still have releases that depend on it, or a step fails
 */
export async function uninstallPlatform(
  root: string,
  options: UninstallOptions,
  ask: Ask,
  progress: Progress,
): Promise<StepsOutcome> {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  const done = await removePlatform(await targetCluster(environment, options), options, ask, progress);
  // The steps were printed as they ended.
  const text = done.filter((line) => !line.startsWith('✔')).join('\n');
  return { problems: [], text, done, data: { steps: done } };
}

/** As {@link uninstallPlatform}, on an open cluster. */
export async function removePlatform(
  cluster: Cluster,
  options: Partial<UninstallOptions>,
  ask: Ask,
  progress: Progress,
): Promise<string[]> {
  const removals = await present(cluster, wanted(options.ring));
  if (removals.length === 0) return ['nothing is installed'];
  if (options.ring === undefined) await refuseWithTenants(cluster);
  if (options.dryRun === true)
    return removals.map(({ title, release }) => `… ${title}: would remove release ${release}`);
  await confirm(`Remove ${removals.map(({ title }) => title).join(', ')}`, cluster, options, ask);
  const done: string[] = [];
  for (const removal of removals) {
    // Nodes that Karpenter created outlive it, and keep costing money, when it is removed first.
    if (removal.ring === undefined || removal.ring === 'scaling') await removeNodes(cluster, progress);
    await uninstallRelease(cluster, removal.release, removal.namespace);
    done.push(`✔ ${removal.title}: removed`);
    progress(done.at(-1) ?? '');
  }
  return [...done, 'Kept: CustomResourceDefinitions, the namespaces, and every PersistentVolumeClaim.'];
}

function wanted(ring: RingName | undefined): Removal[] {
  const rings = ringNames
    .filter((name) => ring === undefined || name === ring)
    .map((name) => ({
      title: `ring ${name}`,
      release: releaseOf(name),
      namespace: ringNamed(name).namespace,
      ring: name,
    }))
    .reverse();
  const whole = { title: 'the whole platform', release: umbrellaName, namespace: singleNamespace, ring: undefined };
  return ring === undefined ? [whole, ...rings] : rings;
}

async function present(cluster: Cluster, removals: readonly Removal[]): Promise<Removal[]> {
  const states = await Promise.all(removals.map(({ release, namespace }) => releaseState(cluster, release, namespace)));
  return removals.filter((_, index) => states[index] !== undefined);
}

/** Refuses while tenant parts of teams exist, which carry the teams' quotas and policies and must go first. */
async function refuseWithTenants(cluster: Cluster): Promise<void> {
  const secrets = await listObjects(cluster, ['secrets', `--namespace=${tenantsNamespace}`, '--selector=owner=helm']);
  const releases = new Set(secrets.map((secret) => String(valueAt(secret, ['metadata', 'labels', 'name']))));
  if (releases.size === 0) return;
  const problem: Problem = {
    code: 'platform/tenants-there',
    severity: 'error',
    file: cluster.context,
    path: '',
    found: `the releases ${[...releases].sort().join(', ')} in namespace ${tenantsNamespace}`,
    expected: 'no team with a release on the platform',
    fix: `remove each first: \`helm uninstall <release> --namespace ${tenantsNamespace}\``,
  };
  throw new ProblemsError([problem]);
}

/** Deletes Karpenter's NodePools and waits until its nodes are gone. */
async function removeNodes(cluster: Cluster, progress: Progress): Promise<void> {
  const kind = 'nodepools.karpenter.sh';
  const pools = await listObjects(cluster, [kind]);
  if (pools.length === 0) return;
  progress(`… removing Karpenter's nodes of ${pools.map(nameOf).join(', ')}`);
  await succeed(cluster, ['delete', kind, '--all', '--wait=true', `--timeout=${nodesTimeout}s`]);
  if ((await getObject(cluster, ['nodeclaims.karpenter.sh'])) !== undefined)
    await succeed(cluster, ['wait', '--for=delete', 'nodeclaims.karpenter.sh', '--all', `--timeout=${nodesTimeout}s`]);
}

function nameOf(object: ClusterObject): string {
  return String(valueAt(object, ['metadata', 'name']));
}

async function succeed(cluster: Cluster, args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await cluster.kubectl(args, { timeout: (nodesTimeout + 60) * 1000 });
  // `kubectl wait` fails with this when there is nothing left to wait for.
  if (exitCode !== 0 && !/no matching resources found/.test(stderr))
    throw new ProblemsError([clusterProblem(cluster, stderr)]);
}
