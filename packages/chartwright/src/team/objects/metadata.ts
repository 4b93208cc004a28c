import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { podTemplatesOf } from '../../kube/pods.ts';
import { listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';

/**
 * Metadata that only controllers set. With a finalizer that nobody removes an object, or a pod of a template, never goes
 * away, and keeps its namespace; an object whose owner is not there is deleted at once by the garbage collector.
 */
export function metadataTermFindings(object: ManifestObject): Problem[] {
  const templates: (readonly Segment[])[] = [
    [],
    ...podTemplatesOf(object).map(({ at }) => at),
    ...listOf(mapOf(object.value['spec'])['volumeClaimTemplates']).map((_, index) => [
      'spec',
      'volumeClaimTemplates',
      index,
    ]),
  ];
  const owners = ['metadata', 'ownerReferences'];
  return [
    ...templates.flatMap((at) => finalizerFindings(object, [...at, 'metadata', 'finalizers'])),
    ...(listOf(valueAt(object.value, owners)).length === 0
      ? []
      : [
          finding(object, owners, {
            code: 'objects/owner',
            found: 'owners, whose uid nobody knows before they are there',
            expected: 'none: an object whose owner is not there is deleted at once',
            fix: 'remove ownerReferences; Helm removes what the chart no longer has',
          }),
        ]),
  ];
}

function finalizerFindings(object: ManifestObject, at: readonly Segment[]): Problem[] {
  const finalizers = listOf(valueAt(object.value, at));
  if (finalizers.length === 0) return [];
  return [
    finding(object, at, {
      code: 'objects/finalizer',
      found: finalizers.map((name) => `"${textOf(name) ?? ''}"`).join(', '),
      expected: 'none: what waits for a finalizer that nobody removes stays, and so does its namespace',
      fix: 'remove finalizers; a controller that needs one sets it itself',
    }),
  ];
}
