import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import type { KubernetesObject } from '../../support/rendering.ts';
import { image, type Workload, web } from '../../support/values.ts';
import { container, pod, podMetadata, type ShownObject, type TemplateCase } from '../template-case.ts';

const flags = { data: { MODE: 'live', 'app.yaml': 'on: yes\n{{ .Values }}\n\n' } };

function shared(workload: Partial<Workload>): TeamValues {
  return { ...web(workload), configMaps: { flags, unused: { data: { a: 'b' } } } };
}

/** What the pods are annotated with when they use the ConfigMap `flags` alone. */
const checksum = podMetadata({ annotations: { 'checksum/config-maps': hash({ flags: hash(flags.data) }) } });

function hash(data: Readonly<Record<string, string>>): string {
  const sorted = Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** Among a pod's other volumes and its container's other mounts. */
function mounted(volume: KubernetesObject, mount: KubernetesObject): KubernetesObject {
  return {
    containers: [{ volumeMounts: expect.arrayContaining([mount]) as unknown }],
    volumes: expect.arrayContaining([volume]) as unknown,
  };
}

const mount = { configMap: 'flags', mountPath: '/etc/flags' };

/** Volumes of a Secret and of a ConfigMap differ by these names alone. */
const files = [
  { key: 'secretMounts', source: 'secret', volume: 'secret', name: 'secretName', mode: 0o440 },
  { key: 'configMapMounts', source: 'configMap', volume: 'configmap', name: 'name', mode: 0o444 },
] as const;

export const sourceCases: readonly TemplateCase[] = [
  ...(['configMap', 'key', 'optional'] as const).map((key): TemplateCase => ({
    key: `workloads.*.envConfigMaps.*.${key}`,
    does: 'is where an environment variable is read from, before the variables that refer to it',
    values: web({
      env: { ALL: '$(MODE)' },
      envConfigMaps: { MODE: { configMap: 'flags', key: 'MODE', optional: true } },
    }),
    shows: [
      container({
        env: [
          { name: 'MODE', valueFrom: { configMapKeyRef: { name: 'flags', key: 'MODE', optional: true } } },
          { name: 'ALL', value: '$(MODE)' },
        ],
      }),
    ],
    lacks: ['Deployment spec.template.metadata.annotations["checksum/config-maps"]'],
  })),
  {
    key: 'workloads.*.envFields.*.field',
    does: 'is the field of the pod that a variable holds',
    values: web({
      args: ['--node=$(NODE)'],
      envFields: {
        NODE: { field: 'spec.nodeName' },
        VERSION: { field: "metadata.labels['app.kubernetes.io/version']" },
      },
    }),
    shows: [
      container({
        args: ['--node=$(NODE)'],
        env: [
          { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
          { name: 'VERSION', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app.kubernetes.io/version']" } } },
        ],
      }),
    ],
  },
  ...(['resource', 'divisor'] as const).map((key): TemplateCase => ({
    key: `workloads.*.envFields.*.${key}`,
    does: 'is of the container’s resources that a variable holds',
    values: web({
      envFields: {
        CPUS: { resource: 'requests.cpu', divisor: '1m' },
        MEMORY: { resource: 'limits.memory' },
      },
    }),
    shows: [
      container({
        env: [
          { name: 'CPUS', valueFrom: { resourceFieldRef: { resource: 'requests.cpu', divisor: '1m' } } },
          { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1' } } },
        ],
      }),
    ],
  })),
  ...(['secret', 'configMap', 'prefix', 'optional'] as const).map((key): TemplateCase => ({
    key: `workloads.*.envFrom.*.${key}`,
    does: 'is of a source of variables, which may be referred to',
    values: web({
      args: ['$(DB_USER)'],
      envFrom: { b: { secret: 'web.db', prefix: 'DB_', optional: true }, a: { configMap: 'flags' } },
    }),
    shows: [
      container({
        envFrom: [
          { configMapRef: { name: 'flags', optional: false } },
          { secretRef: { name: 'web.db', optional: true }, prefix: 'DB_' },
        ],
      }),
    ],
    lacks: ['Deployment spec.template.spec.containers.0.env'],
  })),
  ...files.flatMap(({ key, source, volume, name, mode }) => {
    const given = { [source]: 'web.tls', mountPath: '/etc/tls' };
    const values = (more: object): TeamValues => web({ [key]: { tls: { ...given, ...more } } });
    const shows = (more: object, mounts: object): readonly ShownObject[] => [
      pod(
        mounted(
          { name: `${volume}-tls`, [source]: { [name]: 'web.tls', defaultMode: mode, ...more } },
          { name: `${volume}-tls`, mountPath: '/etc/tls', readOnly: true, ...mounts },
        ),
      ),
    ];
    return [
      {
        key: `workloads.*.${key}.*.items`,
        does: 'are the keys that are files, and their paths',
        values: values({ items: { 'tls.crt': 'certs/web.crt' } }),
        shows: shows({ items: [{ key: 'tls.crt', path: 'certs/web.crt' }] }, {}),
      },
      {
        key: `workloads.*.${key}.*.mode`,
        does: 'is the permissions of the files',
        values: values({ mode: '0555' }),
        shows: shows({ defaultMode: 0o555 }, {}),
      },
      {
        key: `workloads.*.${key}.*.optional`,
        does: 'lets the pod start without it',
        values: values({ optional: true }),
        shows: shows({ optional: true }, {}),
      },
      {
        key: `workloads.*.${key}.*.subPath`,
        does: 'is the one file that is mounted',
        values: values({ subPath: 'tls.crt' }),
        shows: shows({}, { subPath: 'tls.crt' }),
      },
    ];
  }),
  ...(['configMap', 'mountPath'] as const).map((key): TemplateCase => ({
    key: `workloads.*.configMapMounts.*.${key}`,
    does: 'is of a ConfigMap that is mounted for reading alone',
    values: shared({ configMapMounts: { flags: mount } }),
    shows: [
      pod(
        mounted(
          { name: 'configmap-flags', configMap: { name: 'flags', defaultMode: 0o444 } },
          { name: 'configmap-flags', mountPath: '/etc/flags', readOnly: true },
        ),
      ),
      checksum,
    ],
  })),
  ...(['audience', 'expirationSeconds', 'mountPath'] as const).map((key): TemplateCase => ({
    key: `workloads.*.tokens.*.${key}`,
    does: 'is of a token in a file, while the pod has none of the API server',
    values: web({ tokens: { vault: { audience: 'https://vault', expirationSeconds: 7200, mountPath: '/var/run/v' } } }),
    shows: [
      pod({
        automountServiceAccountToken: false,
        ...mounted(
          {
            name: 'token-vault',
            projected: {
              defaultMode: 0o440,
              sources: [{ serviceAccountToken: { audience: 'https://vault', expirationSeconds: 7200, path: 'token' } }],
            },
          },
          { name: 'token-vault', mountPath: '/var/run/v', readOnly: true },
        ),
      }),
    ],
  })),
  {
    key: 'workloads.*.scratch.*.medium',
    does: 'keeps the folder in memory',
    values: web({ scratch: { cache: { mountPath: '/var/cache', medium: 'Memory' } } }),
    shows: [
      pod(
        mounted(
          { name: 'scratch-cache', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
          { name: 'scratch-cache', mountPath: '/var/cache' },
        ),
      ),
    ],
  },
  {
    key: 'workloads.*.scratch.*.subPath',
    does: 'is the folder of the volume that is mounted',
    values: web({ scratch: { cache: { mountPath: '/var/cache', subPath: 'web' } } }),
    shows: [
      pod(
        mounted(
          { name: 'scratch-cache', emptyDir: { sizeLimit: '64Mi' } },
          { name: 'scratch-cache', mountPath: '/var/cache', subPath: 'web' },
        ),
      ),
    ],
  },
  {
    key: 'configMaps.*.data',
    does: 'is of a ConfigMap of that name with the very texts, of which no pod takes notice that does not use it',
    values: shared({}),
    shows: [{ kind: 'ConfigMap', metadata: { name: 'flags' }, data: flags.data }],
    lacks: ['Deployment spec.template.metadata.annotations'],
  },
  ...(
    [
      ['envFrom', { envFrom: { all: { configMap: 'flags' } } }],
      ['envConfigMaps', { envConfigMaps: { MODE: { configMap: 'flags', key: 'MODE' } } }],
      ['an init container', { initContainers: { a: { image, envFrom: { all: { configMap: 'flags' } } } } }],
      ['a sidecar', { sidecars: { a: { image, envConfigMaps: { M: { configMap: 'flags', key: 'MODE' } } } } }],
    ] as const
  ).map(([by, workload]): TemplateCase => ({
    key: 'configMaps.*.data',
    does: `rolls the pods that use it by ${by}`,
    values: shared(workload),
    shows: [checksum],
  })),
];
