import { expect } from 'vitest';
import type { KubernetesObject } from '../../support/rendering.ts';
import { http, web } from '../../support/values.ts';
import { pod, type TemplateCase } from '../template-case.ts';

const config = {
  mountPath: '/etc/web',
  files: {
    'b.yaml': 'on: yes\nbig: 1e3\n\n\n',
    'a.txt': '{{ .Values }} {{- fail "evaluated" }}',
    empty: '',
    crlf: 'a\r\n\tb ',
  },
};

const stateful = { mountPath: '/var/lib/web', size: '10Gi' };

/** Among a pod's other volumes and its container's other mounts. */
function mounted(volume: KubernetesObject, mount: KubernetesObject): KubernetesObject {
  return {
    containers: [{ volumeMounts: expect.arrayContaining([mount]) as unknown }],
    volumes: expect.arrayContaining([volume]) as unknown,
  };
}

export const storageCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.config.files.*',
    does: 'is a key of a ConfigMap with the very text',
    values: web({ config }),
    shows: [{ kind: 'ConfigMap', metadata: { name: 'web' }, data: config.files }],
  },
  {
    key: 'workloads.*.config.mountPath',
    does: 'is the folder that the files are in',
    values: web({ config }),
    shows: [
      pod(
        mounted(
          { name: 'config', configMap: { name: 'web' } },
          { name: 'config', mountPath: '/etc/web', readOnly: true },
        ),
      ),
    ],
  },
  ...(['secret', 'mountPath'] as const).map((key): TemplateCase => ({
    key: `workloads.*.secretMounts.*.${key}`,
    does: 'is of a Secret that is mounted for reading alone',
    values: web({ secretMounts: { tls: { secret: 'web.tls', mountPath: '/etc/tls' } } }),
    shows: [
      pod(
        mounted(
          { name: 'secret-tls', secret: { secretName: 'web.tls', defaultMode: 0o440 } },
          { name: 'secret-tls', mountPath: '/etc/tls', readOnly: true },
        ),
      ),
    ],
    hides: ['Secret'],
  })),
  {
    key: 'workloads.*.scratch.*.mountPath',
    does: 'is a writable folder of limited size beside /tmp',
    values: web({ scratch: { cache: { mountPath: '/var/cache' } } }),
    shows: [
      pod(
        mounted(
          { name: 'scratch-cache', emptyDir: { sizeLimit: '64Mi' } },
          { name: 'scratch-cache', mountPath: '/var/cache' },
        ),
      ),
      pod(mounted({ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }, { name: 'tmp', mountPath: '/tmp' })),
    ],
  },
  {
    key: 'workloads.*.scratch.*.mountPath',
    does: 'of /tmp takes the place of the /tmp that every workload has',
    values: web({ scratch: { temporary: { mountPath: '/tmp', size: '2Gi' } } }),
    shows: [
      pod({
        containers: [{ volumeMounts: [{ name: 'scratch-temporary', mountPath: '/tmp' }] }],
        volumes: [{ name: 'scratch-temporary', emptyDir: { sizeLimit: '2Gi' } }],
      }),
    ],
  },
  {
    key: 'workloads.*.scratch.*.size',
    does: 'is the most that the folder may hold',
    values: web({ scratch: { cache: { mountPath: '/var/cache', size: '2Gi' } } }),
    shows: [
      pod(
        mounted(
          { name: 'scratch-cache', emptyDir: { sizeLimit: '2Gi' } },
          { name: 'scratch-cache', mountPath: '/var/cache' },
        ),
      ),
    ],
  },
  {
    key: 'workloads.*.persistence.size',
    does: 'makes the workload a StatefulSet with a volume for each replica',
    values: web({ persistence: stateful }),
    shows: [
      {
        kind: 'StatefulSet',
        metadata: { name: 'web' },
        spec: {
          replicas: 1,
          serviceName: 'web-headless',
          persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
          selector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' } },
          volumeClaimTemplates: [
            {
              metadata: { name: 'data' },
              spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
            },
          ],
        },
      },
      {
        kind: 'Service',
        metadata: { name: 'web-headless' },
        spec: { clusterIP: 'None', publishNotReadyAddresses: true },
      },
    ],
    hides: ['Deployment', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'],
    lacks: [
      'StatefulSet spec.volumeClaimTemplates.0.spec.storageClassName',
      'StatefulSet spec.template.spec.topologySpreadConstraints.0.matchLabelKeys',
      'Service spec.ports',
    ],
  },
  {
    key: 'workloads.*.persistence.mountPath',
    does: 'is where the volume is, and the workload’s ports are served by name and pod by pod',
    values: web({ ports: http, persistence: stateful }),
    shows: [
      {
        kind: 'StatefulSet',
        spec: {
          template: {
            spec: {
              containers: [
                { volumeMounts: expect.arrayContaining([{ name: 'data', mountPath: '/var/lib/web' }]) as unknown },
              ],
            },
          },
        },
      },
      { kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ name: 'http', port: 8080 }] } },
      { kind: 'Service', metadata: { name: 'web-headless' }, spec: { ports: [{ name: 'http', port: 8080 }] } },
    ],
  },
  {
    key: 'workloads.*.persistence.storageClass',
    does: 'is the volume’s',
    values: web({ persistence: { ...stateful, storageClass: 'gp3' } }),
    shows: [{ kind: 'StatefulSet', spec: { volumeClaimTemplates: [{ spec: { storageClassName: 'gp3' } }] } }],
  },
];
