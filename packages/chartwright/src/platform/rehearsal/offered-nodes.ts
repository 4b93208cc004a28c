import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';

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

function texts(value: unknown): string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

function orElse(given: readonly string[], otherwise: readonly string[]): readonly string[] {
  return given.length === 0 ? otherwise : given;
}
