import { valueAt } from '../../core/untyped.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { type Cluster, type ClusterObject, listObjects } from './cluster.ts';
import { quoteOutput } from '../run.ts';

/** More than one reason is rarely read, and one reason is often reported for many objects. */
const warningsTold = 5;

/** How much of a warning is printed: a webhook's or a quota's refusal names itself at the end of it. */
const messageLimit = 400;

/**
 * What the cluster has warned of in a namespace: why a pod is not made, not placed or not started. Helm reports only what
 * is not ready.
 *
 * @param since milliseconds since the epoch; what was warned of before is over
 * @returns the newest warning of each reason; empty where the events cannot be read
 */
export async function warningsSince(cluster: Cluster, namespace: string, since: number): Promise<Problem[]> {
  const args = ['events', `--namespace=${namespace}`, '--field-selector=type=Warning'];
  const events = await listObjects(cluster, args).catch((error: unknown) => {
    if (error instanceof ProblemsError) return [];
    throw error;
  });
  const recent = events.filter((event) => lastSeen(event) >= since - clockSkew).toSorted(newestFirst);
  const byReason = new Map(recent.toReversed().map((event) => [text(event, 'reason'), event]));
  return [...byReason.values()]
    .toSorted(newestFirst)
    .slice(0, warningsTold)
    .map((event) => warning(cluster, event));
}

/** Events are of whole seconds, and of the cluster's clock. */
const clockSkew = 5000;

function warning(cluster: Cluster, event: ClusterObject): Problem {
  const object = (field: string): string => text(event, 'involvedObject', field);
  return {
    code: 'cluster/warning',
    severity: 'warning',
    file: cluster.context,
    path: `${object('kind')} ${object('namespace')}/${object('name')}`,
    found: `${text(event, 'reason')}: ${quoteOutput(text(event, 'message'), messageLimit)}`,
    expected: 'no warning of the cluster',
    fix: 'fix the cause that the warning reports',
  };
}

function newestFirst(a: ClusterObject, b: ClusterObject): number {
  return lastSeen(b) - lastSeen(a);
}

/** Of an event of the older form, of a series, or of the newer form. */
function lastSeen(event: ClusterObject): number {
  const times = [['lastTimestamp'], ['series', 'lastObservedTime'], ['eventTime'], ['metadata', 'creationTimestamp']];
  return Math.max(...times.map((path) => Date.parse(String(valueAt(event, path)))).filter((time) => !isNaN(time)));
}

function text(event: ClusterObject, ...path: string[]): string {
  const value = valueAt(event, path);
  return typeof value === 'string' ? value : '';
}
