import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { hasCondition, type KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { isReady } from '../certificates.ts';

const certificates = ['Certificate', 'Issuer', 'ClusterIssuer'].map((kind) => ({
  apiVersion: 'cert-manager.io/v1',
  kind,
}));
const definition = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' } as const;
const prometheus = { apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus' } as const;
const gateway = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway' } as const;
const database = { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster' } as const;
const defined = [
  'clusters.postgresql.cnpg.io',
  'gateways.gateway.networking.k8s.io',
  ...['certificates', 'issuers', 'clusterissuers'].map((plural) => `${plural}.cert-manager.io`),
  'prometheuses.monitoring.coreos.com',
];
const ingress = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' } as const;

/**
 * Waits until certificates, a Prometheus, a Gateway and a database can be asked for. From then on until the signal, says of each as
 * soon as it is asked for that it is there, in place of their operators.
 */
export async function playOperators(kube: Kube, end: AbortSignal): Promise<void> {
  for (const name of defined)
    await kube.untilObject({ ...definition, name }, (seen) => hasCondition(seen, 'Established'), {
      patience: 600_000,
      what: 'be defined',
    });
  kube.forgetResources();
  for (const kind of certificates) play(kube, kind, end, (seen) => !isReady(seen), { conditions: [there('Ready')] });
  const counts = { paused: false, replicas: 1, updatedReplicas: 1, availableReplicas: 1, unavailableReplicas: 0 };
  const isAbsent = (seen: KubeObject): boolean => !hasCondition(seen, 'Available');
  play(kube, prometheus, end, isAbsent, { ...counts, conditions: [there('Available')] });
  const isNotServed = (seen: KubeObject): boolean => !hasCondition(seen, 'Programmed');
  play(kube, gateway, end, isNotServed, { conditions: ['Accepted', 'Programmed'].map((type) => there(type)) });
  const isDown = ({ status }: KubeObject): boolean => status?.phase === undefined;
  play(kube, database, end, isDown, {
    phase: 'Cluster in healthy state',
    phaseReason: '',
    conditions: [there('Ready')],
  });
}

function there(type: string): object {
  const lastTransitionTime = new Date().toISOString();
  return { type, status: 'True', reason: 'Played', message: 'no operator runs', lastTransitionTime };
}

/** Until the signal, gives each Ingress an address, in place of the edge's own controller. */
export function playEdge(kube: Kube, end: AbortSignal): void {
  const isOpen = ({ status }: KubeObject): boolean => status?.loadBalancer?.ingress === undefined;
  play(kube, ingress, end, isOpen, { loadBalancer: { ingress: [{ ip: '192.0.2.1' }] } });
}

function play(
  kube: Kube,
  kind: { readonly apiVersion: string; readonly kind: string },
  end: AbortSignal,
  concerns: (seen: KubeObject) => boolean,
  status: object,
): void {
  const say = ({ metadata: { namespace, name } }: KubeObject) =>
    // One that was deleted in the meantime has no status.
    kube.merge({ ...kind, namespace, name }, { status }, 'status').catch(() => undefined);
  const see = (objects: readonly KubeObject[]): void => void Promise.all(objects.filter(concerns).map(say));
  kube.observe(kind, see, end).catch(() => undefined);
}
