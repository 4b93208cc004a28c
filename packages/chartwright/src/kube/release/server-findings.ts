import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf } from '../../core/untyped.ts';
import { groupOf } from '../catalog.ts';
import { finding } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { containersOf, type PodTemplate } from '../pods.ts';
import { selectsByRules } from '../selectors.ts';
import { listed, type Release } from './release.ts';

/** The group of linkerd's policies. */
export const LINKERD_POLICY = 'policy.linkerd.io';

/** A Server with the ports of the release's pods that it describes. */
interface Described {
  readonly server: ManifestObject;
  readonly pods: readonly PodTemplate[];
  readonly port: unknown;
}

/**
 * Linkerd's Servers that describe nothing: no pod has their labels, or none of those has the port by that name; and a
 * second one of a port, which linkerd's webhook refuses.
 */
export function serverFindings(release: Release): Problem[] {
  const described = release.objects.filter(isServer).map((server) => describe(server, release));
  return described.flatMap((one, index) => {
    const { server, pods, port } = one;
    if (mapOf(server.value['spec'])['podSelector'] === undefined) return [];
    if (pods.length === 0) return release.hasOperated ? [] : [selectsNothing(server)];
    const ports = pods.flatMap(portsOf);
    // A container may listen on a number that it does not list.
    if (typeof port === 'string' && !ports.some(({ name }) => name === port)) return [noPort(server, port, ports)];
    const other = described.slice(0, index).find((earlier) => overlap(earlier, one));
    return other === undefined ? [] : [secondServer(server, other.server)];
  });
}

function isServer({ apiVersion, kind }: ManifestObject): boolean {
  return groupOf(apiVersion) === LINKERD_POLICY && kind === 'Server';
}

function describe(server: ManifestObject, { pods }: Release): Described {
  const { podSelector, port } = mapOf(server.value['spec']);
  return { server, pods: pods.filter(({ labels }) => selectsByRules(mapOf(podSelector), labels)), port };
}

function portsOf(pod: PodTemplate): { readonly name: unknown; readonly number: unknown }[] {
  return containersOf(pod).flatMap(({ value }) =>
    listOf(value['ports']).map((port) => ({ name: mapOf(port)['name'], number: mapOf(port)['containerPort'] })),
  );
}

function overlap(one: Described, two: Described): boolean {
  return one.pods.some((pod) => two.pods.includes(pod) && numberIn(pod, one.port) === numberIn(pod, two.port));
}

function numberIn(pod: PodTemplate, port: unknown): unknown {
  return typeof port === 'string' ? portsOf(pod).find(({ name }) => name === port)?.number : port;
}

function selectsNothing(server: ManifestObject): Problem {
  return finding(server, ['spec', 'podSelector'], {
    code: 'objects/selects-nothing',
    found: 'a Server that selects no pod of the chart',
    expected: 'labels that a pod of the chart has',
    fix: 'correct the selector, or remove the Server',
  });
}

function noPort(server: ManifestObject, port: string, ports: ReturnType<typeof portsOf>): Problem {
  const names = ports.map(({ name }) => name).filter((name) => name !== undefined);
  return finding(server, ['spec', 'port'], {
    code: 'objects/mesh-port',
    found: `port "${port}"`,
    expected: `a port of the pods that it selects: ${listed(names, 'none of them has a name')}`,
    fix: 'name one of these ports',
  });
}

function secondServer(server: ManifestObject, other: ManifestObject): Problem {
  return finding(server, ['spec', 'port'], {
    code: 'objects/mesh-port',
    found: `a port that the Server "${other.name}" describes already`,
    expected: 'one Server of a port, or else linkerd refuses the second',
    fix: `remove this one, and name "${other.name}" in the policies that are meant for it`,
  });
}
