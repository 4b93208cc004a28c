import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf, valueAt } from '../../core/untyped.ts';
import { rootOf } from './root.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';
import type { Ports } from './ports.ts';

/** Whether a Service, a monitor or a budget selects pods of these labels; one without a selector selects none. */
export function selects(selector: unknown, labels: Readonly<Record<string, string>>): boolean {
  const wanted = Object.entries(mapOf(selector));
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === String(value));
}

/** The name that a Service gives a port of its pods. */
export function portNameBy(services: readonly ManifestObject[]): (port: number) => string | undefined {
  return (port) =>
    services
      .flatMap((service) => listOf(valueAt(service.value, ['spec', 'ports'])).map(mapOf))
      .filter((served) => (served['targetPort'] ?? served['port']) === port)
      .map((served) => served['name'])
      .find((name): name is string => typeof name === 'string' && name.length <= 15);
}

/**
 * Takes the ports of a workload's Services over. The chart renders one Service of the workload's name: a further one is
 * told, with what takes its place.
 */
export function addServices(name: string, services: readonly ManifestObject[], ports: Ports, notes: Notes): void {
  const [own, ...others] = services.toSorted((a, b) => Number(b.name === name) - Number(a.name === name));
  if (own !== undefined) addService(name, own, ports, notes);
  for (const other of others) {
    notes.leftOut(other, {
      expected: `one Service, ${name}, for the pods of this workload`,
      fix: isOutside(other)
        ? `set workloads.${name}.expose, by which the edge leads to it`
        : `let those that call it call ${name}`,
    });
  }
}

function addService(name: string, service: ManifestObject, ports: Ports, notes: Notes): void {
  const root = rootOf(service);
  const spec = root.part('spec');
  spec?.ignoreAll('selector', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy', 'internalTrafficPolicy');
  spec?.ignore('type', 'ClusterIP');
  spec?.ignore('sessionAffinity', 'None');
  spec?.ignore('publishNotReadyAddresses', false);
  if (isOutside(service)) {
    spec?.ignoreAll('type', 'externalTrafficPolicy', 'allocateLoadBalancerNodePorts', 'healthCheckNodePort');
    notes.notSaid(service, ['spec', 'type'], {
      expected: 'a Service within the cluster: the edge is the way in from outside',
      fix: `set workloads.${name}.expose with a host`,
    });
  }
  const clusterIP = spec?.peek('clusterIP');
  if (clusterIP !== 'None') spec?.ignoreAll('clusterIP');
  for (const port of spec?.parts('ports') ?? []) addPort(port, ports, notes);
  notes.rest(root);
}

/** Whether a Service lets those outside the cluster in. */
function isOutside(service: ManifestObject): boolean {
  return ['LoadBalancer', 'NodePort'].includes(String(valueAt(service.value, ['spec', 'type'])));
}

function addPort(part: Part, ports: Ports, notes: Notes): void {
  part.ignore('protocol', 'TCP', 'UDP');
  part.ignoreAll('nodePort');
  part.ignoreAll('name');
  const port = part.integer('port') ?? 0;
  const target = part.text('targetPort') ?? port;
  const own = ports.nameOf(target);
  if (!ports.serve(own, port, part.text('appProtocol')))
    notes.notSaid(part.object, part.at, {
      expected: 'one port of the Service for each port of the container',
      fix: 'let those that call this port call the other one',
    });
}
