import { describe, expect, it } from 'vitest';
import type { Problem } from '../core/problem.ts';
import { BAD_OBJECTS } from './bad-objects.fixture.ts';
import { GOOD_MANIFEST, objectsOf, shippedCatalog } from './bundles.fixture.ts';
import { validateObjects } from './validate.ts';

const catalog = shippedCatalog();
const problemsOf = (text: string): Problem[] => validateObjects(objectsOf(text), catalog);

/** The problems of the good manifest in which a text is replaced; the text must be there. */
function spoilt(from: string, to: string): Problem[] {
  expect(GOOD_MANIFEST).toContain(from);
  return problemsOf(GOOD_MANIFEST.replace(from, to));
}

const DEPLOYMENT = 'Deployment/team-a/web: spec.template.spec.containers[0]';

describe('validateObjects', () => {
  it('finds nothing wrong with good objects', () => {
    expect(problemsOf(GOOD_MANIFEST)).toEqual([]);
  });

  it('gives a problem its file, line, path, finding, expectation and fix', () => {
    expect(spoilt('image: registry', 'imag: registry')).toEqual([
      {
        code: 'objects/unknown-field',
        severity: 'error',
        file: 'payments/templates/deployment.yaml',
        line: 47,
        path: `${DEPLOYMENT}.imag`,
        found: '"imag"',
        expected: 'a field that "containers" has',
        fix: 'write "image"',
      },
    ]);
  });

  it.each(BAD_OBJECTS)('refuses %s', (_what, from, to, code, path, fix) => {
    const problems = spoilt(from, to);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[`objects/${code}`, path]]);
    expect(problems[0]?.fix).toMatch(fix);
  });

  it('warns only of an autoscaler whose target is not in the manifest', () => {
    expect(spoilt('kind: Deployment\n    name: web', 'kind: Deployment\n    name: api')[0]?.severity).toBe('warning');
  });

  it('refuses an object that the manifest holds twice, and names the first', () => {
    const [problem, ...more] = problemsOf(
      GOOD_MANIFEST +
        '---\n# Source: b/x.yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: team-a}\n',
    );
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'objects/duplicate', file: 'b/x.yaml' });
    expect(problem?.found).toContain('payments/templates/serviceaccount.yaml, line 3');
  });

  it('accepts one name in two namespaces, except for kinds without a namespace', () => {
    const pair = (kind: string): string =>
      ['a', 'b']
        .map((namespace) => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: x, namespace: ${namespace}}\n`)
        .join('---\n');
    expect(problemsOf(pair('ConfigMap'))).toEqual([]);
    expect(problemsOf(pair('Namespace')).map(({ code }) => code)).toContain('objects/duplicate');
  });

  it('lets a hook have the name of an object that stays', () => {
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: x\n';
    expect(problemsOf(`${account}---\n${account}  annotations: {helm.sh/hook: pre-install}\n`)).toEqual([]);
  });

  it("treats an empty string of an enum in one of Kubernetes' own kinds as a field left out", () => {
    expect(spoilt('port: 80\n      targetPort', 'protocol: ""\n      port: 80\n      targetPort')).toEqual([]);
  });

  it('reports a kind without a schema once, as a warning with how to have it checked', () => {
    const unknown = (name: string): string => `apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: ${name}}\n`;
    expect(problemsOf(`${unknown('a')}---\n${unknown('b')}`)).toMatchObject([
      {
        code: 'objects/no-schema',
        severity: 'warning',
        path: 'Widget/a: kind',
        fix: 'put its CustomResourceDefinition into the CRD folder',
      },
    ]);
  });

  it('checks custom objects by a definition in the same manifest', () => {
    const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}
---
`;
    const widget = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {siz: 1}\n';
    expect(problemsOf(definition + widget)).toMatchObject([{ path: 'Widget/a: spec.siz', fix: 'write "size"' }]);
  });

  it('requires no apiVersion and kind of volumeClaimTemplates in a StatefulSet', () => {
    const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: db, volumeMounts: [{name: data, mountPath: /data}]}]}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;
    expect(problemsOf(set)).toEqual([]);
  });

  it('never shows the data of a Secret', () => {
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {k: "not base64!"}\nstringData: {pin: 12345}\n';
    const problems = problemsOf(secret);
    expect(problems.map((problem) => problem.path)).toEqual(['Secret/s: data.k', 'Secret/s: stringData.pin']);
    expect(JSON.stringify(problems)).not.toMatch(/not base64!|12345/);
  });

  it('never shows a variable that is named like a secret', () => {
    const [problem] = spoilt(
      '- name: LEVEL\n              value: info',
      '- name: DB_PASSWORD\n              value: 12345',
    );
    expect(problem?.code).toBe('objects/type');
    expect(JSON.stringify(problem)).not.toContain('12345');
  });

  it("treats a null in one of Kubernetes' own kinds as a field left out, and refuses it in a custom kind", () => {
    expect(spoilt('replicas: 2', 'replicas:')).toEqual([]);
    expect(spoilt('          image: registry.example.com/web:1.0.0\n', '          image:\n          args:\n')).toEqual(
      [],
    );
    expect(spoilt('- name: LEVEL', '- name:')).toMatchObject([
      { code: 'objects/missing-field', path: `${DEPLOYMENT}.env[0].name` },
    ]);
    expect(spoilt('interval: 30s', 'interval:')).toMatchObject([{ code: 'objects/type', found: 'null' }]);
  });

  it('does not check the target port of a Service whose pods are not in the manifest', () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: x}, ports: [{port: 80, targetPort: http}]}\n';
    expect(problemsOf(service)).toEqual([]);
  });

  it.each([
    ['batch/v1', 'CronJob', 52],
    ['batch/v1', 'Job', 63],
    ['apps/v1', 'StatefulSet', 52],
  ])(
    'refuses a name of %s %s of more than %i characters, from which longer ones are made',
    (apiVersion, kind, most) => {
      const names = (length: number) =>
        problemsOf(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${'a'.repeat(length)}}\n`).filter(
          ({ code }) => code === 'objects/name',
        );
      expect(names(most)).toEqual([]);
      expect(names(most + 1)).toMatchObject([{ expected: expect.stringContaining(`at most ${most}`) as string }]);
    },
  );

  it("lets RBAC's names have colons", () => {
    const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: "team:a"}\nrules: []\n';
    expect(problemsOf(role)).toEqual([]);
  });

  it('lists problems in the order of the manifest', () => {
    const lines = problemsOf(GOOD_MANIFEST.replace('targetPort: http', 'targetPort: x').replace('image:', 'imag:')).map(
      ({ line }) => line,
    );
    expect(lines).toEqual([...lines].toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(lines).toHaveLength(2);
  });
});
