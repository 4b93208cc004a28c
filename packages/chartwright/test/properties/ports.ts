import { expect } from 'vitest';
import { type Controller, controllersOf, isOfJobs } from './controllers.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';

interface Port {
  readonly name: string;
  readonly port?: number;
  readonly containerPort?: number;
  readonly targetPort?: string;
}

/** Asserts that every port that an object names is one of what it leads to. */
export function expectPortsExist({ rendering }: { readonly rendering: Rendering }): void {
  for (const controller of controllersOf(rendering)) expectPortsOf(rendering, controller);
  for (const route of [...rendering.ofKind('HTTPRoute'), ...rendering.ofKind('GRPCRoute')])
    for (const rule of valueAt(route, 'spec.rules') as KubernetesObject[])
      for (const backend of (rule['backendRefs'] ?? []) as { name: string; port: number }[])
        expect(serviceOf(rendering, backend.name).map(({ port }) => port)).toContain(backend.port);
  for (const ingress of rendering.ofKind('Ingress'))
    for (const rule of valueAt(ingress, 'spec.rules') as KubernetesObject[])
      for (const path of valueAt(rule, 'http.paths') as KubernetesObject[]) {
        const name = String(valueAt(path, 'backend.service.name'));
        expect(serviceOf(rendering, name).map((port) => port.name)).toContain(
          valueAt(path, 'backend.service.port.name'),
        );
      }
}

function serviceOf(rendering: Rendering, name: string): readonly Port[] {
  return portsOf(rendering.one('Service', name), 'spec.ports');
}

function expectPortsOf(rendering: Rendering, controller: Controller): void {
  const name = controller.workload;
  const containers = ['containers', 'initContainers'].flatMap(
    (list) => (valueAt(controller.pod, `spec.${list}`) ?? []) as KubernetesObject[],
  );
  const names = containers.flatMap((container) => portsOf(container, 'ports').map((port) => port.name));
  expect(new Set(names).size).toBe(names.length);
  const services = rendering.objects.filter((object) => object.kind === 'Service' && object.name === name);
  expect(services).toHaveLength(names.length === 0 || isOfJobs(controller) ? 0 : 1);
  for (const service of services)
    expect(
      portsOf(service.value, 'spec.ports')
        .map(({ targetPort }) => targetPort)
        .toSorted(),
    ).toEqual(names.toSorted());
  for (const container of containers) expectProbesOf(container);
  const monitors = rendering.objects.filter(
    (object) => /^(Service|Pod)Monitor$/.test(object.kind) && object.name === name,
  );
  for (const { value } of monitors)
    expect(names).toContain(
      valueAt(value, 'spec.endpoints.0.port') ?? valueAt(value, 'spec.podMetricsEndpoints.0.port'),
    );
}

/** A container's probes ask its own ports. */
function expectProbesOf(container: KubernetesObject): void {
  const ports = portsOf(container, 'ports');
  for (const kind of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
    const named = valueAt(container, `${kind}.httpGet.port`) ?? valueAt(container, `${kind}.tcpSocket.port`);
    if (named !== undefined)
      expect(
        ports.map((port) => port.name),
        kind,
      ).toContain(named);
    const number = valueAt(container, `${kind}.grpc.port`);
    if (number !== undefined)
      expect(
        ports.map(({ containerPort }) => containerPort),
        kind,
      ).toContain(number);
  }
}

function portsOf(value: unknown, path: string): readonly Port[] {
  return (valueAt(value, path) ?? []) as readonly Port[];
}
