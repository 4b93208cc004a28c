import { describe, expect, it } from 'vitest';
import { kustomizeFiles } from './kustomize.ts';
import { objectsIn } from '../platform-object.fixture.ts';

const manifest = `apiVersion: v1
kind: ServiceAccount
metadata: { name: a }
---
apiVersion: v1
kind: Service
metadata: { name: b, namespace: kube-system }
---
apiVersion: v1
kind: Namespace
metadata: { name: n }
---
apiVersion: v1
kind: Pod
metadata: { name: t, annotations: { helm.sh/hook: test } }
`;

describe('a render as a Kustomize base', () => {
  const objects = objectsIn(manifest).map(({ object }) => object);
  const files = kustomizeFiles(
    'dev',
    [
      { name: 'edge', namespace: 'platform-edge', objects },
      { name: 'crds', namespace: 'x', objects: [] },
    ],
    ({ kind }) => kind === 'Namespace',
  );

  it('has a folder a ring that has objects, and an overlay', () => {
    expect([...files.keys()]).toEqual([
      'base/edge/objects.yaml',
      'base/edge/kustomization.yaml',
      'base/kustomization.yaml',
      'overlays/dev/kustomization.yaml',
    ]);
    expect(files.get('base/kustomization.yaml')).toContain('resources:\n  - edge\n');
  });

  it('writes every namespace out, and leaves tests out', () => {
    const text = files.get('base/edge/objects.yaml') ?? '';
    expect(objectsIn(text).map(({ kind, object }) => [kind, object.namespace])).toEqual([
      ['ServiceAccount', 'platform-edge'],
      ['Service', 'kube-system'],
      ['Namespace', undefined],
    ]);
  });
});
