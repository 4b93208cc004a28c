import type { Kube } from '../kube-api/kube.ts';
import type { KubeObject } from '../kube-api/objects.ts';

/** The storage class of the simulated cluster, its default. */
export const storageClass = 'standard';

/**
 * Plays the provisioner of volumes, which no controller of Kubernetes does: each claim gets a volume of its size.
 *
 * @returns ends it
 */
export async function provisionVolumes(kube: Kube): Promise<() => void> {
  await kube.create({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: storageClass, annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
    provisioner: 'kubernetes.io/no-provisioner',
  });
  let ended = false;
  const served = new Set<string>();
  const claims = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };
  const serve = async (): Promise<void> => {
    while (!ended) {
      const pending = await kube
        .until(claims, (all) => ended || unserved(all, served), { patience: 24 * 60 * 60 * 1000 })
        // The API server is down or restarting; the next round retries.
        .catch(() => new Promise<true>((resolve) => setTimeout(() => resolve(true), 500)));
      if (pending === true) continue;
      for (const claim of pending)
        await kube.create(volumeFor(claim)).then(
          () => served.add(claim.metadata.uid ?? ''),
          () => undefined,
        );
    }
  };
  void serve();
  return () => {
    ended = true;
  };
}

function unserved(claims: readonly KubeObject[], served: ReadonlySet<string>): KubeObject[] | undefined {
  const pending = claims.filter(
    ({ metadata, spec, status }) =>
      !served.has(metadata.uid ?? '') &&
      (status as { phase?: string } | undefined)?.phase === 'Pending' &&
      // A claim without a class requests a volume that exists already.
      (spec as { storageClassName?: string }).storageClassName !== '',
  );
  return pending.length === 0 ? undefined : pending;
}

function volumeFor({ metadata, spec }: KubeObject) {
  const { storageClassName, accessModes, resources } = spec as {
    storageClassName?: string;
    accessModes: string[];
    resources: { requests: { storage: string } };
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `volume-${metadata.uid ?? ''}` },
    spec: {
      capacity: resources.requests,
      accessModes,
      storageClassName: storageClassName ?? '',
      persistentVolumeReclaimPolicy: 'Delete',
      // Nothing is ever written there: the pods that would are simulated.
      hostPath: { path: '/nonexistent' },
      claimRef: {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        namespace: metadata.namespace,
        name: metadata.name,
        uid: metadata.uid,
      },
    },
  };
}
