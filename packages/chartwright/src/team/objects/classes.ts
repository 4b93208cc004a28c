import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { podTemplatesOf } from '../../kube/pods.ts';
import { listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { whyKept } from '../terms/kept.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** Storage and priority classes that the environment does not offer; one that lists none allows any. */
export function classFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  const { priorityClasses, storageClasses } = global.platform;
  const pods = podTemplatesOf(object);
  return [
    ...pods.flatMap(({ specAt }) => priorityFindings(object, [...specAt, 'priorityClassName'], priorityClasses)),
    ...claimSpecs(object).flatMap((at) =>
      unknown(object, [...at, 'storageClassName'], 'objects/storage-class', 'StorageClass', storageClasses),
    ),
  ];
}

/** The system's and the platform's own classes are refused also where the environment lists none. */
function priorityFindings(object: ManifestObject, at: readonly Segment[], offered: readonly string[]): Problem[] {
  const name = textOf(valueAt(object.value, at)) ?? '';
  const reason = whyKept('priorityClasses', name);
  if (reason === undefined || offered.length > 0)
    return unknown(object, at, 'objects/priority-class', 'PriorityClass', offered);
  return [
    finding(object, at, {
      code: 'objects/priority-class',
      found: shown(object, at),
      expected: `a PriorityClass that is for teams: ${reason}`,
      fix: 'remove the key for the default',
    }),
  ];
}

/** The paths of the specs of volume claims in an object. */
export function claimSpecs(object: ManifestObject): (readonly Segment[])[] {
  if (object.apiVersion === 'v1' && object.kind === 'PersistentVolumeClaim') return [['spec']];
  const templates = listOf(mapOf(object.value['spec'])['volumeClaimTemplates']);
  return [
    ...templates.map((_, index) => ['spec', 'volumeClaimTemplates', index, 'spec']),
    ...podTemplatesOf(object).flatMap(({ specAt, spec }) =>
      listOf(spec['volumes']).flatMap((volume, index) =>
        mapOf(volume)['ephemeral'] === undefined
          ? []
          : [[...specAt, 'volumes', index, 'ephemeral', 'volumeClaimTemplate', 'spec']],
      ),
    ),
  ];
}

function unknown(
  object: ManifestObject,
  at: readonly Segment[],
  code: `objects/${string}`,
  noun: string,
  offered: readonly string[],
): Problem[] {
  const name = valueAt(object.value, at);
  if (typeof name !== 'string' || name === '' || offered.length === 0 || offered.includes(name)) return [];
  return [
    finding(object, at, {
      code,
      found: shown(object, at),
      expected: `a ${noun} that the environment offers: ${offered.join(', ')}`,
      fix: 'write one of these, or remove the key for the default',
    }),
  ];
}
