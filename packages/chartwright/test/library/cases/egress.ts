import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { image, type Platform, type Tenant } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Entries = NonNullable<NonNullable<Tenant['network']>['egress']>;
type Entry = Entries[string];

const smtp: Platform = {
  egress: {
    services: { smtp: { cidrs: ['10.9.0.0/28'], ports: [25, 587], portRanges: [{ port: 2000, endPort: 2010 }] } },
  },
};

function opens(entry: Entry, platform: Platform = {}): TeamValues {
  return {
    tenant: { team: 'shop', network: { egress: { out: entry } } },
    global: { platform },
    workloads: { web: { image }, job: { image, kind: 'Job' } },
  };
}

function policy(spec: object): ShownObject {
  return { kind: 'NetworkPolicy', metadata: { name: 'allow-egress-out' }, spec };
}

function byHost(spec: object): ShownObject {
  return { kind: 'CiliumNetworkPolicy', metadata: { name: 'allow-egress-out' }, spec };
}

const ofWeb = { matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['web'] }] };
const key = 'tenant.network.egress.*';

export const egressCases: readonly TemplateCase[] = [
  {
    key: `${key}.portRanges.*.endPort`,
    does: 'is the last port of a range, beside single ports',
    values: opens({
      cidrs: ['192.0.2.0/24'],
      protocol: 'UDP',
      ports: [53],
      portRanges: [{ port: 5000, endPort: 5010 }],
    }),
    shows: [
      policy({
        egress: [
          {
            ports: [
              { protocol: 'UDP', port: 53 },
              { protocol: 'UDP', port: 5000, endPort: 5010 },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: `${key}.workloads`,
    does: 'are those whose pods alone may call it',
    values: opens({ cidrs: ['192.0.2.0/24'], ports: [443], workloads: ['web'] }),
    shows: [policy({ podSelector: ofWeb })],
  },
  {
    key: 'global.platform.egress.services.*.ports',
    does: 'are those of a service by its name, with its ranges of addresses and of ports',
    values: opens({ service: 'smtp', workloads: ['web'] }, smtp),
    shows: [
      policy({
        podSelector: ofWeb,
        egress: [
          {
            to: [{ ipBlock: { cidr: '10.9.0.0/28' } }],
            ports: [
              { protocol: 'TCP', port: 25 },
              { protocol: 'TCP', port: 587 },
              { protocol: 'TCP', port: 2000, endPort: 2010 },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.egress.services.*.cidrs',
    does: 'may be what stays closed to teams, since the platform names it',
    values: opens(
      { service: 'time' },
      { egress: { services: { time: { cidrs: ['169.254.169.123/32'], protocol: 'UDP', ports: [123] } } } },
    ),
    shows: [policy({ egress: [{ to: [{ ipBlock: { cidr: '169.254.169.123/32' } }] }] })],
  },
  {
    key: 'global.platform.egress.services.*.protocol',
    does: 'is that of its ports',
    values: opens(
      { service: 'time' },
      { egress: { services: { time: { cidrs: ['192.0.2.1/32'], protocol: 'UDP', ports: [123] } } } },
    ),
    shows: [policy({ egress: [{ ports: [{ protocol: 'UDP', port: 123 }] }] })],
  },
  {
    key: 'global.platform.egress.services.*.portRanges.*.port',
    does: 'is the first port of a range',
    values: opens({ service: 'smtp' }, smtp),
    shows: [policy({ podSelector: {} })],
  },
  {
    key: `${key}.service`,
    does: 'opens nothing when nobody knows it, as without an environment',
    values: { ...opens({ service: 'smtp' }), workloads: {} },
    hides: ['CiliumNetworkPolicy'],
  },
  {
    key: `${key}.hosts`,
    does: 'are names that Cilium keeps the pods to, of which it reads the addresses in answers of DNS',
    values: opens(
      {
        hosts: ['api.example.com', '*.example.org'],
        ports: [443],
        portRanges: [{ port: 8000, endPort: 8100 }],
        workloads: ['web'],
      },
      { dns: { ports: [53, 5353] }, namespaces: { dns: 'names' } },
    ),
    shows: [
      byHost({
        endpointSelector: ofWeb,
        egress: [
          {
            toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'names' } }],
            toPorts: [
              {
                ports: [
                  { port: '53', protocol: 'ANY' },
                  { port: '5353', protocol: 'ANY' },
                ],
                rules: { dns: [{ matchPattern: '*' }] },
              },
            ],
          },
          {
            toFQDNs: [{ matchName: 'api.example.com' }, { matchPattern: '*.example.org' }],
            toPorts: [
              {
                ports: [
                  { port: '443', protocol: 'TCP' },
                  { port: '8000', endPort: 8100, protocol: 'TCP' },
                ],
              },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: 'global.platform.egress.hosts',
    does: 'is what keeps pods to names',
    values: opens({ hosts: ['api.example.com'], protocol: 'UDP', ports: [443] }, { egress: { hosts: 'cilium' } }),
    shows: [
      byHost({ endpointSelector: {}, egress: [{}, { toPorts: [{ ports: [{ port: '443', protocol: 'UDP' }] }] }] }),
    ],
  },
];
