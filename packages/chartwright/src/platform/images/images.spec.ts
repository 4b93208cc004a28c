import { describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { collisions, escapes, listImages } from './list.ts';
import { copyScript } from './script.ts';
import { type FoundImage, findImages } from './images.ts';

function found(manifest: string): FoundImage[] {
  return findImages(readManifest(manifest, 'manifest').objects);
}

function images(manifest: string): string[] {
  return found(manifest).map(({ written }) => written);
}

describe('the images of rendered objects', () => {
  it('are those of all containers of a pod, and of image volumes', () => {
    const manifest = `
apiVersion: batch/v1
kind: CronJob
metadata: { name: a, namespace: ns }
spec:
  jobTemplate:
    spec:
      template:
        spec:
          initContainers: [{ name: i, image: init:1 }]
          containers: [{ name: c, image: main:1 }]
          ephemeralContainers: [{ name: e, image: debug:1 }]
          volumes: [{ name: v, image: { reference: data:1 } }]
`;
    expect(images(manifest)).toEqual(['init:1', 'main:1', 'debug:1', 'data:1']);
  });

  it('have the chart and the object they come from', () => {
    const manifest = `# Source: platform/charts/loki/charts/minio/templates/x.yaml
apiVersion: v1
kind: Pod
metadata: { name: a, namespace: ns }
spec: { containers: [{ name: c, image: main:1 }] }
`;
    expect(found(manifest)).toEqual([{ written: 'main:1', chart: 'loki', where: 'Pod/ns/a spec.containers.0.image' }]);
  });

  it('are those of custom resources too, in one piece or in parts', () => {
    const manifest = `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: a }
spec:
  image: quay.io/prometheus/prometheus:v3
  sidecar: { image: { registry: quay.io, repository: x/y, tag: v1 } }
  other: { image: { repository: x/z, tag: v1, digest: ${'ab'.repeat(32)} } }
`;
    expect(images(manifest)).toEqual([
      'quay.io/prometheus/prometheus:v3',
      'quay.io/x/y:v1',
      `x/z:v1@sha256:${'ab'.repeat(32)}`,
    ]);
  });

  it('are those of flags and variables, where the value is surely an image', () => {
    const manifest = `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
    - name: c
      image: main:1
      args:
        - --prometheus-config-reloader=quay.io/p/reloader:v1
        - --acme-http01-solver-image=solver:v1
        - --listen=0.0.0.0:9090
        - --url=http://a.example.com/b:80
        - --helper-image
        - helper:v1
      env:
        - { name: PROXY, value: ghcr.io/p/proxy:v1 }
        - { name: ADDRESS, value: loki:3100 }
`;
    expect(images(manifest).sort()).toEqual(
      ['main:1', 'quay.io/p/reloader:v1', 'solver:v1', 'helper:v1', 'ghcr.io/p/proxy:v1'].sort(),
    );
  });

  it("are those that linkerd's injector puts into pods, which have its own version when they have none", () => {
    const manifest = `
apiVersion: v1
kind: ConfigMap
metadata: { name: linkerd-config }
data:
  values: |
    linkerdVersion: edge-26.8.3
    controllerImage: cr.l5d.io/linkerd/controller
    controllerImageVersion: ""
    proxy: { image: { name: cr.l5d.io/linkerd/proxy, version: "" } }
    debugContainer: { image: { name: cr.l5d.io/linkerd/debug, version: edge-1 } }
`;
    expect(images(manifest)).toEqual([
      'cr.l5d.io/linkerd/controller:edge-26.8.3',
      'cr.l5d.io/linkerd/proxy:edge-26.8.3',
      'cr.l5d.io/linkerd/debug:edge-1',
    ]);
  });

  it('are none in definitions, roles, dashboards, and texts that are no YAML', () => {
    const manifest = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: a }
spec: { image: not-an-image }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data:
  dashboard.json: '{"image": "x"}'
  config.alloy: 'image { a = "b" } : : {'
`;
    expect(images(manifest)).toEqual([]);
  });
});

const publicLoki = { written: 'grafana/loki:3', chart: 'loki', where: 'a' };

describe('the list of images', () => {
  it('has each once, under its whole name, with its charts and its names in the registry', () => {
    const twice = { written: 'docker.io/grafana/loki:3', chart: 'logs', where: 'b' };
    const rewritten = [
      { ...publicLoki, written: 'r.example/m/grafana/loki:3' },
      { ...twice, written: 'r.example/m/grafana/loki:3' },
    ];
    expect(listImages([publicLoki, twice], rewritten)).toEqual([
      { image: 'docker.io/grafana/loki:3', charts: ['logs', 'loki'], targets: ['r.example/m/grafana/loki:3'] },
    ]);
  });

  it('reports what does not come from the registry, a longer host with the same beginning included', () => {
    const evil = { ...publicLoki, written: 'r.example/mirror2/loki:3' };
    expect(escapes([publicLoki, evil, { ...publicLoki, written: 'r.example/m/x:1' }], 'r.example/m')).toEqual([
      publicLoki,
      evil,
    ]);
  });

  it('reports two images that would be one in the registry', () => {
    const list = [
      { image: 'docker.io/a/b:1', charts: [], targets: ['r/a/b:1'] },
      { image: 'quay.io/a/b:1', charts: [], targets: ['r/a/b:1'] },
      { image: 'quay.io/a/c:1', charts: [], targets: ['r/a/c:1'] },
    ];
    expect(collisions(list)).toEqual([['r/a/b:1', 'docker.io/a/b:1', 'quay.io/a/b:1']]);
  });
});

describe('the script that copies images', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  const script = copyScript(
    [
      { image: 'docker.io/a/b:1', charts: ['x'], targets: ['r.example/m/a/b:1'] },
      { image: `quay.io/c/d:2@${digest}`, charts: ['x'], targets: [`r.example/m/c/d:2@${digest}`] },
      { image: 'quay.io/e/f:3', charts: ['x'], targets: ['quay.io/e/f:3'] },
    ],
    'r.example/m',
  );

  it('copies each image to its place, by digest where it has one, and leaves out what is not rewritten', () => {
    expect(script.split('\n').filter((line) => line.startsWith('copy '))).toEqual([
      "copy 'docker.io/a/b:1' 'r.example/m/a/b:1'",
      `copy 'quay.io/c/d@${digest}' 'r.example/m/c/d:2'`,
    ]);
  });

  it('is quoted, whatever a name holds', () => {
    const evil = copyScript([{ image: "a'$(touch x)", charts: [], targets: ["r/a'; touch x"] }], 'r');
    expect(evil).toContain(String.raw`copy 'a'\''$(touch x)' 'r/a'\''; touch x'`);
  });
});
