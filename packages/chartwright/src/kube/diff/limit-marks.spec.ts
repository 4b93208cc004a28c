import { describe, expect, it } from 'vitest';
import { readManifest } from '../manifest.ts';
import { groupOf } from '../catalog.ts';
import type { InstalledObject } from '../installed-object.ts';
import { marksOf } from './marks.ts';

function object(value: object): InstalledObject {
  const [one] = readManifest(JSON.stringify(value), 'test').objects;
  if (one === undefined) throw new TypeError('no object');
  const { apiVersion, kind, name, namespace } = one;
  return {
    object: one,
    ring: undefined,
    apiVersion,
    group: groupOf(apiVersion),
    kind,
    name,
    namespace,
    value: one.value,
  };
}

const marks = (kind: string, before: object | undefined, after: object | undefined): string[] =>
  marksOf(before === undefined ? undefined : object(before), after === undefined ? undefined : object(after))
    .filter((mark) => mark.kind === kind)
    .map(({ why }) => why);

const role = (verbs: readonly string[]) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'deploy' },
  rules: [{ apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs }],
});

const quota = (pods: string) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'team', namespace: 'team-a' },
  spec: { hard: { pods, 'requests.cpu': '2' } },
});

const namespace = (level: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'team-a', labels: { 'pod-security.kubernetes.io/enforce': level } },
});

const policy = (...expressions: readonly string[]) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name: 'guard' },
  spec: { validations: expressions.map((expression) => ({ expression })) },
});

const definition = (fields: object, more: object = {}, version = 'v1') => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'rules.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { kind: 'Rule', plural: 'rules' },
    versions: [
      {
        name: version,
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                properties: { groups: { type: 'array', items: { type: 'object', properties: fields, ...more } } },
              },
            },
          },
        },
      },
    ],
  },
});

const text = { type: 'string' };

describe('what is allowed less', () => {
  it('tells rights that a role no longer gives', () => {
    expect(marks('limits', role(['get', 'patch']), role(['get']))).toEqual([
      'no longer allows patch ingresses.networking.k8s.io',
    ]);
    expect(marks('limits', role(['get', 'patch']), undefined)).toEqual([
      'no longer allows get ingresses.networking.k8s.io; patch ingresses.networking.k8s.io',
    ]);
    expect(marks('limits', role(['get']), role(['patch', 'get']))).toEqual([]);
  });

  it('tells a quota that falls, and not one that rises', () => {
    expect(marks('limits', quota('20'), quota('3'))).toEqual(['pods falls from 20 to 3']);
    expect(marks('limits', quota('3'), quota('20'))).toEqual([]);
    expect(marks('limits', { ...quota('3'), spec: {} }, quota('3'))).toEqual([
      'pods is limited to 3',
      'requests.cpu is limited to 2',
    ]);
    // Of a namespace that comes with it.
    expect(marks('limits', undefined, quota('3'))).toEqual([]);
  });

  it('tells a Pod Security level that rises; that it falls is a matter of security', () => {
    expect(marks('limits', namespace('baseline'), namespace('restricted'))).toEqual([
      'its Pod Security level rises from baseline to restricted',
    ]);
    expect(marks('limits', namespace('restricted'), namespace('baseline'))).toEqual([]);
    expect(marks('security', namespace('restricted'), namespace('baseline'))).toHaveLength(1);
  });

  it('tells validations that are new', () => {
    expect(marks('limits', policy('a'), policy('a', 'b'))).toEqual(['1 of its validations differ or are new']);
    expect(marks('limits', policy('a', 'b'), policy('b'))).toEqual([]);
  });
});

describe('what objects lose by a definition', () => {
  it('tells fields that are gone, without those below them', () => {
    const before = definition({ name: text, limit: text, more: { type: 'object', properties: { deep: text } } });
    expect(marks('data', before, definition({ name: text }))).toEqual([
      'spec.groups[].limit, spec.groups[].more: no field any more, so what objects have there is lost',
    ]);
    expect(marks('data', definition({ name: text }), before)).toEqual([]);
  });

  it('tells nothing where the definition keeps what it does not list', () => {
    const open = { 'x-kubernetes-preserve-unknown-fields': true };
    expect(marks('data', definition({ limit: text }), definition({}, open))).toEqual([]);
  });

  it('tells versions that are no longer served', () => {
    expect(marks('data', definition({}), definition({}, {}, 'v2'))).toEqual(['version v1 is no longer served']);
  });
});

describe('the address of a Service', () => {
  const service = (spec: object) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec });

  it('is refused when another one is written, and kept when none is', () => {
    const refused = ['spec.clusterIP cannot be changed in place'];
    expect(marks('immutable', service({ clusterIP: 'None' }), service({ clusterIP: '10.0.0.7' }))).toEqual(refused);
    expect(marks('immutable', service({}), service({ clusterIP: 'None' }))).toEqual(refused);
    expect(marks('immutable', service({ clusterIP: '10.0.0.7' }), service({}))).toEqual([]);
    expect(marks('immutable', service({ clusterIP: 'None' }), service({}))).toEqual([
      'spec.clusterIP stays None until the Service is deleted',
    ]);
  });
});
