import { compareQuantities } from '../../core/quantity.ts';
import { groupOf } from '../../kube/catalog.ts';
import { identityOf } from '../../kube/diff/object-changes.ts';
import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';

/** An object's place in a cluster; versions of one kind are one object to the API server. */
export interface ObjectPlace {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** An object as a cluster holds it. */
export interface StateObject extends ObjectPlace {
  readonly uid: string;
  /** What somebody wrote of it: without status, and without what the API server and controllers keep in it. */
  readonly value: Untyped;
}

/** A workload's pods at one moment. */
export interface WorkloadState {
  /** Of the workload. */
  readonly uid: string;
  /** Names the template that its pods are made from. */
  readonly revision: string;
  /** Uids of its pods. */
  readonly pods: ReadonlySet<string>;
}

/** A quota of which more is used than it allows, so that no new pod comes into being. */
export interface OverusedQuota {
  readonly id: string;
  /** Such as `pods: 12 of 10`. */
  readonly what: readonly string[];
}

/** What a cluster holds at one moment, of what releases and definitions brought. */
export interface ClusterState {
  readonly objects: ReadonlyMap<string, StateObject>;
  readonly workloads: ReadonlyMap<string, WorkloadState>;
  readonly overused: readonly OverusedQuota[];
}

/** What is kept in annotations by Helm and by controllers. */
const kept =
  /^(?:(?:meta\.helm\.sh|deployment\.kubernetes\.io|pv\.kubernetes\.io)\/|deprecated\.daemonset\.template\.)/;

/** Metadata that the API server sets. */
const ofServer = new Set([
  'uid',
  'resourceVersion',
  'generation',
  'managedFields',
  'creationTimestamp',
  'selfLink',
  'ownerReferences',
  'finalizers',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
]);

/** Reads a cluster's state from everything that its API server lists. */
export function clusterState(listed: readonly Untyped[]): ClusterState {
  const scaled = scaledWorkloads(listed);
  const objects = listed.filter(isOurs).map((value) => stateObject(value, scaled));
  return {
    objects: new Map(objects.map((object) => [identityOf(object), object])),
    workloads: workloadsIn(listed),
    overused: listed.flatMap(overuseOf),
  };
}

/** A release's object, a definition, or a claim that a workload made: data may be in it. */
function isOurs(value: Untyped): boolean {
  if (value['kind'] === 'CustomResourceDefinition' || value['kind'] === 'PersistentVolumeClaim') return true;
  // A ReplicaSet has the annotations of its Deployment.
  if (ownerOf(value) !== undefined) return false;
  return textOf(mapOf(metadataOf(value)['annotations'])['meta.helm.sh/release-name']) !== undefined;
}

function stateObject(value: Untyped, scaled: ReadonlySet<string>): StateObject {
  const place = placeOf(value);
  return { ...place, uid: uidOf(value), value: written(value, place, scaled.has(identityOf(place))) };
}

function written(value: Untyped, { kind }: ObjectPlace, isScaled: boolean): Untyped {
  const { status: _, metadata, ...rest } = value;
  const own = Object.entries(mapOf(metadata)).filter(([key]) => !ofServer.has(key));
  const annotations = Object.entries(mapOf(mapOf(metadata)['annotations'])).filter(([key]) => !kept.test(key));
  return {
    ...rest,
    ...(isScaled || kind === 'Service' || kind === 'PersistentVolumeClaim' ? { spec: specOf(kind, rest['spec']) } : {}),
    // A controller fills in the rules of a role that is put together of others.
    ...(kind === 'ClusterRole' && rest['aggregationRule'] !== undefined ? { rules: [] } : {}),
    metadata: { ...Object.fromEntries(own), annotations: Object.fromEntries(annotations) },
  };
}

/** A spec without what controllers choose: replicas that something scales, an address, ports of the nodes, a volume. */
function specOf(kind: string, spec: unknown): Untyped {
  const { replicas: _, ...unscaled } = mapOf(spec);
  if (kind !== 'Service' && kind !== 'PersistentVolumeClaim') return unscaled;
  const { clusterIP, clusterIPs: __, volumeName: ___, ports, ...rest } = unscaled;
  if (kind === 'PersistentVolumeClaim') return rest;
  return {
    ...rest,
    ports: listOf(ports).map((port) => ({ ...mapOf(port), nodePort: undefined })),
    ...(clusterIP === 'None' ? { clusterIP } : {}),
  };
}

/** Workloads whose replicas are an autoscaler's. */
function scaledWorkloads(listed: readonly Untyped[]): Set<string> {
  const scalers = listed.filter(({ kind }) => kind === 'HorizontalPodAutoscaler');
  return new Set(
    scalers.map((scaler) => {
      const target = mapOf(valueAt(scaler, ['spec', 'scaleTargetRef']));
      const [kind, name] = [textOf(target['kind']) ?? '', textOf(target['name']) ?? ''];
      return identityOf({
        group: groupOf(textOf(target['apiVersion']) ?? ''),
        kind,
        name,
        namespace: placeOf(scaler).namespace,
      });
    }),
  );
}

function workloadsIn(listed: readonly Untyped[]): Map<string, WorkloadState> {
  const revisions = new Map<string, { readonly number: number; readonly name: string }>();
  for (const value of listed) {
    const owner = ownerOf(value);
    const number = revisionOf(value);
    if (owner === undefined || number === undefined) continue;
    if (number > (revisions.get(owner)?.number ?? -1)) revisions.set(owner, { number, name: placeOf(value).name });
  }
  const sets = new Map(
    listed.filter(({ kind }) => kind === 'ReplicaSet').map((value) => [uidOf(value), ownerOf(value)] as const),
  );
  const pods = new Map<string, Set<string>>();
  for (const pod of listed.filter(({ kind }) => kind === 'Pod')) {
    const owner = ownerOf(pod);
    const workload = owner === undefined ? undefined : sets.has(owner) ? sets.get(owner) : owner;
    if (workload !== undefined) pods.set(workload, (pods.get(workload) ?? new Set()).add(uidOf(pod)));
  }
  return new Map(
    listed.flatMap((value): (readonly [string, WorkloadState])[] => {
      const revision = revisions.get(uidOf(value));
      if (revision === undefined) return [];
      const uid = uidOf(value);
      return [[identityOf(placeOf(value)), { uid, revision: revision.name, pods: pods.get(uid) ?? new Set() }]];
    }),
  );
}

/** The number of the template that a ReplicaSet or ControllerRevision keeps. */
function revisionOf(value: Untyped): number | undefined {
  if (value['kind'] === 'ControllerRevision') return Number(value['revision']);
  if (value['kind'] !== 'ReplicaSet') return undefined;
  const annotation = mapOf(metadataOf(value)['annotations'])['deployment.kubernetes.io/revision'];
  return annotation === undefined ? undefined : Number(annotation);
}

function overuseOf(value: Untyped): OverusedQuota[] {
  if (value['kind'] !== 'ResourceQuota') return [];
  const [hard, used] = [mapOf(valueAt(value, ['status', 'hard'])), mapOf(valueAt(value, ['status', 'used']))];
  const what = Object.keys(hard)
    .filter((key) => exceeds(used[key], hard[key]))
    .map((key) => `${key}: ${String(used[key])} of ${String(hard[key])}`);
  return what.length === 0 ? [] : [{ id: identityOf(placeOf(value)), what }];
}

function metadataOf(value: Untyped): Untyped {
  return mapOf(value['metadata']);
}

function uidOf(value: Untyped): string {
  return textOf(metadataOf(value)['uid']) ?? '';
}

function ownerOf(value: Untyped): string | undefined {
  return textOf(mapOf(listOf(metadataOf(value)['ownerReferences'])[0])['uid']);
}

/** Where an object of the API server is. */
export function placeOf(value: Untyped): ObjectPlace {
  const { namespace, name } = metadataOf(value);
  return {
    group: groupOf(textOf(value['apiVersion']) ?? ''),
    kind: textOf(value['kind']) ?? '',
    namespace: textOf(namespace),
    name: textOf(name) ?? '',
  };
}

function exceeds(used: unknown, hard: unknown): boolean {
  return typeof used === 'string' && typeof hard === 'string' && (compareQuantities(used, hard) ?? 0) > 0;
}
