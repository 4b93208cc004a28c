import type { Party } from './answer.ts';
import type { CalledPort } from './called-port.ts';
import type { Workload } from './facts.ts';
import { PROXY_PORT } from './words.ts';

/** A connection to a workload that notes are about. */
interface Asked {
  readonly from: Party;
  readonly caller: Workload | undefined;
  readonly called: Workload;
  readonly port: CalledPort | undefined;
  readonly isBetweenProxies: boolean;
}

/** What an answer leaves out or assumes, in sentences. */
export function notesOn({ from, caller, called, port, isBetweenProxies }: Asked): string[] {
  const notes: string[] = [];
  if (isBetweenProxies)
    notes.push(
      `both are in the mesh, where packets come to port ${PROXY_PORT} of the proxy, so that network policies are asked for that port`,
    );
  if (port === undefined) notes.push(`${called.id} names no port of its pods, so that the mesh was not asked`);
  else if (!called.ports.some(({ number, protocol }) => number === port.number && protocol === port.protocol))
    notes.push(`no container of ${called.id} says that it listens on ${port.protocol} ${port.number}`);
  for (const one of [caller, called])
    if (one?.assumed === true)
      notes.push(`no object of ${one.id} is known; its labels and its place in the mesh are assumed`);
  if (from.kind !== 'workload')
    notes.push(
      'what comes from outside reaches a pod only by a Service that a node or a load balancer offers, or by the edge',
    );
  return notes;
}
