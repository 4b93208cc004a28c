import { expect, it } from 'vitest';
import type { TeamValues } from '../generated/team-values.ts';
import { effectiveValues } from './effective.ts';
import { meshPolicyFaults } from './mesh-policies.ts';

type Workload = NonNullable<TeamValues['workloads']>[string];
type Policy = NonNullable<NonNullable<TeamValues['tenant']['mesh']>['defaultInboundPolicy']>;

const ready = { readiness: { type: 'http', port: 'web' } } as const;

/** `code path` of what is found, where the environment has the policy. */
const found = (workload: Partial<Workload>, policy: Policy = 'deny', own?: Policy): string[] =>
  meshPolicyFaults(
    effectiveValues({
      global: { platform: { mesh: { enabled: true, defaultInboundPolicy: policy } } },
      tenant: { team: 'shop', ...(own === undefined ? {} : { mesh: { defaultInboundPolicy: own } }) },
      workloads: { api: { image: 'example.com/api:1', ...workload } },
    }),
  ).map(({ code, path }) => `${code.replace('values/', '')} ${path.slice(2).join('.')}`);

it('refuses ranges of answers the wrong way round, under every policy', () => {
  const retries = (...http: string[]): Partial<Workload> => ({ mesh: { retries: { http } } });
  expect(found(retries('500-503', '5xx', 'gateway-error', '429', '500-500'))).toEqual([]);
  expect(found(retries('5xx', '503-500'), 'all-unauthenticated')).toEqual(['reversed-range mesh.retries.http.1']);
});

it('refuses requests without an identity at a port of which linkerd reads no paths', () => {
  const port = (fields: object): Partial<Workload> => ({
    ports: { web: { containerPort: 8080, ...fields } },
    probes: ready,
  });
  const refused = ['opaque-request probes.readiness.port'];
  expect(found(port({}))).toEqual([]);
  expect(found(port({ opaque: true }))).toEqual(refused);
  expect(found(port({ appProtocol: 'linkerd.io/opaque' }))).toEqual(refused);
  expect(found(port({ containerPort: 9300 }))).toEqual(refused);
  expect(found(port({ containerPort: 9300, opaque: false }))).toEqual([]);
  expect(found({ ...port({ opaque: true }), probes: {}, metrics: { port: 'web' } })).toEqual([
    'opaque-request metrics.port',
  ]);
  expect(found(port({ opaque: true }), 'all-unauthenticated')).toEqual([]);
  expect(found(port({ opaque: true }), 'all-unauthenticated', 'deny')).toEqual(refused);
  expect(found(port({ opaque: true }), 'deny', 'audit')).toEqual([]);
});

it('refuses them at a port of a sidecar too', () => {
  const sidecar = (fields: object, rest: Partial<Workload> = {}): Partial<Workload> => ({
    sidecars: {
      proxy: { image: 'example.com/proxy:1', ports: { web: { containerPort: 8080, ...fields } }, probes: ready },
    },
    ...rest,
  });
  const refused = ['opaque-request sidecars.proxy.probes.readiness.port'];
  expect(found(sidecar({}))).toEqual([]);
  expect(found(sidecar({ opaque: true }))).toEqual(refused);
  expect(found(sidecar({ containerPort: 5432 }))).toEqual(refused);
  expect(found(sidecar({ opaque: true }, { metrics: { port: 'web' } }))).toEqual([
    ...refused,
    'opaque-request metrics.port',
  ]);
});

it('warns of a workload outside the mesh where clients need an identity', () => {
  const outside = { mesh: { enabled: false } };
  expect(found(outside)).toEqual(['without-identity mesh.enabled']);
  expect(found(outside, 'all-authenticated')).toEqual(['without-identity mesh.enabled']);
  expect(found(outside, 'audit')).toEqual([]);
});
