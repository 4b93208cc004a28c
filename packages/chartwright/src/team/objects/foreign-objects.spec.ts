import { describe, expect, it } from 'vitest';
import { objectsOf, shippedCatalog } from '../../kube/bundles.fixture.ts';
import { foreignObjectFindings } from './foreign-objects.ts';
import { refusedKinds } from './refused-kinds.ts';

const catalog = shippedCatalog();
const owner = { chart: 'shop', namespace: 'team-shop', grantedKinds: ['traefik.io/Middleware'] };

/** A document as Helm prints it for the team's one template, or another one. */
function document(apiVersion: string, kind: string, rest: string, source = 'shop/templates/all.yaml'): string {
  return `---\n# Source: ${source}\napiVersion: ${apiVersion}\nkind: ${kind}\n${rest}\n`;
}

function found(text: string): (readonly [code: string, path: string])[] {
  return foreignObjectFindings(objectsOf(text), owner, catalog).map(({ code, path }) => [code, path]);
}

const rbac = 'rbac.authorization.k8s.io/v1';
const inNamespace = (name: string): string => `metadata: {name: ${name}, namespace: team-shop}`;
const binding = (name: string, kind: string, role: string): string =>
  document(rbac, 'RoleBinding', `${inNamespace(name)}\nroleRef: {kind: ${kind}, name: ${role}}`);

describe('objects of a team chart', () => {
  it('may be what the library prints', () => {
    const text = [
      document('v1', 'Namespace', 'metadata: {name: team-shop}'),
      document('v1', 'ResourceQuota', inNamespace('team')),
      document('v1', 'LimitRange', inNamespace('team')),
      document('networking.k8s.io/v1', 'NetworkPolicy', inNamespace('default-deny')),
      document('networking.k8s.io/v1', 'NetworkPolicy', inNamespace('allow-egress-db')),
      binding('team-admin', 'ClusterRole', 'chartwright-team-admin'),
      document('apps/v1', 'Deployment', inNamespace('web')),
      document('example.com/v1', 'Widget', inNamespace('web')),
      document('traefik.io/v1alpha1', 'Middleware', inNamespace('web')),
    ].join('');
    expect(found(text)).toEqual([]);
  });

  it('may be the Middlewares of `expose` where the environment has them, and no other', () => {
    const text = [
      document('traefik.io/v1alpha1', 'Middleware', inNamespace('web-rate-limit-9')),
      document('traefik.io/v1alpha1', 'Middleware', inNamespace('web-plugin-9')),
      document('traefik.io/v1alpha1', 'Middleware', inNamespace('web-rate-limit-9'), 'shop/templates/own.yaml'),
    ].join('');
    const refused = (hasMiddlewares: boolean) =>
      foreignObjectFindings(objectsOf(text), { ...owner, grantedKinds: [], hasMiddlewares }, catalog).length;
    expect([refused(true), refused(false)]).toEqual([2, 3]);
  });

  it.each([
    ['a ClusterRoleBinding', document(rbac, 'ClusterRoleBinding', 'metadata: {name: evil}')],
    ['a webhook', document('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'metadata: {name: a}')],
    ['a definition', document('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'metadata: {name: a.b}')],
    ['a Secret', document('v1', 'Secret', inNamespace('a'))],
    ['a Role', document(rbac, 'Role', inNamespace('a'))],
    ['another Namespace', document('v1', 'Namespace', 'metadata: {name: team-other}')],
    ['a kind of the edge', document('traefik.io/v1alpha1', 'IngressRoute', inNamespace('a'))],
    ['another quota', document('v1', 'ResourceQuota', inNamespace('mine'))],
    ['another policy', document('networking.k8s.io/v1', 'NetworkPolicy', inNamespace('open'))],
    ['a binding of a persona’s name to another role', binding('team-admin', 'ClusterRole', 'cluster-admin')],
    ['a binding of a persona to a role of the team', binding('team-admin', 'Role', 'chartwright-team-admin')],
    [
      'a quota that another template prints',
      document('v1', 'ResourceQuota', inNamespace('team'), 'shop/templates/more.yaml'),
    ],
    [
      'a quota that another chart prints',
      document('v1', 'ResourceQuota', inNamespace('team'), 'shop/charts/other/templates/all.yaml'),
    ],
  ])('are not %s', (_what, text) => {
    expect(found(text)).toEqual([['objects/platform-kind', expect.stringMatching(/: kind$/) as string]]);
  });

  it.each(['namespace: kube-system', 'namespace: ""', 'labels: {}'])('are not elsewhere: %s', (where) => {
    const text = document('v1', 'ConfigMap', `metadata: {name: a, ${where}}`);
    expect(found(text)).toEqual([['objects/namespace', expect.stringMatching(/metadata\.namespace$/) as string]]);
  });

  it.each(['List', 'ConfigMapList', 'ConfigMap'])('are no members of an object of kind %s with items', (kind) => {
    const items = 'items:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: team-shop}}';
    expect(found(document('v1', kind, items))).toEqual([['objects/list', 'ConfigMap/team-shop/a: kind']]);
  });

  it('are refused by kind where Kubernetes has the kind for the whole cluster', () => {
    const kinds = [...catalog.kinds()].filter(
      ({ apiVersion, kind }) => catalog.lookup(apiVersion, kind)?.scope === 'Cluster',
    );
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter(({ kind }) => !refusedKinds().includes(kind))).toEqual([]);
  });
});
