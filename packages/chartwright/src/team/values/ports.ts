import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { containersOfWorkload, portsOfWorkload, probesOfContainer } from './containers.ts';
import { exposedPorts } from './exposure.ts';
import type { ValueFault } from './value-fault.ts';

type Ports = EffectiveTeamValuesWorkload['ports'];

interface NamedPort {
  readonly name: string;
  /** The way to the ports of its container. */
  readonly path: DocumentPath;
  readonly port: Ports[string];
}

/** The ports of all containers of a workload, which share one address and one Service. */
function portsOf(name: string, workload: EffectiveTeamValuesWorkload): NamedPort[] {
  return containersOfWorkload(name, workload).flatMap(({ kind, path, values }) =>
    Object.entries(kind === 'init' ? {} : values.ports).map(([port, entry]) => {
      return { name: port, path: [...path, 'ports'], port: entry };
    }),
  );
}

/** Ports of one workload that clash: the same number and protocol twice, in the pod or on its Service, or one name. */
export function portFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => [
    ...clashes(portsOf(name, workload)),
    ...sharedNames(portsOf(name, workload).filter(({ path }) => path.includes('sidecars'))),
  ]);
}

/** Names of ports that two sidecars have; one of a sidecar and of the workload's own container is a rule's matter. */
function sharedNames(ports: readonly NamedPort[]): ValueFault[] {
  return ports.flatMap(({ name, path }, index) => {
    if (ports.findIndex((one) => one.name === name) === index) return [];
    return [
      {
        code: 'values/duplicate-port',
        path: [...path, name],
        on: 'key' as const,
        found: `the port \`${name}\`, which another sidecar has too`,
        expected: 'each name once in a workload, since its ports are on one Service',
        fix: 'rename one of the two ports',
      },
    ];
  });
}

function clashes(ports: readonly NamedPort[]): ValueFault[] {
  const container = new Map<string, string>();
  const service = new Map<string, string>();
  return ports.flatMap(({ name, path, port: { containerPort, servicePort, protocol } }) => {
    const inContainer = claim(container, `${containerPort}/${protocol}`, name);
    const onService = claim(service, `${servicePort ?? containerPort}/${protocol}`, name);
    if (inContainer !== undefined)
      return [fault([...path, name, 'containerPort'], `${containerPort}/${protocol}`, inContainer, 'container')];
    if (onService === undefined) return [];
    const key = servicePort === undefined ? 'containerPort' : 'servicePort';
    return [fault([...path, name, key], `${servicePort ?? containerPort}/${protocol}`, onService, 'Service')];
  });
}

/** Ports on which the proxy of the mesh listens: outbound, inbound, tap and metrics. */
const PROXY_PORTS = [4140, 4143, 4190, 4191];

/** Ports of meshed workloads that the proxy in their pods has already, so that the program cannot listen. */
export function proxyPortFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads)
    .filter(([, { mesh }]) => global.platform.mesh.enabled && mesh.enabled)
    .flatMap(([name, workload]) =>
      portsOf(name, workload)
        .filter(({ port: { containerPort, protocol } }) => protocol === 'TCP' && PROXY_PORTS.includes(containerPort))
        .map(({ name: port, path, port: { containerPort } }) => ({
          code: 'values/proxy-port',
          path: [...path, port, 'containerPort'],
          found: `${containerPort}, on which the proxy of the mesh listens`,
          expected: `a port other than ${PROXY_PORTS.join(', ')}, since a pod has each port once`,
          fix: 'let the program listen on another port; `servicePort` may stay',
        })),
    );
}

/** Ports of UDP that something speaks TCP to: probes, Prometheus and the edge. */
export function transportFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const { metrics } = workload;
    const ports = portsOfWorkload(workload);
    const uses: readonly (readonly [DocumentPath, string | undefined])[] = [
      ...containersOfWorkload(name, workload).flatMap((container) =>
        probesOfContainer(container).map(
          ([probe, { port }]) => [[...container.path, 'probes', probe, 'port'], port] as const,
        ),
      ),
      [['workloads', name, 'metrics', 'port'], metrics?.port],
      ...exposedPorts(workload).map(({ at, port }) => [['workloads', name, 'expose', ...at], port] as const),
    ];
    return uses.flatMap(([path, port]) => (port === undefined || answersTcp(ports, port) ? [] : [overUdp(path, port)]));
  });
}

/** A name stands for its number, which may be open for TCP under another name. Of one that is unknown a rule speaks. */
function answersTcp(ports: Ports, name: string): boolean {
  const number = ports[name]?.containerPort;
  if (number === undefined) return true;
  return Object.values(ports).some(({ containerPort, protocol }) => containerPort === number && protocol === 'TCP');
}

function overUdp(path: DocumentPath, port: string): ValueFault {
  return {
    code: 'values/udp-port',
    path,
    found: `the port \`${port}\`, which is UDP`,
    expected: 'a TCP port, since this is answered over TCP only',
    fix: 'name a TCP port, or use a probe of type exec',
  };
}

/** The name of the port that has the number already; otherwise claims the number and returns undefined. */
function claim(taken: Map<string, string>, number: string, name: string): string | undefined {
  const other = taken.get(number);
  if (other === undefined) taken.set(number, name);
  return other;
}

function fault(path: DocumentPath, number: string, other: string, where: string): ValueFault {
  return {
    code: 'values/duplicate-port',
    path,
    found: `${number}, which the port \`${other}\` has already`,
    expected: `each number once for a protocol in the ${where}`,
    fix: `remove one of the two ports, or give it another ${where === 'Service' ? 'servicePort' : 'containerPort'}`,
  };
}
