import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';
import { claimSpecs } from './classes.ts';

/** Claims of a volume that is chosen, which may be anybody's, or of data in another namespace. */
export function claimFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  const own = namespaceOf(terms);
  return claimSpecs(object).flatMap((at) => {
    const spec = mapOf(valueAt(object.value, at));
    const source = [...at, 'dataSourceRef', 'namespace'];
    const namespace = textOf(valueAt(object.value, source)) ?? '';
    return [
      ...((textOf(spec['volumeName']) ?? '') === '' ? [] : [chosen(object, [...at, 'volumeName'])]),
      ...(isEmptySelector(spec['selector']) ? [] : [chosen(object, [...at, 'selector'])]),
      ...(namespace === '' || namespace === own
        ? []
        : [
            finding(object, source, {
              code: 'objects/claim',
              found: shown(object, source),
              expected: `data of ${own}, the namespace of the team`,
              fix: 'remove namespace, and name a snapshot or a claim of the team',
            }),
          ]),
    ];
  });
}

function isEmptySelector(selector: unknown): boolean {
  const { matchLabels, matchExpressions } = mapOf(selector);
  return Object.keys(mapOf(matchLabels)).length === 0 && listOf(matchExpressions).length === 0;
}

function chosen(object: ManifestObject, at: readonly Segment[]): Problem {
  return finding(object, at, {
    code: 'objects/claim',
    found: `${String(at.at(-1))}, by which a claim takes a volume of its choice, anybody's data on it`,
    expected: 'a claim for which the StorageClass makes a volume',
    fix: 'remove it; for a volume that is there already, ask the platform to set claimRef of the PersistentVolume',
  });
}
