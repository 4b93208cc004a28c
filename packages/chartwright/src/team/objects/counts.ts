import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { valueAt } from '../../core/untyped.ts';

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
  return COUNTS.flatMap((at) => {
    const value = valueAt(object.value, at);
    if (typeof value !== 'number') return [];
    const found = shown(object, at);
    if (!Number.isInteger(value))
      // The words of the check by schema, which finds the same where it knows the kind.
      return [finding(object, at, { code: 'objects/type', found, expected: 'an integer', fix: 'write an integer' })];
    if (value >= 0 && value <= MOST) return [];
    const expected = `a number from 0 to ${MOST}`;
    return [finding(object, at, { code: 'objects/value', found, expected, fix: `write ${expected}` })];
  });
}
