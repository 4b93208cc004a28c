import { nearest } from '../../core/schema/words.ts';
import { isScalar } from '../../kube/promql/promql.ts';
import { selectorsWithout } from '../../kube/promql/selectors.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesKeda } from '../generated/team-values.ts';
import { namespaceOf } from '../terms/namespace.ts';
import { promqlFaults } from './alerts.ts';
import { knownTriggers, ownTriggers } from './keda-triggers.ts';
import { cronFaults, zoneFaults } from './schedules.ts';
import { triggerReachFaults } from './trigger-reach.ts';
import type { ValueFault } from './value-fault.ts';

/**
 * What KEDA would not read of `autoscaling.keda`, with which it scales nothing, and queries that read the series of
 * other teams: KEDA asks Prometheus as a part of the platform.
 */
export function kedaFaults(values: EffectiveTeamValues): ValueFault[] {
  return Object.entries(values.workloads).flatMap(([name, workload]) => {
    const { keda } = workload.autoscaling;
    if (keda === undefined) return [];
    const at = ['workloads', name, 'autoscaling', 'keda'];
    return [
      ...Object.entries(keda.prometheus).flatMap(([key, { query }]) =>
        queryFaults([...at, 'prometheus', key, 'query'], query, namespaceOf(values)),
      ),
      ...Object.entries(keda.cron).flatMap(([key, { start, end, timezone }]) => {
        const path = [...at, 'cron', key];
        return [
          ...cronFaults([...path, 'start'], start),
          ...cronFaults([...path, 'end'], end),
          ...zoneFaults([...path, 'timezone'], timezone),
        ];
      }),
      ...triggerFaults([...at, 'triggers'], keda),
      ...triggerReachFaults([...at, 'triggers'], keda.triggers, workload.env, values),
      ...lentFaults([...at, 'triggers'], keda, values.global.platform.scaling.clusterTriggerAuthentications),
    ];
  });
}

function queryFaults(path: readonly string[], query: string, namespace: string): ValueFault[] {
  const unread = promqlFaults(path, query);
  if (unread.length > 0) return unread;
  if (isScalar(query)) return [numberFault(path, query)];
  const [selector] = selectorsWithout(query, 'namespace', namespace);
  if (selector === undefined) return [];
  const held = `namespace="${namespace}"`;
  return [
    {
      code: 'values/query-namespace',
      path,
      found: `${selector}, which selects series of other teams too`,
      expected: `${held} in every selector, since KEDA reads the series of all teams`,
      fix: `write ${withMatcher(selector, held)}`,
    },
  ];
}

/** KEDA reads the first series of the result, and a number is none. */
function numberFault(path: readonly string[], query: string): ValueFault {
  return {
    code: 'values/promql',
    path,
    found: `${JSON.stringify(query)}, which gives a number without a series`,
    expected: 'an expression whose value is a vector, which KEDA reads',
    fix: `write vector(${query})`,
  };
}

/** The selector with one more matcher, for a person to copy. */
function withMatcher(selector: string, matcher: string): string {
  const [, name = selector, rest] = /^([^{]*)\{\s*(.*?)\s*,?\s*\}$/s.exec(selector) ?? [];
  return `${name}{${[matcher, rest].filter((part) => part !== undefined && part !== '').join(',')}}`;
}

function triggerFaults(at: readonly string[], { triggers }: EffectiveTeamValuesKeda): ValueFault[] {
  return Object.entries(triggers).flatMap(([key, { type }]): ValueFault[] => {
    const path = [...at, key, 'type'];
    const own = ownTriggers[type];
    if (own !== undefined)
      return [
        {
          code: 'values/trigger-type',
          path,
          found: JSON.stringify(type),
          expected: `another type, since ${own} is its key`,
          fix: `set ${own} in place of the trigger`,
        },
      ];
    if (knownTriggers.includes(type)) return [];
    const near = nearest(type, knownTriggers);
    return [
      {
        code: 'values/trigger-type',
        severity: 'warning',
        path,
        found: JSON.stringify(type),
        expected: 'a type of trigger that KEDA has, or else nothing is scaled',
        fix: near === undefined ? 'look for it at https://keda.sh/docs/latest/scalers' : `write ${near}`,
      },
    ];
  });
}

/** Credentials of the platform for another type of trigger, which would send them to an address that the team writes. */
function lentFaults(
  at: readonly string[],
  { triggers }: EffectiveTeamValuesKeda,
  offered: EffectiveTeamValues['global']['platform']['scaling']['clusterTriggerAuthentications'],
): ValueFault[] {
  return Object.entries(triggers).flatMap(([key, { type, clusterTriggerAuthentication: name = '' }]): ValueFault[] => {
    const types = Object.hasOwn(offered, name) ? (offered[name]?.types ?? []) : [type];
    if (types.includes(type)) return [];
    return [
      {
        code: 'values/trigger-authentication',
        path: [...at, key, 'clusterTriggerAuthentication'],
        found: `${name}, for a trigger of the type ${type}`,
        expected: `a trigger that the platform lends it to: ${types.join(', ')}`,
        fix: 'ask the platform for one of this type',
      },
    ];
  });
}
