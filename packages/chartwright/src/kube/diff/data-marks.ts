import { listOf, mapOf, valueAt } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { placesOfKey, textsOf } from '../texts.ts';
import type { MarkRule } from './mark-rule.ts';
import { seconds } from '../../core/durations.ts';

/** Kinds with which data goes, and what. */
const holders: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: 'the volume goes with it',
  PersistentVolume: 'the volume goes with it',
  Namespace: 'everything in the namespace goes with it',
  CustomResourceDefinition: 'every object of the kind goes with it',
  Prometheus: 'its metrics go with its volumes, where they are not kept',
  Alertmanager: 'its silences go with its volumes, where they are not kept',
  BackupStorageLocation: 'its backups are forgotten',
  VolumeSnapshotLocation: 'its snapshots are forgotten',
  Schedule: 'no more backups are made by it, and those there expire',
  VolumeSnapshotContent: 'the snapshot goes with it',
};

/** Data that goes with an object, or sooner than before. */
export const dataMarks: MarkRule = (before, after) => {
  if (before === undefined) return [];
  if (after === undefined) return isKept(before) ? [] : removalMarks(before);
  return [
    ...(isKept(before) && !isKept(after) ? ['it is no longer kept when its release is uninstalled'] : []),
    ...policyMarks(before, after),
    ...retentionMarks(before, after),
  ];
};

function removalMarks(before: InstalledObject): string[] {
  const volumes = listOf(valueAt(before.value, ['spec', 'volumeClaimTemplates'])).length;
  if (before.kind === 'StatefulSet')
    return volumes === 0 ? [] : ['its volumes are left behind, or deleted, by its retention policy'];
  const why = holders[before.kind];
  return why === undefined ? [] : [why];
}

function isKept({ value }: InstalledObject): boolean {
  return mapOf(mapOf(value['metadata'])['annotations'])['helm.sh/resource-policy'] === 'keep';
}

function policyMarks(before: InstalledObject, after: InstalledObject): string[] {
  const fields = [
    ['reclaimPolicy'],
    ['deletionPolicy'],
    ['spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted'],
    ['spec', 'persistentVolumeClaimRetentionPolicy', 'whenScaled'],
  ];
  return fields
    .filter(
      (at) =>
        valueAt(before.value, at) !== 'Delete' &&
        valueAt(after.value, at) === 'Delete' &&
        (valueAt(before.value, at) === 'Retain' || at.length > 1),
    )
    .map((at) => `${at.join('.')} is Delete now`);
}

/** Retention that is shorter than it was: a field, or a line of a configuration. */
function retentionMarks(before: InstalledObject, after: InstalledObject): string[] {
  const old = retentionsOf(before);
  return [...retentionsOf(after)].flatMap(([name, now]) => {
    const was = old.get(name);
    const [shorter, longer] = [seconds(now), was === undefined ? undefined : seconds(was)];
    return shorter !== undefined && longer !== undefined && longer > 0 && shorter > 0 && shorter < longer
      ? [`${name} falls from ${String(was)} to ${now}`]
      : [];
  });
}

function retentionsOf(at: InstalledObject): Map<string, string> {
  const found = new Map<string, string>();
  for (const key of ['retention', 'retentionSize', 'ttl'])
    for (const { at: segments, value } of placesOfKey(at.value['spec'], key))
      if (typeof value === 'string') found.set(segments.join('.'), value);
  if (at.kind === 'ConfigMap' || at.kind === 'Secret')
    for (const { at: segments, text } of textsOf(at))
      for (const [, key = '', value = ''] of text.matchAll(
        /^\s*([a-z_]*retention[a-z_]*|ttl): *["']?([0-9][0-9a-z.]*)["']?\s*$/gim,
      ))
        found.set(`${segments.join('.')} ${key}`, value);
  return found;
}
