import { http, type Platform, web, type Workload } from '../../support/values.ts';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Expose = Partial<NonNullable<Workload['expose']>>;

function asked(expose: Expose, gateway: Platform['gateway'] = {}): TeamValues {
  return web(
    { ports: http, expose: { via: 'gateway', hosts: ['shop.example.com'], ...expose } },
    { gateway: { middlewares: true, timeouts: true, ...gateway } },
  );
}

/** A Middleware, and the route that refers to it. */
function middleware(name: string, spec: object): ShownObject[] {
  const extensionRef = { group: 'traefik.io', kind: 'Middleware', name: `web.${name}` };
  return [
    { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: `web.${name}` }, spec },
    {
      kind: 'HTTPRoute',
      metadata: { name: 'web' },
      spec: { rules: [{ filters: [{ type: 'ExtensionRef', extensionRef }] }] },
    },
  ];
}

const server = { address: 'http://auth.platform-edge.svc/verify' };

export const middlewareCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.expose.allowCidrs',
    does: 'are the only addresses that get in',
    values: asked({ allowCidrs: ['192.0.2.0/24'] }),
    shows: middleware('allow-list', { ipAllowList: { sourceRange: ['192.0.2.0/24'] } }),
  },
  {
    key: 'workloads.*.expose.rateLimit.average',
    does: 'is what an address may send in a second',
    values: asked({ rateLimit: { average: 100 } }),
    shows: middleware('rate-limit', { rateLimit: { average: 100, burst: 1 } }),
  },
  {
    key: 'workloads.*.expose.rateLimit.burst',
    does: 'is what may come at once',
    values: asked({ rateLimit: { average: 100, burst: 300 } }),
    shows: middleware('rate-limit', { rateLimit: { average: 100, burst: 300 } }),
  },
  {
    key: 'workloads.*.expose.maxRequestBodyBytes',
    does: 'is the most that a body has, as a whole number',
    values: asked({ maxRequestBodyBytes: 1_073_741_824 }),
    shows: middleware('body-size', { buffering: { maxRequestBodyBytes: 1_073_741_824 } }),
  },
  {
    key: 'workloads.*.expose.basicAuth.secret',
    does: 'has the users, whose passwords do not get to the workload',
    values: asked({ basicAuth: { secret: 'staff' } }),
    shows: middleware('basic-auth', { basicAuth: { secret: 'staff', removeHeader: true } }),
  },
  {
    key: 'workloads.*.expose.forwardAuth',
    does: 'asks the environment’s server',
    values: asked({ forwardAuth: true }, { forwardAuth: server }),
    shows: middleware('forward-auth', { forwardAuth: server }),
    lacks: ['Middleware spec.forwardAuth.authResponseHeaders'],
  },
  {
    key: 'global.platform.gateway.forwardAuth.address',
    does: 'is asked for nobody else',
    values: asked({}, { forwardAuth: server }),
    hides: ['Middleware'],
    lacks: ['HTTPRoute spec.rules.0.filters'],
  },
  {
    key: 'global.platform.gateway.forwardAuth.responseHeaders',
    does: 'are what the workload gets of its answer',
    values: asked({ forwardAuth: true }, { forwardAuth: { ...server, responseHeaders: ['X-User'] } }),
    shows: middleware('forward-auth', { forwardAuth: { ...server, authResponseHeaders: ['X-User'] } }),
  },
  {
    key: 'global.platform.gateway.middlewares',
    does: 'lets them stand before a rewrite, on every path of the route',
    values: asked({
      allowCidrs: ['192.0.2.0/24'],
      rateLimit: { average: 1 },
      paths: [{ path: '/a', rewrite: '/' }, { path: '/b' }],
    }),
    shows: [
      {
        kind: 'HTTPRoute',
        spec: {
          rules: [
            {
              filters: [
                { extensionRef: { name: 'web.allow-list' } },
                { extensionRef: { name: 'web.rate-limit' } },
                { type: 'URLRewrite' },
              ],
            },
            { filters: [{ extensionRef: { name: 'web.allow-list' } }, { extensionRef: { name: 'web.rate-limit' } }] },
          ],
        },
      },
    ],
  },
  ...(['request', 'backendRequest'] as const).map((key): TemplateCase => ({
    key: `workloads.*.expose.timeouts.${key}`,
    does: 'is that of the route',
    values: asked({ timeouts: { [key]: '30s' } }),
    shows: [{ kind: 'HTTPRoute', spec: { rules: [{ timeouts: { [key]: '30s' } }] } }],
  })),
  {
    key: 'global.platform.gateway.timeouts',
    does: 'renders nothing by itself',
    values: asked({}),
    lacks: ['HTTPRoute spec.rules.0.timeouts'],
  },
];
