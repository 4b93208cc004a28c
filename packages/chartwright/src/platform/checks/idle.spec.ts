import { describe, expect, it } from 'vitest';
import { objectsIn } from '../platform-object.fixture.ts';
import { idleFindings } from './idle.ts';

const workload = (kind: string, spec: string, apiVersion = 'apps/v1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a, namespace: n }\nspec: ${spec}\n`;

const scaler = (apiVersion: string, kind: string, spec: string): string =>
  `---\n${workload(kind, `{ scaleTargetRef: { kind: Deployment, name: a }, ${spec} }`, apiVersion)}`;

const keda = scaler('keda.sh/v1alpha1', 'ScaledObject', 'minReplicaCount: 0');
const hpa = scaler('autoscaling/v2', 'HorizontalPodAutoscaler', 'minReplicas: 2');

const found = (text: string, production = true): string[] =>
  idleFindings(objectsIn(text), production).map(({ code, severity }) => `${severity} ${code}`);

describe('a workload without replicas', () => {
  it.each([
    ['a Deployment', workload('Deployment', '{ replicas: 0 }')],
    ['a StatefulSet', workload('StatefulSet', '{ replicas: 0 }')],
    ['a Prometheus', workload('Prometheus', '{ replicas: 0 }', 'monitoring.coreos.com/v1')],
    ['an Alertmanager', workload('Alertmanager', '{ replicas: 0 }', 'monitoring.coreos.com/v1')],
    ['a Prometheus of no shards', workload('Prometheus', '{ shards: 0 }', 'monitoring.coreos.com/v1')],
    ['one that an autoscaler leaves alone', workload('Deployment', '{ replicas: 0 }') + hpa],
  ])('is refused in production, and warned of elsewhere: %s', (_, text) => {
    expect(found(text)).toEqual(['error platform/no-replicas']);
    expect(found(text, false)).toEqual(['warning platform/no-replicas']);
  });

  it.each([
    ['one replica', workload('Deployment', '{ replicas: 1 }')],
    ['as many as Kubernetes sets', workload('StatefulSet', '{}')],
    ['none until there is work, by KEDA', workload('Deployment', '{}') + keda],
    ['what an autoscaler decides', workload('Deployment', '{}') + hpa],
    ['none of a job', workload('Job', '{ parallelism: 0 }', 'batch/v1')],
    ['none of another operator’s', workload('Rollout', '{ replicas: 0 }', 'argoproj.io/v1alpha1')],
  ])('is no other: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a DaemonSet', () => {
  const daemon = (selector: string): string =>
    workload('DaemonSet', `{ template: { spec: { nodeSelector: ${selector} } } }`);
  const pool = `---\n${workload('NodePool', '{ template: { metadata: { labels: { disk: fast } } } }', 'karpenter.sh/v1')}`;

  it.each([
    ['a label of nowhere', daemon('{ non-existing: "true" }')],
    ['a domain that only looks known', daemon('{ notkubernetes.io/none: "true" }')],
  ])('is warned of where it selects %s', (_, text) => {
    expect(found(text)).toEqual(['warning platform/no-node']);
  });

  it.each([
    ['every node', daemon('{}')],
    ['an operating system', daemon('{ kubernetes.io/os: linux }')],
    ['nodes of a group', daemon('{ eks.amazonaws.com/nodegroup: system }')],
    ['nodes by their hardware', daemon('{ karpenter.k8s.aws/instance-category: g }')],
    ['a label of a pool', daemon('{ disk: fast }') + pool],
  ])('may select %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
