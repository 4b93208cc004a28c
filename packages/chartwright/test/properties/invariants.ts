import { expect } from 'vitest';
import { effectiveValues } from '../../src/team/values/effective.ts';
import type { EffectiveTeamValues, TeamValues } from '../../src/team/generated/team-values.ts';
import type { SchemaCatalog } from '../../src/kube/catalog.ts';
import { hookFindings } from '../../src/kube/release/hook-findings.ts';
import { releaseOf } from '../../src/kube/release/release.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import { kindOf } from '../../src/team/terms/kinds.ts';
import { controllersOf, isOfJobs } from './controllers.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';
import { expectPortsExist } from './ports.ts';
import { expectTextsKept } from './texts.ts';

/** One set of values, as the tool and as the library understand it. */
export interface Rendered {
  readonly values: TeamValues;
  readonly effective: EffectiveTeamValues;
  readonly rendering: Rendering;
}

export function renderedFrom(values: TeamValues, rendering: Rendering): Rendered {
  return { values, effective: effectiveValues(values), rendering };
}

/** Asserts everything that is true for all values that the checks accept. */
export function expectInvariants(rendered: Rendered, catalog: SchemaCatalog): void {
  expectValidObjects(rendered, catalog);
  expectNoReplicasBesideAutoscaler(rendered);
  expectBudgetsOnlyForSeveral(rendered);
  expectRestrictedPods(rendered);
  expectJobsThatEnd(rendered);
  expectStableSelectors(rendered);
  expectTeamsNamespace(rendered);
  expectNothingGranted(rendered);
  expectPortsExist(rendered);
  expectTextsKept(rendered);
}

function expectValidObjects({ rendering }: Rendered, catalog: SchemaCatalog): void {
  const errors = validateObjects(rendering.objects, catalog).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path, found, expected }) => `${path}: found ${found}; expected ${expected}`)).toEqual([]);
}

function expectNoReplicasBesideAutoscaler({ rendering, effective }: Rendered): void {
  for (const scaler of rendering.ofKind('HorizontalPodAutoscaler')) {
    const name = String(valueAt(scaler, 'spec.scaleTargetRef.name'));
    expect(valueAt(rendering.one('Deployment', name), 'spec.replicas'), `replicas of ${name}`).toBeUndefined();
  }
  const scaled = rendering.ofKind('HorizontalPodAutoscaler').length;
  const fixed = rendering
    .ofKind('Deployment')
    .filter((one) => typeof valueAt(one, 'spec.replicas') === 'number').length;
  const rendered = effective.part === 'tenant' ? [] : Object.values(effective.workloads);
  const elsewhere = rendered.filter(
    (workload) => workload.autoscaling.scaler === 'external' && kindOf(workload) === 'Deployment',
  ).length;
  const byKeda = rendering.ofKind('ScaledObject').length;
  expect(scaled + byKeda + fixed + elsewhere).toBe(rendering.ofKind('Deployment').length);
}

function expectBudgetsOnlyForSeveral({ rendering, effective }: Rendered): void {
  for (const budget of rendering.ofKind('PodDisruptionBudget')) {
    const name = String(valueAt(budget, 'metadata.name'));
    const { scaler, min } = effective.workloads[name]?.autoscaling ?? {};
    if (scaler === 'external') {
      expect(min, `replicas that another scaler keeps of ${name}`).toBeGreaterThanOrEqual(2);
      continue;
    }
    const certain = rendering.objects
      .filter((object) => object.name === name)
      .map(
        ({ value }) =>
          valueAt(value, 'spec.minReplicas') ??
          valueAt(value, 'spec.minReplicaCount') ??
          valueAt(value, 'spec.replicas'),
      )
      .find((count) => typeof count === 'number');
    expect(certain, `replicas that are certain of ${name}`).toBeGreaterThanOrEqual(2);
  }
}

/** Pod Security's restricted level, and what Kubernetes lets a pod do by default and nobody here needs. */
function expectRestrictedPods({ rendering, effective }: Rendered): void {
  for (const { pod, workload } of controllersOf(rendering)) {
    const spec = valueAt(pod, 'spec') as KubernetesObject;
    expect(spec['securityContext']).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(Number(valueAt(spec, 'securityContext.runAsUser'))).toBeGreaterThan(0);
    for (const key of ['hostNetwork', 'hostPID', 'hostIPC', 'ephemeralContainers'])
      expect(spec[key], key).toBeUndefined();
    expectContainers(spec, workload, effective);
    const sleep = Number(valueAt(spec, 'containers.0.lifecycle.preStop.sleep.seconds') ?? 0);
    expect(spec['terminationGracePeriodSeconds']).toBeGreaterThanOrEqual(sleep);
    for (const volume of valueAt(spec, 'volumes') as KubernetesObject[])
      expect(
        Object.keys(volume).filter(
          (key) => !['name', 'emptyDir', 'secret', 'configMap', 'projected', 'persistentVolumeClaim'].includes(key),
        ),
      ).toEqual([]);
  }
}

/** The workload's own container and those of its values, each as restricted, sidecars restarting, and each in its turn. */
function expectContainers(spec: KubernetesObject, name: string, { workloads }: EffectiveTeamValues): void {
  const workload = workloads[name] ?? workloads[name.replace(/-canary$/, '')];
  const started = (spec['initContainers'] ?? []) as KubernetesObject[];
  const names = started.map((container) => String(container['name']));
  expect((spec['containers'] as KubernetesObject[]).map((container) => container['name'])).toEqual([name]);
  expect(names.toSorted()).toEqual(Object.keys({ ...workload?.initContainers, ...workload?.sidecars }).toSorted());
  expect(new Set([name, ...names]).size).toBe(names.length + 1);
  for (const [index, container] of started.entries()) {
    const key = names[index] ?? '';
    const { after } = workload?.initContainers[key] ?? workload?.sidecars[key] ?? {};
    for (const earlier of after ?? []) expect(names.indexOf(earlier), `${earlier} before ${key}`).toBeLessThan(index);
    expect(names).toEqual(expect.arrayContaining([...(after ?? [])]));
    expect(container['restartPolicy']).toBe(workload?.sidecars[key] === undefined ? undefined : 'Always');
  }
  for (const container of [...started, ...(spec['containers'] as KubernetesObject[])])
    // Whom a further container runs as is its values' to say.
    expect(omitted(container['securityContext'], ['runAsUser', 'runAsGroup'])).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
}

function omitted(value: unknown, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}

/** A Job has an end in any case, gets no traffic, and what it needs is there when it starts. */
function expectJobsThatEnd({ rendering }: Rendered): void {
  for (const controller of controllersOf(rendering)) {
    const restarts = valueAt(controller.pod, 'spec.restartPolicy');
    if (!isOfJobs(controller)) expect(restarts).toBeUndefined();
    if (!isOfJobs(controller)) continue;
    const { kind, object, pod, workload } = controller;
    const spec = valueAt(object, kind === 'CronJob' ? 'spec.jobTemplate.spec' : 'spec');
    expect(['Never', 'OnFailure']).toContain(restarts);
    expect(Number(valueAt(spec, 'activeDeadlineSeconds'))).toBeGreaterThan(0);
    for (const path of ['readinessProbe', 'lifecycle.preStop.sleep'])
      expect(valueAt(pod, `spec.containers.0.${path}`), path).toBeUndefined();
    const ofWorkload = rendering.objects.filter(({ name }) => name === workload).map((one) => one.kind);
    for (const other of ['Service', 'Ingress', 'HTTPRoute', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'])
      expect(ofWorkload).not.toContain(other);
    expect(hookFindings(releaseOf(rendering.objects))).toEqual([]);
  }
}

/** Selectors are immutable, so they contain nothing that a new release, chart or version would change. */
function expectStableSelectors({ rendering, effective }: Rendered): void {
  for (const controller of controllersOf(rendering)) {
    const selector = {
      'app.kubernetes.io/name': controller.workload,
      'chartwright.dev/team': effective.tenant.team,
    };
    // The selector of a Job is Kubernetes' own.
    const own = isOfJobs(controller) ? undefined : { matchLabels: selector };
    expect(valueAt(controller.object, 'spec.selector')).toEqual(own);
    expect(valueAt(controller.pod, 'metadata.labels')).toMatchObject(selector);
  }
  for (const service of rendering.ofKind('Service')) {
    const name = String(valueAt(service, 'metadata.name')).replace(/-headless$/, '');
    const own = rendering.objects.some((object) => object.kind === 'StatefulSet' && object.name === name);
    expect(valueAt(service, 'spec.selector')).toEqual({
      'app.kubernetes.io/name': own ? name : valueAt(service, 'metadata.name'),
      'chartwright.dev/team': effective.tenant.team,
    });
  }
}

function expectTeamsNamespace({ rendering, effective }: Rendered): void {
  const namespace = effective.tenant.namespace ?? `team-${effective.tenant.team}`;
  for (const { kind, namespace: own, name } of rendering.objects)
    expect(kind === 'Namespace' ? name : own, `namespace of ${kind} ${name}`).toBe(namespace);
}

/** No Secret, no rights of its own making, and bindings to the platform's personas alone. */
function expectNothingGranted({ rendering }: Rendered): void {
  for (const kind of ['Secret', 'Role', 'ClusterRole', 'ClusterRoleBinding'])
    expect(rendering.ofKind(kind), kind).toEqual([]);
  for (const binding of rendering.ofKind('RoleBinding')) {
    expect(valueAt(binding, 'roleRef.name')).toMatch(/^chartwright-team-(admin|developer|viewer|deployer)$/);
    expect(JSON.stringify(valueAt(binding, 'roleRef'))).not.toContain('*');
  }
}
