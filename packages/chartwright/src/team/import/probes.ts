import { type Draft, draftOf } from './draft.ts';
import type { Part } from './part.ts';
import type { Ports } from './ports.ts';

const NUMBERS = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'failureThreshold'];

/** The probes of a container, as `probes` of a workload says them. */
export function probesOf(container: Part, ports: Ports, owner?: string): Draft {
  return draftOf(
    Object.fromEntries(
      ['readiness', 'liveness', 'startup'].map((name) => [name, probeOf(container.part(`${name}Probe`), ports, owner)]),
    ),
  );
}

function probeOf(probe: Part | undefined, ports: Ports, owner?: string): Draft | undefined {
  const action = probe === undefined ? undefined : actionOf(probe, ports, owner);
  if (probe === undefined || action === undefined) return undefined;
  probe.ignore('successThreshold', 1);
  return draftOf({ ...action, ...Object.fromEntries(NUMBERS.map((key) => [key, probe.integer(key)])) });
}

function actionOf(probe: Part, ports: Ports, owner?: string): Draft | undefined {
  const http = probe.part('httpGet');
  if (http !== undefined) {
    http.ignore('scheme', 'HTTP');
    const headers = http.parts('httpHeaders').map((header) => [header.text('name') ?? '', header.text('value') ?? '']);
    return {
      type: 'http',
      port: portOf(http, ports, owner),
      ...draftOf({ path: http.text('path'), headers: Object.fromEntries(headers) }),
    };
  }
  const tcp = probe.part('tcpSocket');
  if (tcp !== undefined) return { type: 'tcp', port: portOf(tcp, ports, owner) };
  const grpc = probe.part('grpc');
  if (grpc !== undefined)
    return { type: 'grpc', port: portOf(grpc, ports, owner), ...draftOf({ service: grpc.text('service') }) };
  const exec = probe.part('exec');
  return exec === undefined ? undefined : { type: 'exec', ...draftOf({ command: exec.texts('command') }) };
}

/** The name of the port that a probe or a handler calls. */
export function portOf(action: Part, ports: Ports, owner?: string): string {
  const port = action.take('port');
  return ports.nameOf(typeof port === 'number' ? port : String(port), owner);
}
