import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { http, web, type Workload } from '../../support/values.ts';
import { podMetadata, type TemplateCase } from '../template-case.ts';

function measured(metrics: Omit<NonNullable<Workload['metrics']>, 'port'>): TeamValues {
  return web({ ports: http, metrics: { port: 'http', ...metrics } });
}

function meshed(mesh: NonNullable<Workload['mesh']>, workload: Partial<Workload> = {}): TeamValues {
  return web({ ...workload, mesh }, { mesh: { enabled: true } });
}

const selector = { matchLabels: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' } };

const injected = {
  'linkerd.io/inject': 'enabled',
  'config.linkerd.io/proxy-cpu-request': '20m',
  'config.linkerd.io/proxy-memory-request': '64Mi',
  'config.linkerd.io/proxy-memory-limit': '64Mi',
};

export const observationCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.metrics.port',
    does: 'is scraped through the Service but never twice through the headless one, and the pods are open to monitoring',
    values: measured({}),
    shows: [
      {
        kind: 'ServiceMonitor',
        metadata: { name: 'web', labels: { 'chartwright.dev/monitor': 'platform', 'app.kubernetes.io/name': 'web' } },
        spec: {
          selector: { ...selector, matchExpressions: [{ key: 'chartwright.dev/headless', operator: 'DoesNotExist' }] },
          endpoints: [{ port: 'http', path: '/metrics', interval: '30s', followRedirects: false }],
        },
      },
      podMetadata({ labels: { 'chartwright.dev/metrics': 'true' } }),
    ],
    hides: ['PodMonitor'],
  },
  {
    key: 'workloads.*.metrics.path',
    does: 'is where the metrics are',
    values: measured({ path: '/internal/prom' }),
    shows: [{ kind: 'ServiceMonitor', spec: { endpoints: [{ path: '/internal/prom' }] } }],
  },
  {
    key: 'workloads.*.metrics.interval',
    does: 'is how often they are read',
    values: measured({ interval: '15s' }),
    shows: [{ kind: 'ServiceMonitor', spec: { endpoints: [{ interval: '15s' }] } }],
  },
  {
    key: 'workloads.*.metrics.monitor',
    does: 'is `pod`: pod by pod',
    values: measured({ monitor: 'pod' }),
    shows: [
      {
        kind: 'PodMonitor',
        metadata: { name: 'web', labels: { 'chartwright.dev/monitor': 'platform' } },
        spec: { selector, podMetricsEndpoints: [{ port: 'http', path: '/metrics', interval: '30s' }] },
      },
    ],
    hides: ['ServiceMonitor'],
    lacks: ['PodMonitor spec.selector.matchExpressions'],
  },
  {
    key: 'global.platform.monitorLabels.*',
    does: 'is a label of monitors instead of the default one',
    values: web({ ports: http, metrics: { port: 'http' } }, { monitorLabels: { release: 'kps' } }),
    shows: [{ kind: 'ServiceMonitor', metadata: { labels: { release: 'kps' } } }],
    lacks: ['ServiceMonitor metadata.labels["chartwright.dev/monitor"]'],
  },
  {
    key: 'global.platform.monitorLabels.*',
    does: 'wins over a label of the team’s own',
    values: web({ ports: http, metrics: { port: 'http' } }, { monitorLabels: { 'app.kubernetes.io/part-of': 'kps' } }),
    shows: [{ kind: 'ServiceMonitor', metadata: { labels: { 'app.kubernetes.io/part-of': 'kps' } } }],
  },
  {
    key: 'global.platform.mesh.enabled',
    does: 'injects into every pod a proxy with the requests a quota requires, and opens the way to the control plane',
    values: web({}, { mesh: { enabled: true } }),
    shows: [podMetadata({ annotations: injected }), { kind: 'NetworkPolicy', metadata: { name: 'allow-mesh' } }],
  },
  {
    key: 'global.platform.mesh.cni',
    does: 'may be false where Pod Security is baseline',
    values: { ...web({}, { mesh: { enabled: true, cni: false } }), tenant: { team: 'shop', podSecurity: 'baseline' } },
    shows: [podMetadata({ annotations: injected })],
  },
  {
    key: 'workloads.*.mesh.enabled',
    does: 'keeps the proxy out when false',
    values: meshed({ enabled: false }),
    shows: [
      podMetadata({ annotations: { 'linkerd.io/inject': 'disabled' } }),
      { kind: 'HorizontalPodAutoscaler', spec: { metrics: [{ type: 'Resource' }] } },
    ],
    lacks: ['Deployment spec.template.metadata.annotations["config.linkerd.io/proxy-cpu-request"]'],
  },
  {
    key: 'workloads.*.mesh.enabled',
    does: 'has no effect where the environment has no mesh',
    values: web({ mesh: { enabled: true } }),
    lacks: ['Deployment spec.template.metadata.annotations'],
  },
  {
    key: 'workloads.*.mesh.enabled',
    does: 'has the workload’s own container measured, not the proxy beside it',
    values: meshed({ enabled: true }, { autoscaling: { memory: 80 } }),
    shows: [
      {
        kind: 'HorizontalPodAutoscaler',
        spec: {
          metrics: (['cpu', 'memory'] as const).map((name) => ({
            type: 'ContainerResource',
            containerResource: {
              name,
              container: 'web',
              target: { type: 'Utilization', averageUtilization: name === 'cpu' ? 70 : 80 },
            },
          })),
        },
      },
    ],
  },
  {
    key: 'workloads.*.mesh.proxy.cpu',
    does: 'is the proxy’s CPU request',
    values: meshed({ proxy: { cpu: '150m' } }),
    shows: [podMetadata({ annotations: { ...injected, 'config.linkerd.io/proxy-cpu-request': '150m' } })],
  },
  {
    key: 'workloads.*.mesh.proxy.memory',
    does: 'is the proxy’s memory request and limit',
    values: meshed({ proxy: { memory: '99Mi' } }),
    shows: [
      podMetadata({
        annotations: {
          ...injected,
          'config.linkerd.io/proxy-memory-request': '99Mi',
          'config.linkerd.io/proxy-memory-limit': '99Mi',
        },
      }),
    ],
  },
];
