import { describe, expect, it } from 'vitest';
import type { DocumentPath } from '../../core/document-path.ts';
import { valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { compareManifests } from './differences.ts';
import { everyField, leaves } from './every-field.fixture.ts';
import { readManifests } from './read-manifests.ts';

/** More of what teams have, beside what an import says. */
const more = `
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec:
  parentRefs: [{name: edge, namespace: gateways, sectionName: https}]
  hostnames: [shop.example.com]
  rules:
    - matches: [{path: {type: PathPrefix, value: /a}, method: GET, headers: [{name: x, value: y}]}]
      filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]
      timeouts: {request: 5s}
      backendRefs: [{name: web, port: 80, weight: 9}, {name: canary, port: 81, weight: 1}]
    - matches: [{path: {type: Exact, value: /b}}]
      backendRefs: [{name: second, port: 82}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: {name: web}
spec:
  hostnames: [grpc.example.com]
  rules:
    - matches: [{method: {service: a.Orders, method: Get}}]
      backendRefs: [{name: web, port: 80}]
    - matches: [{method: {service: a.Carts}}]
      backendRefs: [{name: carts, port: 90}]
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: files, annotations: {example.com/keep: yes please}, labels: {tier: gold}}
spec:
  accessModes: [ReadWriteMany]
  storageClassName: shared
  volumeMode: Filesystem
  resources: {requests: {storage: 5Gi}}
---
apiVersion: v1
kind: Secret
metadata: {name: keys}
stringData: {key: hunter2}
---
apiVersion: example.com/v1
kind: Queue
metadata: {name: jobs}
spec: {size: 5, consumers: [{name: a, at: once}], nested: {deep: [1, 2]}}
`;

/**
 * What is no statement of the source: what it is written in, by which labels pods are selected, names that the render
 * gives anew, what the fields beside it imply, and what is empty.
 */
const SILENT = [
  /^(HorizontalPodAutoscaler|PodDisruptionBudget|Ingress|HTTPRoute|GRPCRoute) metadata\.name$/,
  /^HorizontalPodAutoscaler spec\.(scaleTargetRef\.apiVersion|metrics\.0\.type)$/,
  /\.(nodeAffinity|podFailurePolicy\.rules)$/,
  /^(apiVersion|kind)$/,
  /^(Deployment|CronJob) .*spec\.selector\./,
  /^Deployment .*\.containers\.\d+\.(name|ports\.\d+\.name)$/,
  /^CronJob .*\.containers\.\d+\.name$/,
  /^Deployment .*\.volumeMounts\.1\.readOnly$/,
];

const objects = readManifests('m.yaml', everyField + more);
const countOf = (rendered: readonly ManifestObject[]): number =>
  compareManifests('m.yaml', objects, rendered, 'shop').differences.length;

describe('a comparison', () => {
  it('of manifests with themselves finds nothing', () => {
    const { facts, alike, differences } = compareManifests('m.yaml', objects, objects, 'shop');
    expect(differences).toEqual([]);
    expect(alike).toBe(facts);
  });

  it('tells every field that the render has otherwise, whatever its kind', () => {
    const paths = objects.flatMap((object) => leaves(object.value).map((path) => ({ object, path })));
    expect(paths.length).toBeGreaterThan(180);
    const silent = paths.filter(({ object, path }) => {
      const value = structuredClone(object.value);
      change(value, path);
      const { name = '' } = (value['metadata'] ?? {}) as { readonly name?: string };
      return countOf(objects.map((one) => (one === object ? { ...object, value, name } : one))) === 0;
    });
    const names = silent.map(({ object, path }) => `${object.kind} ${path.join('.')}`);
    expect(
      names.filter((name) => !SILENT.some((known) => known.test(name) || known.test(name.split(' ')[1] ?? ''))),
    ).toEqual([]);
  });

  it('tells every object that the render lacks, once', () => {
    const apart = new Set(['Deployment', 'CronJob', 'Service']);
    for (const object of objects.filter(({ kind }) => !apart.has(kind))) {
      const { differences } = compareManifests(
        'm.yaml',
        objects,
        objects.filter((one) => one !== object),
        'shop',
      );
      const name = `${object.kind} ${object.name}`;
      const ofIt = differences.filter(({ path }) => path === name || path.startsWith(`${name} `));
      expect(ofIt.map(({ path, expected }) => ({ path, expected }))).toEqual([
        { path: name, expected: 'the same in the render, which has nothing of it' },
      ]);
    }
  });

  it('quotes no value of a Secret', () => {
    const { differences } = compareManifests('m.yaml', objects, [], 'shop');
    expect(JSON.stringify(differences)).not.toContain('hunter2');
    const changed = objects.map((one) =>
      one.kind === 'Secret' ? { ...one, value: { stringData: { key: 'hunter3' } } } : one,
    );
    expect(JSON.stringify(compareManifests('m.yaml', objects, changed, 'shop').differences)).not.toMatch(/hunter[23]/);
  });
});

function change(root: unknown, path: DocumentPath): void {
  const parent = valueAt(root, path.slice(0, -1)) as Record<string | number, unknown>;
  const step = path.at(-1) ?? '';
  const value = parent[step];
  parent[step] =
    typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : typeof value === 'string'
          ? `${value}x`
          : { other: 1 };
}
