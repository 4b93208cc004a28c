import { fieldChanges, type FieldChange } from '../../kube/diff/field-changes.ts';
import type { ClusterState, StateObject } from './cluster-state.ts';

/** Something that the API server, or a controller in its name, did not take. */
export interface Refusal {
  /** The object's identity; undefined where a release failed as a whole. */
  readonly id: string | undefined;
  /** `Deployment/team-a/web`, or the release. */
  readonly object: string;
  readonly message: string;
  /** Title of the release. */
  readonly release: string;
}

/** What a step did to a cluster. */
export interface Observation {
  readonly created: readonly StateObject[];
  readonly deleted: readonly StateObject[];
  /** Deleted, and made again under the same name. */
  readonly recreated: readonly StateObject[];
  readonly changed: readonly ChangedObject[];
  /** Workloads whose pods follow another template, by identity, and how many of their pods are gone for that. */
  readonly restarted: ReadonlyMap<string, number>;
  /** Quotas of which more is used than they allow, and was not before. */
  readonly overused: readonly { readonly id: string; readonly what: readonly string[] }[];
}

/** An object that is another by its content. */
export interface ChangedObject {
  readonly object: StateObject;
  readonly fields: readonly FieldChange[];
}

/** Compares a cluster before a step with it afterwards. */
export function observe(before: ClusterState, after: ClusterState): Observation {
  const created = [...after.objects].flatMap(([id, object]) => (before.objects.has(id) ? [] : [object]));
  const deleted = [...before.objects].flatMap(([id, object]) => (after.objects.has(id) ? [] : [object]));
  const recreated: StateObject[] = [];
  const changed: ChangedObject[] = [];
  for (const [id, object] of after.objects) {
    const earlier = before.objects.get(id);
    if (earlier === undefined) continue;
    if (earlier.uid !== object.uid) recreated.push(object);
    const fields = fieldChanges(earlier.value, object.value, object.kind === 'Secret').filter(isTold);
    if (fields.length > 0) changed.push({ object, fields });
  }
  const known = new Set(before.overused.map(({ id }) => id));
  return {
    created,
    deleted,
    recreated,
    changed,
    restarted: restartsBetween(before, after),
    overused: after.overused.filter(({ id }) => !known.has(id)),
  };
}

/** Labels that carry a chart's version change with each version, and mean nothing. */
const versionLabel = /labels\.?(?:\["?)?(?:helm\.sh\/chart|app\.kubernetes\.io\/version|chart)(?:"?\])?$/;

function isTold({ path }: FieldChange): boolean {
  return !(path.startsWith('metadata.labels') && versionLabel.test(path));
}

function restartsBetween(before: ClusterState, after: ClusterState): Map<string, number> {
  const restarted = new Map<string, number>();
  for (const [id, now] of after.workloads) {
    const was = before.workloads.get(id);
    if (was?.uid !== now.uid || was.revision === now.revision) continue;
    restarted.set(id, [...was.pods].filter((pod) => !now.pods.has(pod)).length);
  }
  return restarted;
}

/** An observation of a step that did nothing. */
export function isStill({ created, deleted, recreated, changed, restarted }: Observation): boolean {
  return created.length + deleted.length + recreated.length + changed.length + restarted.size === 0;
}

/** The fields of a changed object that are no more, each without the entries' names: `spec.groups[].limit`. */
export function goneFields({ fields }: ChangedObject): string[] {
  return fields.flatMap(({ path, after }) => (after === undefined ? [path.replaceAll(/\[[^\]]*\]/g, '[]')] : []));
}
