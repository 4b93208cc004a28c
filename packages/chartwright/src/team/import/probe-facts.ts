import { isMap, mapOf, type Untyped } from '../../core/untyped.ts';
import { fieldsOf, textFor } from './fields.ts';

/** Fields of a probe that Kubernetes fills in: what they say by default is no difference. */
const PROBE_DEFAULTS: Readonly<Record<string, unknown>> = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold: 3,
  successThreshold: 1,
};

const ACTIONS = ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const;

/** What a probe asks and how often; undefined where there is none. */
export function probeSays(probe: unknown, ports: ReadonlyMap<string, number>): string | undefined {
  if (!isMap(probe)) return undefined;
  const kind = ACTIONS.find((key) => probe[key] !== undefined);
  const numbers = Object.entries(probe).filter(([key, value]) => key !== kind && PROBE_DEFAULTS[key] !== value);
  return [
    ...(kind === undefined ? [] : [kind, ...actionSays(kind, mapOf(probe[kind]), ports)]),
    ...numbers.map(([key, value]) => `${key}=${textFor(value)}`).toSorted(),
  ].join(' ');
}

function actionSays(kind: string, action: Untyped, ports: ReadonlyMap<string, number>): string[] {
  const { port, path, service, httpHeaders, command, ...others } = action;
  const number = typeof port === 'string' ? (ports.get(port) ?? port) : port;
  const words = [number, path ?? (kind === 'httpGet' ? '/' : undefined), httpHeaders];
  const rest = fieldsOf(others).filter(({ name, says }) => name !== 'scheme' || says !== 'HTTP');
  return [
    ...[...words, service === '' ? undefined : service, command].filter((word) => word !== undefined).map(textFor),
    ...rest.map(({ name, says }) => `${name}=${says}`).toSorted(),
  ];
}

/** A handler of the container's start or end; undefined for a sleep, which is a field as any other. */
export function handlerSays(handler: Untyped, ports: ReadonlyMap<string, number>): string | undefined {
  const { exec, httpGet, tcpSocket } = handler;
  if (exec === undefined && httpGet === undefined && tcpSocket === undefined) return undefined;
  const { sleep: _, ...action } = handler;
  return probeSays(action, ports);
}
