import { expect, it } from 'vitest';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { teamReleaseFindings } from '../../src/team/objects/check-release.ts';
import { effectiveValues } from '../../src/team/values/effective.ts';
import { renderBatch } from '../support/batch.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';
import { image } from '../support/values.ts';

const render = renderBatch();
const probe = { type: 'grpc', port: 'grpc' } as const;
const values: TeamValues = {
  tenant: {
    team: 'shop',
    network: { peers: { cart: {}, caller: { direction: 'ingress' }, callee: { direction: 'egress' } } },
  },
  global: {
    platform: { mesh: { enabled: true, defaultInboundPolicy: 'deny' }, edgeSourceRanges: ['10.0.0.0/16'] },
  },
  workloads: {
    web: {
      image,
      ports: {
        http: { containerPort: 8080 },
        grpc: { containerPort: 9000 },
        dns: { containerPort: 53, protocol: 'UDP' },
      },
      expose: { hosts: ['a.example.com'] },
      metrics: { port: 'http' },
      probes: { readiness: probe, liveness: probe },
      sidecars: { cache: { image, ports: { redis: { containerPort: 6379 } } } },
    },
    outside: { image, ports: { http: { containerPort: 8080 } }, mesh: { enabled: false } },
    nightly: { image, kind: 'CronJob', cronJob: { schedule: '0 3 * * *' } },
  },
};
const whole = render(values);
const app = render({ ...values, part: 'app' });

const policies = (names: readonly string[]): string[] =>
  names.filter((name) => /^(Server|HTTPRoute|AuthorizationPolicy|\w+Authentication)\//.test(name)).toSorted();

const ofApp = [
  'AuthorizationPolicy/web.grpc.open',
  'AuthorizationPolicy/web.http.edge',
  'AuthorizationPolicy/web.http.edge-addresses',
  'AuthorizationPolicy/web.http.open',
  'HTTPRoute/web.grpc',
  'HTTPRoute/web.grpc.open',
  'HTTPRoute/web.http',
  'HTTPRoute/web.http.open',
  'MeshTLSAuthentication/edge',
  'NetworkAuthentication/any-address',
  'NetworkAuthentication/edge-addresses',
  'Server/web.grpc',
  'Server/web.http',
  'Server/web.redis',
];

it('a mesh that lets in nobody is opened for what the network policies let in, and for nothing else', () => {
  expect(policies(whole.rendering.names)).toEqual(
    [
      ...ofApp,
      ...['same-namespace', 'peer-cart', 'peer-caller'].flatMap((name) => [
        `MeshTLSAuthentication/${name}`,
        `AuthorizationPolicy/allow-${name}`,
      ]),
    ].toSorted(),
  );
});

it('the team’s own release names no policy of the tenant’s', () => {
  expect(policies(app.rendering.names)).toEqual(ofApp);
});

it('each part is sound by the checks of a release', () => {
  const { objects } = app.rendering;
  expect(teamReleaseFindings(objects, effectiveValues({ ...values, part: 'app' }))).toEqual([]);
  expect(teamReleaseFindings(whole.rendering.objects, effectiveValues(values))).toEqual([]);
});

it.skipIf(!definitionsGiven)('they are policies by linkerd’s own definitions', () => {
  expect(refusedOf(whole.rendering.objects, ['policy.linkerd.io'])).toEqual([]);
});
