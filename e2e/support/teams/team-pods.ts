import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject, Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** A container that Pod Security's level `restricted` lets pass. */
const container = {
  name: 'a',
  image: 'registry.example.test/a:1',
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
};

/** The spec of a pod that Pod Security's level `restricted` accepts, with the changes of a scenario. */
export function podSpec(changes: object = {}, ofContainer: object = {}) {
  return {
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ ...container, ...ofContainer }],
    ...changes,
  };
}

/** A pod of the team `team` by itself, such as nobody's persona may make. */
export function podManifest(team: string, name: string, spec: object = podSpec()): Manifest {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: `team-${team}` }, spec };
}

/** A Deployment of such pods. */
export function deploymentManifest(team: string, name: string, spec: object = podSpec()): Manifest {
  const labels = { 'app.kubernetes.io/name': name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: `team-${team}` },
    spec: { replicas: 1, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

/** Waits until a Deployment reports that its pods cannot be made. @returns why */
export function untilPodsRefused(kube: Kube, { metadata }: Manifest): Promise<string> {
  const { name = '', namespace } = metadata;
  return kube.untilObject(
    { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name },
    ({ status }) => {
      const { conditions = [] } = (status ?? {}) as { conditions?: { type: string; message: string }[] };
      return conditions.find(({ type }) => type === 'ReplicaFailure')?.message;
    },
    { what: 'report why it has no pods' },
  );
}

/** Waits until all that keeps pods in a namespace has them ready. @returns the names of these workloads */
export async function untilWorkloadsReady(kube: Kube, namespace: string): Promise<string[]> {
  const names: string[] = [];
  for (const kind of ['Deployment', 'StatefulSet', 'DaemonSet'])
    names.push(
      ...(await kube.until(
        { apiVersion: 'apps/v1', kind, namespace },
        (workloads) => workloads.every(isReady) && workloads.map(({ metadata }) => metadata.name),
        { what: 'get ready' },
      )),
    );
  return names.sort();
}

function isReady({ metadata, spec, status }: KubeObject): boolean {
  const { observedGeneration, ...counts } = (status ?? {}) as Record<string, number>;
  const { readyReplicas = 0, updatedReplicas = 0 } = counts;
  const { desiredNumberScheduled, numberReady = 0, updatedNumberScheduled = 0 } = counts;
  if (observedGeneration !== metadata.generation) return false;
  // A DaemonSet's number is the cluster's own.
  if (spec.replicas === undefined)
    return numberReady === desiredNumberScheduled && updatedNumberScheduled === desiredNumberScheduled;
  return readyReplicas === spec.replicas && updatedReplicas === spec.replicas;
}
