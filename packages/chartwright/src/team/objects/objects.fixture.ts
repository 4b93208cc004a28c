import { objectOf } from './written-objects.ts';
import type { ManifestObject } from '../../kube/manifest.ts';

/** An object of a team's namespace. */
export function teamObject(apiVersion: string, kind: string, name: string, rest: object = {}): ManifestObject {
  const { metadata, ...fields } = rest as { metadata?: object };
  return objectOf(
    { apiVersion, kind, metadata: { name, namespace: 'team-shop', ...metadata }, ...fields },
    'objects.yaml',
  );
}

const labels = { 'app.kubernetes.io/name': 'web' };

/** What a chart renders of a workload that serves a port: its pods, its Service, its account and its files. */
export const workload: readonly ManifestObject[] = [
  teamObject('v1', 'ServiceAccount', 'web'),
  teamObject('v1', 'ConfigMap', 'web', { data: { 'app.ini': '' } }),
  teamObject('v1', 'Service', 'web', {
    metadata: { labels },
    spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  }),
  teamObject('apps/v1', 'Deployment', 'web', {
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels: { ...labels, 'chartwright.dev/exposed': 'true', 'chartwright.dev/metrics': 'true' },
        },
        spec: {
          serviceAccountName: 'web',
          containers: [{ name: 'web', image: 'example.com/web:1', ports: [{ name: 'http', containerPort: 8080 }] }],
          volumes: [{ name: 'config', configMap: { name: 'web', items: [{ key: 'app.ini', path: 'a' }] } }],
        },
      },
    },
  }),
];
