import type { Profile } from '../model/component.ts';
import { mapOf, textOf, type Segment } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';
import { placesOfKey } from '../../kube/texts.ts';

/** A field that names an object of another kind, whatever kind it appears in. */
interface ClassField {
  readonly key: string;
  readonly kind: string;
}

const fields: readonly ClassField[] = [
  { key: 'ingressClassName', kind: 'IngressClass' },
  { key: 'gatewayClassName', kind: 'GatewayClass' },
  { key: 'storageClassName', kind: 'StorageClass' },
  { key: 'priorityClassName', kind: 'PriorityClass' },
  { key: 'volumeSnapshotClassName', kind: 'VolumeSnapshotClass' },
];

/** Classes that a cluster has before the platform. */
const builtIn: Readonly<Record<Profile, Readonly<Record<string, readonly string[]>>>> = {
  kind: { StorageClass: ['standard'], PriorityClass: ['system-cluster-critical', 'system-node-critical'] },
  // gp3, its snapshots' class and ALB's come with the cluster that `generate environment` describes.
  eks: {
    StorageClass: ['gp2', 'gp3'],
    VolumeSnapshotClass: ['ebs'],
    PriorityClass: ['system-cluster-critical', 'system-node-critical'],
  },
};

/** Annotations of cert-manager by the kind of issuer that they name. */
const issuerAnnotations: Readonly<Record<string, string>> = {
  'cert-manager.io/cluster-issuer': 'ClusterIssuer',
  'cert-manager.io/issuer': 'Issuer',
};

/** Every class and every issuer that an object names is there. */
export function classFindings(objects: readonly PlatformObject[], profile: Profile): Problem[] {
  const named = new Map<string, Set<string>>();
  for (const { kind, name } of objects) named.set(kind, (named.get(kind) ?? new Set()).add(name));
  const check = (at: PlatformObject, kind: string, name: string, segments: readonly Segment[]): Problem[] => {
    const known = [...(named.get(kind) ?? []), ...(builtIn[profile][kind] ?? [])];
    if (name === '' || known.includes(name)) return [];
    const near = nearest(name, known);
    return [
      platformFinding(at, segments, {
        code: 'platform/no-such-class',
        found: `the ${kind} ${name}`,
        expected: known.length === 0 ? `a ${kind}; there is none` : `one of ${known.sort().join(', ')}`,
        fix: near === undefined ? 'name one of these, or add it' : `did you mean ${near}?`,
      }),
    ];
  };
  return objects.flatMap((at) => {
    if (at.kind === 'CustomResourceDefinition') return [];
    return [
      ...fields.flatMap(({ key, kind }) =>
        [...placesOfKey(at.value, key)].flatMap(({ at: segments, value }) =>
          typeof value === 'string' ? check(at, kind, value, segments) : [],
        ),
      ),
      ...issuersOf(at).flatMap(({ kind, name, at: segments }) => check(at, kind, name, segments)),
    ];
  });
}

function issuersOf(at: PlatformObject): { kind: string; name: string; at: readonly Segment[] }[] {
  const annotations = mapOf(mapOf(at.value['metadata'])['annotations']);
  const annotated = Object.entries(issuerAnnotations).flatMap(([key, kind]) => {
    const name = textOf(annotations[key]);
    return name === undefined ? [] : [{ kind, name, at: ['metadata', 'annotations', key] }];
  });
  const referred = [...placesOfKey(at.value['spec'], 'issuerRef', ['spec'])].flatMap(({ at: segments, value }) => {
    const { kind, name, group } = mapOf(value);
    if (typeof name !== 'string' || (group !== undefined && group !== 'cert-manager.io')) return [];
    return [{ kind: textOf(kind) ?? 'Issuer', name, at: [...segments, 'name'] }];
  });
  return [...annotated, ...referred];
}
