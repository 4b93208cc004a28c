import { expect } from 'vitest';
import { prefixOfNeed } from '../../src/team/terms/needs.ts';
import { kindOf } from '../../src/team/terms/kinds.ts';
import { controllersOf } from './controllers.ts';
import type { EffectiveTeamValues } from '../../src/team/generated/team-values.ts';
import { containersOfWorkload, type WorkloadContainer } from '../../src/team/values/containers.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';

type Workload = EffectiveTeamValues['workloads'][string];

/** Asserts that what is a team's own text is the very same text in the objects: nothing is evaluated, folded or retyped. */
export function expectTextsKept({
  rendering,
  effective,
}: {
  rendering: Rendering;
  effective: EffectiveTeamValues;
}): void {
  const { part, tenant, workloads, configMaps, externalSecrets, extraObjects } = effective;
  if (part !== 'app' && tenant.createNamespace && tenant.contact !== undefined)
    expect(valueAt(rendering.one('Namespace'), 'metadata.annotations["chartwright.dev/contact"]')).toBe(tenant.contact);
  if (part === 'tenant') return;
  for (const [name, workload] of Object.entries(workloads)) expectWorkloadsTexts(rendering, name, workload);
  for (const [name, { data }] of Object.entries(configMaps))
    expect(rendering.one('ConfigMap', name)['data']).toEqual(data);
  for (const [name, { template }] of Object.entries(externalSecrets))
    expect(valueAt(rendering.one('ExternalSecret', name), 'spec.target.template.data')).toEqual(template);
  for (const object of Object.values(extraObjects)) {
    const found = rendering.one(object.kind, object.metadata.name);
    const { metadata, ...rest } = object;
    expect(found).toMatchObject(rest);
    expect(valueAt(found, 'metadata.annotations') ?? {}).toEqual(metadata.annotations ?? {});
  }
}

function expectWorkloadsTexts(rendering: Rendering, name: string, workload: Workload): void {
  expectAlerts(rendering, name, workload.alerts.rules);
  const controllers = controllersOf(rendering).filter((controller) => controller.workload === name);
  expect(controllers.map(({ kind }) => kind)).toEqual([kindOf(workload)]);
  const pod = controllers[0]?.pod;
  for (const container of containersOfWorkload(name, workload)) expectContainersTexts(pod, container);
  if (workload.config !== undefined) expect(rendering.one('ConfigMap', name)['data']).toEqual(workload.config.files);
  expectAnnotations(valueAt(pod, 'metadata.annotations'), workload.podAnnotations, 'pod');
  // One that workloads share has no annotations of theirs.
  if (workload.serviceAccount.name !== undefined) return;
  const account = rendering.one('ServiceAccount', name);
  expectAnnotations(valueAt(account, 'metadata.annotations'), workload.serviceAccount.annotations, 'account');
}

function expectContainersTexts(pod: KubernetesObject | undefined, { name, kind, values }: WorkloadContainer): void {
  const list = kind === 'main' ? 'containers' : 'initContainers';
  const container = (valueAt(pod, `spec.${list}`) as KubernetesObject[]).find((one) => one['name'] === name);
  expect(valueAt(container, 'image')).toBe(values.image);
  expect(valueAt(container, 'command') ?? []).toEqual(values.command ?? []);
  expect(valueAt(container, 'args') ?? []).toEqual(values.args ?? []);
  const variables = (valueAt(container, 'env') ?? []) as { name: string; value?: string }[];
  const ofNeeds = values.needs.map(prefixOfNeed);
  const plain = variables.filter(
    (one) =>
      one.value !== undefined &&
      (Object.hasOwn(values.env, one.name) || !ofNeeds.some((prefix) => one.name.startsWith(prefix))),
  );
  expect(Object.fromEntries(plain.map((variable) => [variable.name, variable.value]))).toEqual(values.env);
  const read = [values.envSecrets, values.envConfigMaps, values.envFields].flatMap((map) => Object.keys(map));
  expect(variables.filter(({ value }) => value === undefined).map((one) => one.name)).toEqual(
    expect.arrayContaining(read),
  );
  if (kind !== 'init') expectProbesTexts(container, values.probes);
}

function expectProbesTexts(container: unknown, probes: Workload['probes']): void {
  for (const kind of ['startup', 'readiness', 'liveness'] as const) {
    const probe = probes[kind];
    if (probe?.type === 'exec') expect(valueAt(container, `${kind}Probe.exec.command`)).toEqual(probe.command);
    if (probe?.type !== 'http') continue;
    expect(valueAt(container, `${kind}Probe.httpGet.path`)).toBe(probe.path);
    const headers = (valueAt(container, `${kind}Probe.httpGet.httpHeaders`) ?? []) as { name: string; value: string }[];
    expect(Object.fromEntries(headers.map((header) => [header.name, header.value]))).toEqual(probe.headers);
  }
}

function expectAlerts(rendering: Rendering, name: string, own: Workload['alerts']['rules']): void {
  if (Object.keys(own).length === 0) return;
  const rules = valueAt(rendering.one('PrometheusRule', `${name}.alerts`), 'spec.groups.0.rules') as object[];
  for (const [alert, { expr, summary }] of Object.entries(own))
    expect(rules).toContainEqual(
      expect.objectContaining({ alert, expr, annotations: expect.objectContaining({ summary }) as object }),
    );
}

/** The library may add annotations of its own and set those by which the mesh and rollouts work. */
function expectAnnotations(found: unknown, written: Readonly<Record<string, string>>, what: string): void {
  const own = /^(linkerd\.io\/inject|config\.linkerd\.io\/proxy-.*|checksum\/config(-maps)?)$/;
  const kept = Object.fromEntries(Object.entries(written).filter(([key]) => !own.test(key)));
  expect(found ?? {}, what).toMatchObject(kept);
}
