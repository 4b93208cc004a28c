import { teamObject } from '../../team/objects/objects.fixture.ts';
import type { ManifestObject } from '../manifest.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An object that satisfies the schema of its definition and breaks a rule of it. */
export interface RuleCase {
  readonly object: ManifestObject;
  /** The field of which lint and the API server say so. */
  readonly field: string;
  /** Part of what they say. */
  readonly message: string;
}

const GATEWAY_API = 'gateway.networking.k8s.io/v1';
const backendRefs = [{ name: 'a', port: 80 }];

function route(rule: Fields, spec: Fields = {}): ManifestObject {
  return teamObject(GATEWAY_API, 'HTTPRoute', 'a', { spec: { parentRefs: [{ name: 'a' }], rules: [rule], ...spec } });
}

function grpcRoute(rule: Fields): ManifestObject {
  return teamObject(GATEWAY_API, 'GRPCRoute', 'a', { spec: { parentRefs: [{ name: 'a' }], rules: [rule] } });
}

function matching(path: Fields): ManifestObject {
  return route({ matches: [{ path }], backendRefs });
}

function gateway(...listeners: readonly Fields[]): ManifestObject {
  return teamObject(GATEWAY_API, 'Gateway', 'a', {
    spec: {
      gatewayClassName: 'a',
      listeners: listeners.map((one, index) => ({ name: `l${index}`, protocol: 'HTTP', port: 80 + index, ...one })),
    },
  });
}

function issuer(venafi: Fields): ManifestObject {
  return teamObject('cert-manager.io/v1', 'Issuer', 'a', { spec: { venafi: { zone: 'a', ...venafi } } });
}

function clusterObject(apiVersion: string, kind: string, spec: Fields): ManifestObject {
  const object = teamObject(apiVersion, kind, 'a', { spec, metadata: { namespace: undefined } });
  return { ...object, namespace: undefined };
}

function nodePool(template: Fields, spec: Fields = {}): ManifestObject {
  return clusterObject('karpenter.sh/v1', 'NodePool', {
    template: {
      ...template,
      spec: {
        nodeClassRef: { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: 'a' },
        requirements: [],
        ...(template['spec'] as Fields | undefined),
      },
    },
    ...spec,
  });
}

const required = (requirement: Fields): Fields => ({
  spec: { requirements: [{ key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'], ...requirement }] },
});

function scrape(spec: Fields): ManifestObject {
  return teamObject('monitoring.coreos.com/v1alpha1', 'ScrapeConfig', 'a', { spec });
}

function alertmanager(updateStrategy: Fields): ManifestObject {
  return teamObject('monitoring.coreos.com/v1', 'Alertmanager', 'a', { spec: { updateStrategy } });
}

const redirect = { type: 'RequestRedirect', requestRedirect: { statusCode: 301 } };
const rewrite = { type: 'URLRewrite', urlRewrite: { hostname: 'a.example.com' } };
const prefix = (type: string): Fields => ({
  matches: [{ path: { type, value: '/a' } }],
  filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
});
const wide = { matches: Array.from({ length: 64 }, (_, index) => ({ path: { value: `/${index}` } })) };
const tls = { mode: 'Terminate', certificateRefs: [{ name: 'a' }] };

/** What the rules of the bundled definitions refuse, one rule an object. */
export const brokenObjects: readonly RuleCase[] = [
  {
    object: route({ filters: [redirect], backendRefs }),
    field: 'spec.rules[0]',
    message: 'RequestRedirect filter must not be used together with backendRefs',
  },
  {
    object: route({ filters: [redirect, rewrite] }),
    field: 'spec.rules[0].filters',
    message: 'May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both',
  },
  {
    object: route({ filters: [{ type: 'RequestRedirect' }] }),
    field: 'spec.rules[0].filters[0]',
    message: 'filter.requestRedirect must be specified for RequestRedirect filter.type',
  },
  {
    object: route({ backendRefs: [{ name: 'a' }] }),
    field: 'spec.rules[0].backendRefs[0]',
    message: 'Must have port for Service reference',
  },
  {
    object: matching({ value: 'a' }),
    field: 'spec.rules[0].matches[0].path',
    message: 'value must be an absolute path',
  },
  { object: matching({ value: '/a//b' }), field: 'spec.rules[0].matches[0].path', message: "must not contain '//'" },
  { object: matching({ value: '/a b' }), field: 'spec.rules[0].matches[0].path', message: 'must only contain valid' },
  {
    object: route({ ...prefix('Exact'), backendRefs }),
    field: 'spec.rules[0]',
    message: 'exactly one PathPrefix match must be specified',
  },
  {
    object: route({}, { rules: [wide, wide, wide] }),
    field: 'spec.rules',
    message: 'total number of matches across all rules in a route must be less than 128',
  },
  {
    object: route({ backendRefs, timeouts: { request: '1s', backendRequest: '1500ms' } }),
    field: 'spec.rules[0].timeouts',
    message: 'backendRequest timeout cannot be longer than request timeout',
  },
  {
    object: route({ backendRefs }, { parentRefs: [{ name: 'a' }, { name: 'a' }] }),
    field: 'spec.parentRefs',
    message: 'must be unique',
  },
  {
    object: route(
      { backendRefs },
      {
        parentRefs: [
          { name: 'a', namespace: 'b' },
          { name: 'a', namespace: 'b' },
        ],
      },
    ),
    field: 'spec.parentRefs',
    message: 'must be unique',
  },
  {
    object: grpcRoute({ matches: [{ method: { type: 'Exact' } }], backendRefs }),
    field: 'spec.rules[0].matches[0].method',
    message: "One or both of 'service' or 'method' must be specified",
  },
  {
    object: grpcRoute({ matches: [{ method: { service: '1a' } }], backendRefs }),
    field: 'spec.rules[0].matches[0].method',
    message: 'service must only contain valid characters',
  },
  { object: gateway({ tls }), field: 'spec.listeners', message: 'tls must not be specified for protocols' },
  { object: gateway({ name: 'l1' }, {}), field: 'spec.listeners', message: 'name must be unique' },
  {
    object: gateway({ port: 81 }, {}),
    field: 'spec.listeners',
    message: 'Combination of port, protocol and hostname must be unique',
  },
  {
    object: gateway({ protocol: 'HTTPS', tls: { mode: 'Terminate' } }),
    field: 'spec.listeners[0].tls',
    message: 'certificateRefs or options must be specified',
  },
  {
    object: teamObject(GATEWAY_API, 'TLSRoute', 'a', { spec: { hostnames: ['10.0.0.1'], rules: [{ backendRefs }] } }),
    field: 'spec.hostnames',
    message: 'Hostnames cannot contain an IP',
  },
  {
    object: issuer({ tpp: { url: 'a', credentialsRef: { name: 'a' } }, cloud: { apiTokenSecretRef: { name: 'a' } } }),
    field: 'spec.venafi',
    message: '',
  },
  { object: alertmanager({ type: 'OnDelete', rollingUpdate: {} }), field: 'spec.updateStrategy', message: '' },
  { object: nodePool(required({ values: [] })), field: 'spec.template.spec.requirements', message: "operator 'In'" },
  {
    object: nodePool(required({ operator: 'Gt', values: ['-1'] })),
    field: 'spec.template.spec.requirements',
    message: "operator 'Gt'",
  },
  {
    object: nodePool(required({ key: 'karpenter.sh/nodepool' })),
    field: 'spec.template.spec.requirements[0].key',
    message: 'label "karpenter.sh/nodepool" is restricted',
  },
  {
    object: nodePool({}, { disruption: { consolidateAfter: '0s', budgets: [{ nodes: '1', schedule: '@daily' }] } }),
    field: 'spec.disruption.budgets',
    message: "'schedule' must be set with 'duration'",
  },
  {
    object: scrape({ basicAuth: {}, authorization: {} }),
    field: 'spec',
    message: '',
  },
];

/** What they accept, some of it close to what they refuse. */
export const keptObjects: readonly ManifestObject[] = [
  route({ filters: [redirect] }),
  route({}),
  route({ ...prefix('PathPrefix'), backendRefs }),
  route({ filters: [rewrite], backendRefs }),
  route({ backendRefs, timeouts: { request: '1500ms', backendRequest: '1s' } }),
  route({ backendRefs, timeouts: { request: '0s', backendRequest: '1s' } }),
  route({ backendRefs: [{ name: 'a', kind: 'TraefikService', group: 'traefik.io' }] }),
  route(
    { backendRefs },
    {
      parentRefs: [
        { name: 'a', sectionName: 'b' },
        { name: 'a', sectionName: 'c' },
      ],
    },
  ),
  route({ backendRefs }, { parentRefs: [{ name: 'a' }, { name: 'a', namespace: 'b' }] }),
  route({}, { rules: [wide, wide] }),
  matching({ type: 'RegularExpression', value: 'a//b' }),
  matching({ value: '/a-%20b/c_~!$&()*+,;=:@' }),
  grpcRoute({ matches: [{ method: { service: 'A.b.C', method: 'D' } }], backendRefs }),
  gateway({}, {}),
  gateway({ protocol: 'HTTPS', tls }, { port: 80, hostname: 'a.example.com' }),
  gateway({ hostname: 'a.example.com', port: 80 }, { hostname: 'b.example.com', port: 80 }),
  teamObject(GATEWAY_API, 'TLSRoute', 'a', { spec: { hostnames: ['*.example.com'], rules: [{ backendRefs }] } }),
  issuer({ tpp: { url: 'a', credentialsRef: { name: 'a' } } }),
  alertmanager({ type: 'RollingUpdate', rollingUpdate: {} }),
  nodePool(required({})),
  nodePool(required({ operator: 'Gt', values: ['0'], key: 'karpenter.k8s.aws/instance-cpu' })),
  nodePool(
    {},
    { disruption: { consolidateAfter: '0s', budgets: [{ nodes: '1', schedule: '@daily', duration: '1h' }] } },
  ),
  scrape({ basicAuth: {} }),
];
