import type { Kube } from '../kube-api/kube.ts';
import { hasCondition, type KubeObject } from '../kube-api/objects.ts';

/** A node that kwok plays. */
export interface SimulatedNode {
  readonly name: string;
  readonly zone: string;
  /** Further labels. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What each node has to give, in the units of Kubernetes. */
export const nodeCapacity = { cpu: '16', memory: '64Gi', pods: '110', 'ephemeral-storage': '200Gi' } as const;

/** Two nodes in each of three zones: the least on which a replica can move within its zone, and a zone can be lost. */
export const threeZones: readonly SimulatedNode[] = ['a', 'b', 'c'].flatMap((zone) =>
  [1, 2].map((number) => ({ name: `node-${zone}${number}`, zone: `zone-${zone}` })),
);

/** Registers nodes and waits until kwok has made them ready. */
export async function addNodes(kube: Kube, nodes: readonly SimulatedNode[]): Promise<void> {
  await Promise.all(nodes.map((node) => kube.create(manifestOf(node))));
  const names = new Set(nodes.map(({ name }) => name));
  await kube.until(
    { apiVersion: 'v1', kind: 'Node' },
    (there) => there.filter((node) => names.has(node.metadata.name) && isReady(node)).length === names.size,
    { what: 'get ready' },
  );
}

function manifestOf({ name, zone, labels }: SimulatedNode) {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
      labels: {
        // Where kind maps the host's ports, the edge may run.
        'chartwright.dev/edge': 'true',
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'node.kubernetes.io/instance-type': 'kwok',
        'topology.kubernetes.io/region': 'local',
        'topology.kubernetes.io/zone': zone,
        ...labels,
      },
    },
    status: { capacity: nodeCapacity, allocatable: nodeCapacity },
  };
}

function isReady(object: KubeObject): boolean {
  return hasCondition(object, 'Ready');
}
