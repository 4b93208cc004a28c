import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

const kinds = [
  ['monitoring.coreos.com/v1', 'ServiceMonitor', 'serviceMonitor'],
  ['monitoring.coreos.com/v1', 'PodMonitor', 'podMonitor'],
  ['monitoring.coreos.com/v1', 'Probe', 'probe'],
  ['monitoring.coreos.com/v1alpha1', 'ScrapeConfig', 'scrapeConfig'],
] as const;

/**
 * Every object of the cluster that declares metrics, whatever its labels, by the name that the operator gives its scrape
 * job: `serviceMonitor/<namespace>/<name>`.
 */
export async function monitorsOf(kube: Kube): Promise<string[]> {
  const lists = await Promise.all(
    kinds.map(async ([apiVersion, kind, prefix]) => {
      const objects = await kube.list({ apiVersion, kind });
      return objects.map(({ metadata }) => `${prefix}/${metadata.namespace ?? ''}/${metadata.name}`);
    }),
  );
  return lists.flat().toSorted();
}

/** The port on which a proxy serves its metrics, set by Linkerd's injector. */
export const proxyPort = 4191;

/** A pod as Linkerd's injector would have made it of one of a team's: with a proxy beside the workload. */
export function meshedPod(pod: KubeObject, deployment: string): KubeObject {
  const { nodeName: _, ...spec } = pod['spec'] as { containers: Container[]; nodeName: string };
  const [own] = spec.containers;
  if (own === undefined) throw new Error(`${pod.metadata.name} has no container`);
  const { image, resources, securityContext } = own;
  const ports = [{ name: 'linkerd-admin', containerPort: proxyPort }];
  const proxy = { name: 'linkerd-proxy', image, resources, securityContext, ports };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${deployment}-meshed`,
      ...(pod.metadata.namespace === undefined ? {} : { namespace: pod.metadata.namespace }),
      labels: {
        'linkerd.io/control-plane-ns': 'platform-mesh',
        'linkerd.io/workload-ns': pod.metadata.namespace ?? '',
        'linkerd.io/proxy-deployment': deployment,
      },
    },
    spec: { ...spec, containers: [own, proxy] },
  };
}

interface Container {
  readonly name: string;
  readonly [field: string]: unknown;
}
