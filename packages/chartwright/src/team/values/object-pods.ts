import { isOfKubernetes } from '../../kube/names.ts';
import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { whyKept } from '../terms/kept.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ValueFault } from './value-fault.ts';
import { mapsIn, type ObjectNode, objectsOf } from './object-nodes.ts';

/** The lists of terms of pod (anti-)affinity, and the way to the term in an entry. */
const AFFINITY_TERMS = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  [affinity, 'requiredDuringSchedulingIgnoredDuringExecution'] as const,
  [affinity, 'preferredDuringSchedulingIgnoredDuringExecution', 'podAffinityTerm'] as const,
]);

/** Keys of a pod's spec that are nobody else's. */
const OF_PODS = [
  'affinity',
  'hostNetwork',
  'serviceAccountName',
  'terminationGracePeriodSeconds',
  'tolerations',
  'topologySpreadConstraints',
];

type Grants = EffectiveTeamValues['global']['platform']['grants'];

/**
 * Pods in `extraObjects` that go where the platform lets no pod of a team go, or stay longer than a node's update waits.
 * The rules say the same of workloads.
 */
export function objectPodFaults(values: EffectiveTeamValues): ValueFault[] {
  const { grants } = values.global.platform;
  return objectsOf(values)
    .flatMap((object) => {
      const isCustom = !isOfKubernetes(textOf(object.value['apiVersion']) ?? '');
      return [...mapsIn(object)].filter(
        ({ value }) => Array.isArray(value['containers']) || (isCustom && isPod(value)),
      );
    })
    .flatMap((pod) => [
      ...placeFaults(pod),
      ...tolerationFaults(pod, grants),
      ...affinityFaults(pod, values),
      ...timeFaults(pod, grants),
    ]);
}

/** Whether a map of a custom kind is about pods, whose operator makes the rest of them. */
function isPod(value: ObjectNode['value']): boolean {
  return OF_PODS.some((key) => value[key] !== undefined);
}

const NODE_TERMS = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'];

function placeFaults({ path, value }: ObjectNode): ValueFault[] {
  const named = listOf(valueAt(value, NODE_TERMS)).flatMap((term, index): ValueFault[] =>
    listOf(mapOf(term)['matchFields']).length === 0
      ? []
      : [
          {
            code: 'values/object-node',
            path: [...path, ...NODE_TERMS, index, 'matchFields'],
            found: '`matchFields`, by which a pod names its node, and has none when that goes',
            expected: 'a pod that the scheduler places',
            fix: 'remove matchFields; choose nodes by their labels, under matchExpressions',
          },
        ],
  );
  // An empty name is none.
  if ((value['nodeName'] ?? '') === '') return named;
  return [
    ...named,
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

/**
 * Terms of pod affinity about pods of other namespaces. Those of anti-affinity hold for pods that come later too, so a
 * team could keep every other team off a node or a zone; Kubernetes' quotas have a scope for just these terms,
 * `CrossNamespacePodAffinity`.
 */
function affinityFaults({ path, value }: ObjectNode, values: EffectiveTeamValues): ValueFault[] {
  const own = namespaceOf(values);
  return AFFINITY_TERMS.flatMap(([affinity, list, ...term]) => {
    const at = ['affinity', affinity, list];
    return listOf(valueAt(value, at)).flatMap((entry, index) => {
      const { namespaceSelector, namespaces } = mapOf(valueAt(entry, term));
      const place = [...path, ...at, index, ...term];
      const foreign = listOf(namespaces).filter((name) => name !== own);
      const reach: (readonly [field: string, found: string])[] = [];
      if (namespaceSelector !== undefined && namespaceSelector !== null)
        reach.push(['namespaceSelector', 'pods of every namespace that a selector matches']);
      if (foreign.length > 0)
        reach.push(['namespaces', `pods of ${foreign.map((name) => `"${String(name)}"`).join(', ')}`]);
      return reach.map(([field, found]) => ({
        code: 'values/object-affinity',
        path: [...place, field],
        found,
        expected: "pods of the team's own namespace, since a term about others can keep them off a node or a zone",
        fix: `remove ${field}; without it the term is about the own namespace`,
      }));
    });
  });
}

const PROBES = ['livenessProbe', 'startupProbe', 'readinessProbe'];

/** How long a pod ends: by its own key, and by that of the probe for whose failure it ends. */
function timeFaults({ path, value }: ObjectNode, { terminationGracePeriodSeconds: limit }: Grants): ValueFault[] {
  const ofProbes = ['containers', 'initContainers'].flatMap((list) =>
    listOf(value[list]).flatMap((container, index) =>
      PROBES.map((probe) => ({ at: [list, index, probe], of: mapOf(mapOf(container)[probe]) })),
    ),
  );
  return [{ at: [], of: value }, ...ofProbes].flatMap(({ at, of }): ValueFault[] => {
    const seconds = of['terminationGracePeriodSeconds'];
    if (typeof seconds !== 'number' || seconds <= limit) return [];
    return [
      {
        code: 'values/object-grace-period',
        path: [...path, ...at, 'terminationGracePeriodSeconds'],
        found: `${seconds} seconds`,
        expected: `at most ${limit} seconds, since a pod that does not end holds up its node's update`,
        fix: 'lower it, or ask the platform for global.platform.grants.terminationGracePeriodSeconds',
      },
    ];
  });
}
