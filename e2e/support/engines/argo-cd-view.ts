import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { argoNamespace } from './argo-cd.ts';

/** An Application of Argo CD by its name. */
export function application(name: string) {
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: argoNamespace, name } as const;
}

interface ApplicationStatus {
  readonly sync?: { readonly status: string; readonly revision?: string; readonly revisions?: readonly string[] };
  readonly health?: { readonly status: string };
  readonly operationState?: {
    readonly phase: string;
    readonly message?: string;
    readonly syncResult?: { readonly resources?: readonly { readonly message?: string; readonly status?: string }[] };
  };
  readonly history?: readonly { readonly deployStartedAt: string; readonly deployedAt: string }[];
  readonly conditions?: readonly { readonly type: string; readonly message: string }[];
}

function statusOf({ status }: KubeObject): ApplicationStatus {
  return (status ?? {}) as ApplicationStatus;
}

/** Whether what Argo CD rendered is what runs. */
export function isSynced(seen: KubeObject): boolean {
  return statusOf(seen).sync?.status === 'Synced' && statusOf(seen).operationState?.phase === 'Succeeded';
}

/** Whether it runs, too. */
export function isHealthy(seen: KubeObject): boolean {
  return isSynced(seen) && statusOf(seen).health?.status === 'Healthy';
}

/** When Argo CD began and ended to apply an application for the first time; not a number where it did not. */
export function firstSynced(seen: KubeObject | undefined): { readonly from: number; readonly to: number } {
  const { deployStartedAt = '', deployedAt = '' } = (seen && statusOf(seen).history?.[0]) ?? {};
  return { from: Date.parse(deployStartedAt), to: Date.parse(deployedAt) };
}

/** All that Argo CD says of an application that is not as it should be. */
export function complaint(seen: KubeObject): string {
  const { operationState, conditions = [] } = statusOf(seen);
  const refused = operationState?.syncResult?.resources?.filter(({ status }) => status === 'SyncFailed') ?? [];
  const all = [operationState, ...refused, ...conditions];
  return all.map((said) => said?.message ?? '').join('\n');
}

/** Has Argo CD look at the repository now, as `argocd app get --refresh` does, and waits until it has. */
export async function refresh(kube: Kube, ...names: readonly string[]): Promise<void> {
  const annotation = 'argocd.argoproj.io/refresh';
  for (const name of names)
    await kube.merge(application(name), { metadata: { annotations: { [annotation]: 'normal' } } });
  for (const name of names)
    await kube.untilObject(application(name), ({ metadata }) => metadata.annotations?.[annotation] === undefined, {
      patience: 180_000,
      what: 'be looked at again',
    });
}

/** Whether an application was compared with a commit. */
export function hasSeen(seen: KubeObject, commit: string): boolean {
  const { revision = '', revisions = [] } = statusOf(seen).sync ?? {};
  return [revision, ...revisions].includes(commit);
}
