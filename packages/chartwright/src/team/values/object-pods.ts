import { listOf, mapOf } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { whyKept } from '../terms/kept.ts';
import type { ValueFault } from './value-fault.ts';
import { mapsIn, type ObjectNode, objectsOf } from './object-nodes.ts';

type Grants = EffectiveTeamValues['global']['platform']['grants'];

/**
 * Pods in `extraObjects` that go where the platform lets no pod of a team go, or stay longer than a node's update waits.
 * The rules say the same of workloads.
 */
export function objectPodFaults(values: EffectiveTeamValues): ValueFault[] {
  const { grants } = values.global.platform;
  return objectsOf(values)
    .flatMap((object) => [...mapsIn(object)])
    .filter(({ value }) => Array.isArray(value['containers']))
    .flatMap((pod) => [...placeFaults(pod), ...tolerationFaults(pod, grants), ...timeFaults(pod, grants)]);
}

function placeFaults({ path, value }: ObjectNode): ValueFault[] {
  if (value['nodeName'] === undefined) return [];
  return [
    {
      code: 'values/object-node',
      path: [...path, 'nodeName'],
      found: '`nodeName`, by which a pod passes the scheduler and every taint that keeps it off a node',
      expected: 'a pod that the scheduler places',
      fix: 'remove nodeName; choose nodes by nodeSelector or affinity',
    },
  ];
}

function tolerationFaults({ path, value }: ObjectNode, grants: Grants): ValueFault[] {
  return listOf(value['tolerations']).flatMap((entry, index): ValueFault[] => {
    const { key } = mapOf(entry);
    const place = [...path, 'tolerations', index];
    const code = 'values/object-toleration';
    if (key === undefined || key === '')
      return [
        {
          code,
          path: place,
          found: 'a toleration without a key',
          expected: 'the key of a taint, since a toleration without one is for every node, also one that is going down',
          fix: 'set key to the taint that is meant, or remove the toleration',
        },
      ];
    const reason = typeof key === 'string' ? whyKept('taints', key) : undefined;
    if (typeof key !== 'string' || reason === undefined || grants.taints.includes(key)) return [];
    return [
      {
        code,
        path: [...place, 'key'],
        found: `"${key}"`,
        expected: `a taint that is for teams: ${reason}`,
        fix: 'remove the toleration, or ask the platform for global.platform.grants.taints',
      },
    ];
  });
}

function timeFaults({ path, value }: ObjectNode, { terminationGracePeriodSeconds: limit }: Grants): ValueFault[] {
  const seconds = value['terminationGracePeriodSeconds'];
  if (typeof seconds !== 'number' || seconds <= limit) return [];
  return [
    {
      code: 'values/object-grace-period',
      path: [...path, 'terminationGracePeriodSeconds'],
      found: `${seconds} seconds`,
      expected: `at most ${limit} seconds, since a pod that does not end holds up its node's update`,
      fix: 'lower it, or ask the platform for global.platform.grants.terminationGracePeriodSeconds',
    },
  ];
}
