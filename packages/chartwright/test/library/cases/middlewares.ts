import { createHash } from 'node:crypto';
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

/** The same by an Ingress. */
function ingress(expose: Expose): TeamValues {
  return web({ ports: http, expose: { hosts: ['shop.example.com'], ...expose } }, { gateway: { middlewares: true } });
}

const onTheIngress = 'traefik.ingress.kubernetes.io/router.middlewares';

function ingressWith(name: string, middlewares: readonly string[], rules: unknown): ShownObject {
  const annotation = middlewares.map((one) => `team-shop-web-${one}-9@kubernetescrd`).join(',');
  return { kind: 'Ingress', metadata: { name, annotations: { [onTheIngress]: annotation } }, spec: { rules } };
}

function at(host: string, path: string, pathType = 'Prefix'): object {
  return { host, http: { paths: [{ path, pathType, backend: { service: { name: 'web', port: { name: 'http' } } } }] } };
}

/** As the chart names an Ingress and its Middleware by what they are of. */
function apart(of: 'rewrite' | 'redirect', text: string): string {
  return `${of}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

function rewrite(path: string, middlewares: readonly string[], spec: object, pathType = 'Prefix'): ShownObject[] {
  const of = apart('rewrite', `${path} ${String(pathType === 'Exact')}`);
  return [
    ingressWith(`web.${of}`, [...middlewares, of], [at('shop.example.com', path, pathType)]),
    { kind: 'Middleware', metadata: { name: `web-${of}-9` }, spec },
  ];
}

function redirect(from: string, permanent: boolean): ShownObject[] {
  const of = apart('redirect', from);
  const spec = {
    redirectRegex: {
      regex: '^(https?)://[^/:]+(:[0-9]+)?(.*)$',
      replacement: '${1}://shop.example.com${2}${3}',
      permanent,
    },
  };
  return [
    ingressWith(`web.${of}`, [of], [at(from, '/')]),
    { kind: 'Ingress', metadata: { name: `web.${of}` }, spec: { tls: [{ secretName: `${from}-tls`, hosts: [from] }] } },
    { kind: 'Middleware', metadata: { name: `web-${of}-9` }, spec },
  ];
}

/** A Middleware, and the route that refers to it. */
function middleware(name: string, spec: object): ShownObject[] {
  const extensionRef = { group: 'traefik.io', kind: 'Middleware', name: `web-${name}-9` };
  return [
    { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: `web-${name}-9` }, spec },
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
                { extensionRef: { name: 'web-allow-list-9' } },
                { extensionRef: { name: 'web-rate-limit-9' } },
                { type: 'URLRewrite' },
              ],
            },
            {
              filters: [{ extensionRef: { name: 'web-allow-list-9' } }, { extensionRef: { name: 'web-rate-limit-9' } }],
            },
          ],
        },
      },
    ],
  },
  {
    key: 'workloads.*.expose.rateLimit.average',
    does: 'holds behind an Ingress too, which names the Middlewares in their order',
    values: ingress({ rateLimit: { average: 1 }, allowCidrs: ['192.0.2.0/24'], basicAuth: { secret: 'staff' } }),
    shows: [
      ingressWith('web', ['allow-list', 'rate-limit', 'basic-auth'], [at('shop.example.com', '/')]),
      { kind: 'Middleware', metadata: { name: 'web-basic-auth-9', namespace: 'team-shop' } },
    ],
    hides: ['HTTPRoute'],
  },
  {
    key: 'workloads.*.expose.rateLimit.average',
    does: 'comes before what a platform has granted the team to write on the Ingress itself',
    values: web(
      {
        ports: http,
        expose: { hosts: ['a.example.com'], rateLimit: { average: 1 }, annotations: { [onTheIngress]: 'gzip@file' } },
      },
      { gateway: { middlewares: true }, grants: { keys: [onTheIngress] } },
    ),
    shows: [
      {
        kind: 'Ingress',
        metadata: { annotations: { [onTheIngress]: 'team-shop-web-rate-limit-9@kubernetescrd,gzip@file' } },
      },
    ],
  },
  {
    key: 'workloads.*.expose.paths.*.rewrite',
    does: 'is a Middleware of an Ingress of its own, behind those of the workload',
    values: ingress({
      allowCidrs: ['192.0.2.0/24'],
      paths: [{ path: '/' }, { path: '/api.v1', rewrite: '/v2' }, { path: '/old/', rewrite: '/' }],
    }),
    shows: [
      ingressWith('web', ['allow-list'], [at('shop.example.com', '/')]),
      ...rewrite('/api.v1', ['allow-list'], {
        replacePathRegex: { regex: String.raw`^/api\.v1(/.*)?$`, replacement: '/v2$1' },
      }),
      ...rewrite('/old/', ['allow-list'], { replacePathRegex: { regex: '^/old(?:/(.*))?$', replacement: '/$1' } }),
    ],
  },
  {
    key: 'workloads.*.expose.paths.*.rewrite',
    does: 'is of the whole path, where that is exact, without an Ingress for paths that there are not',
    values: ingress({ paths: [{ path: '/robots.txt', pathType: 'Exact', rewrite: '/static/robots.txt' }] }),
    shows: rewrite('/robots.txt', [], { replacePath: { path: '/static/robots.txt' } }, 'Exact'),
    lacks: ['Ingress spec.rules.1'],
  },
  {
    key: 'workloads.*.expose.redirects.*.from',
    does: 'is the host of an Ingress of its own, with its certificate, and keeps the path',
    values: ingress({
      allowCidrs: ['192.0.2.0/24'],
      redirects: [{ from: 'www.shop.example.com', to: 'shop.example.com' }],
    }),
    shows: redirect('www.shop.example.com', true),
  },
  {
    key: 'workloads.*.expose.redirects.*.code',
    does: 'is not for ever, behind an Ingress too',
    values: ingress({ redirects: [{ from: 'www.shop.example.com', to: 'shop.example.com', code: 302 }] }),
    shows: redirect('www.shop.example.com', false),
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
