import { target } from '../settings.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { KubeError, type KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { workloadOf } from './readiness.ts';

const zoneLabel = 'topology.kubernetes.io/zone';

/** How long a drain waits for one budget. On kind a pod that takes another's place pulls its image first. */
const usualPatience = target() === 'kind' ? 4 * 60 * 1000 : 20_000;

/** The taint that marks a node as gone for good, so that its pods are replaced without confirmation. */
const gone = { key: 'node.kubernetes.io/out-of-service', value: 'nodeshutdown', effect: 'NoExecute' };

/**
 * A controller manager sends the API server 20 requests a second at most, and would be seconds behind when all pods of a
 * zone go at once: here they go at once, while containers take their time to end.
 */
export const promptControllers = ['--kube-api-qps=200', '--kube-api-burst=400'];

const nodes = { apiVersion: 'v1', kind: 'Node' };
const budgets = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' };

/** Names of the worker nodes in each zone. */
export async function zones(kube: Kube): Promise<Map<string, string[]>> {
  const byZone = new Map<string, string[]>();
  for (const { metadata, spec } of await kube.list(nodes)) {
    const { taints = [] } = spec as { taints?: { effect: string }[] };
    if (taints.some(({ effect }) => effect === 'NoSchedule')) continue;
    const zone = metadata.labels?.[zoneLabel] ?? '';
    byZone.set(zone, [...(byZone.get(zone) ?? []), metadata.name]);
  }
  return byZone;
}

/** Keeps new pods from nodes. */
export async function cordon(kube: Kube, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => kube.merge({ ...nodes, name }, { spec: { unschedulable: true } })));
}

/** Lets pods onto nodes again. */
export async function uncordon(kube: Kube, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => kube.merge({ ...nodes, name }, { spec: { unschedulable: null } })));
}

/** Loses nodes: their pods are gone, whatever a budget allows. */
export async function lose(kube: Kube, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => kube.merge({ ...nodes, name }, { spec: { taints: [gone] } })));
}

/** Has lost nodes back, without pods. */
export async function bringBack(kube: Kube, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => kube.merge({ ...nodes, name }, { spec: { taints: null } })));
}

/**
 * Drains nodes as a person does by `kubectl drain`: no new pods, then each pod is evicted, all at once; a refused eviction is
 repeated when its budget allows one.
 *
 * @param patience milliseconds that it waits for one budget
 * @throws Error that names the workload whose budget allows none for too long
 */
export async function drain(kube: Kube, names: readonly string[], patience = usualPatience): Promise<void> {
  await cordon(kube, names);
  const pods = await podsOn(kube, names);
  await Promise.all(pods.filter(isEvicted).map((pod) => evict(kube, pod, patience)));
}

/** All pods of nodes. */
export async function podsOn(kube: Kube, names: readonly string[]): Promise<KubeObject[]> {
  const pods = await kube.list({ apiVersion: 'v1', kind: 'Pod' });
  return pods.filter(({ spec }) => names.includes((spec as { nodeName?: string }).nodeName ?? ''));
}

/** A DaemonSet's pods would come back at once, and a node's own are no objects of the API server. */
function isEvicted({ metadata, status }: KubeObject): boolean {
  const running = !['Succeeded', 'Failed'].includes((status as { phase: string }).phase);
  return running && !['DaemonSet', 'Node'].includes(metadata.ownerReferences?.[0]?.kind ?? '');
}

async function evict(kube: Kube, pod: KubeObject, patience: number): Promise<void> {
  const { namespace = '', name, uid } = pod.metadata;
  const late = Date.now() + patience;
  for (;;) {
    const answer = await kube.evict(namespace, name);
    if (answer.status === 404) return;
    if (answer.status < 300) break;
    if (answer.status !== 429) throw new KubeError('evict', `${namespace}/${name}`, answer);
    await allowed(kube, pod, late);
  }
  // A StatefulSet's next pod has the same name.
  await kube.until(
    { apiVersion: 'v1', kind: 'Pod', namespace, name },
    (pods) => pods.every(({ metadata }) => metadata.uid !== uid),
    { patience, what: 'go after its eviction' },
  );
}

/** Waits until the budget of a pod allows an eviction. */
async function allowed(kube: Kube, pod: KubeObject, late: number): Promise<void> {
  const { namespace = '', labels = {} } = pod.metadata;
  const budget = (await kube.list({ ...budgets, namespace })).find(({ spec }) => selects(spec, labels));
  if (budget === undefined) throw new Error(`${namespace}/${pod.metadata.name}: refused, and no budget selects it`);
  const { name } = budget.metadata;
  try {
    await kube.untilObject({ ...budgets, namespace, name }, ({ status }) => status?.disruptionsAllowed > 0, {
      patience: Math.max(0, late - Date.now()),
    });
  } catch (error) {
    const { disruptionsAllowed, currentHealthy, desiredHealthy } = (await kube.get({ ...budgets, namespace, name }))
      .status as Record<string, number>;
    throw new Error(
      `a drain would wait for ever for ${workloadOf(pod) ?? `${namespace}/${pod.metadata.name}`}: its PodDisruptionBudget ` +
        `wants ${desiredHealthy} ready pods, ${currentHealthy} are, and so ${disruptionsAllowed} may go`,
      { cause: error },
    );
  }
}

function selects(spec: unknown, labels: Readonly<Record<string, string>>): boolean {
  const { selector } = spec as { selector: { matchLabels?: Record<string, string> } };
  const wanted = Object.entries(selector.matchLabels ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
