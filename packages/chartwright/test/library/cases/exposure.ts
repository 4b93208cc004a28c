import { createHash } from 'node:crypto';
import { http, type Platform, web, type Workload } from '../../support/values.ts';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { podMetadata, type ShownObject, type TemplateCase } from '../template-case.ts';

const hosts = ['shop.example.com', 'www.shop.example.com'];

function exposed(expose: Partial<NonNullable<Workload['expose']>>, platform?: Platform): TeamValues {
  return web({ ports: http, expose: { hosts, ...expose } }, platform);
}

function overGrpc(
  expose: Partial<NonNullable<Workload['expose']>>,
  controller: 'traefik' | 'alb' | 'nginx',
  appProtocol: string,
): TeamValues {
  return web(
    { ports: { grpc: { containerPort: 50051, appProtocol } }, expose: { hosts: ['shop.example.com'], ...expose } },
    { ingress: { controller } },
  );
}

function ingress(spec: unknown, annotations?: unknown): ShownObject {
  return { kind: 'Ingress', metadata: { name: 'web', ...(annotations === undefined ? {} : { annotations }) }, spec };
}

function route(spec: unknown): ShownObject {
  return { kind: 'HTTPRoute', metadata: { name: 'web' }, spec };
}

function rule(host: string, path: string, port: string): unknown {
  return {
    host,
    http: { paths: [{ path, pathType: 'Prefix', backend: { service: { name: 'web', port: { name: port } } } }] },
  };
}

const certificates = hosts.map((host) => ({ secretName: `${host}-tls`, hosts: [host] }));

/** As long as a host may be. */
const longHost = `${'a.'.repeat(125)}com`;

const issuedBy = (name: string): object => ({ 'cert-manager.io/cluster-issuer': name });

export const exposureCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.expose.hosts',
    does: 'are the rules of an Ingress with a certificate of the environment’s issuer, and the pods are open to the edge',
    values: exposed({}),
    shows: [
      ingress({ tls: certificates, rules: hosts.map((host) => rule(host, '/', 'http')) }, issuedBy('platform')),
      podMetadata({ labels: { 'chartwright.dev/exposed': 'true' } }),
    ],
    hides: ['HTTPRoute'],
    lacks: ['Ingress spec.ingressClassName'],
  },
  {
    key: 'workloads.*.expose.hosts',
    does: 'have one certificate each, whatever number of workloads share them',
    values: {
      tenant: { team: 'shop' },
      workloads: Object.fromEntries(
        ['cart', 'orders'].map((name) => [
          name,
          { image: 'web:1', ports: http, expose: { hosts: ['shop.example.com'], path: `/${name}` } },
        ]),
      ),
    },
    shows: ['cart', 'orders'].map((name) => ({
      kind: 'Ingress',
      metadata: { name },
      spec: { tls: [{ secretName: 'shop.example.com-tls', hosts: ['shop.example.com'] }] },
    })),
  },
  {
    key: 'workloads.*.expose.hosts',
    does: 'have a Secret of a legal name, however long they are',
    values: exposed({ hosts: [longHost] }),
    shows: [ingress({ tls: [{ secretName: `${createHash('sha256').update(longHost).digest('hex')}-tls` }] })],
  },
  {
    key: 'workloads.*.expose.via',
    does: 'is `gateway`: an HTTPRoute on the platform’s Gateway, whose listener has the certificate',
    values: exposed({ via: 'gateway', path: '/api' }),
    shows: [
      route({
        parentRefs: [{ name: 'platform', namespace: 'platform-edge' }],
        hostnames: hosts,
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/api' } }],
            backendRefs: [{ name: 'web', port: 8080 }],
          },
        ],
      }),
      podMetadata({ labels: { 'chartwright.dev/exposed': 'true' } }),
    ],
    hides: ['Ingress'],
    lacks: ['HTTPRoute spec.parentRefs.0.sectionName', 'HTTPRoute metadata.annotations'],
  },
  {
    key: 'workloads.*.expose.via',
    does: 'is `none`: nothing, and the pods are closed to the edge',
    values: exposed({ via: 'none' }),
    hides: ['Ingress', 'HTTPRoute'],
    lacks: ['Deployment spec.template.metadata.labels["chartwright.dev/exposed"]'],
  },
  {
    key: 'workloads.*.expose.path',
    does: 'is the prefix of every host',
    values: exposed({ path: '/api/v1' }),
    shows: [ingress({ rules: hosts.map((host) => rule(host, '/api/v1', 'http')) })],
  },
  {
    key: 'workloads.*.expose.port',
    does: 'is another port than `http`, by name in an Ingress',
    values: web({
      ports: { ...http, web: { containerPort: 3000 } },
      expose: { hosts: ['a.example.com'], port: 'web' },
    }),
    shows: [ingress({ rules: [rule('a.example.com', '/', 'web')] })],
  },
  {
    key: 'workloads.*.expose.port',
    does: 'is the Service’s number in an HTTPRoute, which knows no names',
    values: web({
      ports: { ...http, web: { containerPort: 3000, servicePort: 81 } },
      expose: { hosts: ['a.example.com'], port: 'web', via: 'gateway' },
    }),
    shows: [route({ rules: [{ backendRefs: [{ name: 'web', port: 81 }] }] })],
  },
  {
    key: 'workloads.*.expose.annotations.*',
    does: 'is an annotation of the Ingress; the issuer’s cannot be replaced by it',
    values: {
      ...exposed({ annotations: { 'example.com/rewrite': '/$1', 'cert-manager.io/cluster-issuer': 'mine' } }),
      global: { platform: { grants: { keys: ['cert-manager.io/cluster-issuer'] } } },
    },
    shows: [ingress({}, { 'example.com/rewrite': '/$1', ...issuedBy('platform') })],
  },
  {
    key: 'workloads.*.expose.annotations.*',
    does: 'is an annotation of the HTTPRoute',
    values: exposed({ via: 'gateway', annotations: { 'example.com/a': 'yes' } }),
    shows: [{ kind: 'HTTPRoute', metadata: { annotations: { 'example.com/a': 'yes' } } }],
  },
  {
    key: 'workloads.*.expose.tls.enabled',
    does: 'leaves the Ingress without a certificate when false',
    values: exposed({ tls: { enabled: false } }),
    shows: [ingress({ rules: hosts.map((host) => rule(host, '/', 'http')) })],
    lacks: ['Ingress spec.tls', 'Ingress metadata.annotations'],
  },
  {
    key: 'workloads.*.expose.tls.issuer.name',
    does: 'is another issuer of the cluster',
    values: exposed({ tls: { issuer: { name: 'letsencrypt' } } }),
    shows: [ingress({ tls: certificates }, issuedBy('letsencrypt'))],
  },
  {
    key: 'workloads.*.expose.tls.issuer.kind',
    does: 'is `Issuer` for one of the namespace',
    values: exposed({ tls: { issuer: { kind: 'Issuer', name: 'own' } } }),
    shows: [ingress({}, { 'cert-manager.io/issuer': 'own' })],
    lacks: ['Ingress metadata.annotations["cert-manager.io/cluster-issuer"]'],
  },
  {
    key: 'global.platform.issuer.name',
    does: 'signs unless the workload names another',
    values: exposed({}, { issuer: { name: 'corporate' } }),
    shows: [ingress({}, issuedBy('corporate'))],
  },
  {
    key: 'global.platform.issuer.kind',
    does: 'is `Issuer` where each namespace has its own',
    values: exposed({}, { issuer: { kind: 'Issuer' } }),
    shows: [ingress({}, { 'cert-manager.io/issuer': 'platform' })],
  },
  {
    key: 'global.platform.ingress.className',
    does: 'is the class of every Ingress',
    values: exposed({}, { ingress: { className: 'nginx' } }),
    shows: [ingress({ ingressClassName: 'nginx' })],
  },
  ...[
    { controller: 'traefik' as const, onService: { 'traefik.ingress.kubernetes.io/service.serversscheme': 'h2c' } },
    { controller: 'alb' as const, onIngress: { 'alb.ingress.kubernetes.io/backend-protocol-version': 'GRPC' } },
    { controller: 'nginx' as const, onIngress: { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC' } },
  ].flatMap(({ controller, onService, onIngress }) =>
    (['kubernetes.io/h2c', 'grpc'] as const).map((appProtocol): TemplateCase => ({
      key: 'global.platform.ingress.controller',
      does: `is asked for HTTP/2 as ${controller} reads it, where the port is exposed with appProtocol ${appProtocol}`,
      values: overGrpc({}, controller, appProtocol),
      shows: [
        ingress({}, { ...issuedBy('platform'), ...onIngress }),
        { kind: 'Service', ...(onService === undefined ? {} : { metadata: { annotations: onService } }) },
      ],
      lacks: onService === undefined ? ['Service metadata.annotations'] : [],
    })),
  ),
  {
    key: 'global.platform.ingress.controller',
    does: 'is asked for nothing by a Service behind the Gateway API, which reads appProtocol',
    values: overGrpc({ via: 'gateway' }, 'traefik', 'kubernetes.io/h2c'),
    shows: [{ kind: 'HTTPRoute' }],
    lacks: ['Service metadata.annotations', 'HTTPRoute metadata.annotations'],
  },
  {
    key: 'workloads.*.expose.annotations.*',
    does: 'is the team’s own word for HTTP/2 rather than the chart’s',
    values: overGrpc({ annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPCS' } }, 'nginx', 'grpc'),
    shows: [ingress({}, { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPCS' })],
  },
  ...(['name', 'namespace', 'sectionName'] as const).map((key): TemplateCase => ({
    key: `global.platform.gateway.${key}`,
    does: 'is the Gateway that every HTTPRoute attaches to',
    values: exposed({ via: 'gateway' }, { gateway: { [key]: 'other' } }),
    shows: [route({ parentRefs: [{ name: 'platform', namespace: 'platform-edge', [key]: 'other' }] })],
  })),
  {
    key: 'global.platform.domains',
    does: 'are for the tool to check; they render nothing',
    values: exposed({}, { domains: ['example.com'] }),
    shows: [ingress({ rules: hosts.map((host) => rule(host, '/', 'http')) })],
  },
  ...Object.entries({
    'gateway.className': { gateway: { className: 'internal' } },
    'grants.classes': { grants: { classes: ['internal'] } },
    'grants.gateways': { grants: { gateways: ['infra/internal'] } },
  }).map(([key, contract]) => ({
    key: `global.platform.${key}`,
    does: 'is for the tool to check; it renders nothing',
    values: exposed({}, contract),
    shows: [ingress({ rules: hosts.map((host) => rule(host, '/', 'http')) })],
  })),
  ...['storageClasses', 'priorityClasses'].map((classes) => ({
    key: `global.platform.${classes}`,
    does: 'are for the tool to check; they render nothing',
    values: exposed({}, { [classes]: ['fast'] }),
    shows: [ingress({ rules: hosts.map((host) => rule(host, '/', 'http')) })],
  })),
  ...Object.entries({
    serviceTypes: ['LoadBalancer'],
    registries: ['elsewhere.example.com/'],
    capabilities: ['CHOWN'],
    reservedHosts: ['shop'],
  }).map(([setting, value]) => ({
    key: `global.platform.guardrails.${setting}`,
    does: 'are for the tool to check; they render nothing',
    values: exposed({}, { guardrails: { [setting]: value } }),
    shows: [ingress({ rules: hosts.map((host) => rule(host, '/', 'http')) })],
  })),
];
