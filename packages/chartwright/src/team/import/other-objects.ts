import { mapOf } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { rootOf } from './root.ts';
import type { Draft } from './draft.ts';
import { freeKey } from './free-key.ts';
import type { Notes, NoteText } from './notes.ts';

const GRANTED = 'what the platform grants, which a release of a team’s does not hold';

/** Kinds that the chart renders itself or a team may not have → what takes their place. */
const INSTEAD: Readonly<Record<string, NoteText>> = {
  Secret: {
    expected: 'no secret in values or in the repository',
    fix: 'create it in the cluster under this name, by the environment’s secret store or by hand; what refers to it stays',
  },
  Namespace: { expected: GRANTED, fix: 'set tenant.namespace, if the name has to stay' },
  ResourceQuota: { expected: GRANTED, fix: 'set tenant.quota' },
  LimitRange: { expected: GRANTED, fix: 'set tenant.limitRange' },
  NetworkPolicy: {
    expected: 'the policies that the chart renders: everything is closed but what the values open',
    fix: 'name other teams in tenant.network.peers, and addresses outside in tenant.network.egress',
  },
  Role: { expected: 'the roles that the platform has', fix: 'set tenant.access' },
  RoleBinding: { expected: 'the roles that the platform has', fix: 'set tenant.access' },
  ClusterRole: { expected: GRANTED, fix: 'ask the platform for it' },
  ClusterRoleBinding: { expected: GRANTED, fix: 'ask the platform for it' },
  CustomResourceDefinition: { expected: GRANTED, fix: 'ask the platform for its operator, as a component' },
  StorageClass: { expected: GRANTED, fix: 'name a class of the environment in storageClass of the claim' },
  PersistentVolume: { expected: GRANTED, fix: 'write persistentVolumeClaims, or persistence' },
  PersistentVolumeClaim: {
    expected: 'a claim with a size and a name of at most 40 characters, or one that a StatefulSet makes',
    fix: 'write persistentVolumeClaims and claimMounts, or persistence, and copy the data',
  },
  Pod: { expected: 'a pod that a controller keeps', fix: 'write it as a workload, or leave it out' },
  ReplicaSet: { expected: 'a Deployment, which makes it', fix: 'import the Deployment' },
  Endpoints: { expected: 'the pods that a Service selects', fix: 'call the address by tenant.network.egress' },
  EndpointSlice: { expected: 'the pods that a Service selects', fix: 'call the address by tenant.network.egress' },
};

/** The objects that are no part of a workload: those that go into `extraObjects` unchanged; the others are told. */
export function otherObjects(objects: readonly ManifestObject[], notes: Notes): Draft {
  const extra: Record<string, unknown> = {};
  for (const object of objects) {
    const instead = INSTEAD[object.kind] ?? lonely(object);
    if (instead !== undefined) notes.leftOut(object, instead);
    else extra[freeKey(extra, `${object.kind.toLowerCase()}-${object.name}`.slice(0, 60))] = bare(object);
  }
  return extra;
}

/** Kinds that are of no use without what the source lacks. */
function lonely(object: ManifestObject): NoteText | undefined {
  if (['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'].includes(object.kind))
    return { expected: 'a template of pods', fix: 'import it whole' };
  if (
    !['Service', 'Ingress', 'HTTPRoute', 'GRPCRoute', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'].includes(
      object.kind,
    )
  )
    return undefined;
  if (mapOf(object.value['spec'])['type'] === 'ExternalName')
    return {
      expected: 'the address itself, which every pod can resolve',
      fix: 'call it, and open it in tenant.network.egress',
    };
  return {
    expected: 'an object of one of the workloads of the source',
    fix: 'import the workload that it belongs to with it',
  };
}

/** The object without its namespace, which the chart gives it, and without what the cluster wrote into it. */
function bare(object: ManifestObject): Draft {
  const root = rootOf(object);
  const left = new Set(root.unread().map((path) => String(path[0])));
  const { metadata, status: _, ...rest } = object.value;
  const { labels, annotations } = mapOf(metadata);
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      name: object.name,
      ...(labels === undefined ? {} : { labels }),
      ...(annotations === undefined ? {} : { annotations: ownAnnotations(annotations) }),
    },
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => left.has(key))),
  };
}

function ownAnnotations(annotations: unknown): unknown {
  const entries = Object.entries(annotations as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([key]) => !/^(kubectl\.kubernetes\.io|meta\.helm\.sh)\//.test(key)));
}
