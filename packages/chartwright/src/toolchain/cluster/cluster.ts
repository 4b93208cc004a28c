import { type Problem, ProblemsError } from '../../core/problem.ts';
import { clusterHelmEnvironment } from '../helm/environment.ts';
import { errorMessage } from '../helm/errors.ts';
import { locate } from '../programs/locate.ts';
import { quoteOutput, run, type RunResult } from '../run.ts';

/** An object of a cluster as its API returns it. */
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

/** How a cluster is opened. */
export interface Access {
  /** Absolute path of the kubeconfig; the person's own when absent. */
  readonly kubeconfig?: string;
  /** Somebody whom the person impersonates in all that is done. */
  readonly as?: Impersonated;
}

/** Somebody by name and groups, as the API server knows them. */
export interface Impersonated {
  readonly user: string;
  readonly groups: readonly string[];
}

/**
 * Opens a cluster. Nothing is requested from it yet.
 *
 * @throws ProblemsError when kubectl or helm is missing
 */
export async function openCluster(context: string, { kubeconfig, as }: Access = {}): Promise<Cluster> {
  const [kubectl, helm] = await Promise.all([locate('kubectl'), locate('helm')]);
  const environment = clusterHelmEnvironment();
  const file = kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`];
  const groups = as?.groups ?? [];
  const kubectlAs = as === undefined ? [] : [`--as=${as.user}`, ...groups.map((group) => `--as-group=${group}`)];
  const helmAs =
    as === undefined ? [] : [`--kube-as-user=${as.user}`, ...groups.map((group) => `--kube-as-group=${group}`)];
  return {
    context,
    kubectl: (args, options = {}) =>
      run(kubectl.path, [`--context=${context}`, ...file, ...kubectlAs, ...args], { environment, ...options }),
    helm: (args, options = {}) =>
      run(helm.path, [`--kube-context=${context}`, ...file, ...helmAs, ...args], { environment, ...options }),
  };
}

/**
 * Gets objects as JSON.
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

/** Whether the person has a right, according to the API server. */
export async function mayI(cluster: Cluster, verb: string, resource: string): Promise<boolean> {
  const { exitCode } = await cluster.kubectl(['auth', 'can-i', verb, resource, '--all-namespaces', '--quiet']);
  return exitCode === 0;
}

/** How much of a message is printed: a ring that does not get ready names each of its objects that is not. */
const messageLimit = 600;

/** What kubectl or helm printed about a cluster, as a problem. */
export function clusterProblem(cluster: Cluster, stderr: string): Problem {
  const message = errorMessage(stderr).replace(/^Error( from server)?:? /, '');
  const kind = kinds.find(({ pattern }) => pattern.test(message)) ?? refused;
  return {
    code: kind.code,
    severity: 'error',
    file: cluster.context,
    path: '',
    found: quoteOutput(message, messageLimit),
    expected: kind.expected,
    fix: kind.fix(cluster.context),
  };
}

interface MessageKind {
  readonly code: string;
  readonly expected: string;
  readonly fix: (context: string) => string;
}

const refused: MessageKind = {
  code: 'cluster/refused',
  expected: 'a cluster that accepts it',
  fix: () => 'fix the reported cause, then run the same command again: it continues where it stopped',
};

/** The kinds of message, the first that fits. Helm ends with `context deadline exceeded` whatever it waited for. */
const kinds: readonly (MessageKind & { readonly pattern: RegExp })[] = [
  {
    // First of all: the message also contains why the webhook could not be called.
    pattern: /failed calling webhook/,
    code: 'cluster/webhook-down',
    expected: 'admission webhooks that answer',
    fix: (context) =>
      `start the program that serves the webhook, or if that was removed, delete the webhook's configuration, which is among those of \`kubectl --context ${context} get validatingwebhookconfigurations,mutatingwebhookconfigurations\`; then run the same command again`,
  },
  {
    pattern: /no matches for kind/,
    code: 'cluster/no-definition',
    expected: 'the definitions of all kinds that are installed',
    fix: () => 'run `npx nx run platform:crds` for the environment, then the same command again',
  },
  {
    pattern: /field not declared in schema/,
    code: 'cluster/old-definition',
    expected: 'fields that the definitions in the cluster have',
    fix: () =>
      'run `npx nx run platform:crds` for the environment, then the same command again; if the error is the same, correct the field in your values',
  },
  {
    pattern: /sh\.helm\.release\S+ is invalid: data: Too long|request is too large|Request entity too large/,
    code: 'cluster/release-size',
    expected: 'a release of at most 1 MiB, which is what its Secret holds',
    fix: () =>
      'see the size with `npx nx run platform:size`, keep large files out of values, install ring by ring; then run the same command again',
  },
  {
    pattern:
      /return a response in the time allotted|etcdserver: request timed out|did not complete within|stream error: stream ID/,
    code: 'cluster/slow',
    expected: 'a control plane that answers in time',
    fix: () => "reduce the load on the API server and on etcd's disk, then run the same command again",
  },
  {
    pattern:
      /\bnot ready\. status: |timed out waiting for the condition|^(?:(?:UPGRADE|INSTALLATION) FAILED: )?context deadline exceeded$/,
    code: 'cluster/not-ready',
    expected: 'objects that are ready before the timeout',
    fix: (context) =>
      `find the cause with \`kubectl --context ${context} describe\` and \`kubectl --context ${context} get events -A\`, then run the same command again: it continues where it stopped`,
  },
  {
    pattern: /Apply failed with \d+ conflict/,
    code: 'cluster/conflict',
    expected: 'fields that only the platform sets',
    fix: () =>
      "write what was changed by hand into the environment's values.yaml, then run the same command again with --force-conflicts, which takes the fields back",
  },
  {
    pattern:
      /connection refused|connection to the server \S+ was refused|no such host|i\/o timeout|unable to connect|deadline exceeded/i,
    code: 'cluster/unreachable',
    expected: 'a cluster that answers',
    fix: (context) => `check that \`kubectl --context ${context} version\` answers, then run the same command again`,
  },
  {
    pattern: /\(Forbidden\)|Unauthorized|must be logged in/,
    code: 'cluster/forbidden',
    expected: 'permission to do it',
    fix: () => 'log in as a user with the permission, then run the same command again',
  },
];
