import { http, type Platform, web, type Workload } from '../../support/values.ts';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Expose = Partial<NonNullable<Workload['expose']>>;

const host = 'shop.example.com';
const ports = { ...http, admin: { containerPort: 9000, servicePort: 90 } };

function exposed(expose: Expose, platform?: Platform): TeamValues {
  return web({ ports, expose: { hosts: [host], ...expose } }, platform);
}

function byGateway(expose: Expose, platform?: Platform): TeamValues {
  return exposed({ via: 'gateway', ...expose }, platform);
}

function route(spec: unknown, name = 'web'): ShownObject {
  return { kind: 'HTTPRoute', metadata: { name }, spec };
}

/** A rule of an HTTPRoute, with the filter that it has. */
function rule(path: unknown, port = 8080, filter?: unknown): object {
  return {
    matches: [{ path }],
    ...(filter === undefined ? {} : { filters: [filter] }),
    backendRefs: [{ name: 'web', port }],
  };
}

function served(path: string, pathType: string, port = 'http'): object {
  return { path, pathType, backend: { service: { name: 'web', port: { name: port } } } };
}

const rewritten = (path: unknown): object => ({ type: 'URLRewrite', urlRewrite: { path } });

/** As the chart names the route of a host that is redirected. */
const redirectName = 'web.redirect-79653cfb';

const pathCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.expose.paths',
    does: 'are the paths of each host of the Ingress',
    values: exposed({
      hosts: [host, 'shop.example.org'],
      paths: [{ path: '/api' }, { path: '/healthz', pathType: 'Exact' }],
    }),
    shows: [
      {
        kind: 'Ingress',
        spec: {
          rules: [host, 'shop.example.org'].map((one) => ({
            host: one,
            http: { paths: [served('/api', 'Prefix'), served('/healthz', 'Exact')] },
          })),
        },
      },
    ],
  },
  {
    key: 'workloads.*.expose.paths.*.path',
    does: 'is a rule of the HTTPRoute',
    values: byGateway({ paths: [{ path: '/api' }, { path: '/v2/' }] }),
    shows: [
      route({
        rules: [rule({ type: 'PathPrefix', value: '/api' }), rule({ type: 'PathPrefix', value: '/v2/' })],
      }),
    ],
    lacks: ['HTTPRoute spec.rules.0.filters'],
  },
  {
    key: 'workloads.*.expose.paths.*.pathType',
    does: 'is `Exact` for the whole path',
    values: byGateway({ paths: [{ path: '/healthz', pathType: 'Exact' }] }),
    shows: [route({ rules: [rule({ type: 'Exact', value: '/healthz' })] })],
  },
  {
    key: 'workloads.*.expose.paths.*.port',
    does: 'is the Service’s port of one path, by name in an Ingress',
    values: exposed({ paths: [{ path: '/' }, { path: '/admin', port: 'admin' }] }),
    shows: [
      {
        kind: 'Ingress',
        spec: {
          rules: [{ host, http: { paths: [served('/', 'Prefix'), served('/admin', 'Prefix', 'admin')] } }],
        },
      },
    ],
  },
  {
    key: 'workloads.*.expose.paths.*.port',
    does: 'is the Service’s port of one path, by number in an HTTPRoute',
    values: byGateway({ port: 'admin', paths: [{ path: '/' }, { path: '/shop', port: 'http' }] }),
    shows: [
      route({ rules: [rule({ type: 'PathPrefix', value: '/' }, 90), rule({ type: 'PathPrefix', value: '/shop' })] }),
    ],
  },
  {
    key: 'workloads.*.expose.paths.*.port',
    does: 'asks the edge for HTTP/2 where a path leads to a port of gRPC',
    values: web(
      {
        ports: { ...http, grpc: { containerPort: 50051, appProtocol: 'kubernetes.io/h2c' } },
        expose: { hosts: [host], paths: [{ path: '/shop.Orders', port: 'grpc' }] },
      },
      { ingress: { controller: 'nginx' } },
    ),
    shows: [{ kind: 'Ingress', metadata: { annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC' } } }],
  },
  {
    key: 'workloads.*.expose.paths.*.rewrite',
    does: 'takes the place of the prefix, or of the whole path',
    values: byGateway({
      paths: [
        { path: '/api', rewrite: '/' },
        { path: '/old', pathType: 'Exact', rewrite: '/new' },
      ],
    }),
    shows: [
      route({
        rules: [
          rule(
            { type: 'PathPrefix', value: '/api' },
            8080,
            rewritten({ type: 'ReplacePrefixMatch', replacePrefixMatch: '/' }),
          ),
          rule({ type: 'Exact', value: '/old' }, 8080, rewritten({ type: 'ReplaceFullPath', replaceFullPath: '/new' })),
        ],
      }),
    ],
  },
];

const redirects = [{ from: `www.${host}`, to: host }];

function redirect(statusCode: number, to = host): object {
  return { rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { hostname: to, statusCode } }] }] };
}

const redirectCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.expose.redirects',
    does: 'are HTTPRoutes of their own, on the same Gateway',
    values: byGateway({ redirects }, { gateway: { sectionName: 'shop' } }),
    shows: [
      route({ hostnames: [host] }),
      route(
        {
          parentRefs: [{ name: 'platform', namespace: 'platform-edge', sectionName: 'shop' }],
          hostnames: [`www.${host}`],
          ...redirect(301),
        },
        redirectName,
      ),
    ],
  },
  {
    key: 'workloads.*.expose.redirects.*.from',
    does: 'names the route, whatever redirects there are beside it',
    values: byGateway({ redirects: [{ from: 'shop.example.org', to: host }, ...redirects] }),
    shows: [route({ hostnames: [`www.${host}`] }, redirectName)],
  },
  {
    key: 'workloads.*.expose.redirects.*.to',
    does: 'may be a host of others',
    values: byGateway({ redirects: [{ from: `www.${host}`, to: 'shop.example.net' }] }),
    shows: [route(redirect(301, 'shop.example.net'), redirectName)],
  },
  {
    key: 'workloads.*.expose.redirects.*.code',
    does: 'is 302 where clients are not to remember',
    values: byGateway({ redirects: [{ from: `www.${host}`, to: host, code: 302 }] }),
    shows: [route(redirect(302), redirectName)],
  },
];

const calls = [{ path: '/' }, { path: '/shop.v1.Orders' }, { path: '/shop.v1.Carts/Get' }];

const grpcCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.expose.protocol',
    does: 'is `grpc` for a GRPCRoute, in which a path is a service or one of its methods',
    values: byGateway({ protocol: 'grpc', paths: calls }),
    shows: [
      {
        kind: 'GRPCRoute',
        metadata: { name: 'web' },
        spec: {
          parentRefs: [{ name: 'platform', namespace: 'platform-edge' }],
          hostnames: [host],
          rules: [
            { backendRefs: [{ name: 'web', port: 8080 }] },
            { matches: [{ method: { service: 'shop.v1.Orders' } }], backendRefs: [{ name: 'web', port: 8080 }] },
            { matches: [{ method: { service: 'shop.v1.Carts', method: 'Get' } }] },
          ],
        },
      },
    ],
    hides: ['HTTPRoute'],
    lacks: ['GRPCRoute spec.rules.0.matches', 'GRPCRoute spec.rules.1.matches.0.method.method'],
  },
  {
    key: 'workloads.*.expose.protocol',
    does: 'is `grpc` with a canary, whose headers match calls too',
    values: web({
      ports,
      expose: { via: 'gateway', protocol: 'grpc', hosts: [host], path: '/shop.v1.Orders' },
      canary: { image: 'web:2', weight: 5, headers: { 'x-canary': 'always' } },
    }),
    shows: [
      {
        kind: 'GRPCRoute',
        spec: {
          rules: [
            {
              matches: [{ method: { service: 'shop.v1.Orders' } }],
              backendRefs: [
                { name: 'web', port: 8080, weight: 95 },
                { name: 'web-canary', port: 8080, weight: 5 },
              ],
            },
            {
              matches: [{ method: { service: 'shop.v1.Orders' }, headers: [{ name: 'x-canary', value: 'always' }] }],
              backendRefs: [{ name: 'web-canary', port: 8080 }],
            },
          ],
        },
      },
    ],
  },
  {
    key: 'workloads.*.expose.protocol',
    does: 'is `grpc` behind an Ingress, whose controller is asked for HTTP/2 without an appProtocol',
    values: exposed({ protocol: 'grpc' }, { ingress: { controller: 'nginx' } }),
    shows: [{ kind: 'Ingress', metadata: { annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC' } } }],
    hides: ['GRPCRoute'],
  },
];

export const edgeCases: readonly TemplateCase[] = [...pathCases, ...redirectCases, ...grpcCases];
