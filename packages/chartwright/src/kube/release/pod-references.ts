import { listOf, mapOf, type Segment, textOf, type Untyped } from '../../core/untyped.ts';
import { allContainersOf, type PodTemplate } from '../pods.ts';

/** Kinds that a pod names and cannot start without. */
export type ReferencedKind = 'ConfigMap' | 'PersistentVolumeClaim' | 'Secret' | 'ServiceAccount';

/** An object that a pod names. */
export interface PodReference {
  readonly at: readonly Segment[];
  readonly kind: ReferencedKind;
  readonly name: string;
  /** A key that it must have, with the way to it. */
  readonly keys: readonly { readonly at: readonly Segment[]; readonly key: string }[];
}

/** What a pod needs of its namespace; what it calls optional is left out. */
export function podReferences(pod: PodTemplate): PodReference[] {
  const at = pod.specAt;
  const { serviceAccountName, serviceAccount, imagePullSecrets, volumes } = pod.spec;
  // The old name of the field counts where the new one is not set.
  const account = textOf(serviceAccountName) ?? '';
  return [
    ...(account === ''
      ? reference('ServiceAccount', at, { serviceAccount }, 'serviceAccount')
      : reference('ServiceAccount', at, { serviceAccountName }, 'serviceAccountName')),
    ...listOf(imagePullSecrets).flatMap((secret, index) =>
      reference('Secret', [...at, 'imagePullSecrets', index], mapOf(secret)),
    ),
    ...listOf(volumes).flatMap((volume, index) => ofVolume([...at, 'volumes', index], mapOf(volume))),
    ...allContainersOf(pod).flatMap((container) => ofVariables(container.at, container.value)),
  ];
}

function reference(kind: ReferencedKind, at: readonly Segment[], value: Untyped, field = 'name'): PodReference[] {
  const name = textOf(field === 'name' ? value['name'] : (value[field] ?? value['name'])) ?? '';
  if (name === '' || value['optional'] === true) return [];
  const items = listOf(value['items']).flatMap((item, index) => {
    const key = textOf(mapOf(item)['key']);
    return key === undefined ? [] : [{ at: [...at, 'items', index, 'key'], key }];
  });
  const own = textOf(value['key']);
  const keys = own === undefined ? items : [...items, { at: [...at, 'key'], key: own }];
  return [{ at: [...at, field], kind, name, keys }];
}

function ofVolume(
  at: readonly Segment[],
  { configMap, secret, persistentVolumeClaim, projected }: Untyped,
): PodReference[] {
  return [
    ...reference('ConfigMap', [...at, 'configMap'], mapOf(configMap)),
    ...reference('Secret', [...at, 'secret'], mapOf(secret), 'secretName'),
    ...reference('PersistentVolumeClaim', [...at, 'persistentVolumeClaim'], mapOf(persistentVolumeClaim), 'claimName'),
    ...listOf(mapOf(projected)['sources']).flatMap((source, index) => {
      const place = [...at, 'projected', 'sources', index];
      const { configMap: map, secret: mounted } = mapOf(source);
      return [
        ...reference('ConfigMap', [...place, 'configMap'], mapOf(map)),
        ...reference('Secret', [...place, 'secret'], mapOf(mounted)),
      ];
    }),
  ];
}

function ofVariables(at: readonly Segment[], { env, envFrom }: Untyped): PodReference[] {
  return [
    ...listOf(env).flatMap((variable, index) => {
      const place = [...at, 'env', index, 'valueFrom'];
      const { configMapKeyRef, secretKeyRef } = mapOf(mapOf(variable)['valueFrom']);
      return [
        ...reference('ConfigMap', [...place, 'configMapKeyRef'], mapOf(configMapKeyRef)),
        ...reference('Secret', [...place, 'secretKeyRef'], mapOf(secretKeyRef)),
      ];
    }),
    ...listOf(envFrom).flatMap((source, index) => {
      const place = [...at, 'envFrom', index];
      const { configMapRef, secretRef } = mapOf(source);
      return [
        ...reference('ConfigMap', [...place, 'configMapRef'], mapOf(configMapRef)),
        ...reference('Secret', [...place, 'secretRef'], mapOf(secretRef)),
      ];
    }),
  ];
}
