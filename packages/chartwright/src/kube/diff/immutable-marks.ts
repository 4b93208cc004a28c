import { compareQuantities } from '../../core/quantity.ts';
import { isMap, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { isEqual } from './field-changes.ts';
import type { MarkRule } from './mark-rule.ts';

/** Fields that the API server refuses to change, by kind (the `ValidateUpdate` functions of Kubernetes' `pkg/apis`). */
const immutable: Readonly<Record<string, readonly (readonly Segment[])[]>> = {
  Deployment: [['spec', 'selector']],
  DaemonSet: [['spec', 'selector']],
  ReplicaSet: [['spec', 'selector']],
  Job: [
    ['spec', 'template'],
    ['spec', 'selector'],
    ['spec', 'completionMode'],
  ],
  StorageClass: [['provisioner'], ['parameters'], ['reclaimPolicy'], ['volumeBindingMode']],
  PriorityClass: [['value'], ['preemptionPolicy']],
  IngressClass: [['spec', 'controller']],
  GatewayClass: [['spec', 'controllerName']],
  RoleBinding: [['roleRef']],
  ClusterRoleBinding: [['roleRef']],
  CustomResourceDefinition: [
    ['spec', 'scope'],
    ['spec', 'group'],
    ['spec', 'names', 'kind'],
  ],
};

/** What may change of a StatefulSet's spec; all else may not. */
const changeable = new Set([
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
  'revisionHistoryLimit',
]);

/** A change that the API server refuses: the object must be deleted first. */
export const immutableMarks: MarkRule = (before, after) => {
  if (before === undefined || after === undefined || isMadeAnew(after)) return [];
  const listed = (immutable[after.kind] ?? []).filter(
    (at) => !isEqual(valueAt(before.value, at), valueAt(after.value, at)),
  );
  return [
    ...[...listed.map((at) => at.join('.')), ...special(before, after)].map((field) => `${field} ${refusedWords}`),
    ...(staysHeadless(before, after) ? ['spec.clusterIP stays None until the Service is deleted'] : []),
  ];
};

/** Helm deletes a hook before it makes the next one, unless it is told otherwise (`helm.sh/hook-delete-policy`). */
function isMadeAnew({ value }: InstalledObject): boolean {
  const annotations = mapOf(mapOf(value['metadata'])['annotations']);
  const policy = annotations['helm.sh/hook-delete-policy'] ?? 'before-hook-creation';
  return annotations['helm.sh/hook'] !== undefined && textOf(policy)?.includes('before-hook-creation') === true;
}

/** How a mark ends that foretells a refusal. */
export const refusedWords = 'cannot be changed in place';

/** A Service without an address keeps that when its manifest no longer says so: the API server fills it in. */
function staysHeadless(before: InstalledObject, after: InstalledObject): boolean {
  const at = ['spec', 'clusterIP'];
  const [old, now] = [valueAt(before.value, at), valueAt(after.value, at)];
  return after.kind === 'Service' && old === 'None' && (now ?? '') === '' && !isExternal(before) && !isExternal(after);
}

function isExternal({ value }: InstalledObject): boolean {
  return valueAt(value, ['spec', 'type']) === 'ExternalName';
}

function special(before: InstalledObject, after: InstalledObject): string[] {
  const [old, now] = [mapOf(before.value['spec']), mapOf(after.value['spec'])];
  switch (after.kind) {
    case 'StatefulSet':
      return keysOf(old, now)
        .filter((key) => !changeable.has(key) && !isEqual(old[key], now[key]))
        .map((key) => `spec.${key}`);
    case 'Service':
      return isSame(old['clusterIP'], now['clusterIP']) ? [] : ['spec.clusterIP'];
    case 'PersistentVolumeClaim':
      return [
        ...keysOf(old, now)
          .filter((key) => !['resources', 'volumeAttributesClassName'].includes(key) && !isEqual(old[key], now[key]))
          .map((key) => `spec.${key}`),
        ...(isSmaller(old, now) ? ['spec.resources.requests.storage that is smaller'] : []),
      ];
    case 'Secret':
    case 'ConfigMap':
      return before.value['immutable'] === true && !isEqual(before.value['data'], after.value['data']) ? ['data'] : [];
    default:
      return [];
  }
}

/** A volume grows and never shrinks. */
function isSmaller(before: unknown, after: unknown): boolean {
  const [old, now] = [before, after].map((spec) => valueAt(spec, ['resources', 'requests', 'storage']));
  return typeof old === 'string' && typeof now === 'string' && (compareQuantities(now, old) ?? 0) < 0;
}

/** An address that is left to the cluster stays what it is; only one that is written differs. */
function isSame(before: unknown, after: unknown): boolean {
  const plain = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
  const [old, now] = [plain(before), plain(after)];
  return isEqual(old, now) || now === undefined || (old === undefined && isMap(now));
}

function keysOf(...maps: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(maps.flatMap((map) => Object.keys(map)))];
}
