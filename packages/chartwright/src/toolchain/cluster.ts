import { type Problem, ProblemsError } from '../schema/problem.ts';
import { clusterHelmEnvironment } from './helm-environment.ts';
import { locate } from './locate.ts';
import { quoteOutput, run, type RunResult } from './run.ts';

/** Something of a cluster as its API tells it. */
export type ClusterObject = Readonly<Record<string, unknown>>;

/** What may be set for one command on a cluster. */
export interface CommandOptions {
  /** Milliseconds. */
  readonly timeout?: number;
  /** Given on standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
}

/** One cluster, by a context of the person's kubeconfig: nothing here acts on whatever context happens to be current. */
export interface Cluster {
  readonly context: string;
  /** Runs kubectl. */
  kubectl(args: readonly string[], options?: CommandOptions): Promise<RunResult>;
  /** Runs helm. */
  helm(args: readonly string[], options?: CommandOptions): Promise<RunResult>;
}

/** Contexts of the person's kubeconfig, in its order; none where there is no kubeconfig. */
export async function kubeContexts(): Promise<string[]> {
  const { path } = await locate('kubectl');
  const { exitCode, stdout } = await run(path, ['config', 'get-contexts', '--output=name']);
  return exitCode === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

/**
 * Opens a cluster. Nothing is asked of it yet.
 *
 * @throws ProblemsError when kubectl or helm is missing
 */
export async function openCluster(context: string): Promise<Cluster> {
  const [kubectl, helm] = await Promise.all([locate('kubectl'), locate('helm')]);
  const environment = clusterHelmEnvironment();
  return {
    context,
    kubectl: (args, options = {}) => run(kubectl.path, [`--context=${context}`, ...args], { environment, ...options }),
    helm: (args, options = {}) => run(helm.path, [`--kube-context=${context}`, ...args], { environment, ...options }),
  };
}

/**
 * Asks for objects as JSON.
 *
 * @param args after `get`, such as `['namespaces', '--selector=a=b']`
 * @returns the object, or its list; undefined when it, or its kind, is not there
 * @throws ProblemsError when the cluster does not answer, or refuses
 */
export async function getObject(cluster: Cluster, args: readonly string[]): Promise<ClusterObject | undefined> {
  const { exitCode, stdout, stderr } = await cluster.kubectl(['get', ...args, '--output=json']);
  if (exitCode === 0) return JSON.parse(stdout) as ClusterObject;
  if (/\(NotFound\)|doesn't have a resource type/.test(stderr)) return undefined;
  throw new ProblemsError([clusterProblem(cluster, stderr)]);
}

/** The items of a list that {@link getObject} gave; empty for what is not there. */
export async function listObjects(cluster: Cluster, args: readonly string[]): Promise<ClusterObject[]> {
  const list = await getObject(cluster, args);
  return (list?.['items'] as ClusterObject[] | undefined) ?? [];
}

/** Whether the person has a right, by the API server's own word. */
export async function mayI(cluster: Cluster, verb: string, resource: string): Promise<boolean> {
  const { exitCode } = await cluster.kubectl(['auth', 'can-i', verb, resource, '--all-namespaces', '--quiet']);
  return exitCode === 0;
}

/** What kubectl or helm said of a cluster, as a problem. */
export function clusterProblem(cluster: Cluster, stderr: string): Problem {
  const message = stderr.trim().replace(/^Error( from server)?:? /, '');
  const unreachable = /connection refused|no such host|i\/o timeout|unable to connect|deadline exceeded/i.test(message);
  const refused = /\(Forbidden\)|Unauthorized|must be logged in/.test(stderr);
  return {
    code: unreachable ? 'cluster/unreachable' : refused ? 'cluster/forbidden' : 'cluster/refused',
    severity: 'error',
    file: cluster.context,
    path: '',
    found: quoteOutput(message),
    expected: unreachable ? 'a cluster that answers' : refused ? 'rights for it' : 'a cluster that accepts it',
    mend: unreachable
      ? `see whether \`kubectl --context ${cluster.context} version\` answers, then run it again`
      : refused
        ? 'log in as somebody who may, then run it again'
        : 'mend what it says, then run the same command again: it goes on where it stopped',
  };
}
