import type { ManifestObject } from './manifest.ts';
import { listOf, mapOf, valueAt, type Segment, type Untyped } from '../core/untyped.ts';

/** A pod that an object makes, or is. */
export interface PodTemplate {
  readonly object: ManifestObject;
  /** Path to the map with the pod's `metadata` and `spec`. */
  readonly at: readonly Segment[];
  readonly labels: Untyped;
  readonly spec: Untyped;
}

/** A container with its path. */
export interface PodContainer {
  readonly at: readonly Segment[];
  readonly value: Untyped;
}

const TEMPLATE = ['spec', 'template'];
const PLACES: ReadonlyMap<string, readonly Segment[]> = new Map<string, readonly Segment[]>([
  ['v1 Pod', []],
  ['v1 PodTemplate', ['template']],
  ['v1 ReplicationController', TEMPLATE],
  ['apps/v1 DaemonSet', TEMPLATE],
  ['apps/v1 Deployment', TEMPLATE],
  ['apps/v1 ReplicaSet', TEMPLATE],
  ['apps/v1 StatefulSet', TEMPLATE],
  ['batch/v1 Job', TEMPLATE],
  ['batch/v1 CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);

/** The pod of an object; undefined for kinds that make none. */
export function podTemplateOf(object: ManifestObject): PodTemplate | undefined {
  const at = PLACES.get(`${object.apiVersion} ${object.kind}`);
  if (at === undefined) return undefined;
  const template = mapOf(valueAt(object.value, at));
  const labels = mapOf(mapOf(template['metadata'])['labels']);
  return { object, at, labels, spec: mapOf(template['spec']) };
}

/** Containers and init containers; the latter stay and serve when they are sidecars. */
export function containersOf(pod: PodTemplate): PodContainer[] {
  return ['initContainers', 'containers'].flatMap((list) =>
    listOf(pod.spec[list]).map((value, index) => ({ at: [...pod.at, 'spec', list, index], value: mapOf(value) })),
  );
}
