import { expect } from 'vitest';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import type { KubernetesObject } from '../../support/rendering.ts';
import { image, type Workload, web } from '../../support/values.ts';
import { pod, type ShownObject, type TemplateCase } from '../template-case.ts';

type Claim = NonNullable<TeamValues['persistentVolumeClaims']>[string];

const claimMounts = { uploads: { claim: 'uploads', mountPath: '/srv/uploads' } };

/** What a claim asks of a Deployment where one node alone mounts it. */
const alone: Partial<Workload> = { autoscaling: { enabled: false }, replicas: 1, rollout: { strategy: 'Recreate' } };

function mounting(claim: Partial<Claim> = {}, workload: Partial<Workload> = {}, around = alone): TeamValues {
  return {
    ...web({ claimMounts, ...around, ...workload }),
    persistentVolumeClaims: { uploads: { size: '10Gi', ...claim } },
  };
}

function shown(fields: KubernetesObject): ShownObject {
  return { kind: 'PersistentVolumeClaim', metadata: { name: 'uploads' }, ...fields };
}

function mountedIn(place: 'containers' | 'initContainers', mount: KubernetesObject): ShownObject {
  return pod({
    [place]: [{ volumeMounts: expect.arrayContaining([{ name: 'claim-uploads', ...mount }]) as unknown }],
    volumes: expect.arrayContaining([
      { name: 'claim-uploads', persistentVolumeClaim: { claimName: 'uploads' } },
    ]) as unknown,
  });
}

export const claimCases: readonly TemplateCase[] = [
  {
    key: 'persistentVolumeClaims.*.size',
    does: 'is of a claim of the name, which one node mounts at a time',
    values: mounting(),
    shows: [shown({ spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } })],
    lacks: ['PersistentVolumeClaim spec.storageClassName'],
  },
  {
    key: 'persistentVolumeClaims.*.storageClass',
    does: 'is the claim’s',
    values: mounting({ storageClass: 'gp3' }),
    shows: [shown({ spec: { storageClassName: 'gp3' } })],
  },
  {
    key: 'persistentVolumeClaims.*.accessMode',
    does: 'lets pods on every node mount it, so that the workload scales and rolls as any other',
    values: mounting({ accessMode: 'ReadWriteMany' }, {}, {}),
    shows: [
      shown({ spec: { accessModes: ['ReadWriteMany'] } }),
      { kind: 'Deployment', spec: { strategy: { type: 'RollingUpdate' } } },
      { kind: 'HorizontalPodAutoscaler', metadata: { name: 'web' } },
    ],
  },
  {
    key: 'persistentVolumeClaims.*.keep',
    does: 'is true without being set, so that data outlives the release',
    values: mounting({ keep: true }),
    shows: [
      shown({
        metadata: {
          name: 'uploads',
          annotations: {
            'helm.sh/resource-policy': 'keep',
            'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
          },
        },
      }),
    ],
  },
  {
    key: 'persistentVolumeClaims.*.keep',
    does: 'of false deletes the data with the release',
    values: mounting({ keep: false }),
    shows: [shown({})],
    lacks: ['PersistentVolumeClaim metadata.annotations'],
  },
  {
    key: 'workloads.*.claimMounts.*.claim',
    does: 'is the volume, once in the pod however often it is mounted',
    values: mounting(
      {},
      {
        claimMounts: {
          a: { claim: 'uploads', mountPath: '/srv/a', subPath: 'a' },
          b: { claim: 'uploads', mountPath: '/srv/b', subPath: 'b' },
        },
      },
    ),
    shows: [
      pod({
        containers: [
          {
            volumeMounts: [
              { name: 'tmp', mountPath: '/tmp' },
              { name: 'claim-uploads', mountPath: '/srv/a', subPath: 'a' },
              { name: 'claim-uploads', mountPath: '/srv/b', subPath: 'b' },
            ],
          },
        ],
        volumes: [
          { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
          { name: 'claim-uploads', persistentVolumeClaim: { claimName: 'uploads' } },
        ],
      }),
    ],
  },
  {
    key: 'workloads.*.claimMounts.*.mountPath',
    does: 'is where the container has it',
    values: mounting(),
    shows: [mountedIn('containers', { mountPath: '/srv/uploads' })],
  },
  {
    key: 'workloads.*.claimMounts.*.subPath',
    does: 'is the folder of it that is mounted',
    values: mounting({}, { claimMounts: { a: { claim: 'uploads', mountPath: '/srv/a', subPath: 'a/b' } } }),
    shows: [mountedIn('containers', { mountPath: '/srv/a', subPath: 'a/b' })],
  },
  {
    key: 'workloads.*.claimMounts.*.readOnly',
    does: 'mounts it for reading alone',
    values: mounting({}, { claimMounts: { a: { claim: 'uploads', mountPath: '/srv/a', readOnly: true } } }),
    shows: [mountedIn('containers', { mountPath: '/srv/a', readOnly: true })],
  },
  {
    key: 'workloads.*.initContainers.*.mounts',
    does: 'may name a claim of the workload’s',
    values: mounting({}, { initContainers: { seed: { image, mounts: ['claimMounts.uploads'] } } }),
    shows: [mountedIn('initContainers', { mountPath: '/srv/uploads' })],
  },
  {
    key: 'workloads.*.sidecars.*.mounts',
    does: 'may name a claim of the workload’s',
    values: mounting({}, { sidecars: { sync: { image, mounts: ['claimMounts.uploads'] } } }),
    shows: [mountedIn('initContainers', { mountPath: '/srv/uploads' })],
  },
  {
    key: 'workloads.*.claimMounts.*.claim',
    does: 'is mounted by the pods of a Job too, and its filling is told of where alerts are',
    values: mounting({}, { kind: 'Job', alerts: { enabled: true } }, {}),
    shows: [
      {
        kind: 'Job',
        spec: {
          template: {
            spec: {
              volumes: expect.arrayContaining([
                { name: 'claim-uploads', persistentVolumeClaim: { claimName: 'uploads' } },
              ]) as unknown,
            },
          },
        },
      },
      {
        kind: 'PrometheusRule',
        spec: {
          groups: [
            {
              rules: expect.arrayContaining([
                expect.objectContaining({
                  alert: 'WorkloadVolumeFilling',
                  expr: expect.stringContaining('persistentvolumeclaim=~"uploads"') as unknown,
                }),
              ]) as unknown,
            },
          ],
        },
      },
    ],
  },
];

export const rolloutCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.rollout.strategy',
    does: 'of Recreate ends all old pods before new ones start',
    values: web({ rollout: { strategy: 'Recreate' } }),
    shows: [{ kind: 'Deployment', spec: { strategy: { type: 'Recreate' } } }],
    lacks: ['Deployment spec.strategy.rollingUpdate', 'Deployment spec.minReadySeconds'],
  },
  {
    key: 'workloads.*.rollout.progressDeadlineSeconds',
    does: 'is the Deployment’s',
    values: web({ rollout: { progressDeadlineSeconds: 1200 } }),
    shows: [{ kind: 'Deployment', spec: { progressDeadlineSeconds: 1200, strategy: { type: 'RollingUpdate' } } }],
  },
  {
    key: 'workloads.*.rollout.minReadySeconds',
    does: 'is the Deployment’s',
    values: web({ rollout: { minReadySeconds: 15 } }),
    shows: [{ kind: 'Deployment', spec: { minReadySeconds: 15 } }],
  },
  {
    key: 'workloads.*.rollout.minReadySeconds',
    does: 'is a StatefulSet’s',
    values: web({ persistence: { size: '1Gi', mountPath: '/d' }, rollout: { minReadySeconds: 15 } }),
    shows: [{ kind: 'StatefulSet', spec: { minReadySeconds: 15 } }],
  },
  {
    key: 'workloads.*.rollout.minReadySeconds',
    does: 'is a DaemonSet’s',
    values: web({ kind: 'DaemonSet', rollout: { minReadySeconds: 15 } }),
    shows: [{ kind: 'DaemonSet', spec: { minReadySeconds: 15 } }],
  },
];
