import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import {
  hasCondition,
  type KubeObject,
  type Which,
} from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** How many pods of a workload are ready, by `namespace/name` of the workload. */
export type ReadyPods = ReadonlyMap<string, number>;

/** Whether a pod serves: ready, and not being deleted. */
export function isServing(pod: KubeObject): boolean {
  return hasCondition(pod, 'Ready') && pod.metadata.deletionTimestamp === undefined;
}

/** The Deployment, StatefulSet or DaemonSet of a pod, as `namespace/name`; undefined for a Job's or nobody's. */
export function workloadOf({ metadata }: KubeObject): string | undefined {
  const owner = metadata.ownerReferences?.[0];
  if (owner === undefined || owner.kind === 'Job') return undefined;
  const hash = metadata.labels?.['pod-template-hash'];
  const name = owner.kind === 'ReplicaSet' && hash !== undefined ? owner.name.replace(`-${hash}`, '') : owner.name;
  return `${metadata.namespace ?? ''}/${name}`;
}

/** The serving pods of each workload that has any pod at all. */
export function readyPods(pods: readonly KubeObject[]): ReadyPods {
  const counts = new Map<string, number>();
  for (const pod of pods) {
    const workload = workloadOf(pod);
    if (workload !== undefined) counts.set(workload, (counts.get(workload) ?? 0) + (isServing(pod) ? 1 : 0));
  }
  return counts;
}

/** Replicas that each Deployment and StatefulSet is set to. */
export async function wantedReplicas(kube: Kube, labelSelector?: string): Promise<Map<string, number>> {
  const select = labelSelector === undefined ? {} : { labelSelector };
  const kinds = ['Deployment', 'StatefulSet'].map((kind) => kube.list({ apiVersion: 'apps/v1', kind, ...select }));
  const controllers = (await Promise.all(kinds)).flat();
  return new Map(
    controllers.map(({ metadata, spec }) => [`${metadata.namespace ?? ''}/${metadata.name}`, spec.replicas]),
  );
}

/** Waits until workloads have all their pods, and no other: a controller updates their status later. */
export async function untilFullyReady(kube: Kube, wanted: ReadyPods, patience: number): Promise<void> {
  await kube.until(
    { apiVersion: 'v1', kind: 'Pod' },
    (all) => {
      const pods = all.filter((pod) => wanted.has(workloadOf(pod) ?? ''));
      const ready = readyPods(pods);
      return pods.every(isServing) && [...wanted].every(([workload, count]) => (ready.get(workload) ?? 0) === count);
    },
    { patience, what: 'be ready in full number' },
  );
}

/**
 * Watches all pods while something happens.
 *
 * @returns the fewest that were ready at any moment, of each workload that had a pod at the beginning
 */
export async function fewestReady(kube: Kube, happens: () => Promise<void>): Promise<ReadyPods> {
  const fewest = new Map<string, number>();
  await watching(
    kube,
    { apiVersion: 'v1', kind: 'Pod' },
    (pods) => {
      const now = readyPods(pods);
      if (fewest.size === 0) for (const [workload, count] of now) fewest.set(workload, count);
      for (const [workload, count] of fewest) fewest.set(workload, Math.min(count, now.get(workload) ?? 0));
    },
    happens,
  );
  return fewest;
}

/** Sees all objects of a kind, before something happens and after each change while it does. */
export async function watching(
  kube: Kube,
  which: Which,
  see: (objects: readonly KubeObject[]) => void,
  happens: () => Promise<void>,
): Promise<void> {
  const end = new AbortController();
  let watch: Promise<void> = Promise.resolve();
  await new Promise<void>((begun, failed) => {
    const seen = (objects: readonly KubeObject[]): void => {
      see(objects);
      begun();
    };
    watch = kube.observe(which, seen, end.signal);
    watch.catch(failed);
  });
  try {
    await happens();
  } finally {
    end.abort();
    await watch;
  }
}
