import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, textOf } from '../../core/untyped.ts';
import { groupOf } from '../../kube/catalog.ts';
import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { selectorsWithout } from '../../kube/promql/selectors.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';
import { reachFaults } from '../terms/trigger-reach.ts';

/**
 * Triggers of a ScaledObject or ScaledJob that lead KEDA beyond the team: to addresses that the environment does not
 * offer, to series of other teams, and to a ClusterTriggerAuthentication that is not lent for their type.
 */
export function scalerTermFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  if (groupOf(object.apiVersion) !== 'keda.sh' || !['ScaledJob', 'ScaledObject'].includes(object.kind)) return [];
  return listOf(mapOf(object.value['spec'])['triggers']).flatMap((trigger, index) => {
    const at = ['spec', 'triggers', index];
    const { type, metadata, authenticationRef } = mapOf(trigger);
    return [
      ...settings(object, [...at, 'metadata'], mapOf(metadata), terms),
      ...(type === 'prometheus' ? series(object, [...at, 'metadata', 'query'], mapOf(metadata)['query'], terms) : []),
      ...lent(object, [...at, 'authenticationRef'], textOf(type) ?? '', mapOf(authenticationRef), terms),
    ];
  });
}

function settings(
  object: ManifestObject,
  at: readonly Segment[],
  metadata: Readonly<Record<string, unknown>>,
  terms: ObjectTerms,
): Problem[] {
  return Object.entries(metadata)
    .filter(([key]) => !key.endsWith('FromEnv'))
    .flatMap(([key, text]) =>
      reachFaults(key, textOf(text) ?? '', terms).map((fault) =>
        finding(object, [...at, key], { ...fault, code: 'objects/trigger-address' }),
      ),
    );
}

function series(object: ManifestObject, at: readonly Segment[], query: unknown, { tenant }: ObjectTerms): Problem[] {
  const namespace = namespaceOf({ tenant });
  const [selector] = selectorsWithout(textOf(query) ?? '', 'namespace', namespace);
  if (selector === undefined) return [];
  return [
    finding(object, at, {
      code: 'objects/query-namespace',
      found: `${selector}, which selects series of other teams too`,
      expected: `namespace="${namespace}" in every selector, since KEDA reads the series of all teams`,
      fix: `add namespace="${namespace}" to the selector`,
    }),
  ];
}

function lent(
  object: ManifestObject,
  at: readonly Segment[],
  type: string,
  { kind, name }: Readonly<Record<string, unknown>>,
  { global }: ObjectTerms,
): Problem[] {
  if (kind !== 'ClusterTriggerAuthentication') return [];
  const offered = global.platform.scaling.clusterTriggerAuthentications;
  const own = textOf(name) ?? '';
  const types = Object.hasOwn(offered, own) ? (offered[own]?.types ?? []) : [];
  if (types.includes(type)) return [];
  return [
    finding(object, [...at, 'name'], {
      code: 'objects/trigger-authentication',
      found: `${own}, for a trigger of the type ${type}`,
      expected:
        types.length === 0
          ? 'a ClusterTriggerAuthentication that the environment offers to teams'
          : `a trigger that the platform lends it to: ${types.join(', ')}`,
      fix: 'ask the platform for one of this type',
    }),
  ];
}
