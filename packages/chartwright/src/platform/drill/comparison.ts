import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import { fieldChanges } from '../../kube/diff/field-changes.ts';
import type { Backup } from './backups.ts';
import { drilledResources, modified, tokenType } from './resources.ts';

/** An object that was lost, or that came back as another. */
export interface Lapse {
  readonly object: string;
  /** Paths of the fields that differ; undefined when the object is missing. */
  readonly fields: readonly string[] | undefined;
}

/** What became of the objects of one kind. */
export interface KindComparison {
  readonly kind: string;
  /** Objects that the team has and that the backup must contain. */
  readonly expected: number;
  readonly restored: number;
  /** Those of the restored that are as expected. */
  readonly same: number;
  /** Those that were changed since the backup began, so that only their presence can be checked. */
  readonly changedSince: number;
  readonly lapses: readonly Lapse[];
}

/** Made by the cluster in every namespace. */
const madeByCluster = new Set(['ConfigMap/kube-root-ca.crt']);

/**
 * Compares what was restored with what the team has.
 *
 * @param source the team's objects, with their managed fields
 * @param scratch those of the scratch namespace
 * @param backup when it began, in milliseconds since the epoch, and the kinds that it leaves out: what a team or the
 *   platform keeps out of backups on purpose is not missed
 */
export function compareRestored(
  source: readonly Untyped[],
  scratch: readonly Untyped[],
  { begun, leftOut }: Pick<Backup, 'begun' | 'leftOut'>,
): KindComparison[] {
  return drilledResources
    .filter(({ resource, kind }) => !isLeftOut(resource, kind, leftOut))
    .map(({ resource, kind }) => {
      const restored = new Map(ofKind(scratch, kind).map((object) => [nameOf(object), object]));
      const wanted = ofKind(source, kind).filter((object) => timeOf(object) < begun && !isExcluded(object));
      const lapses: Lapse[] = [];
      let changedSince = 0;
      let same = 0;
      for (const object of wanted) {
        const found = restored.get(nameOf(object));
        const label = `${kind}/${nameOf(object)}`;
        if (found === undefined) lapses.push({ object: label, fields: undefined });
        else if (changedAfter(object, begun)) changedSince += 1;
        else {
          const fields = differences(modified(resource, object), found, kind);
          if (fields.length === 0) same += 1;
          else lapses.push({ object: label, fields });
        }
      }
      return { kind, expected: wanted.length, restored: restored.size, same, changedSince, lapses };
    });
}

function ofKind(objects: readonly Untyped[], kind: string): Untyped[] {
  return objects.filter(
    (object) =>
      object['kind'] === kind &&
      object['type'] !== tokenType &&
      valueAt(object, ['metadata', 'labels', 'owner']) !== 'helm' &&
      !madeByCluster.has(`${kind}/${nameOf(object)}`),
  );
}

/** Velero takes plural, singular and kind in any case, with or without the group. */
function isLeftOut(resource: string, kind: string, leftOut: readonly string[]): boolean {
  const [plural = '', group] = resource.split(/\.(.*)/s);
  const names = [plural, kind.toLowerCase()].flatMap((name) => [name, `${name}.${group ?? ''}`]);
  return leftOut.some((one) => names.includes(one.toLowerCase()));
}

/** By Velero's label, which keeps an object out of every backup. */
function isExcluded(object: Untyped): boolean {
  return valueAt(object, ['metadata', 'labels', 'velero.io/exclude-from-backup']) === 'true';
}

function nameOf(object: Untyped): string {
  return textOf(valueAt(object, ['metadata', 'name'])) ?? '';
}

function timeOf(object: Untyped): number {
  return Date.parse(textOf(valueAt(object, ['metadata', 'creationTimestamp'])) ?? '');
}

/** By what the API server notes of each writer; a change of the status or of the scale is ignored. */
function changedAfter(object: Untyped, begun: number): boolean {
  return listOf(valueAt(object, ['metadata', 'managedFields'])).some((entry) => {
    const { subresource, time } = mapOf(entry);
    return (subresource === undefined || subresource === '') && Date.parse(textOf(time) ?? '') >= begun;
  });
}

function differences(expected: Untyped, found: Untyped, kind: string): string[] {
  return fieldChanges(contentOf(expected), contentOf(found), kind === 'Secret').map(({ path }) => path);
}

/** An object without what the API server and its controllers set. */
function contentOf(object: Untyped): Untyped {
  const { apiVersion: _version, kind, metadata: _metadata, status: _status, ...content } = object;
  const spec = mapOf(content['spec']);
  switch (kind) {
    case 'ServiceAccount': {
      const { secrets: _secrets, ...account } = content;
      return account;
    }
    case 'Service': {
      const { clusterIP, clusterIPs: _addresses, ...service } = spec;
      return { ...content, spec: clusterIP === 'None' ? { ...service, clusterIP } : service };
    }
    case 'PersistentVolumeClaim': {
      const { volumeName: _volume, dataSource: _source, dataSourceRef: _reference, ...claim } = spec;
      return { ...content, spec: claim };
    }
    default:
      return content;
  }
}
