import { http, image, type Platform, web, type Workload } from '../../support/values.ts';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Canary = NonNullable<Workload['canary']>;

function withCanary(canary: Partial<Canary>, workload: Partial<Workload> = {}, platform?: Platform): TeamValues {
  return web(
    {
      ports: http,
      expose: { via: 'gateway', hosts: ['shop.example.com'] },
      canary: { image: 'web:2', weight: 10, ...canary },
      ...workload,
    },
    platform,
  );
}

function rules(...all: readonly unknown[]): ShownObject {
  return { kind: 'HTTPRoute', metadata: { name: 'web' }, spec: { rules: all } };
}

const weighted = (stable: number, canary: number): object[] => [
  { name: 'web', port: 8080, weight: stable },
  { name: 'web-canary', port: 8080, weight: canary },
];

const selected = { 'app.kubernetes.io/name': 'web-canary', 'chartwright.dev/team': 'shop' };

/** Of the canary: an object of the kind with these fields. */
function ofCanary(kind: string, spec: object): ShownObject {
  return { kind, metadata: { name: 'web-canary' }, spec };
}

export const canaryCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.canary.image',
    does: 'is run by a second Deployment, behind a Service of its own, as the workload’s ServiceAccount',
    values: withCanary({}, { config: { mountPath: '/etc/web', files: { a: 'b' } } }),
    shows: [
      ofCanary('Deployment', {
        replicas: 1,
        selector: { matchLabels: selected },
        template: {
          metadata: { labels: { ...selected, 'chartwright.dev/exposed': 'true' } },
          spec: {
            serviceAccountName: 'web',
            containers: [{ name: 'web-canary', image: 'web:2' }],
            volumes: [{ name: 'tmp' }, { name: 'config', configMap: { name: 'web' } }],
          },
        },
      }),
      ofCanary('Service', { selector: selected, ports: [{ name: 'http', port: 8080 }] }),
      {
        kind: 'Deployment',
        metadata: { name: 'web' },
        spec: { template: { spec: { containers: [{ name: 'web', image }] } } },
      },
      { kind: 'HorizontalPodAutoscaler', metadata: { name: 'web' }, spec: { scaleTargetRef: { name: 'web' } } },
    ],
  },
  {
    key: 'workloads.*.canary.weight',
    does: 'divides the requests of each path',
    values: withCanary(
      { weight: 25 },
      { expose: { via: 'gateway', hosts: ['shop.example.com'], paths: [{ path: '/' }, { path: '/api' }] } },
    ),
    shows: [
      rules(
        { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: weighted(75, 25) },
        { matches: [{ path: { type: 'PathPrefix', value: '/api' } }], backendRefs: weighted(75, 25) },
      ),
    ],
  },
  ...([0, 100] as const).map((weight): TemplateCase => ({
    key: 'workloads.*.canary.weight',
    does: `is ${weight} with both backends in the route`,
    values: withCanary({ weight }),
    shows: [rules({ backendRefs: weighted(100 - weight, weight) })],
  })),
  {
    key: 'workloads.*.canary.headers',
    does: 'lead to the canary alone',
    values: withCanary({ weight: 0, headers: { 'X-Canary': 'always' } }),
    shows: [
      rules(
        { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: weighted(100, 0) },
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' }, headers: [{ name: 'X-Canary', value: 'always' }] }],
          backendRefs: [{ name: 'web-canary', port: 8080 }],
        },
      ),
    ],
    lacks: ['HTTPRoute spec.rules.1.backendRefs.0.weight'],
  },
  {
    key: 'workloads.*.canary.headers.*',
    does: 'is a value that the header has to have',
    values: withCanary({ headers: { 'X-Tester': 'true', 'X-Canary': 'always' } }),
    shows: [
      rules(
        {},
        {
          matches: [
            {
              headers: [
                { name: 'X-Canary', value: 'always' },
                { name: 'X-Tester', value: 'true' },
              ],
            },
          ],
        },
      ),
    ],
  },
  {
    key: 'workloads.*.canary.replicas',
    does: 'is fixed, and gets a budget of its own from two on',
    values: withCanary({ replicas: 3 }, { disruption: { maxUnavailable: 2 } }),
    shows: [
      ofCanary('Deployment', { replicas: 3 }),
      ofCanary('PodDisruptionBudget', { maxUnavailable: 1, selector: { matchLabels: selected } }),
      { kind: 'PodDisruptionBudget', metadata: { name: 'web' }, spec: { maxUnavailable: 2 } },
    ],
  },
  {
    key: 'workloads.*.canary',
    does: 'is watched as the workload is, and counts for its objectives',
    values: withCanary(
      {},
      { metrics: { port: 'http' }, slo: { availability: 99.9 } },
      { alerts: { enabled: true }, mesh: { enabled: true } },
    ),
    shows: [
      ofCanary('ServiceMonitor', { selector: { matchLabels: selected } }),
      {
        kind: 'PrometheusRule',
        metadata: { name: 'web-canary.alerts' },
        spec: {
          groups: [{ name: 'web-canary', rules: [{ alert: 'WorkloadCrashLooping' }, { alert: 'WorkloadNotReady' }] }],
        },
      },
    ],
  },
];
