import { mapOf, type Untyped } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { type FieldChange, fieldChanges, isEqual } from './field-changes.ts';
import { type Mark, marksOf } from './marks.ts';

/** An object that is new, gone or different, and what that brings about. */
export interface ObjectChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly object: InstalledObject;
  /** Ring that it was in, where that is another. */
  readonly movedFrom: string | undefined;
  readonly fields: readonly FieldChange[];
  readonly marks: readonly Mark[];
}

/** What differs between two renders of a cluster. */
export interface ManifestDiff {
  readonly changes: readonly ObjectChange[];
  /** Objects that differ in nothing but the versions in their labels. */
  readonly relabelled: number;
}

/** Labels that carry a chart's version. */
const versionLabels = ['helm.sh/chart', 'app.kubernetes.io/version', 'chart'];

/** Compares two renders object by object. */
export function diffObjects(before: readonly InstalledObject[], after: readonly InstalledObject[]): ManifestDiff {
  const old = new Map(before.map((object) => [identityOf(object), object]));
  const here = new Set(after.map(identityOf));
  let relabelled = 0;
  const changes = after.flatMap((object): ObjectChange[] => {
    const earlier = old.get(identityOf(object));
    if (earlier === undefined)
      return [{ change: 'added', object, movedFrom: undefined, fields: [], marks: marksOf(undefined, object) }];
    const movedFrom = earlier.ring === object.ring ? undefined : (earlier.ring ?? 'single');
    if (movedFrom === undefined && isEqual(earlier.value, object.value)) return [];
    if (movedFrom === undefined && isEqual(unversioned(earlier.value), unversioned(object.value))) {
      relabelled += 1;
      return [];
    }
    const fields = fieldChanges(earlier.value, object.value, object.kind === 'Secret');
    return [{ change: 'changed', object, movedFrom, fields, marks: marksOf(earlier, object) }];
  });
  const gone = before
    .filter((object) => !here.has(identityOf(object)))
    .map((object): ObjectChange => ({
      change: 'removed',
      object,
      movedFrom: undefined,
      fields: [],
      marks: marksOf(object, undefined),
    }));
  return { changes: [...changes, ...gone].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), relabelled };
}

function orderOf({ object }: ObjectChange): string {
  return [object.ring ?? '', object.kind, object.namespace ?? '', object.name].join('\0');
}

/** Identifies an object; versions of one kind are one object to the API server. */
export function identityOf({
  group,
  kind,
  namespace,
  name,
}: Pick<InstalledObject, 'group' | 'kind' | 'namespace' | 'name'>): string {
  return JSON.stringify([group, kind, namespace ?? '', name]);
}

function unversioned(value: Untyped): Untyped {
  const metadata = mapOf(value['metadata']);
  const labels = Object.entries(mapOf(metadata['labels'])).filter(([key]) => !versionLabels.includes(key));
  return { ...value, metadata: { ...metadata, labels: Object.fromEntries(labels) } };
}
