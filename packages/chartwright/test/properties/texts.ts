import { expect } from 'vitest';
import { kindOf } from '../../src/team/values/kinds.ts';
import { controllersOf } from './controllers.ts';
import type { EffectiveTeamValues } from '../../src/team/generated/team-values.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';

type Workload = EffectiveTeamValues['workloads'][string];

/** Asserts that what is a team's own text is the very same text in the objects: nothing is evaluated, folded or retyped. */
export function expectTextsKept({
  rendering,
  effective,
}: {
  rendering: Rendering;
  effective: EffectiveTeamValues;
}): void {
  const { part, tenant, workloads, extraObjects } = effective;
  if (part !== 'app' && tenant.createNamespace && tenant.contact !== undefined)
    expect(valueAt(rendering.one('Namespace'), 'metadata.annotations["chartwright.dev/contact"]')).toBe(tenant.contact);
  if (part === 'tenant') return;
  for (const [name, workload] of Object.entries(workloads)) expectWorkloadsTexts(rendering, name, workload);
  for (const object of Object.values(extraObjects)) {
    const found = rendering.one(object.kind, object.metadata.name);
    const { metadata, ...rest } = object;
    expect(found).toMatchObject(rest);
    expect(valueAt(found, 'metadata.annotations') ?? {}).toEqual(metadata.annotations ?? {});
  }
}

function expectWorkloadsTexts(rendering: Rendering, name: string, workload: Workload): void {
  const controllers = controllersOf(rendering).filter((controller) => controller.workload === name);
  expect(controllers.map(({ kind }) => kind)).toEqual([kindOf(workload)]);
  const pod = controllers[0]?.pod;
  const container = valueAt(pod, 'spec.containers.0');
  expect(valueAt(container, 'image')).toBe(workload.image);
  expect(valueAt(container, 'command') ?? []).toEqual(workload.command ?? []);
  expect(valueAt(container, 'args') ?? []).toEqual(workload.args ?? []);
  const variables = (valueAt(container, 'env') ?? []) as { name: string; value?: string }[];
  const plain = variables.filter(({ value }) => value !== undefined);
  expect(Object.fromEntries(plain.map((variable) => [variable.name, variable.value]))).toEqual(workload.env);
  if (workload.config !== undefined) expect(rendering.one('ConfigMap', name)['data']).toEqual(workload.config.files);
  expectAnnotations(valueAt(pod, 'metadata.annotations'), workload.podAnnotations, 'pod');
  const account = rendering.one('ServiceAccount', name);
  expectAnnotations(valueAt(account, 'metadata.annotations'), workload.serviceAccount.annotations, 'account');
  for (const kind of ['startup', 'readiness', 'liveness'] as const) {
    const probe = workload.probes[kind];
    if (probe?.type === 'exec') expect(valueAt(container, `${kind}Probe.exec.command`)).toEqual(probe.command);
    if (probe?.type !== 'http') continue;
    expect(valueAt(container, `${kind}Probe.httpGet.path`)).toBe(probe.path);
    const headers = (valueAt(container, `${kind}Probe.httpGet.httpHeaders`) ?? []) as { name: string; value: string }[];
    expect(Object.fromEntries(headers.map((header) => [header.name, header.value]))).toEqual(probe.headers);
  }
}

/** The library may add annotations of its own and set those by which the mesh and rollouts work. */
function expectAnnotations(found: unknown, written: Readonly<Record<string, string>>, what: string): void {
  const own = /^(linkerd\.io\/inject|config\.linkerd\.io\/proxy-.*|checksum\/config)$/;
  const kept = Object.fromEntries(Object.entries(written).filter(([key]) => !own.test(key)));
  expect(found ?? {}, what).toMatchObject(kept);
}
