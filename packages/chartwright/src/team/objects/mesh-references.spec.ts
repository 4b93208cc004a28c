import { describe, expect, it } from 'vitest';
import type { ManifestObject } from '../../kube/manifest.ts';
import { effectiveValues } from '../values/effective.ts';
import { teamReleaseFindings } from './check-release.ts';
import { teamObject, workload } from './objects.fixture.ts';

const terms = effectiveValues({ tenant: { team: 'shop', podSecurity: 'baseline', network: { peers: { cart: {} } } } });
const ofWeb = { matchLabels: { 'app.kubernetes.io/name': 'web' } };
const policies = 'policy.linkerd.io';

const server = (spec: object, name = 'web') =>
  teamObject(`${policies}/v1beta3`, 'Server', name, { spec: { podSelector: ofWeb, port: 'http', ...spec } });
const authentication = teamObject(`${policies}/v1alpha1`, 'MeshTLSAuthentication', 'cart', {
  spec: { identityRefs: [{ kind: 'Namespace', name: 'team-cart' }] },
});
const policy = (targetRef: object, by: object = { kind: 'MeshTLSAuthentication', name: 'cart' }) =>
  teamObject(`${policies}/v1alpha1`, 'AuthorizationPolicy', 'own', {
    spec: { targetRef, requiredAuthenticationRefs: [{ group: policies, ...by }] },
  });
const route = (group: string, parent: object) =>
  teamObject(`${group}/v1beta3`, 'HTTPRoute', 'own', { spec: { parentRefs: [{ group: policies, ...parent }] } });

const ofServer = { group: policies, kind: 'Server', name: 'web' };
const own = [server({}), authentication];

const found = (...more: readonly ManifestObject[]): string[] =>
  teamReleaseFindings([...workload, ...more], terms).map(
    ({ code, path, found: what }) => `${code.replace('objects/', '')} ${path.replace(/^.*?: /, '')}: ${what}`,
  );

describe('policies of linkerd in a release', () => {
  it.each([
    [policy(ofServer)],
    [policy({ kind: 'Namespace', name: 'team-shop' })],
    [policy(ofServer, { kind: 'MeshTLSAuthentication', name: 'same-namespace' })],
    [policy(ofServer, { kind: 'MeshTLSAuthentication', name: 'peer-cart' })],
    [policy(ofServer, { kind: 'MeshTLSAuthentication', name: 'b', namespace: 'team-b' })],
    [policy(ofServer, { group: '', kind: 'ServiceAccount', name: 'b' })],
    [route(policies, { kind: 'Server', name: 'web' })],
    [server({ port: 9000 }, 'unlisted')],
    [server({ podSelector: { matchLabels: { app: 'b' } } }, 'elsewhere')],
  ])('may be $kind $value.spec', (object) => {
    const operated = object.name === 'elsewhere' ? [teamObject('example.com/v1', 'Db', 'db')] : [];
    expect(found(...own, ...operated, object)).toEqual([]);
  });

  // prettier-ignore
  it.each([
    [policy({ ...ofServer, name: 'b' }), 'mesh-reference spec.targetRef.name: the Server "b", which the chart does not have'],
    [policy({ group: policies, kind: 'HTTPRoute', name: 'b' }), 'mesh-reference spec.targetRef.name: the HTTPRoute "b", which the chart does not have'],
    [policy({ kind: 'Namespace', name: 'team-b' }), 'mesh-reference spec.targetRef.name: the namespace "team-b"'],
    [policy(ofServer, { kind: 'MeshTLSAuthentication', name: 'peer-b' }), 'mesh-reference spec.requiredAuthenticationRefs[0].name: the MeshTLSAuthentication "peer-b", which the chart does not have'],
    [policy(ofServer, { kind: 'NetworkAuthentication', name: 'cart' }), 'mesh-reference spec.requiredAuthenticationRefs[0].name: the NetworkAuthentication "cart", which the chart does not have'],
    [route(policies, { kind: 'Server', name: 'b' }), 'mesh-reference spec.parentRefs[0].name: the Server "b", which the chart does not have'],
    [server({ port: 'b' }, 'b'), 'mesh-port spec.port: port "b"'],
    [server({ podSelector: { matchLabels: { app: 'b' } } }, 'b'), 'selects-nothing spec.podSelector: a Server that selects no pod of the chart'],
    [server({ port: 8080 }, 'b'), 'mesh-port spec.port: a port that the Server "web" describes already'],
  ])('are refused with $kind $value.spec', (object, problem) => {
    expect(found(...own, object)).toEqual([problem]);
  });

  it('say what there is', () => {
    const [problem] = teamReleaseFindings([...workload, ...own, policy({ ...ofServer, name: 'wep' })], terms);
    expect(problem?.expected).toContain('a Server of the chart: web;');
  });
});
