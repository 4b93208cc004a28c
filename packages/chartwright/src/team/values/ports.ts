import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { exposedPort } from './exposure.ts';
import type { ValueFault } from './value-fault.ts';

/** Ports of one workload that clash: the same number and protocol twice, in the container or on its Service. */
export function portFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => clashes(['workloads', name, 'ports'], workload.ports));
}

function clashes(path: readonly string[], ports: EffectiveTeamValuesWorkload['ports']): ValueFault[] {
  const container = new Map<string, string>();
  const service = new Map<string, string>();
  return Object.entries(ports).flatMap(([name, { containerPort, servicePort, protocol }]) => {
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
    .flatMap(([name, { ports }]) =>
      Object.entries(ports)
        .filter(([, { containerPort, protocol }]) => protocol === 'TCP' && PROXY_PORTS.includes(containerPort))
        .map(([port, { containerPort }]) => ({
          code: 'values/proxy-port',
          path: ['workloads', name, 'ports', port, 'containerPort'],
          found: `${containerPort}, on which the proxy of the mesh listens`,
          expected: `a port other than ${PROXY_PORTS.join(', ')}, since a pod has each port once`,
          fix: 'let the program listen on another port; `servicePort` may stay',
        })),
    );
}

/** Ports of UDP that something speaks TCP to: probes, Prometheus and the edge. */
export function transportFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const { ports, probes, metrics, expose } = workload;
    const uses: readonly (readonly [readonly string[], string | undefined])[] = [
      ...Object.entries(probes).map(([kind, probe]) => [['probes', kind, 'port'], probe.port] as const),
      [['metrics', 'port'], metrics?.port],
      [expose?.port === undefined ? ['expose'] : ['expose', 'port'], exposedPort(workload)],
    ];
    return uses.flatMap(([path, port]) =>
      port === undefined || answersTcp(ports, port) ? [] : [overUdp(['workloads', name, ...path], port)],
    );
  });
}

/** A name stands for its number, which may be open for TCP under another name. Of one that is unknown a rule speaks. */
function answersTcp(ports: EffectiveTeamValuesWorkload['ports'], name: string): boolean {
  const number = ports[name]?.containerPort;
  if (number === undefined) return true;
  return Object.values(ports).some(({ containerPort, protocol }) => containerPort === number && protocol === 'TCP');
}

function overUdp(path: readonly string[], port: string): ValueFault {
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

function fault(path: readonly string[], number: string, other: string, where: string): ValueFault {
  return {
    code: 'values/duplicate-port',
    path,
    found: `${number}, which the port \`${other}\` has already`,
    expected: `each number once for a protocol in the ${where}`,
    fix: `remove one of the two ports, or give it another ${where === 'Service' ? 'servicePort' : 'containerPort'}`,
  };
}
