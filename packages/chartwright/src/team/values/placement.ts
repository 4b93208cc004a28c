import type { DocumentPath } from '../../core/document-path.ts';
import { nearest } from '../../core/schema/words.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

type Nodes = EffectiveTeamValues['global']['platform']['nodes'];

const words = {
  zones: {
    code: 'values/zone',
    label: 'topology.kubernetes.io/zone',
    noun: 'a zone in which the environment has nodes',
  },
  architectures: {
    code: 'values/architecture',
    label: 'kubernetes.io/arch',
    noun: 'an architecture that nodes of the environment have',
  },
} as const;

/** Zones and architectures that the environment has no nodes of; pods that need one wait for ever. */
export function placementFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  const { nodes } = global.platform;
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const at = ['workloads', name];
    return [
      ...selectorFaults(at, workload, nodes),
      ...affinityFaults(at, workload, nodes),
      ...domainFaults(at, workload, nodes),
    ];
  });
}

function selectorFaults(at: DocumentPath, { nodeSelector }: EffectiveTeamValuesWorkload, nodes: Nodes): ValueFault[] {
  return (['zones', 'architectures'] as const).flatMap((kind) => {
    const { label } = words[kind];
    const value = nodeSelector[label];
    return value === undefined ? [] : missing(kind, [...at, 'nodeSelector', label], value, nodes);
  });
}

function affinityFaults(at: DocumentPath, { affinity }: EffectiveTeamValuesWorkload, nodes: Nodes): ValueFault[] {
  return (['required', 'preferred'] as const).flatMap((strength) =>
    (['zones', 'architectures'] as const).flatMap((kind) =>
      (affinity?.nodeAffinity?.[strength]?.[kind] ?? []).flatMap((value, index) =>
        missing(kind, [...at, 'affinity', 'nodeAffinity', strength, kind, index], value, nodes),
      ),
    ),
  );
}

/** More zones than there are, of those that the pods may run in. */
function domainFaults(at: DocumentPath, workload: EffectiveTeamValuesWorkload, nodes: Nodes): ValueFault[] {
  const { affinity, nodeSelector, spread } = workload;
  const selected = nodeSelector[words.zones.label];
  const zones = selected === undefined ? (affinity?.nodeAffinity?.required?.zones ?? nodes.zones) : [selected];
  const { minDomains = 0 } = spread;
  if (zones.length === 0 || minDomains <= zones.length) return [];
  return [
    {
      code: 'values/zone',
      path: [...at, 'spread', 'minDomains'],
      found: `${minDomains} zones`,
      expected: `at most ${zones.length}, those in which the pods may run: ${zones.join(', ')}`,
      fix: `lower it to ${zones.length}`,
    },
  ];
}

function missing(kind: keyof typeof words, path: DocumentPath, found: string, nodes: Nodes): ValueFault[] {
  const known: readonly string[] = nodes[kind];
  if (known.length === 0 || known.includes(found)) return [];
  const near = nearest(found, known);
  const { code, noun } = words[kind];
  return [
    {
      code,
      path,
      found: JSON.stringify(found),
      expected: `${noun}: ${known.join(', ')}`,
      fix: near === undefined ? 'write one of these' : `did you mean \`${near}\`?`,
    },
  ];
}
