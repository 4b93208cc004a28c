import { http, image, web } from '../../support/values.ts';
import { container, pod, type TemplateCase } from '../template-case.ts';

const reads = {
  envSecrets: { PASSWORD: { secret: 'db', key: 'password' } },
  envFrom: { all: { configMap: 'theirs' } },
  secretMounts: { tls: { secret: 'web-tls', mountPath: '/etc/tls' } },
  sidecars: { proxy: { image, envFrom: { all: { secret: 'proxy' } } } },
} as const;

const drain = { exec: { command: ['/app/drain', '--wait'] } };

export const podSettingCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.lifecycle.preStop.exec.command',
    does: 'runs in the place of the sleep before the program is told to end',
    values: web({ preStopSleepSeconds: 0, lifecycle: { preStop: drain } }),
    shows: [container({ lifecycle: { preStop: drain } })],
    lacks: ['sleep', 'httpGet'].map(
      (handler) => `Deployment spec.template.spec.containers.0.lifecycle.preStop.${handler}`,
    ),
  },
  {
    key: 'workloads.*.lifecycle.postStart.exec.command',
    does: 'runs beside the start, and leaves the sleep before the end',
    values: web({ lifecycle: { postStart: drain } }),
    shows: [container({ lifecycle: { postStart: drain, preStop: { sleep: { seconds: 5 } } } })],
  },
  ...(['port', 'path'] as const).map((key): TemplateCase => ({
    key: `workloads.*.lifecycle.postStart.httpGet.${key}`,
    does: 'is of a request to the container',
    values: web({ ports: http, lifecycle: { postStart: { httpGet: { port: 'http', path: '/warm-up' } } } }),
    shows: [container({ lifecycle: { postStart: { httpGet: { port: 'http', path: '/warm-up' } } } })],
  })),
  {
    key: 'workloads.*.lifecycle.preStop.exec.command',
    does: 'is there for a Job too, which has no sleep',
    values: web({ kind: 'Job', lifecycle: { preStop: drain } }),
    shows: [{ kind: 'Job', spec: { template: { spec: { containers: [{ lifecycle: { preStop: drain } }] } } } }],
  },
  ...(['initContainers', 'sidecars'] as const).flatMap((kind) =>
    (['runAsUser', 'runAsGroup'] as const).map((key): TemplateCase => ({
      key: `workloads.*.${kind}.*.security.${key}`,
      does: 'is the container’s own, whose security context is as restricted otherwise',
      values: web({ [kind]: { other: { image, security: { [key]: 70 } } } }),
      shows: [
        pod({
          securityContext: { runAsUser: 10001, runAsGroup: 10001 },
          initContainers: [
            { name: 'other', securityContext: { [key]: 70, runAsNonRoot: true, readOnlyRootFilesystem: true } },
          ],
        }),
      ],
    })),
  ),
  {
    key: 'imagePullSecrets',
    does: 'are those of every pod, beside the environment’s',
    values: {
      ...web({}, { imagePullSecrets: ['platform-registry', 'mine'] }),
      imagePullSecrets: ['mine', 'partner'],
    },
    shows: [pod({ imagePullSecrets: [{ name: 'platform-registry' }, { name: 'mine' }, { name: 'partner' }] })],
  },
  {
    key: 'global.platform.imagePullSecrets',
    does: 'are those of every pod',
    values: web({}, { imagePullSecrets: ['platform-registry'] }),
    shows: [pod({ imagePullSecrets: [{ name: 'platform-registry' }] })],
  },
  {
    key: 'workloads.*.runtimeClassName',
    does: 'is the pods’',
    values: web({ runtimeClassName: 'gvisor' }),
    shows: [pod({ runtimeClassName: 'gvisor' })],
    lacks: ['Deployment spec.template.spec.imagePullSecrets', 'Deployment spec.template.spec.hostAliases'],
  },
  {
    key: 'global.platform.runtimeClasses',
    does: 'are those that workloads may use',
    values: web({ runtimeClassName: 'gvisor' }, { runtimeClasses: ['gvisor'] }),
    shows: [pod({ runtimeClassName: 'gvisor' })],
  },
  ...(['ip', 'hostnames'] as const).map((key): TemplateCase => ({
    key: `workloads.*.hostAliases.*.${key}`,
    does: 'is an entry of the pods’ /etc/hosts',
    values: web({ hostAliases: [{ ip: '203.0.113.7', hostnames: ['bank.example.com', 'bank'] }] }),
    shows: [pod({ hostAliases: [{ ip: '203.0.113.7', hostnames: ['bank.example.com', 'bank'] }] })],
  })),
  {
    key: 'global.platform.rotation.reloader',
    does: 'lets pods roll when a Secret that any of their containers reads changes, or a ConfigMap of others',
    values: web(reads, { rotation: { reloader: true } }),
    shows: [
      {
        kind: 'Deployment',
        metadata: {
          annotations: {
            'secret.reloader.stakater.com/reload': 'db,proxy,web-tls',
            'configmap.reloader.stakater.com/reload': 'theirs',
          },
        },
      },
    ],
  },
  {
    key: 'global.platform.rotation.reloader',
    does: 'leaves the chart’s own ConfigMaps to their checksum',
    values: {
      ...web({ envFrom: { all: { configMap: 'shared' } } }, { rotation: { reloader: true } }),
      configMaps: { shared: { data: { A: 'b' } } },
    },
    shows: [{ kind: 'Deployment' }],
    lacks: ['Deployment metadata.annotations'],
  },
  {
    key: 'global.platform.rotation.reloader',
    does: 'rolls a StatefulSet and a DaemonSet too',
    values: {
      ...web({ ...reads, persistence: { size: '1Gi', mountPath: '/d' } }, { rotation: { reloader: true } }),
    },
    shows: [
      {
        kind: 'StatefulSet',
        metadata: { annotations: { 'secret.reloader.stakater.com/reload': 'db,proxy,web-tls' } },
      },
    ],
  },
  {
    key: 'global.platform.rotation.reloader',
    does: 'rolls the pods of a DaemonSet',
    values: web({ ...reads, kind: 'DaemonSet' }, { rotation: { reloader: true } }),
    shows: [
      {
        kind: 'DaemonSet',
        metadata: { annotations: { 'secret.reloader.stakater.com/reload': 'db,proxy,web-tls' } },
      },
    ],
  },
  {
    key: 'workloads.*.rollout.onSecretChange',
    does: 'of Keep leaves it to the program to read a Secret again',
    values: web({ ...reads, rollout: { onSecretChange: 'Keep' } }, { rotation: { reloader: true } }),
    shows: [{ kind: 'Deployment' }],
    lacks: ['Deployment metadata.annotations'],
  },
  {
    key: 'workloads.*.rollout.onSecretChange',
    does: 'does nothing in an environment without Reloader',
    values: web({ ...reads, rollout: { onSecretChange: 'Restart' } }),
    shows: [{ kind: 'Deployment' }],
    lacks: ['Deployment metadata.annotations'],
  },
];
