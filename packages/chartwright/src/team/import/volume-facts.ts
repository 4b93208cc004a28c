import type { DocumentPath } from '../../core/document-path.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { type Field, fieldsOf, quantity, textFor } from './fields.ts';

/** What is in a volume, without the name that the pod has for it. */
export interface Volume {
  readonly says: string;
  /** What else it says; places are those in the object. */
  readonly fields: readonly Field[];
  /** Whether a container could write to it, so that a mount for reading alone says something. */
  readonly isWritable: boolean;
  readonly at: DocumentPath;
}

/**
 * The volumes of a pod by name.
 *
 * @param specAt way to the pod's spec
 * @param claims the templates of claims of a StatefulSet, which are at `spec.volumeClaimTemplates`
 */
export function volumesOf(spec: Untyped, specAt: DocumentPath, claims: readonly unknown[]): Map<string, Volume> {
  const volumes = listOf(spec['volumes']).map((value, index) => {
    const { name, ...source } = mapOf(value);
    return [textFor(name), volumeOf(source, [...specAt, 'volumes', index])] as const;
  });
  const claimed = claims.map((value, index) => {
    const claim = mapOf(value);
    return [
      textFor(mapOf(claim['metadata'])['name']),
      claimOf(claim, ['spec', 'volumeClaimTemplates', index]),
    ] as const;
  });
  return new Map([...volumes, ...claimed]);
}

function volumeOf(source: Untyped, at: DocumentPath): Volume {
  const [type = ''] = Object.keys(source);
  const content = mapOf(source[type]);
  const { items, secretName, name, claimName, medium, ...others } = content;
  const pairs = listOf(items).map((item) => `${textFor(mapOf(item)['key'])}→${textFor(mapOf(item)['path'])}`);
  const named = textOf(secretName) ?? textOf(name) ?? textOf(claimName);
  const words = [type, named ?? (type === 'hostPath' ? textFor(content['path']) : undefined), textOf(medium)];
  const modes = fieldsOf(items, [...at, type, 'items'], 'items', 'items').filter(({ name: field }) =>
    field.endsWith('.mode'),
  );
  return {
    says: [...words, ...pairs.toSorted()].filter((part) => part !== undefined && part !== '').join(' '),
    fields: [...fieldsOf(others, [...at, type]), ...modes].filter(
      (field) => type !== 'hostPath' || field.name !== 'path',
    ),
    isWritable: ['emptyDir', 'persistentVolumeClaim', 'hostPath', 'ephemeral', 'csi', 'nfs'].includes(type),
    at,
  };
}

function claimOf(claim: Untyped, at: DocumentPath): Volume {
  const spec = mapOf(claim['spec']);
  const { requests, ...resources } = mapOf(spec['resources']);
  const { storage, ...amounts } = mapOf(requests);
  const { labels, annotations } = mapOf(claim['metadata']);
  const rest = { ...spec, resources: { ...resources, requests: amounts }, labels, annotations };
  return {
    says: `claim of ${quantity(storage)}`,
    fields: fieldsOf(rest, [...at, 'spec']),
    isWritable: true,
    at,
  };
}
