import type { InstalledObject } from '../../kube/installed-object.ts';
import { distinctBy, listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';

/** A node as pods may ask for it. */
export interface OfferedNode {
  readonly name: string;
  readonly zone: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What `environments/<env>/contract.yaml` says of where pods may run. */
export interface OfferedPlaces {
  readonly nodes: readonly OfferedNode[];
  readonly runtimeClasses: readonly string[];
}

/** Nodes of a zone and an architecture: the least on which a replica can move within its zone. */
const each = 2;

/**
 * Nodes of each zone and architecture that a contract offers, and its runtimes: what pods of an environment ask for
 * must be somewhere, or they are never ready.
 *
 * @param contract values of an environment, with `global.platform`
 */
export function offeredPlaces(contract: Untyped): OfferedPlaces {
  const platform = mapOf(valueAt(contract, ['global', 'platform']));
  const { zones, architectures } = mapOf(platform['nodes']);
  const kinds = orElse(texts(architectures), ['amd64']);
  const nodes = orElse(texts(zones), ['zone-a', 'zone-b', 'zone-c']).flatMap((zone) =>
    kinds.flatMap((architecture) =>
      Array.from({ length: each }, (_, index) => ({
        name: `node-${zone}-${architecture}-${index + 1}`,
        zone,
        labels: {
          'kubernetes.io/arch': architecture,
          // The cluster's own group, on which Karpenter runs.
          'chartwright.dev/nodes': 'system',
          'eks.amazonaws.com/nodegroup': 'system',
        },
      })),
    ),
  );
  return { nodes, runtimeClasses: texts(platform['runtimeClasses']) };
}

/**
 * What is offered by any version of an environment: one that is rehearsed may need what another has no more. A runtime
 * that a release makes is left to it, since Helm refuses what is there already and of no release.
 *
 * @param objects of all releases
 */
export function joinedPlaces(offers: readonly OfferedPlaces[], objects: readonly InstalledObject[]): OfferedPlaces {
  const runtimes = objects.filter(({ group, kind }) => group === 'node.k8s.io' && kind === 'RuntimeClass');
  const made = new Set(runtimes.map(({ name }) => name));
  const nodes = offers.flatMap((offer) => offer.nodes);
  const runtimeClasses = new Set(offers.flatMap((offer) => offer.runtimeClasses));
  return {
    nodes: distinctBy(nodes, ({ name }) => name),
    runtimeClasses: [...runtimeClasses].filter((name) => !made.has(name)),
  };
}

function texts(value: unknown): string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

function orElse(given: readonly string[], otherwise: readonly string[]): readonly string[] {
  return given.length === 0 ? otherwise : given;
}
