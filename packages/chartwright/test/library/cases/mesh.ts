import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { image, type Platform, type Tenant, type Workload } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

const deny: Platform = { mesh: { enabled: true, defaultInboundPolicy: 'deny' } };
const http = { http: { containerPort: 8080 } } as const;
const grpc = { grpc: { containerPort: 9000 } } as const;

function web(workload: Partial<Workload>, platform: Platform = deny, tenant: Partial<Tenant> = {}): TeamValues {
  return { tenant: { team: 'shop', ...tenant }, global: { platform }, workloads: { web: { image, ...workload } } };
}

/** The authentication of a namespace's service accounts, and the policy that lets them into every port. */
function letsIn(name: string, namespace: string): ShownObject[] {
  return [
    authentication(name, namespace),
    authorization(`allow-${name}`, { kind: 'Namespace', name: 'team-shop' }, 'MeshTLSAuthentication', name),
  ];
}

function authentication(name: string, namespace: string): ShownObject {
  return {
    kind: 'MeshTLSAuthentication',
    metadata: { name },
    spec: { identityRefs: [{ kind: 'Namespace', name: namespace }] },
  };
}

function authorization(name: string, targetRef: object, kind: string, by: string): ShownObject {
  return {
    kind: 'AuthorizationPolicy',
    metadata: { name },
    spec: { targetRef, requiredAuthenticationRefs: [{ group: 'policy.linkerd.io', kind, name: by }] },
  };
}

function server(name: string, spec: object): ShownObject {
  return { kind: 'Server', metadata: { name }, spec };
}

const ofServer = (name: string): object => ({ group: 'policy.linkerd.io', kind: 'Server', name });

/** A route of a Server, for these requests. */
function route(name: string, of: string, matches: readonly object[]): ShownObject {
  return { kind: 'HTTPRoute', metadata: { name }, spec: { parentRefs: [ofServer(of)], rules: [{ matches }] } };
}

/** The route of requests that are open to every address, the one of all others, and the policy. */
function opens(name: string, requests: readonly (readonly [string, string])[]): ShownObject[] {
  const matches = requests.map(([method, value]) => ({ method, path: { type: 'Exact', value } }));
  const open = { group: 'policy.linkerd.io', kind: 'HTTPRoute', name: `${name}.open` };
  return [
    route(name, name, [{ path: { type: 'PathPrefix', value: '/' } }]),
    route(`${name}.open`, name, matches),
    authorization(`${name}.open`, open, 'NetworkAuthentication', 'any-address'),
  ];
}

function service(annotations: Readonly<Record<string, string>>): ShownObject {
  return { kind: 'Service', metadata: { name: 'web', annotations } };
}

export const meshCases: readonly TemplateCase[] = [
  {
    key: 'global.platform.mesh.defaultInboundPolicy',
    does: 'when it is deny, makes each port one that policies open, and lets in the pods of the namespace',
    values: web({ ports: { ...http, dns: { containerPort: 5353, protocol: 'UDP' } } }),
    shows: [
      server('web.http', {
        accessPolicy: 'deny',
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' } },
        port: 8080,
        proxyProtocol: 'unknown',
      }),
      ...letsIn('same-namespace', 'team-shop'),
    ],
    lacks: ['Deployment spec.template.metadata.annotations.config.linkerd.io/default-inbound-policy'],
    hides: ['HTTPRoute'],
  },
  {
    key: 'tenant.network.peers.*.direction',
    does: 'lets in peers that may call, and no others',
    values: web({ ports: http }, deny, {
      network: { peers: { cart: { direction: 'ingress' }, both: { namespace: 'b' }, out: { direction: 'egress' } } },
    }),
    shows: [...letsIn('peer-cart', 'team-cart'), ...letsIn('peer-both', 'b')],
  },
  {
    key: 'workloads.*.expose',
    does: 'lets the edge into the exposed port alone',
    values: web(
      { ports: { ...http, admin: { containerPort: 9 } }, expose: { hosts: ['a.example.com'] } },
      {
        ...deny,
        namespaces: { edge: 'ingress' },
      },
    ),
    shows: [
      authentication('edge', 'ingress'),
      authorization('web.http.edge', ofServer('web.http'), 'MeshTLSAuthentication', 'edge'),
    ],
  },
  {
    key: 'global.platform.edgeSourceRanges',
    does: 'are addresses from which a load balancer without an identity may call the exposed port',
    values: web({ ports: http, expose: { hosts: ['a.example.com'] } }, { ...deny, edgeSourceRanges: ['10.1.0.0/16'] }),
    shows: [
      {
        kind: 'NetworkAuthentication',
        metadata: { name: 'edge-addresses' },
        spec: { networks: [{ cidr: '10.1.0.0/16' }] },
      },
      authorization('web.http.edge-addresses', ofServer('web.http'), 'NetworkAuthentication', 'edge-addresses'),
    ],
  },
  {
    key: 'workloads.*.metrics',
    does: 'opens the path of metrics and those of probes on the port, since Prometheus has no identity',
    values: web({
      ports: http,
      metrics: { port: 'http', path: '/metrics' },
      probes: { readiness: { type: 'http', port: 'http', path: '/ready?deep=1' } },
    }),
    shows: [
      ...opens('web.http', [
        ['GET', '/ready'],
        ['GET', '/metrics'],
      ]),
      {
        kind: 'NetworkAuthentication',
        metadata: { name: 'any-address' },
        spec: { networks: [{ cidr: '0.0.0.0/0' }, { cidr: '::/0' }] },
      },
    ],
  },
  {
    key: 'workloads.*.probes.readiness.type',
    does: 'opens the health service of a port with a gRPC probe, which linkerd does not by itself',
    values: web({ ports: grpc, probes: { readiness: { type: 'grpc', port: 'grpc' } } }),
    shows: opens('web.grpc', [['POST', '/grpc.health.v1.Health/Check']]),
  },
  {
    key: 'workloads.*.sidecars.*.probes',
    does: 'opens those of a sidecar on its own port',
    values: web({
      sidecars: { proxy: { image, ports: grpc, probes: { startup: { type: 'grpc', port: 'grpc' } } } },
    }),
    shows: opens('web.grpc', [['POST', '/grpc.health.v1.Health/Check']]),
  },
  {
    key: 'workloads.*.ports.*.opaque',
    does: 'is the protocol of the port’s Server, as for linkerd’s own opaque ports',
    values: web({
      ports: {
        db: { containerPort: 3307, opaque: true },
        redis: { containerPort: 6379 },
        plain: { containerPort: 25, opaque: false },
      },
    }),
    shows: [
      server('web.db', { port: 3307, proxyProtocol: 'opaque' }),
      server('web.redis', { port: 6379, proxyProtocol: 'opaque' }),
      server('web.plain', { port: 25, proxyProtocol: 'unknown' }),
    ],
  },
  {
    key: 'global.platform.mesh.defaultInboundPolicy',
    does: 'when it is audit, renders the same policies, and lets through what they do not',
    values: web({ ports: http }, { mesh: { enabled: true, defaultInboundPolicy: 'audit' } }),
    shows: [server('web.http', { accessPolicy: 'audit', port: 8080 }), ...letsIn('same-namespace', 'team-shop')],
  },
  {
    key: 'global.platform.mesh.defaultInboundPolicy',
    does: 'leaves no policy when the mesh lets in all',
    values: web({ ports: http }, { mesh: { enabled: true, defaultInboundPolicy: 'all-authenticated' } }),
    hides: ['Server', 'AuthorizationPolicy', 'MeshTLSAuthentication', 'NetworkAuthentication'],
  },
  {
    key: 'workloads.*.mesh.enabled',
    does: 'leaves no Server for pods without a proxy',
    values: web({ ports: http, mesh: { enabled: false } }),
    hides: ['Server'],
  },
  {
    key: 'tenant.mesh.defaultInboundPolicy',
    does: 'is the team’s own, on its pods and its namespace, in place of the environment’s',
    values: web({ ports: http }, { mesh: { enabled: true } }, { mesh: { defaultInboundPolicy: 'deny' } }),
    shows: [
      server('web.http', { accessPolicy: 'deny' }),
      {
        kind: 'Deployment',
        spec: { template: { metadata: { annotations: { 'config.linkerd.io/default-inbound-policy': 'deny' } } } },
      },
      { kind: 'Namespace', metadata: { annotations: { 'config.linkerd.io/default-inbound-policy': 'deny' } } },
    ],
  },
  {
    key: 'tenant.mesh.defaultInboundPolicy',
    does: 'renders nothing without a mesh',
    values: web({ ports: http }, {}, { mesh: { defaultInboundPolicy: 'deny' } }),
    hides: ['Server', 'AuthorizationPolicy'],
    lacks: ['Deployment spec.template.metadata.annotations'],
  },
  {
    key: 'workloads.*.mesh.retries.http',
    does: 'are the answers after which clients’ proxies send a request again, once by default',
    values: web({ ports: http, mesh: { retries: { http: ['gateway-error', '429', '500-501'] } } }),
    shows: [service({ 'retry.linkerd.io/http': 'gateway-error,429,500-501', 'retry.linkerd.io/limit': '1' })],
  },
  {
    key: 'workloads.*.mesh.retries.grpc',
    does: 'are those over gRPC',
    values: web({ ports: grpc, mesh: { retries: { grpc: ['unavailable', 'internal'] } } }),
    shows: [service({ 'retry.linkerd.io/grpc': 'unavailable,internal' })],
  },
  {
    key: 'workloads.*.mesh.retries.limit',
    does: 'is how often a request is sent again',
    values: web({ ports: http, mesh: { retries: { http: ['5xx'], limit: 3 } } }),
    shows: [service({ 'retry.linkerd.io/http': '5xx', 'retry.linkerd.io/limit': '3' })],
  },
  {
    key: 'workloads.*.mesh.retries.timeout',
    does: 'is how long an answer may take before the request is sent again',
    values: web({ ports: http, mesh: { retries: { timeout: '400ms' } } }),
    shows: [service({ 'retry.linkerd.io/timeout': '400ms' })],
  },
  ...(['request', 'response', 'idle'] as const).map((what) => ({
    key: `workloads.*.mesh.timeouts.${what}`,
    does: 'is on the Service, where clients’ proxies read it',
    values: web({ ports: http, mesh: { timeouts: { [what]: '2s' } } }),
    shows: [service({ [`timeout.linkerd.io/${what}`]: '2s' })],
  })),
];
