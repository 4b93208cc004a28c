import { type Draft, draftOf } from './draft.ts';
import type { Part } from './part.ts';
import { portOf } from './probes.ts';
import type { Ports } from './ports.ts';

/** What a workload's own container does at its start and before its end, and how long it sleeps before that. */
export function lifecycleOf(container: Part, ports: Ports): Draft {
  const lifecycle = container.part('lifecycle');
  // A Job has no ports that a handler could call, and does not sleep.
  const isJob = container.object.kind.endsWith('Job');
  const before = lifecycle?.part('preStop');
  const preStop = handlerOf(before, ports, isJob);
  const sleep = before?.part('sleep')?.integer('seconds');
  return {
    lifecycle: draftOf({ postStart: handlerOf(lifecycle?.part('postStart'), ports, isJob), preStop }),
    preStopSleepSeconds: preStop === undefined || isJob ? sleep : 0,
  };
}

function handlerOf(handler: Part | undefined, ports: Ports, isJob: boolean): Draft | undefined {
  const command = handler?.part('exec')?.texts('command');
  if (command !== undefined) return { exec: { command } };
  const http = isJob ? undefined : handler?.part('httpGet');
  if (http === undefined) return undefined;
  http.ignore('scheme', 'HTTP');
  return { httpGet: draftOf({ port: portOf(http, ports), path: http.text('path') }) };
}
