import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { http, image, type Platform } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

function opens(platform: Platform, workloads?: string[]): TeamValues {
  const probes = { from: 'monitoring', ports: [8080, 9000], ...(workloads === undefined ? {} : { workloads }) };
  return {
    tenant: { team: 'shop', network: { ingress: { probes } } },
    global: { platform },
    workloads: { web: { image, ports: http } },
  };
}

const pods = ['10.244.0.0/16'];

const allows = (kind: string, name: string): ShownObject => ({
  kind: 'AuthorizationPolicy',
  metadata: { name: 'web.http.ingress-probes' },
  spec: { requiredAuthenticationRefs: [{ group: 'policy.linkerd.io', kind, name }] },
});

const ofNamespace = (name: string): object => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

export const ingressCases: readonly TemplateCase[] = [
  {
    key: 'tenant.network.ingress.*.from',
    does: 'is the part of the platform that may call the ports of all pods',
    values: opens({}),
    shows: [
      {
        kind: 'NetworkPolicy',
        metadata: { name: 'allow-ingress-probes' },
        spec: {
          podSelector: {},
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [ofNamespace('platform-observability')],
              ports: [
                { protocol: 'TCP', port: 8080 },
                { protocol: 'TCP', port: 9000 },
              ],
            },
          ],
        },
      },
    ],
    hides: ['AuthorizationPolicy'],
  },
  {
    key: 'tenant.network.ingress.*.workloads',
    does: 'are those whose pods alone it may call',
    values: opens({}, ['web']),
    shows: [
      {
        kind: 'NetworkPolicy',
        metadata: { name: 'allow-ingress-probes' },
        spec: {
          podSelector: {
            matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['web'] }],
          },
        },
      },
    ],
  },
  {
    key: 'tenant.network.ingress.*.ports',
    does: 'are open in a mesh that lets in nobody too, since the caller may be outside it',
    values: opens({ mesh: { enabled: true, defaultInboundPolicy: 'deny' } }, ['web']),
    shows: [
      {
        kind: 'AuthorizationPolicy',
        metadata: { name: 'web.http.ingress-probes' },
        spec: {
          targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: 'web.http' },
          requiredAuthenticationRefs: [
            { group: 'policy.linkerd.io', kind: 'NetworkAuthentication', name: 'any-address' },
          ],
        },
      },
    ],
  },
  {
    key: 'global.platform.mesh.namespaces',
    does: 'are those whose pods call by their identity',
    values: opens({
      mesh: { enabled: true, defaultInboundPolicy: 'deny', namespaces: ['platform-observability'], podCidrs: pods },
    }),
    shows: [
      {
        kind: 'MeshTLSAuthentication',
        metadata: { name: 'caller-monitoring' },
        spec: { identityRefs: [{ kind: 'Namespace', name: 'platform-observability' }] },
      },
      allows('MeshTLSAuthentication', 'caller-monitoring'),
    ],
  },
  {
    key: 'global.platform.mesh.podCidrs',
    does: 'are from where a part of the platform outside the mesh calls',
    values: opens({ mesh: { enabled: true, defaultInboundPolicy: 'deny', namespaces: ['other'], podCidrs: pods } }),
    shows: [
      {
        kind: 'NetworkAuthentication',
        metadata: { name: 'pod-addresses' },
        spec: { networks: [{ cidr: '10.244.0.0/16' }] },
      },
      allows('NetworkAuthentication', 'pod-addresses'),
    ],
  },
  {
    key: 'global.platform.callers.*',
    does: 'is the namespace of a part of the platform',
    values: opens({ callers: { monitoring: 'prometheus' } }),
    shows: [
      {
        kind: 'NetworkPolicy',
        metadata: { name: 'allow-ingress-probes' },
        spec: { ingress: [{ from: [ofNamespace('prometheus')] }] },
      },
    ],
  },
];
