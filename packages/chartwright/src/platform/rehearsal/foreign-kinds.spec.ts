import { describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { type Untyped, valueAt } from '../../core/untyped.ts';
import { platformObjects } from '../platform-object.ts';
import { foreignKinds, kindKey, standInDefinition, standsIn } from './foreign-kinds.ts';

/** Objects of a release, of which those of some kinds belong to the whole cluster. */
function rendered(
  objects: readonly (readonly [apiVersion: string, kind: string])[],
  ofCluster: readonly string[] = [],
) {
  const text = objects.map(([apiVersion, kind], index) =>
    JSON.stringify({ apiVersion, kind, metadata: { name: `o${index}` } }),
  );
  const { objects: read } = readManifest(text.join('\n---\n'), 'r');
  return platformObjects([{ ring: 'dr', namespace: 'a', objects: read }], ({ kind }) => ofCluster.includes(kind));
}

const named = (kind: string): unknown =>
  valueAt(standInDefinition({ group: 'g.io', kind, versions: ['v1'], scope: 'Cluster', example: '' }), [
    'metadata',
    'name',
  ]);

describe('kinds that nothing of the platform defines', () => {
  it('are each found once, with each version that is used, and where their objects are', () => {
    const objects = rendered(
      [
        ['v1', 'ConfigMap'],
        ['apps/v1', 'Deployment'],
        ['monitoring.coreos.com/v1', 'PodMonitor'],
        ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass'],
        ['s3.services.k8s.aws/v1alpha1', 'Bucket'],
        ['s3.services.k8s.aws/v1', 'Bucket'],
      ],
      ['VolumeSnapshotClass'],
    );
    const known = new Set([kindKey('apps', 'Deployment'), kindKey('monitoring.coreos.com', 'PodMonitor')]);
    expect(foreignKinds(objects, known)).toEqual([
      {
        group: 'snapshot.storage.k8s.io',
        kind: 'VolumeSnapshotClass',
        versions: ['v1'],
        scope: 'Cluster',
        example: 'VolumeSnapshotClass/o3',
      },
      {
        group: 's3.services.k8s.aws',
        kind: 'Bucket',
        versions: ['v1alpha1', 'v1'],
        scope: 'Namespaced',
        example: 'Bucket/a/o4',
      },
    ]);
  });

  it('are of another group than a known kind of the same name', () => {
    const known = new Set([kindKey('objectstorage.example', 'Bucket')]);
    expect(foreignKinds(rendered([['s3.services.k8s.aws/v1', 'Bucket']]), known)).toHaveLength(1);
  });

  it('are none that a release defines by a template, whose definition Helm would refuse beside another', () => {
    const definition = standInDefinition({
      group: 'own.example',
      kind: 'Widget',
      versions: ['v1'],
      scope: 'Namespaced',
      example: '',
    });
    const { objects } = readManifest(JSON.stringify(definition), 'r');
    const defining = platformObjects([{ ring: 'base', namespace: 'a', objects }], () => true);
    const known = new Set([kindKey('apiextensions.k8s.io', 'CustomResourceDefinition')]);
    const using = rendered([['own.example/v1', 'Widget']]);
    expect(foreignKinds(using, known)).toHaveLength(1);
    expect(foreignKinds([...using, ...defining], known)).toEqual([]);
  });

  it('are none of Kubernetes’ own groups, which take no definitions', () => {
    const removed = rendered([
      ['policy/v1beta1', 'PodSecurityPolicy'],
      ['extensions/v1beta1', 'Ingress'],
    ]);
    expect(foreignKinds(removed, new Set())).toEqual([]);
  });
});

describe('a definition that stands in', () => {
  it('stores one version and takes any object', () => {
    const [kind] = foreignKinds(
      rendered([
        ['s3.services.k8s.aws/v1alpha1', 'Bucket'],
        ['s3.services.k8s.aws/v1', 'Bucket'],
      ]),
      new Set(),
    );
    if (kind === undefined) throw new TypeError('none was found');
    const { spec } = standInDefinition(kind) as { spec: { scope: string; versions: readonly Untyped[] } };
    expect(spec.scope).toBe('Namespaced');
    expect(spec.versions.map(({ name, served, storage }) => [name, served, storage])).toEqual([
      ['v1alpha1', true, true],
      ['v1', true, false],
    ]);
    expect(valueAt(spec.versions[1], ['schema', 'openAPIV3Schema'])).toEqual({
      type: 'object',
      'x-kubernetes-preserve-unknown-fields': true,
    });
    expect(standsIn(kind, 'schemas/crds')).toMatchObject({
      code: 'rehearse/definition-missing',
      severity: 'warning',
      file: 'schemas/crds',
      path: 'Bucket.s3.services.k8s.aws',
    });
  });

  it.each([
    ['FieldExport', 'fieldexports.g.io'],
    ['VolumeSnapshotClass', 'volumesnapshotclasses.g.io'],
    ['ReplicationPolicy', 'replicationpolicies.g.io'],
    ['Gateway', 'gateways.g.io'],
    ['Mesh', 'meshes.g.io'],
  ])('of %s is named as Kubernetes names it', (kind, name) => {
    expect(named(kind)).toBe(name);
  });
});
