import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../../core/untyped.ts';
import type { AssumedPods, Surroundings } from '../../../kube/reach/read-facts.ts';

/**
 * What an environment's contract with its teams says of network and mesh, and the pods that it names: the edge,
 * Prometheus, DNS, and the parts of the platform that teams may let in.
 *
 * @param contract values of `environments/<env>/contract.yaml`
 * @param unknown what is not known, in sentences
 */
export function surroundingsOf(environment: string, contract: Untyped, unknown: readonly string[]): Surroundings {
  const platform = mapOf(valueAt(contract, ['global', 'platform']));
  const mesh = mapOf(platform['mesh']);
  return {
    environment,
    unknown,
    podRanges: texts(mesh['podCidrs']),
    // Cilium knows pods by their labels alone.
    podsByAddress: valueAt(platform, ['egress', 'hosts']) !== 'cilium',
    edgeRanges: texts(platform['edgeSourceRanges']),
    mesh: { enabled: mesh['enabled'] === true, defaultPolicy: textOf(mesh['defaultInboundPolicy']) ?? '' },
    assumed: assumedPods(platform, new Set(texts(mesh['namespaces']))),
  };
}

function assumedPods(platform: Untyped, meshed: ReadonlySet<string>): AssumedPods[] {
  const { edge = '', monitoring = '', dns = '' } = mapOf(platform['namespaces']) as Record<string, string | undefined>;
  const controller = textOf(valueAt(platform, ['ingress', 'controller'])) ?? edge;
  const pods = (namespace: string, name: string, rest: Partial<AssumedPods>): AssumedPods => ({
    namespace,
    name,
    labels: { 'app.kubernetes.io/name': name },
    ports: [],
    proxied: meshed.has(namespace),
    ...rest,
  });
  // A load balancer of a cloud calls from its own addresses.
  const isOutside = texts(platform['edgeSourceRanges']).length > 0;
  const callers = Object.entries(mapOf(platform['callers']))
    .filter(([, namespace]) => namespace !== edge && namespace !== monitoring)
    .map(([name, namespace]) => pods(String(namespace), name, { labels: {} }));
  return [
    ...(isOutside ? [] : [pods(edge, controller, { part: 'edge' })]),
    pods(monitoring, 'prometheus', { part: 'monitoring', ports: [{ name: 'web', number: 9090, protocol: 'TCP' }] }),
    pods(dns, 'kube-dns', { labels: { 'k8s-app': 'kube-dns' }, ports: dnsPorts(platform) }),
    ...callers,
  ];
}

function dnsPorts(platform: Untyped): AssumedPods['ports'] {
  return listOf(valueAt(platform, ['dns', 'ports'])).flatMap((port) =>
    typeof port === 'number'
      ? (['UDP', 'TCP'] as const).map((protocol) => ({ name: `dns-${protocol.toLowerCase()}`, number: port, protocol }))
      : [],
  );
}

function texts(list: unknown): string[] {
  return listOf(list).filter((item) => typeof item === 'string');
}
