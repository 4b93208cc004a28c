import type { Part } from './part.ts';
import { type Draft, draftOf } from './draft.ts';

/** In place of a name: the container that the workload itself is. */
const MAIN = '';

interface Port {
  /** Name of the container that listens on it. */
  readonly owner: string;
  readonly containerPort: number;
  servicePort?: number;
  readonly protocol?: string;
  appProtocol?: string;
}

/** The ports of a workload, by name, as its containers and its Services have them. */
export class Ports {
  readonly #byName = new Map<string, Port>();

  readonly #served: (port: number) => string | undefined;

  /** @param served the name that a Service gives a port of the pod */
  constructor(served: (port: number) => string | undefined) {
    this.#served = served;
  }

  /** Ports of a container, the workload's own or a sidecar of that name. */
  addContainer(container: Part, owner = MAIN): void {
    for (const part of container.parts('ports')) {
      const containerPort = part.integer('containerPort');
      if (containerPort === undefined) continue;
      const name = part.text('name') ?? this.#nameless(containerPort);
      part.ignore('protocol', 'TCP');
      const protocol = part.peek('protocol') === 'TCP' ? undefined : part.text('protocol');
      this.#byName.set(name, { owner, containerPort, ...(protocol === undefined ? {} : { protocol }) });
    }
  }

  /** The name of a port by its name or number; a number that no container lists becomes a port of its own. */
  nameOf(port: string | number, owner = MAIN): string {
    if (typeof port === 'string' && !/^[0-9]+$/.test(port)) return port;
    const number = Number(port);
    for (const [name, { containerPort }] of this.#byName) if (containerPort === number) return name;
    const name = this.#nameless(number);
    this.#byName.set(name, { owner, containerPort: number });
    return name;
  }

  /** A port of a Service that leads to a port of the workload; false where that leads through another one already. */
  serve(name: string, servicePort: number, appProtocol: string | undefined): boolean {
    const port = this.#byName.get(name);
    if (port === undefined || (port.servicePort !== undefined && port.servicePort !== servicePort)) return false;
    port.servicePort = servicePort;
    if (appProtocol !== undefined) port.appProtocol = appProtocol;
    return true;
  }

  /** The name of the port that a port of the Service leads to. */
  servedBy(port: string | number): string | undefined {
    if (typeof port === 'string') return this.#byName.has(port) ? port : undefined;
    for (const [name, { servicePort, containerPort }] of this.#byName)
      if ((servicePort ?? containerPort) === port) return name;
    return undefined;
  }

  /** The ports of a container. */
  draft(owner = MAIN): Draft {
    const own = [...this.#byName].filter(([, port]) => port.owner === owner);
    return Object.fromEntries(own.map(([name, port]) => [name, portDraft(port)]));
  }

  /** The name that a Service gives it, or one by its number. */
  #nameless(port: number): string {
    const name = this.#served(port) ?? `port-${port}`;
    if (!this.#byName.has(name)) return name;
    let number = 2;
    while (this.#byName.has(`${name}-${number}`)) number += 1;
    return `${name}-${number}`;
  }
}

function portDraft({ containerPort, servicePort, protocol, appProtocol }: Port): Draft {
  return draftOf({
    containerPort,
    servicePort: servicePort === containerPort ? undefined : servicePort,
    protocol,
    appProtocol,
  });
}
