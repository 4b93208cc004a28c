import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';

interface Slice {
  readonly ports?: readonly { readonly name: string }[];
  readonly endpoints?: readonly { readonly conditions: { readonly ready: boolean } }[];
}

/** The ports of a Service by which ready pods are reached, sorted. */
export async function portsBehind(kube: Kube, namespace: string, name: string): Promise<number[]> {
  const { spec } = await kube.get({ apiVersion: 'v1', kind: 'Service', namespace, name });
  const { ports } = spec as { ports: { name?: string; port: number }[] };
  const slices = (await kube.list({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    namespace,
    labelSelector: `kubernetes.io/service-name=${name}`,
  })) as unknown as Slice[];
  const ready = slices.filter(({ endpoints }) => endpoints?.some(({ conditions }) => conditions.ready) === true);
  // A port whose target no container names is left out of the slice.
  const reached = new Set(ready.flatMap((slice) => slice.ports?.map((port) => port.name) ?? []));
  return ports
    .filter((port) => reached.has(port.name ?? ''))
    .map(({ port }) => port)
    .sort((a, b) => a - b);
}
