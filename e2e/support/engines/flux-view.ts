import type { Kube } from '../kube/kube.ts';
import { hasCondition, type KubeObject } from '../kube/objects.ts';

/** Image of the first container of a workload. */
export function imageOf({ spec }: KubeObject): string {
  return spec.template.spec.containers[0].image as string;
}

interface Snapshot {
  readonly chartVersion: string;
  readonly status: string;
  readonly firstDeployed: string;
}

/** What Flux keeps of a HelmRelease's revisions, the last one first. */
export function historyOf({ status }: KubeObject): readonly Snapshot[] {
  return (status?.history ?? []) as Snapshot[];
}

/** When Flux first deployed a release; not a number where it never did. */
export function firstDeployed(release: KubeObject | undefined): number {
  const first = release === undefined ? undefined : historyOf(release).at(-1);
  return Date.parse(first?.firstDeployed ?? '');
}

/** Revision of the source that Flux looked at last. */
export function revisionOf({ status }: KubeObject): string {
  return (status?.lastAttemptedRevision ?? '') as string;
}

/** Whether Flux is done with an object as it is now. */
export function isReady(seen: KubeObject): boolean {
  return hasCondition(seen, 'Ready') && seen.status?.observedGeneration === seen.metadata.generation;
}

/**
 * Pods outside of a namespace, by a value that changes if one is replaced. Those of Jobs are left out: a release's Jobs run
 * at each of its revisions.
 */
export async function podsOutside(kube: Kube, namespace: string): Promise<string[]> {
  const pods = await kube.list({ apiVersion: 'v1', kind: 'Pod' });
  const others = pods.filter(
    ({ metadata: { namespace: at, ownerReferences } }) => at !== namespace && ownerReferences?.[0]?.kind !== 'Job',
  );
  return others.map(({ metadata }) => `${metadata.name} ${metadata.uid ?? ''}`).sort();
}
