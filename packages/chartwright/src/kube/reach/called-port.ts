import { selectsByMap } from '../selectors.ts';
import type { Protocol, ReachFacts, ServiceFact, Workload } from './facts.ts';

/** A port of a workload's pods, as it was asked for. */
export interface CalledPort {
  readonly number: number;
  readonly name?: string;
  readonly protocol: Protocol;
  /** The port by which clients call, where it is a Service's. */
  readonly clientPort: number;
  /** How the port of the pods follows from the one that was asked for; absent where it is the same. */
  readonly note?: string;
}

/** Services by namespace. */
export class Services {
  readonly #byNamespace = new Map<string, ServiceFact[]>();
  readonly #declared = new Map<Workload, readonly CalledPort[]>();

  constructor({ services }: Pick<ReachFacts, 'services'>) {
    for (const service of services) {
      const others = this.#byNamespace.get(service.namespace);
      if (others === undefined) this.#byNamespace.set(service.namespace, [service]);
      else others.push(service);
    }
  }

  /** The Services whose clients get to the pods of a workload. */
  of({ namespace, labels }: Workload): ServiceFact[] {
    return (this.#byNamespace.get(namespace) ?? []).filter(({ selector }) => selectsByMap(selector, labels));
  }

  /** Every port that the pods of a workload say they listen on. */
  declared(workload: Workload): readonly CalledPort[] {
    const known = this.#declared.get(workload);
    if (known !== undefined) return known;
    const services = this.of(workload);
    const ports = workload.ports.map((port) => ({ ...port, clientPort: clientPortOf(services, port) }));
    this.#declared.set(workload, ports);
    return ports;
  }

  /**
   * The port of the pods that is meant by a number or a name: the Service's first, by which clients call.
   *
   * @returns undefined for a name that neither has
   */
  called(workload: Workload, asked: number | string, protocol: Protocol): CalledPort | undefined {
    const services = this.of(workload);
    const number = typeof asked === 'number' ? asked : /^\d+$/.test(asked) ? Number(asked) : undefined;
    for (const service of services)
      for (const port of service.ports) {
        if (port.protocol !== protocol || (number === undefined ? port.name !== asked : port.port !== number)) continue;
        const target = targetOf(workload, port.target, protocol);
        if (target === undefined) continue;
        const same = target.number === port.port;
        const note = `port ${port.port} of Service ${service.name} is port ${target.number} of its pods`;
        return { ...target, clientPort: port.port, ...(same ? {} : { note }) };
      }
    const own = workload.ports.find(
      (port) => port.protocol === protocol && (number === undefined ? port.name === asked : port.number === number),
    );
    if (own !== undefined) return { ...own, clientPort: clientPortOf(services, own) };
    return number === undefined ? undefined : { number, protocol, clientPort: number };
  }
}

function targetOf(
  { ports }: Workload,
  target: number | string,
  protocol: Protocol,
): { readonly number: number; readonly name?: string; readonly protocol: Protocol } | undefined {
  const declared = ports.find(
    (port) =>
      port.protocol === protocol && (typeof target === 'number' ? port.number === target : port.name === target),
  );
  return declared ?? (typeof target === 'number' ? { number: target, protocol } : undefined);
}

function clientPortOf(services: readonly ServiceFact[], port: Workload['ports'][number]): number {
  const known = services
    .flatMap(({ ports }) => ports)
    .find(({ target, protocol }) => protocol === port.protocol && (target === port.number || target === port.name));
  return known?.port ?? port.number;
}
