import { parse } from 'yaml';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { namespace } from './operator.ts';

interface SlicePort {
  readonly name?: string;
  readonly port: number;
}

interface Endpoint {
  readonly addresses: readonly string[];
  readonly conditions: { readonly ready?: boolean };
}

/**
 * Where the URL of a Service leads, as kube-proxy would have it.
 *
 * @param url such as `http://name.namespace.svc.cluster.local:80`
 * @returns address of a ready pod, `host:port`
 * @throws Error that names what is missing: the Service, its port, or a ready pod behind it
 */
export async function podBehind(kube: Kube, url: string): Promise<string> {
  const { hostname, port: text } = new URL(url);
  const [name = '', namespace = '', svc] = hostname.split('.');
  if (svc !== 'svc') throw new Error(`${url} names no Service`);
  const service = await kube.find({ apiVersion: 'v1', kind: 'Service', namespace, name });
  if (service === undefined) throw new Error(`${url}: there is no Service ${name} in ${namespace}`);
  const ports = service['spec'].ports as { name?: string; port: number }[];
  // A URL without a port means the one of its scheme.
  const wanted = text === '' ? 80 : Number(text);
  const port = ports.find((one) => one.port === wanted);
  if (port === undefined)
    throw new Error(`${url}: Service ${name} has no port ${wanted}, only ${ports.map((one) => one.port).join(', ')}`);
  const slices = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', namespace };
  return kube.until(
    { ...slices, labelSelector: `kubernetes.io/service-name=${name}` },
    (all) => {
      for (const slice of all) {
        const target = (slice['ports'] as SlicePort[] | null)?.find((one) => (one.name ?? '') === (port.name ?? ''));
        const ready = (slice['endpoints'] as Endpoint[] | null)?.find(({ conditions }) => conditions.ready === true);
        if (target !== undefined && ready !== undefined) return `${ready.addresses[0] ?? ''}:${target.port}`;
      }
      return undefined;
    },
    { what: `give ${url} a ready pod` },
  );
}

/** A datasource that Grafana is given. */
export interface Datasource {
  readonly name: string;
  readonly type: string;
  readonly url: string;
}

/** Every datasource of the ConfigMaps that Grafana's sidecar reads. */
export async function datasources(kube: Kube): Promise<Datasource[]> {
  const maps = await kube.list({ apiVersion: 'v1', kind: 'ConfigMap', labelSelector: 'grafana_datasource=1' });
  return maps.flatMap((map) =>
    Object.values(map['data'] as Record<string, string>).flatMap(
      (text) => (parse(text) as { datasources: Datasource[] }).datasources,
    ),
  );
}

interface Proxy {
  readonly name: string;
  readonly args: readonly string[];
}

/** Containers of the gateway that Grafana's datasources lead to, where teams are isolated. */
export async function gatewayContainers(kube: Kube): Promise<readonly Proxy[]> {
  const which = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'platform-grafana-gateway' };
  return (await kube.get(which))['spec'].template.spec.containers as Proxy[];
}

/** The address that a container of the gateway has its requests answered by. */
export async function upstreamOf(kube: Kube, container: string): Promise<string> {
  const flag = '--upstream=';
  const { args = [] } = (await gatewayContainers(kube)).find(({ name }) => name === container) ?? {};
  return args.find((arg) => arg.startsWith(flag))?.slice(flag.length) ?? '';
}
