import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { PortSpan, WorkloadMesh, WorkloadPort } from './facts.ts';

/** What linkerd reads of a pod. */
export interface MeshSigns {
  readonly pod: Untyped;
  readonly namespace: Untyped;
  readonly containers: readonly Untyped[];
  readonly ports: readonly WorkloadPort[];
  readonly hostNetwork: boolean;
}

/**
 * How a pod takes part in the mesh, by the annotations of the pod or else of its namespace.
 *
 * @param isOn whether there is a mesh
 */
export function workloadMesh(signs: MeshSigns, isOn: boolean): WorkloadMesh {
  const { pod, namespace, hostNetwork } = signs;
  const read = (key: string): string | undefined => textOf(pod[key]) ?? textOf(namespace[key]);
  const inject = read('linkerd.io/inject');
  // linkerd's own control plane comes with its proxies.
  const isWritten = signs.containers.some(({ name }) => name === 'linkerd-proxy');
  return {
    proxied: isOn && !hostNetwork && (isWritten || inject === 'enabled' || inject === 'ingress'),
    inboundPolicy: read('config.linkerd.io/default-inbound-policy') ?? '',
    skipInbound: spansOf(read('config.linkerd.io/skip-inbound-ports') ?? ''),
    skipOutbound: spansOf(read('config.linkerd.io/skip-outbound-ports') ?? ''),
    probes: probesOf(signs),
  };
}

/** `80,443,8000-8010`, as linkerd's annotations list ports. */
export function spansOf(text: string): PortSpan[] {
  return text.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.trim().split('-').map(Number);
    return Number.isNaN(first) || part.trim() === '' ? [] : [{ first, last }];
  });
}

function probesOf({ containers, ports }: MeshSigns): WorkloadMesh['probes'] {
  return containers.flatMap((container) =>
    ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((kind) => {
      const { path, port } = mapOf(mapOf(container[kind])['httpGet']);
      const number = typeof port === 'number' ? port : numberOf(port, container, ports);
      // The API server takes a probe without a path for one of the root.
      return number === undefined ? [] : [{ port: number, path: (textOf(path) ?? '/').split('?')[0] ?? '/' }];
    }),
  );
}

function numberOf(name: unknown, container: Untyped, ports: readonly WorkloadPort[]): number | undefined {
  if (typeof name !== 'string') return undefined;
  const own = listOf(container['ports'])
    .map(mapOf)
    .find((port) => port['name'] === name);
  const number = own?.['containerPort'] ?? ports.find((port) => port.name === name)?.number;
  return typeof number === 'number' ? number : undefined;
}
