import { expect } from 'vitest';
import { drillLabel } from '../../../packages/chartwright/src/platform/drill/scratch.ts';
import { veleroNamespace } from './backup-service.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { KubeError, type KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Kinds that act on the world outside of their namespace, or start something. */
const acting: readonly (readonly [apiVersion: string, kind: string])[] = [
  ['v1', 'Pod'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['batch/v1', 'CronJob'],
  ['batch/v1', 'Job'],
  ['cert-manager.io/v1', 'Certificate'],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
  ['monitoring.coreos.com/v1', 'PodMonitor'],
  ['monitoring.coreos.com/v1', 'PrometheusRule'],
  ['monitoring.coreos.com/v1', 'ServiceMonitor'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
];

/** Checks the scratch namespace of a drill: it contains the data, and nothing acts. */
export async function expectHarmless(kube: Kube, namespace: string): Promise<void> {
  const list = (apiVersion: string, kind: string): Promise<KubeObject[]> => kube.list({ apiVersion, kind, namespace });
  for (const [apiVersion, kind] of acting) expect(await list(apiVersion, kind), kind).toEqual([]);
  const workloads = [...(await list('apps/v1', 'Deployment')), ...(await list('apps/v1', 'StatefulSet'))];
  expect(workloads.length).toBeGreaterThan(1);
  for (const { spec } of workloads) expect(spec.replicas).toBe(0);
  // A pod that had been tried for would have left an event, made or refused.
  const events = await list('v1', 'Event');
  expect(events.filter(({ reason }) => /SuccessfulCreate|FailedCreate|Scheduled/.test(String(reason)))).toEqual([]);
  // A policy that is restored can only allow more, so that the drill's own has to be alone.
  const policies = await list('networking.k8s.io/v1', 'NetworkPolicy');
  expect(policies.map(({ spec }) => spec as unknown)).toEqual([
    { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  ]);
  const [quota] = await list('v1', 'ResourceQuota');
  expect(quota?.status.hard).toMatchObject({ pods: '0', 'services.loadbalancers': '0', 'count/jobs.batch': '0' });
  // Neither a volume for the claim, nor that of the team.
  const claims = await list('v1', 'PersistentVolumeClaim');
  expect(claims.map(({ status }) => (status as { phase: string }).phase)).toEqual(['Pending']);
  const tokens = (await list('v1', 'Secret')).filter(({ data }) => data !== undefined && 'token' in (data as object));
  expect(tokens).toEqual([]);
}

/** Checks that drills have left nothing. */
export async function expectNoDrill(kube: Kube): Promise<void> {
  const labelSelector = drillLabel;
  expect(await kube.list({ apiVersion: 'v1', kind: 'Namespace', labelSelector })).toEqual([]);
  const namespace = veleroNamespace;
  expect(await kube.list({ apiVersion: 'v1', kind: 'ConfigMap', namespace, labelSelector })).toEqual([]);
  await kube.untilGone({ apiVersion: 'velero.io/v1', kind: 'Restore', namespace, labelSelector });
}

/** Has the API server refuse StatefulSets in the scratch namespaces of drills. */
export async function refuseStatefulSets(kube: Kube): Promise<void> {
  const name = 'e2e-refuse-stateful-sets';
  const apiVersion = 'admissionregistration.k8s.io/v1';
  await kube.create({
    apiVersion,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: {
      matchConstraints: {
        namespaceSelector: { matchExpressions: [{ key: drillLabel, operator: 'Exists' }] },
        resourceRules: [
          { apiGroups: ['apps'], apiVersions: ['v1'], resources: ['statefulsets'], operations: ['CREATE'] },
        ],
      },
      validations: [{ expression: 'false', message: 'no stateful sets here' }],
    },
  });
  await kube.create({
    apiVersion,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: { policyName: name, validationActions: ['Deny'] },
  });
  const probe = 'e2e-probe';
  await kube.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: probe, labels: { [drillLabel]: probe } },
  });
  // From when on a policy counts is nowhere to be watched.
  while (!(await isRefused(kube, probe))) await new Promise((resolve) => setTimeout(resolve, 100));
  await kube.delete({ apiVersion: 'v1', kind: 'Namespace', name: probe });
  await kube.untilGone({ apiVersion: 'v1', kind: 'Namespace', name: probe });
}

async function isRefused(kube: Kube, namespace: string): Promise<boolean> {
  const labels = { app: 'probe' };
  const template = { metadata: { labels }, spec: { containers: [{ name: 'probe', image: 'probe' }] } };
  const probe = {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'probe', namespace },
    spec: { replicas: 0, serviceName: 'probe', selector: { matchLabels: labels }, template },
  };
  try {
    await kube.create(probe, { dryRun: true });
    return false;
  } catch (error) {
    if (error instanceof KubeError && error.message.includes('no stateful sets here')) return true;
    throw error;
  }
}

/** Waits until all workloads of a namespace have all their pods, and their autoscalers change nothing. */
export async function untilAllRuns(kube: Kube, namespace: string): Promise<void> {
  await kube.until(
    { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', namespace },
    (all) => all.every(({ spec, status }) => Number(status.currentReplicas ?? 0) >= Number(spec.minReplicas)),
    { what: 'have their least number of replicas' },
  );
  for (const kind of ['Deployment', 'StatefulSet'])
    await kube.until(
      { apiVersion: 'apps/v1', kind, namespace },
      (all) => all.every(({ spec, status }) => status.readyReplicas === spec.replicas),
      { what: 'have all their pods ready' },
    );
}
