import { ProblemsError } from '../../core/problem.ts';
import { type Cluster, clusterProblem, getObject } from './cluster.ts';
import { warningsSince } from './warnings.ts';
import type { RunResult } from '../run.ts';

/** A release of a chart, as it is to be. */
export interface ReleaseRequest {
  readonly release: string;
  readonly namespace: string;
  /** Absolute folder of the chart. */
  readonly chart: string;
  /** Absolute paths of values files, the last one wins. */
  readonly values: readonly string[];
  /** Single values, as `--set-string` takes them. */
  readonly set?: Readonly<Record<string, string>>;
}

/** What Helm knows of a release. */
export interface ReleaseState {
  readonly revision: number;
  readonly status: string;
  /** When it was last touched, in milliseconds since the epoch. */
  readonly updated: number;
}

/** Seconds that Helm waits for a release to be ready: images of a whole ring are pulled in it. */
export const readyTimeout = 15 * 60;

/** How a release is brought about. */
export interface UpgradeOptions {
  /** Sets fields too that somebody else has set since; Helm 4 stops at them otherwise. */
  readonly forceConflicts?: boolean;
  /** Seconds that it has to get ready; {@link readyTimeout} when absent. */
  readonly timeout?: number;
}

/** What a dry run of a release comes to. */
export interface PlannedRelease {
  readonly manifest: string;
  readonly hooks: readonly string[];
}

/** The state of a release; undefined when there is none. */
export async function releaseState(
  cluster: Cluster,
  release: string,
  namespace: string,
): Promise<ReleaseState | undefined> {
  const { exitCode, stdout, stderr } = await cluster.helm([
    'status',
    release,
    `--namespace=${namespace}`,
    '--output=json',
  ]);
  if (exitCode !== 0) {
    if (/release: not found/.test(stderr)) return undefined;
    throw new ProblemsError([clusterProblem(cluster, stderr)]);
  }
  const { version, info } = JSON.parse(stdout) as { version: number; info: { status: string; last_deployed: string } };
  return { revision: version, status: info.status, updated: Date.parse(info.last_deployed) };
}

/** What an install or upgrade would send, as the cluster's API versions make it; nothing is changed. */
export async function planRelease(cluster: Cluster, request: ReleaseRequest): Promise<PlannedRelease> {
  const args = upgradeArguments(request, ['--dry-run=server', '--output=json']);
  const { stdout } = await succeed(cluster, await cluster.helm(args, { timeout: readyTimeout * 1000 }));
  const { manifest, hooks } = JSON.parse(stdout) as { manifest: string; hooks?: { manifest: string }[] };
  return { manifest, hooks: (hooks ?? []).map((hook) => hook.manifest) };
}

/** What a deployed release holds. */
export async function deployedRelease(cluster: Cluster, release: string, namespace: string): Promise<PlannedRelease> {
  const part = async (name: string): Promise<string> => {
    const result = await cluster.helm(['get', name, release, `--namespace=${namespace}`]);
    return (await succeed(cluster, result)).stdout;
  };
  const [manifest, hooks] = await Promise.all([part('manifest'), part('hooks')]);
  return { manifest, hooks: [hooks] };
}

/**
 * Installs or upgrades, and waits until everything is ready.
 *
 * @throws ProblemsError with Helm's words, and where it did not get ready, with what the cluster warns of
 */
export async function upgradeRelease(
  cluster: Cluster,
  request: ReleaseRequest,
  { forceConflicts = false, timeout = readyTimeout }: UpgradeOptions = {},
): Promise<void> {
  const began = Date.now();
  const force = forceConflicts ? ['--force-conflicts'] : [];
  const args = upgradeArguments(request, ['--wait', `--timeout=${timeout}s`, ...force]);
  const { exitCode, stderr } = await cluster.helm(args, { timeout: (timeout + 60) * 1000 });
  if (exitCode === 0) return;
  const problem = clusterProblem(cluster, stderr);
  if (problem.code !== 'cluster/not-ready') throw new ProblemsError([problem]);
  throw new ProblemsError([problem, ...(await warningsSince(cluster, request.namespace, began))]);
}

/**
 * Makes a namespace, or brings its labels to what they are to be. Helm's own `--create-namespace` is not for us: it sends
 * the namespace with each first install, without the labels, and so takes those away that an earlier release gave it.
 */
export async function applyNamespace(
  cluster: Cluster,
  name: string,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const args = ['apply', '--server-side', '--field-manager=chartwright', '--filename=-'];
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
  await succeed(cluster, await cluster.kubectl(args, { input }));
}

/** Removes a release, with the objects that are its hooks, and waits until its objects are gone. */
export async function uninstallRelease(cluster: Cluster, release: string, namespace: string): Promise<void> {
  await deleteHooks(cluster, release, namespace);
  const args = [
    'uninstall',
    release,
    `--namespace=${namespace}`,
    '--ignore-not-found',
    '--wait',
    `--timeout=${readyTimeout}s`,
  ];
  await succeed(cluster, await cluster.helm(args, { timeout: (readyTimeout + 60) * 1000 }));
}

/** Helm leaves hooks behind, and forgets them with the release: so they go first. */
async function deleteHooks(cluster: Cluster, release: string, namespace: string): Promise<void> {
  const { exitCode, stdout } = await cluster.helm(['get', 'hooks', release, `--namespace=${namespace}`]);
  if (exitCode !== 0 || stdout.trim() === '') return;
  const args = ['delete', '--ignore-not-found', `--namespace=${namespace}`, '--filename=-'];
  await succeed(cluster, await cluster.kubectl(args, { input: stdout }));
}

/**
 * Takes back the mark of a run that was cut short, which would keep every later one out. What that run made stays, and
 * is taken over by the next: it carries the release's name.
 */
export async function forgetInterrupted(
  cluster: Cluster,
  release: string,
  namespace: string,
  revision: number,
): Promise<void> {
  const secret = `sh.helm.release.v1.${release}.v${revision}`;
  if ((await getObject(cluster, ['secret', secret, `--namespace=${namespace}`])) === undefined) return;
  await succeed(cluster, await cluster.kubectl(['delete', 'secret', secret, `--namespace=${namespace}`]));
}

/** @param options further ones: after `--`, Helm would take them for charts */
function upgradeArguments(
  { release, namespace, chart, values, set }: ReleaseRequest,
  options: readonly string[],
): string[] {
  return [
    'upgrade',
    '--install',
    `--namespace=${namespace}`,
    '--skip-crds',
    ...values.map((file) => `--values=${file}`),
    ...Object.entries(set ?? {}).map(([path, value]) => `--set-string=${path}=${value}`),
    ...options,
    '--',
    release,
    chart,
  ];
}

async function succeed(cluster: Cluster, result: RunResult): Promise<RunResult> {
  if (result.exitCode === 0) return result;
  return Promise.reject(new ProblemsError([clusterProblem(cluster, result.stderr)]));
}
