import { expect } from 'vitest';
import type { KubernetesObject } from '../../support/rendering.ts';
import { http, image, type Workload, web } from '../../support/values.ts';
import { pod, podMetadata, type ShownObject, type TemplateCase } from '../template-case.ts';

type Init = NonNullable<Workload['initContainers']>[string];
type Sidecar = NonNullable<Workload['sidecars']>[string];

const restricted = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** A workload with an init container and a sidecar that set the same. */
function both(values: Partial<Init>, workload: Partial<Workload> = {}): ReturnType<typeof web> {
  return web({
    ...workload,
    initContainers: { migrate: { image, ...values } },
    sidecars: { proxy: { image, ...values } },
  });
}

function sidecar(values: Partial<Sidecar>, workload: Partial<Workload> = {}): ReturnType<typeof web> {
  return web({ ...workload, sidecars: { proxy: { image, ...values } } });
}

/** A Deployment whose init container and sidecar both have these fields. */
function shownInBoth(fields: KubernetesObject): ShownObject {
  return pod({
    initContainers: [
      { name: 'migrate', ...fields },
      { name: 'proxy', restartPolicy: 'Always', ...fields },
    ],
  });
}

function shownInSidecar(fields: KubernetesObject): ShownObject {
  return pod({ initContainers: [{ name: 'proxy', restartPolicy: 'Always', ...fields }] });
}

/** The same case of a key of both kinds of containers. */
function ofBoth(
  key: string,
  does: string,
  values: Partial<Init>,
  shows: KubernetesObject,
  workload?: Partial<Workload>,
): TemplateCase[] {
  return ['initContainers', 'sidecars'].map((kind) => ({
    key: `workloads.*.${kind}.*.${key}`,
    does,
    values: both(values, workload),
    shows: [shownInBoth(shows)],
  }));
}

function named(names: readonly string[]): ShownObject {
  return pod({ initContainers: names.map((name) => ({ name })) });
}

const started = { image };

export const podCases: readonly TemplateCase[] = [
  ...ofBoth(
    'image',
    'is the container’s, which is as restricted as the workload’s own',
    {},
    {
      image,
      securityContext: restricted,
      imagePullPolicy: 'Always',
      resources: {
        requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
        limits: { memory: '128Mi', 'ephemeral-storage': '1Gi' },
      },
    },
  ),
  ...ofBoth(
    'imagePullPolicy',
    'is the container’s',
    { imagePullPolicy: 'IfNotPresent' },
    { imagePullPolicy: 'IfNotPresent' },
  ),
  ...ofBoth('command', 'is the container’s', { command: ['/app', 'up'] }, { command: ['/app', 'up'] }),
  ...ofBoth('args', 'is the container’s', { args: ['--all', 'yes'] }, { args: ['--all', 'yes'] }),
  ...ofBoth(
    'env',
    'are the container’s own variables, in an order in which each resolves',
    { env: { A: '$(B)', B: '1' } },
    {
      env: [
        { name: 'B', value: '1' },
        { name: 'A', value: '$(B)' },
      ],
    },
    { env: { ONLY: 'main' } },
  ),
  ...ofBoth(
    'envSecrets',
    'are the container’s own',
    { envSecrets: { TOKEN: { secret: 'a', key: 'b' } } },
    { env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'b', optional: false } } }] },
  ),
  ...ofBoth(
    'envConfigMaps',
    'are the container’s own',
    { envConfigMaps: { MODE: { configMap: 'a', key: 'b', optional: true } } },
    { env: [{ name: 'MODE', valueFrom: { configMapKeyRef: { name: 'a', key: 'b', optional: true } } }] },
  ),
  ...ofBoth(
    'envFields',
    'are the container’s own',
    { envFields: { POD: { field: 'metadata.name' } } },
    { env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] },
  ),
  ...ofBoth(
    'envFrom',
    'are the container’s own',
    { envFrom: { all: { secret: 'a' } } },
    { envFrom: [{ secretRef: { name: 'a', optional: false } }] },
  ),
  ...ofBoth(
    'resources.requests.memory',
    'is the container’s limit too where none is given',
    { resources: { requests: { memory: '300Mi' } } },
    { resources: { requests: { memory: '300Mi' }, limits: { memory: '300Mi' } } },
  ),
  ...ofBoth(
    'mounts',
    'are volumes of the workload; without it there is a /tmp alone, of its own',
    { mounts: ['scratch.cache', 'config', 'secretMounts.tls'] },
    {
      volumeMounts: [
        { name: expect.stringMatching(/^tmp-(migrate|proxy)$/) as unknown, mountPath: '/tmp' },
        { name: 'scratch-cache', mountPath: '/var/cache' },
        { name: 'secret-tls', mountPath: '/etc/tls', readOnly: true },
        { name: 'config', mountPath: '/etc/web', readOnly: true },
      ],
    },
    {
      scratch: { cache: { mountPath: '/var/cache' }, other: { mountPath: '/var/other' } },
      secretMounts: { tls: { secret: 'web-tls', mountPath: '/etc/tls' } },
      config: { mountPath: '/etc/web', files: { a: 'b' } },
    },
  ),
  {
    key: 'workloads.*.initContainers.*.mounts',
    does: 'may name the directory that takes the place of /tmp, and volumes of every kind',
    values: web({
      persistence: { size: '1Gi', mountPath: '/data' },
      scratch: { tmp: { mountPath: '/tmp' } },
      configMapMounts: { flags: { configMap: 'flags', mountPath: '/etc/flags' } },
      tokens: { vault: { audience: 'vault', mountPath: '/var/run/vault' } },
      initContainers: {
        a: { image, mounts: ['persistence', 'scratch.tmp', 'configMapMounts.flags', 'tokens.vault'] },
        b: { image },
      },
    }),
    shows: [
      {
        kind: 'StatefulSet',
        spec: {
          template: {
            spec: {
              initContainers: [
                {
                  name: 'a',
                  volumeMounts: [
                    { name: 'scratch-tmp', mountPath: '/tmp' },
                    { name: 'configmap-flags', mountPath: '/etc/flags', readOnly: true },
                    { name: 'token-vault', mountPath: '/var/run/vault', readOnly: true },
                    { name: 'data', mountPath: '/data' },
                  ],
                },
                { name: 'b', volumeMounts: [{ name: 'tmp-b', mountPath: '/tmp' }] },
              ],
              volumes: [
                { name: 'tmp-b', emptyDir: { sizeLimit: '64Mi' } },
                { name: 'scratch-tmp' },
                { name: 'configmap-flags' },
                { name: 'token-vault' },
              ],
            },
          },
        },
      },
    ],
  },
  {
    key: 'workloads.*.initContainers.*.after',
    does: 'puts a container behind those that it names, sidecars too; else init containers come first, by name',
    values: web({
      initContainers: {
        migrate: { image, after: ['proxy', 'wait'] },
        seed: { image, after: ['migrate'] },
        wait: started,
        a: { image, after: ['seed'] },
      },
      sidecars: { proxy: started, b: started },
    }),
    shows: [named(['proxy', 'wait', 'migrate', 'seed', 'a', 'b'])],
  },
  {
    key: 'workloads.*.sidecars.*.after',
    does: 'puts a sidecar behind those that it names; else sidecars come last, by name',
    values: web({
      initContainers: { z: started },
      sidecars: { a: { image, after: ['c'] }, b: started, c: started },
    }),
    shows: [named(['z', 'c', 'a', 'b'])],
  },
  {
    key: 'workloads.*.sidecars.*.ports',
    does: 'are the sidecar’s, and ports of the Service, routes and monitors',
    values: sidecar(
      { ports: { metrics: { containerPort: 9187, servicePort: 80 } } },
      { ports: http, metrics: { port: 'metrics' } },
    ),
    shows: [
      shownInSidecar({
        ports: [{ name: 'metrics', containerPort: 9187, protocol: 'TCP' }],
        startupProbe: { tcpSocket: { port: 'metrics' }, periodSeconds: 2, failureThreshold: 60 },
      }),
      {
        kind: 'Service',
        spec: {
          ports: [
            { name: 'http', port: 8080, targetPort: 'http' },
            { name: 'metrics', port: 80, targetPort: 'metrics' },
          ],
        },
      },
      { kind: 'ServiceMonitor', spec: { endpoints: [{ port: 'metrics' }] } },
    ],
    lacks: ['Deployment spec.template.spec.initContainers.0.readinessProbe'],
  },
  {
    key: 'workloads.*.sidecars.*.ports',
    does: 'make a Service of a workload without ports of its own, to which a route may lead',
    values: sidecar(
      { ports: { web: { containerPort: 9000 } } },
      { expose: { hosts: ['web.example.com'], port: 'web', via: 'gateway' } },
    ),
    shows: [
      { kind: 'Service', spec: { ports: [{ name: 'web', port: 9000 }] } },
      { kind: 'HTTPRoute', spec: { rules: [{ backendRefs: [{ name: 'web', port: 9000 }] }] } },
    ],
    lacks: ['Deployment spec.template.spec.containers.0.readinessProbe'],
  },
  {
    key: 'workloads.*.sidecars.*.ports',
    does: 'in the mesh have no startup probe by default, and are opaque on the Service and the pod',
    values: web(
      { sidecars: { proxy: { image, ports: { db: { containerPort: 5433, opaque: true } } } } },
      { mesh: { enabled: true } },
    ),
    shows: [
      podMetadata({ annotations: { 'config.linkerd.io/opaque-ports': '5433' } }),
      { kind: 'Service', metadata: { annotations: { 'config.linkerd.io/opaque-ports': '5433' } } },
    ],
    lacks: ['Deployment spec.template.spec.initContainers.0.startupProbe'],
  },
  ...(['startup', 'readiness', 'liveness'] as const).map((kind): TemplateCase => ({
    key: `workloads.*.sidecars.*.probes.${kind}`,
    does: 'is the sidecar’s',
    values: sidecar({
      ports: { admin: { containerPort: 9000 } },
      probes: { [kind]: { type: 'grpc', port: 'admin' } },
    }),
    shows: [shownInSidecar({ [`${kind}Probe`]: { grpc: { port: 9000 } } })],
    lacks: ['Deployment spec.template.spec.containers.0.readinessProbe'],
  })),
  {
    key: 'workloads.*.sidecars.*.image',
    does: 'leaves the workload’s own container to be measured by the autoscaler alone',
    values: sidecar({}),
    shows: [
      {
        kind: 'HorizontalPodAutoscaler',
        spec: { metrics: [{ type: 'ContainerResource', containerResource: { container: 'web', name: 'cpu' } }] },
      },
    ],
  },
  {
    key: 'workloads.*.initContainers.*.image',
    does: 'has no preStop hook, probes or ports',
    values: web({ ports: http, initContainers: { migrate: { image } } }),
    lacks: ['lifecycle', 'readinessProbe', 'startupProbe', 'ports', 'restartPolicy'].map(
      (field) => `Deployment spec.template.spec.initContainers.0.${field}`,
    ),
  },
];
