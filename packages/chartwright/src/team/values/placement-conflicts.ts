import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

type Workloads = EffectiveTeamValues['workloads'];

const code = 'values/placement';

/** Places that contradict one another, so that pods wait for ever. */
export function placementConflictFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => [
    ...selectorConflicts(name, workload),
    ...neighbourConflicts(name, workloads),
  ]);
}

/** A label that `nodeSelector` asks for, and that is none of those that the pods need. */
function selectorConflicts(name: string, { affinity, nodeSelector }: EffectiveTeamValuesWorkload): ValueFault[] {
  const needed = affinity?.nodeAffinity?.required ?? {};
  const pairs = [
    ['topology.kubernetes.io/zone', needed.zones ?? []],
    ['kubernetes.io/arch', needed.architectures ?? []],
  ] as const;
  return pairs.flatMap(([label, values]: readonly [string, readonly string[]]) => {
    const selected = nodeSelector[label];
    if (selected === undefined || values.length === 0 || values.includes(selected)) return [];
    return [
      {
        code,
        path: ['workloads', name, 'nodeSelector', label],
        found: selected,
        expected: `one of those that affinity.nodeAffinity.required names: ${values.join(', ')}`,
        fix: 'remove one of the two',
      },
    ];
  });
}

function neighbourConflicts(name: string, workloads: Workloads): ValueFault[] {
  return requiredOf(workloads, name, 'podAffinity').flatMap((other): ValueFault[] => {
    const path = ['workloads', name, 'affinity', 'podAffinity', other, 'required'];
    const apart = apartFrom(workloads, name, other) ? name : apartFrom(workloads, other, name) ? other : undefined;
    if (apart !== undefined)
      return [
        {
          code,
          path,
          found: `pods beside ${other}, while ${apart} must be apart from ${apart === name ? other : name}`,
          expected: 'neighbours that are beside or apart, since such pods wait for ever',
          fix: 'remove one of the two, or leave out required of one',
        },
      ];
    if (!leadsTo(workloads, other, name)) return [];
    return [
      {
        code,
        path,
        found: `pods that wait for those of ${other}, which wait for these`,
        expected: 'a workload that may start first, since no pod of a circle is ever put on a node',
        fix: 'leave out required of one of them',
      },
    ];
  });
}

function requiredOf(workloads: Workloads, name: string, kind: 'podAffinity' | 'podAntiAffinity'): string[] {
  const neighbours = (Object.hasOwn(workloads, name) ? workloads[name] : undefined)?.affinity?.[kind] ?? {};
  return Object.entries(neighbours).flatMap(([other, { required }]) => (required ? [other] : []));
}

/** Whether one must not be where the other must be: who is apart by zones is so by hosts too. */
function apartFrom(workloads: Workloads, one: string, other: string): boolean {
  if (!requiredOf(workloads, one, 'podAntiAffinity').includes(other)) return false;
  const isByZone = workloads[one]?.affinity?.podAntiAffinity?.[other]?.topology === 'zone';
  const beside = [workloads[one]?.affinity?.podAffinity?.[other], workloads[other]?.affinity?.podAffinity?.[one]];
  return isByZone || beside.some((neighbour) => neighbour?.required === true && neighbour.topology === 'host');
}

function leadsTo(workloads: Workloads, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const name of seen) for (const next of requiredOf(workloads, name, 'podAffinity')) seen.add(next);
  return seen.has(to);
}
