import { textOf } from '../../core/untyped.ts';
import { type Draft, draftOf } from '../import/draft.ts';
import type { Notes } from '../import/notes.ts';
import type { Part } from '../import/part.ts';

const SHORT = /^(?:(?:\[[^\]]+\]|[^:]+):)??(?:([0-9-]*):)?([0-9]+)(?:-([0-9]+))?(?:\/(tcp|udp))?$/;

interface Port {
  readonly number: number;
  readonly protocol: string | undefined;
  readonly isPublished: boolean;
  readonly name?: string;
  readonly appProtocol?: string;
}

/** The ports of a service, by name: those it publishes on the machine, and those it only listens on. */
export function portsOf(service: Part, name: string, notes: Notes): Draft {
  const ports: Port[] = [...published(service, name, notes), ...exposed(service)];
  const drafts = new Map<string, Draft>();
  for (const { number, protocol, appProtocol, name: own } of ports) {
    const isUdp = protocol?.toLowerCase() === 'udp';
    const key = own !== undefined && /^[a-z][a-z0-9-]{0,14}$/.test(own) ? own : `port-${number}${isUdp ? '-udp' : ''}`;
    if (!drafts.has(key))
      drafts.set(key, draftOf({ containerPort: number, protocol: isUdp ? 'UDP' : undefined, appProtocol }));
  }
  return Object.fromEntries(drafts);
}

function published(service: Part, name: string, notes: Notes): Port[] {
  const list = service.peek('ports');
  if (!Array.isArray(list)) return [];
  const long = service.parts('ports');
  if (long.length > 0) return long.flatMap((port, index) => longPort(port, name, index, notes));
  const ports = list.map((item: unknown) => shortPorts(textOf(item) ?? String(item)));
  if (ports.some((one) => one === undefined)) return [];
  service.take('ports');
  return ports.flatMap((found = [], index) => {
    if (found.some(({ isPublished }) => isPublished)) outside(service, ['ports', index], name, notes);
    return found;
  });
}

function shortPorts(text: string): Port[] | undefined {
  const [whole, host, first, last, protocol] = SHORT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [from, to] = [Number(first), Number(last ?? first)];
  const isPublished = host !== undefined || /^[^/]*:/.test(text);
  return Array.from({ length: Math.max(0, Math.min(to - from, 19)) + 1 }, (_, index) => ({
    number: from + index,
    protocol,
    isPublished,
  }));
}

function longPort(port: Part, name: string, index: number, notes: Notes): Port[] {
  const number = Number(port.text('target'));
  if (!Number.isInteger(number)) return [];
  const isPublished = port.has('published');
  port.ignoreAll('published', 'host_ip', 'mode');
  if (isPublished) outside(port, [], name, notes);
  const [own, appProtocol] = [port.text('name'), port.text('app_protocol')];
  return [
    {
      number,
      protocol: port.text('protocol'),
      isPublished,
      ...(own === undefined ? {} : { name: own }),
      ...(appProtocol === undefined ? {} : { appProtocol }),
    },
  ];
}

function outside(part: Part, below: readonly (string | number)[], name: string, notes: Notes): void {
  notes.changed(part.object, [...part.at, ...below], {
    expected: 'a port of a Service within the cluster: the edge is the way in from outside',
    fix: `set workloads.${name}.expose with a host, if others than the team’s workloads call it`,
  });
}

function exposed(service: Part): Port[] {
  const list = service.peek('expose');
  if (!Array.isArray(list)) return [];
  const ports = list.map((item: unknown) => shortPorts(String(item)));
  if (ports.some((one) => one === undefined)) return [];
  service.take('expose');
  return ports.flatMap((found = []) => found);
}
