import { tenant } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

function bound(persona: string, ...subjects: readonly unknown[]): ShownObject {
  return {
    kind: 'RoleBinding',
    metadata: { name: `team-${persona}` },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: `chartwright-team-${persona}` },
    subjects,
  };
}

function group(name: string): unknown {
  return { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name };
}

export const tenantCases: readonly TemplateCase[] = [
  {
    key: 'tenant.team',
    does: 'names the namespace and labels every object',
    values: { tenant: { team: 'payments' } },
    shows: [
      {
        kind: 'Namespace',
        metadata: {
          name: 'team-payments',
          labels: {
            'app.kubernetes.io/part-of': 'payments',
            'chartwright.dev/team': 'payments',
            'pod-security.kubernetes.io/enforce': 'restricted',
            'pod-security.kubernetes.io/audit': 'restricted',
            'pod-security.kubernetes.io/warn': 'restricted',
          },
          annotations: { 'helm.sh/resource-policy': 'keep' },
        },
      },
      { kind: 'ResourceQuota', metadata: { name: 'team', namespace: 'team-payments' } },
    ],
    hides: ['RoleBinding'],
  },
  {
    key: 'global.platform.reservedNamespaces',
    does: 'are namespaces that no team may take; any other may be',
    values: { ...tenant({ namespace: 'platform-edge' }), global: { platform: { reservedNamespaces: ['ingress'] } } },
    shows: [{ kind: 'Namespace', metadata: { name: 'platform-edge' } }],
  },
  {
    key: 'tenant.namespace',
    does: 'is the namespace of the tenant’s objects instead of `team-<team>`',
    values: tenant({ namespace: '2fast' }),
    shows: [
      { kind: 'Namespace', metadata: { name: '2fast' } },
      { kind: 'LimitRange', metadata: { namespace: '2fast' } },
    ],
  },
  {
    key: 'tenant.createNamespace',
    does: 'leaves the namespace to somebody else when false',
    values: tenant({ createNamespace: false }),
    shows: [{ kind: 'ResourceQuota' }],
    hides: ['Namespace'],
  },
  {
    key: 'tenant.podSecurity',
    does: 'is what the namespace enforces; audit and warnings stay restricted',
    values: tenant({ podSecurity: 'baseline' }),
    shows: [
      {
        kind: 'Namespace',
        metadata: {
          labels: {
            'pod-security.kubernetes.io/enforce': 'baseline',
            'pod-security.kubernetes.io/audit': 'restricted',
            'pod-security.kubernetes.io/warn': 'restricted',
          },
        },
      },
    ],
  },
  {
    key: 'tenant.contact',
    does: 'is an annotation of the namespace',
    values: tenant({ contact: '#shop: "ask" us' }),
    shows: [{ kind: 'Namespace', metadata: { annotations: { 'chartwright.dev/contact': '#shop: "ask" us' } } }],
  },
  {
    key: 'tenant.access.admins.groups',
    does: 'are bound to the admin’s ClusterRole, and nobody else to anything',
    values: tenant({ access: { admins: { groups: ['oidc:shop admins', 'yes'] } } }),
    shows: [bound('admin', group('oidc:shop admins'), group('yes'))],
  },
  {
    key: 'tenant.access.developers.groups',
    does: 'are bound to the developer’s ClusterRole',
    values: tenant({ access: { developers: { groups: ['shop-dev'] } } }),
    shows: [bound('developer', group('shop-dev'))],
  },
  {
    key: 'tenant.access.viewers.groups',
    does: 'are bound to the viewer’s ClusterRole',
    values: tenant({ access: { viewers: { groups: ['everyone'] } } }),
    shows: [bound('viewer', group('everyone'))],
  },
  ...(['name', 'namespace'] as const).map((key): TemplateCase => ({
    key: `tenant.access.deployers.serviceAccounts.*.${key}`,
    does: 'is that of a ServiceAccount bound to the deployer’s ClusterRole',
    values: tenant({ access: { deployers: { serviceAccounts: [{ name: 'argocd', namespace: 'delivery' }] } } }),
    shows: [bound('deployer', { kind: 'ServiceAccount', name: 'argocd', namespace: 'delivery' })],
  })),
  {
    key: 'tenant.quota.enabled',
    does: 'takes the ResourceQuota away when false, and nothing else',
    values: tenant({ quota: { enabled: false } }),
    shows: [{ kind: 'LimitRange' }, { kind: 'NetworkPolicy', metadata: { name: 'default-deny' } }],
    hides: ['ResourceQuota'],
  },
  {
    key: 'tenant.quota.hard.*',
    does: 'is a further limit beside the default ones',
    values: tenant({ quota: { hard: { 'count/jobs.batch': '10' } } }),
    shows: [
      {
        kind: 'ResourceQuota',
        metadata: { name: 'team' },
        spec: {
          hard: {
            'count/jobs.batch': '10',
            'limits.memory': '80Gi',
            persistentvolumeclaims: '20',
            pods: '150',
            'requests.cpu': '20',
            'requests.memory': '40Gi',
            'requests.storage': '200Gi',
            'services.loadbalancers': '0',
            'services.nodeports': '0',
          },
        },
      },
    ],
  },
  ...(
    [
      ['requests.cpu', '7'],
      ['requests.memory', '9Gi'],
      ['limits.memory', '11Gi'],
      ['requests.storage', '1Ti'],
      ['pods', '7'],
      ['persistentvolumeclaims', '3'],
      ['services.loadbalancers', '1'],
      ['services.nodeports', '2'],
    ] as const
  ).map(([resource, quantity]): TemplateCase => ({
    key: `tenant.quota.hard["${resource}"]`,
    does: 'is the limit instead of the default',
    values: tenant({ quota: { hard: { [resource]: quantity } } }),
    shows: [{ kind: 'ResourceQuota', spec: { hard: { [resource]: quantity } } }],
  })),
  {
    key: 'tenant.limitRange.enabled',
    does: 'takes the LimitRange away when false, and nothing else',
    values: tenant({ limitRange: { enabled: false } }),
    shows: [{ kind: 'ResourceQuota' }],
    hides: ['LimitRange'],
  },
  {
    key: 'tenant.limitRange.defaultRequest.cpu',
    does: 'is the request of a container without one; memory keeps its default',
    values: tenant({ limitRange: { defaultRequest: { cpu: '5m' } } }),
    shows: [
      {
        kind: 'LimitRange',
        metadata: { name: 'team' },
        spec: {
          limits: [{ type: 'Container', defaultRequest: { cpu: '5m', memory: '64Mi' }, default: { memory: '256Mi' } }],
        },
      },
    ],
    lacks: ['LimitRange spec.limits.0.default.cpu'],
  },
  {
    key: 'tenant.limitRange.defaultRequest.memory',
    does: 'is the request of a container without one',
    values: tenant({ limitRange: { defaultRequest: { memory: '5Mi' } } }),
    shows: [{ kind: 'LimitRange', spec: { limits: [{ defaultRequest: { cpu: '50m', memory: '5Mi' } }] } }],
  },
  {
    key: 'tenant.limitRange.default.cpu',
    does: 'is the CPU limit of a container without one',
    values: tenant({ limitRange: { default: { cpu: '2' } } }),
    shows: [{ kind: 'LimitRange', spec: { limits: [{ default: { cpu: '2', memory: '256Mi' } }] } }],
  },
  {
    key: 'tenant.limitRange.default.memory',
    does: 'is the memory limit of a container without one',
    values: tenant({ limitRange: { default: { memory: '1Gi' } } }),
    shows: [{ kind: 'LimitRange', spec: { limits: [{ default: { memory: '1Gi' } }] } }],
  },
];
