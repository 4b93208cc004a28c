import { type Untyped, valueAt } from '../../../core/untyped.ts';
import { drilledResources } from '../../../platform/drill/resources.ts';
import { drillLabel, type DrillNames, drillSelector } from '../../../platform/drill/scratch.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { type Cluster, clusterProblem, getObject, listObjects } from '../../../toolchain/cluster/cluster.ts';
import { clusterFinding } from '../install/preflight-cluster.ts';

/** Seconds until Velero must have begun: it restores one after another, and may be busy with a backup. */
const beginTimeout = 5 * 60;

/** Seconds for a restore without volumes; thousands of objects take minutes. */
const endTimeout = 30 * 60;

/** Seconds for the quota to be enforced, and for a namespace without pods to be gone. */
const stepTimeout = 2 * 60;

/** Creates or updates the objects that a drill needs. */
export async function applyObjects(cluster: Cluster, objects: readonly Untyped[]): Promise<void> {
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  await succeed(cluster, ['apply', '--server-side', '--field-manager=chartwright', '--filename=-'], input);
}

/**
 * Waits until the quota of the scratch namespace is enforced: before its status is set, the API server accepts
 * everything.
 */
export function quotaEnforced(cluster: Cluster, { scratch }: DrillNames): Promise<void> {
  return succeed(cluster, [
    'wait',
    'resourcequotas/drill',
    `--namespace=${scratch}`,
    '--for=jsonpath={.status.hard.pods}=0',
    `--timeout=${stepTimeout}s`,
  ]);
}

/**
 * Waits until Velero has ended a restore, successful or not.
 *
 * @throws ProblemsError when it does not begin or end in time
 */
export async function restoreEnded(cluster: Cluster, { restore, velero }: DrillNames): Promise<Untyped> {
  const wait = async (path: string, seconds: number): Promise<boolean> => {
    const args = ['wait', `restores.velero.io/${restore}`, `--namespace=${velero}`];
    const { exitCode, stderr } = await cluster.kubectl(
      [...args, `--for=jsonpath={.status.${path}}`, `--timeout=${seconds}s`],
      { timeout: (seconds + 60) * 1000 },
    );
    if (exitCode !== 0 && !/timed out waiting/.test(stderr)) throw new ProblemsError([clusterProblem(cluster, stderr)]);
    return exitCode === 0;
  };
  const read = async (): Promise<Untyped> =>
    (await getObject(cluster, ['restores.velero.io', restore, `--namespace=${velero}`])) ?? {};
  if (!(await wait('phase', beginTimeout)))
    throw new ProblemsError([
      silent(cluster, velero, `a restore that it has not begun after ${beginTimeout / 60} min`),
    ]);
  const begun = await read();
  // A restore that fails validation never ends.
  if (valueAt(begun, ['status', 'phase']) === 'FailedValidation') return begun;
  if (!(await wait('completionTimestamp', endTimeout)))
    throw new ProblemsError([silent(cluster, velero, `a restore that it has not ended after ${endTimeout / 60} min`)]);
  return read();
}

/** The problem that Velero does not respond. */
export function silent(cluster: Cluster, velero: string, found: string): ReturnType<typeof clusterFinding> {
  return clusterFinding(cluster, 'platform/velero-silent', {
    found,
    expected: 'a Velero that works',
    fix: `see \`kubectl --namespace ${velero} get pods\` and \`kubectl --namespace ${velero} logs deployment/velero\`, then run it again`,
  });
}

/** The objects of the drilled kinds in a namespace, with their managed fields. */
export function drilledObjects(cluster: Cluster, namespace: string): Promise<Untyped[]> {
  const kinds = drilledResources.map(({ resource }) => resource).join(',');
  return listObjects(cluster, [kinds, `--namespace=${namespace}`, '--show-managed-fields']);
}

/** Whether a namespace exists, and whether a drill of the team created it. */
export async function namespaceState(
  cluster: Cluster,
  name: string,
  team: string,
): Promise<'absent' | 'drill' | 'foreign'> {
  const found = await getObject(cluster, ['namespaces', name]);
  if (found === undefined) return 'absent';
  return valueAt(found, ['metadata', 'labels', drillLabel]) === team ? 'drill' : 'foreign';
}

/**
 * Removes everything that drills of a team created. It selects by the label alone, so that the API server itself
 * excludes everything else. Missing objects are no error.
 */
export async function removeDrill(cluster: Cluster, { team, velero }: DrillNames): Promise<void> {
  const selector = `--selector=${drillSelector(team)}`;
  const own = [selector, `--namespace=${velero}`, '--ignore-not-found'];
  // Velero first deletes a Restore's log from the store, which fails while it cannot reach that.
  await succeed(cluster, ['delete', 'restores.velero.io', ...own, '--wait=false']);
  await succeed(cluster, ['delete', 'configmaps', ...own]);
  await succeed(cluster, ['delete', 'namespaces', selector, '--ignore-not-found', `--timeout=${stepTimeout}s`]);
}

async function succeed(cluster: Cluster, args: readonly string[], input?: string): Promise<void> {
  const { exitCode, stderr } = await cluster.kubectl(args, input === undefined ? {} : { input });
  if (exitCode !== 0) throw new ProblemsError([clusterProblem(cluster, stderr)]);
}
