import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { hasCondition, type KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

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

/** Why Flux is not done with an object; undefined where it is, or does not know yet. */
export function failure({ status }: KubeObject): string | undefined {
  const conditions = (status?.conditions ?? []) as { type: string; status: string; message: string }[];
  return conditions.find(({ type, status: value }) => type === 'Ready' && value === 'False')?.message;
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

const kindsOfTeams = [
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
];

/** What teams run, by a value that changes with any change of it but of its status. */
export async function objectsOfTeams(kube: Kube, teams: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(kindsOfTeams.map((kind) => kube.list(kind)));
  const theirs = lists.flat().filter(({ metadata }) => teams.some((one) => metadata.namespace === `team-${one}`));
  return theirs.map(({ kind, metadata: { name, namespace, generation, labels } }) =>
    JSON.stringify([kind, namespace, name, generation, labels]),
  );
}
