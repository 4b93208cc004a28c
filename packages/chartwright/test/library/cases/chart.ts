import { extra, image, web } from '../../support/values.ts';
import type { TemplateCase } from '../template-case.ts';

const shop = { tenant: { team: 'shop' }, workloads: { web: { image } } };

export const chartCases: readonly TemplateCase[] = [
  {
    key: 'part',
    does: 'renders the platform’s grants alone when it is `tenant`',
    values: { ...shop, part: 'tenant' },
    shows: [{ kind: 'Namespace' }, { kind: 'ResourceQuota' }],
    hides: ['Deployment', 'ServiceAccount'],
  },
  {
    key: 'part',
    does: 'renders the team’s workloads alone when it is `app`',
    values: { ...shop, part: 'app' },
    shows: [{ kind: 'Deployment' }, { kind: 'ServiceAccount' }],
    hides: ['Namespace', 'ResourceQuota', 'LimitRange', 'NetworkPolicy'],
  },
  {
    key: 'lib-team.global',
    does: 'is Helm’s own and changes nothing',
    values: { ...shop, 'lib-team': { global: {} } },
    shows: [{ kind: 'Deployment' }, { kind: 'Namespace' }],
  },
  {
    key: 'workloads.*.image',
    does: 'is the container’s image, and the entry’s name that of all its objects',
    values: { ...shop, workloads: { api: { image: 'ghcr.io/shop/api:2.0.0' } } },
    shows: [
      {
        kind: 'Deployment',
        metadata: { name: 'api' },
        spec: { template: { spec: { containers: [{ name: 'api', image: 'ghcr.io/shop/api:2.0.0' }] } } },
      },
      { kind: 'ServiceAccount', metadata: { name: 'api' } },
    ],
  },
  {
    key: 'extraObjects.*.apiVersion',
    does: 'is in the manifest with its kind and whatever else the object has',
    values: extra({
      rollout: {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: { name: 'canary' },
        spec: { paused: false, weight: 0, steps: [{ setWeight: 20 }, {}], note: '{{ .Release.Name }}', big: 12345678 },
      },
    }),
    shows: [
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        spec: { paused: false, weight: 0, steps: [{ setWeight: 20 }, {}], note: '{{ .Release.Name }}', big: 12345678 },
      },
    ],
  },
  {
    key: 'extraObjects.*.kind',
    does: 'may be any that is not the platform’s to grant',
    values: extra({ job: { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'nightly' }, spec: {} } }),
    shows: [{ kind: 'CronJob', apiVersion: 'batch/v1', metadata: { name: 'nightly' } }],
  },
  {
    key: 'extraObjects.*.apiVersion',
    does: 'has as a monitor endpoints that follow no redirects, unless they say otherwise',
    values: extra({
      services: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'services' },
        spec: { sampleLimit: 12345678, endpoints: [{ port: 'http' }, { port: 'admin', followRedirects: true }] },
      },
      pods: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PodMonitor',
        metadata: { name: 'pods' },
        spec: { podMetricsEndpoints: [{ port: 'http' }] },
      },
    }),
    shows: [
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        spec: {
          sampleLimit: 12345678,
          endpoints: [
            { port: 'http', followRedirects: false },
            { port: 'admin', followRedirects: true },
          ],
        },
      },
      { kind: 'PodMonitor', spec: { podMetricsEndpoints: [{ port: 'http', followRedirects: false }] } },
    ],
  },
  {
    key: 'extraObjects.*.metadata.name',
    does: 'is kept, and the namespace is the team’s',
    values: {
      ...shop,
      extraObjects: { settings: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'feature.flags' } } },
    },
    shows: [{ kind: 'ConfigMap', metadata: { name: 'feature.flags', namespace: 'team-shop' } }],
  },
  {
    key: 'extraObjects.*.metadata.labels',
    does: 'are kept beside the team’s own, which win',
    values: {
      ...extra({
        settings: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'flags', labels: { tier: 'gold', 'chartwright.dev/team': 'other' } },
        },
      }),
      global: { platform: { grants: { keys: ['chartwright.dev/team'] } } },
    },
    shows: [{ kind: 'ConfigMap', metadata: { labels: { tier: 'gold', 'chartwright.dev/team': 'shop' } } }],
  },
  {
    key: 'extraObjects.*.metadata.annotations',
    does: 'are kept as they are',
    values: extra({
      settings: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'flags', annotations: { note: 'yes', 'example.com/text': 'a: b\n\n' } },
      },
    }),
    shows: [{ kind: 'ConfigMap', metadata: { annotations: { note: 'yes', 'example.com/text': 'a: b\n\n' } } }],
  },
  {
    key: 'workloads.*.image',
    does: 'may be pinned by a digest',
    values: web({ image: `registry.example.com:5000/shop/web@sha256:${'0'.repeat(64)}` }),
    shows: [
      {
        kind: 'Deployment',
        spec: {
          template: {
            spec: { containers: [{ image: `registry.example.com:5000/shop/web@sha256:${'0'.repeat(64)}` }] },
          },
        },
      },
    ],
  },
];
