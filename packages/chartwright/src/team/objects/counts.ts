import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { mapOf, valueAt } from '../../core/untyped.ts';
import { groupOf } from '../../kube/catalog.ts';
import { DEFAULT_MOST } from '../../kube/release/scalers.ts';

/** The most that an int32 holds, the type of all these fields in the API of Kubernetes and of KEDA. */
const MOST = 2 ** 31 - 1;

/** Fields that set a number of pods, also of kinds whose schema is not known, since the quota counts by them. */
const COUNTS: readonly (readonly string[])[] = [
  ...['replicas', 'parallelism', 'completions'].map((field) => ['spec', field]),
  ...['minReplicas', 'maxReplicas', 'minReplicaCount', 'maxReplicaCount', 'idleReplicaCount'].map((field) => [
    'spec',
    field,
  ]),
  ...['parallelism', 'completions'].map((field) => ['spec', 'jobTemplate', 'spec', field]),
];

/** Numbers of pods that are fractions, negative, or larger than the API reads. */
export function countFindings(object: ManifestObject): Problem[] {
  return [...boundFindings(object), ...COUNTS.flatMap((at) => countFinding(object, at))];
}

/** A scaler of KEDA's with fewest pods above the most (`CheckReplicaCountBoundsAreValid`), which does nothing. */
function boundFindings(object: ManifestObject): Problem[] {
  const { minReplicaCount, maxReplicaCount = DEFAULT_MOST } = mapOf(object.value['spec']);
  const isScaler = groupOf(object.apiVersion) === 'keda.sh' && ['ScaledJob', 'ScaledObject'].includes(object.kind);
  if (!isScaler || typeof minReplicaCount !== 'number' || minReplicaCount <= Number(maxReplicaCount)) return [];
  const at = ['spec', 'minReplicaCount'];
  const expected = `at most maxReplicaCount, ${String(maxReplicaCount)}`;
  return [
    finding(object, at, {
      code: 'objects/value',
      found: shown(object, at),
      expected,
      fix: 'lower it, or raise maxReplicaCount',
    }),
  ];
}

function countFinding(object: ManifestObject, at: readonly string[]): Problem[] {
  const value = valueAt(object.value, at);
  if (typeof value !== 'number') return [];
  const found = shown(object, at);
  if (!Number.isInteger(value))
    // The words of the check by schema, which finds the same where it knows the kind.
    return [finding(object, at, { code: 'objects/type', found, expected: 'an integer', fix: 'write an integer' })];
  if (value >= 0 && value <= MOST) return [];
  const expected = `a number from 0 to ${MOST}`;
  return [finding(object, at, { code: 'objects/value', found, expected, fix: `write ${expected}` })];
}
