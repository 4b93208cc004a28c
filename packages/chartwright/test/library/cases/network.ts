import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { type Platform, tenant } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

function policy(name: string, spec: unknown): ShownObject {
  return { kind: 'NetworkPolicy', metadata: { name }, spec };
}

function namespace(name: string): Record<string, unknown> {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}

function on(platform: Platform): TeamValues {
  return { tenant: { team: 'shop' }, global: { platform } };
}

const dnsPorts = [
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
];

export const networkCases: readonly TemplateCase[] = [
  {
    key: 'tenant.network.enabled',
    does: 'denies all both ways, and lets through DNS, the namespace itself, the edge, ACME and monitoring',
    values: tenant({ network: { enabled: true } }),
    shows: [
      policy('default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
      policy('allow-dns', {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [{ to: [namespace('kube-system')], ports: dnsPorts }],
      }),
      policy('allow-same-namespace', {
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [{ podSelector: {} }] }],
        egress: [{ to: [{ podSelector: {} }] }],
      }),
      policy('allow-edge', {
        podSelector: { matchLabels: { 'chartwright.dev/exposed': 'true' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [namespace('platform-edge')] }],
      }),
      policy('allow-acme-solver', {
        podSelector: { matchLabels: { 'acme.cert-manager.io/http01-solver': 'true' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [namespace('platform-edge')], ports: [{ protocol: 'TCP', port: 8089 }] }],
      }),
      policy('allow-monitoring', {
        podSelector: { matchLabels: { 'chartwright.dev/metrics': 'true' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [namespace('platform-observability')] }],
      }),
    ],
  },
  {
    key: 'tenant.network.enabled',
    does: 'leaves no policy when false',
    values: tenant({
      network: { enabled: false, peers: { cart: {} }, egress: { a: { cidrs: ['10.0.0.0/8'], ports: [1] } } },
    }),
    hides: ['NetworkPolicy'],
  },
  {
    key: 'tenant.network.peers.*.direction',
    does: 'lets our pods call the peer’s alone when it is `egress`',
    values: tenant({ network: { peers: { cart: { direction: 'egress' } } } }),
    shows: [
      policy('allow-peer-cart', {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [{ to: [namespace('team-cart')] }],
      }),
    ],
  },
  {
    key: 'tenant.network.peers.*.direction',
    does: 'lets the peer’s pods call ours alone when it is `ingress`',
    values: tenant({ network: { peers: { cart: { direction: 'ingress' } } } }),
    shows: [
      policy('allow-peer-cart', {
        podSelector: {},
        policyTypes: ['Ingress'],
        ingress: [{ from: [namespace('team-cart')] }],
      }),
    ],
  },
  {
    key: 'tenant.network.peers.*.namespace',
    does: 'is where the peer lives, both ways by default',
    values: tenant({ network: { peers: { cart: { namespace: 'baskets' } } } }),
    shows: [
      policy('allow-peer-cart', {
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [namespace('baskets')] }],
        egress: [{ to: [namespace('baskets')] }],
      }),
    ],
  },
  {
    key: 'tenant.network.egress.*.cidrs',
    does: 'are the ranges that may be called, without the node’s own services and the metadata addresses',
    values: tenant({
      network: {
        egress: {
          world: {
            cidrs: ['0.0.0.0/0', '128.0.0.0/1', '169.0.0.0/8', '::/0', 'fd00:ec2::/32', 'fd00::/127', '203.0.113.0/24'],
            ports: [443],
          },
        },
      },
    }),
    shows: [
      policy('allow-egress-world', {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [
          {
            to: [
              { ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } },
              { ipBlock: { cidr: '128.0.0.0/1', except: ['169.254.0.0/16'] } },
              { ipBlock: { cidr: '169.0.0.0/8', except: ['169.254.0.0/16'] } },
              { ipBlock: { cidr: '::/0', except: ['fd00:ec2::254/128', 'fd00:ec2::23/128', 'fe80::/10'] } },
              { ipBlock: { cidr: 'fd00:ec2::/32', except: ['fd00:ec2::254/128', 'fd00:ec2::23/128'] } },
              { ipBlock: { cidr: 'fd00::/127' } },
              { ipBlock: { cidr: '203.0.113.0/24' } },
            ],
            ports: [{ protocol: 'TCP', port: 443 }],
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.grants.podIdentity',
    does: 'opens the agent of EKS Pod Identity on the node, and nothing else there',
    values: on({ grants: { podIdentity: true } }),
    shows: [
      policy('allow-pod-identity', {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [
          {
            to: [{ ipBlock: { cidr: '169.254.170.23/32' } }, { ipBlock: { cidr: 'fd00:ec2::23/128' } }],
            ports: [{ protocol: 'TCP', port: 80 }],
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.grants.addresses',
    does: 'are closed ranges that may be called',
    values: {
      ...tenant({ network: { egress: { time: { cidrs: ['169.254.169.123/32'], protocol: 'UDP', ports: [123] } } } }),
      global: { platform: { grants: { addresses: ['169.254.169.123/32'] } } },
    },
    shows: [policy('allow-egress-time', { egress: [{ to: [{ ipBlock: { cidr: '169.254.169.123/32' } }] }] })],
  },
  {
    key: 'tenant.network.egress.*.ports',
    does: 'are the ports that may be called',
    values: tenant({ network: { egress: { db: { cidrs: ['10.0.0.7/32'], ports: [5432, 6432] } } } }),
    shows: [
      policy('allow-egress-db', {
        egress: [
          {
            to: [{ ipBlock: { cidr: '10.0.0.7/32' } }],
            ports: [
              { protocol: 'TCP', port: 5432 },
              { protocol: 'TCP', port: 6432 },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: 'tenant.network.egress.*.protocol',
    does: 'is that of all its ports',
    values: tenant({ network: { egress: { time: { cidrs: ['10.0.0.7/32'], protocol: 'UDP', ports: [123, 4460] } } } }),
    shows: [
      policy('allow-egress-time', {
        egress: [
          {
            ports: [
              { protocol: 'UDP', port: 123 },
              { protocol: 'UDP', port: 4460 },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.dns.cidrs',
    does: 'are where DNS may be reached besides, on the node or on the host’s network',
    values: on({ dns: { cidrs: ['169.254.20.10/32', 'fd00::a/128'] } }),
    shows: [
      policy('allow-dns', {
        egress: [
          {
            to: [
              namespace('kube-system'),
              { ipBlock: { cidr: '169.254.20.10/32' } },
              { ipBlock: { cidr: 'fd00::a/128' } },
            ],
            ports: dnsPorts,
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.dns.ports',
    does: 'are those that DNS itself listens on, over UDP and TCP',
    values: on({ dns: { ports: [5353] } }),
    shows: [
      policy('allow-dns', {
        egress: [
          {
            ports: [
              { protocol: 'UDP', port: 5353 },
              { protocol: 'TCP', port: 5353 },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.namespaces.dns',
    does: 'is where DNS may be reached',
    values: on({ namespaces: { dns: 'names' } }),
    shows: [policy('allow-dns', { egress: [{ to: [namespace('names')], ports: dnsPorts }] })],
  },
  {
    key: 'global.platform.namespaces.edge',
    does: 'is the namespace from which exposed pods and ACME’s solver are reached',
    values: on({ namespaces: { edge: 'ingress' } }),
    shows: ['allow-edge', 'allow-acme-solver'].map((name) =>
      policy(name, { ingress: [{ from: [namespace('ingress')] }] }),
    ),
  },
  {
    key: 'global.platform.namespaces.monitoring',
    does: 'is the namespace from which pods with metrics are scraped',
    values: on({ namespaces: { monitoring: 'prometheus' } }),
    shows: [policy('allow-monitoring', { ingress: [{ from: [namespace('prometheus')] }] })],
  },
  {
    key: 'global.platform.namespaces.monitoring',
    does: 'is where every pod may send its spans',
    values: on({ namespaces: { monitoring: 'prometheus' } }),
    shows: [policy('allow-tracing', spansTo('prometheus', [4317, 4318]))],
  },
  {
    key: 'global.platform.mesh',
    does: 'lets spans go through the proxies',
    values: on({ mesh: { enabled: true } }),
    shows: [policy('allow-tracing', spansTo('platform-observability', [4317, 4318, 4143]))],
  },
  {
    key: 'global.platform.namespaces.mesh',
    does: 'is where proxies find their control plane',
    values: on({ namespaces: { mesh: 'linkerd' }, mesh: { enabled: true } }),
    shows: [
      policy('allow-mesh', {
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
        ingress: [
          { from: [namespace('platform-observability')], ports: [{ protocol: 'TCP', port: 4191 }] },
          { from: [tapOf('platform-mesh-viz')], ports: [{ protocol: 'TCP', port: 4190 }] },
        ],
        egress: [{ to: [namespace('linkerd')] }],
      }),
    ],
  },
  {
    key: 'global.platform.namespaces.meshViz',
    does: 'is where tap reads requests from',
    values: on({ namespaces: { meshViz: 'viz' }, mesh: { enabled: true } }),
    shows: [
      policy('allow-mesh', { ingress: [{}, { from: [tapOf('viz')], ports: [{ protocol: 'TCP', port: 4190 }] }] }),
    ],
  },
  {
    key: 'global.platform.tracing.receivers',
    does: 'are the pods that spans may be sent to',
    values: on({ tracing: { receivers: ['opentelemetry-collector'] }, mesh: { enabled: true } }),
    shows: [
      policy('allow-tracing', spansTo('platform-observability', [4317, 4318, 4143], ['opentelemetry-collector'])),
    ],
  },
  {
    key: 'global.platform.edgeSourceRanges',
    does: 'are ranges from which exposed pods and ACME’s solver are reached too',
    values: on({ edgeSourceRanges: ['10.1.0.0/16', '2001:db8::/32'] }),
    shows: ['allow-edge', 'allow-acme-solver'].map((name) =>
      policy(name, {
        ingress: [
          {
            from: [
              namespace('platform-edge'),
              { ipBlock: { cidr: '10.1.0.0/16' } },
              { ipBlock: { cidr: '2001:db8::/32' } },
            ],
          },
        ],
      }),
    ),
  },
];

function spansTo(
  name: string,
  ports: readonly number[],
  receivers: readonly string[] = ['alloy', 'tempo'],
): Record<string, unknown> {
  const to = {
    ...namespace(name),
    podSelector: { matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: receivers }] },
  };
  return {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [{ to: [to], ports: ports.map((port) => ({ protocol: 'TCP', port })) }],
  };
}

function tapOf(name: string): Record<string, unknown> {
  return {
    ...namespace(name),
    podSelector: { matchLabels: { 'linkerd.io/extension': 'viz', component: 'tap' } },
  };
}
