import { listOf, mapOf, textOf, type Segment } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { nearest } from '../../core/schema/words.ts';
import { hookEvents, platformFinding, type PlatformObject } from '../platform-object.ts';
import { placesOfKey, textsOf } from '../../kube/texts.ts';
import { type Address, addressesIn } from './address.ts';
import { type KnownService, servicesOf } from './services.ts';

/** Kinds whose texts name addresses that nothing in the cluster calls: descriptions, and links for a browser. */
const unread = new Set(['CustomResourceDefinition', 'PrometheusRule']);

/**
 * Every address of a Service in the platform's namespaces, in texts and in references, names a Service that is there, and
 * one of its ports.
 */
export function addressFindings(objects: readonly PlatformObject[]): Problem[] {
  const services = servicesOf(objects);
  const namespaces = new Set(services.map(({ namespace }) => namespace));
  return objects.flatMap((at) => {
    if (unread.has(at.kind) || hookEvents(at).includes('test')) return [];
    const seen = new Set<string>();
    return [...inTexts(at, namespaces), ...inReferences(at)].flatMap(([segments, address]) => {
      const where = address.namespace ?? at.namespace ?? '';
      if (!namespaces.has(where) || seen.has(address.text)) return [];
      seen.add(address.text);
      const finding = serviceFinding(address, where, services);
      return finding === undefined ? [] : [platformFinding(at, segments, finding)];
    });
  });
}

type Found = readonly [at: readonly Segment[], address: Address];

function inTexts(at: PlatformObject, namespaces: ReadonlySet<string>): Found[] {
  return [...textsOf(at)].flatMap(({ at: segments, text }) => {
    const idle = idleAddresses(text, namespaces);
    return addressesIn(text, namespaces)
      .filter((address) => !idle.has(address.text))
      .map((address): Found => [segments, address]);
  });
}

/** Addresses of a configuration that only stand in parts with `enabled: false`, which call nothing. */
function idleAddresses(text: string, namespaces: ReadonlySet<string>): ReadonlySet<string> {
  if (!/\benabled"?: *false\b/.test(text)) return new Set();
  const { value } = parseYaml({ file: '', text }).parsed ?? {};
  const addresses = (idle: boolean): string[] =>
    [...textsIn(value, idle)].flatMap((one) => addressesIn(one, namespaces).map((address) => address.text));
  const used = new Set(addresses(false));
  return new Set(addresses(true).filter((one) => !used.has(one)));
}

/** @param idle whether to give those of parts that are switched off, or all others */
function* textsIn(value: unknown, idle: boolean, isIdle = false): Generator<string> {
  if (typeof value === 'string' && idle === isIdle) yield value;
  const below = isIdle || mapOf(value)['enabled'] === false;
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part, idle, below);
}

/** References as data: of webhooks and API services, of Ingresses and routes, of Prometheus to its Alertmanagers. */
function inReferences(at: PlatformObject): Found[] {
  const parts = [['spec'], ['webhooks']].map((path) => ({ value: at.value[path[0] ?? ''], at: path }));
  const single = parts.flatMap((part) => [...placesOfKey(part.value, 'service', part.at)]);
  const listed = ['backendRefs', 'alertmanagers'].flatMap((key) =>
    [...placesOfKey(at.value['spec'], key, ['spec'])].flatMap(({ at: list, value }) =>
      listOf(value).map((item, index) => ({ at: [...list, index], value: item })),
    ),
  );
  return [...single, ...listed].flatMap(({ at: segments, value }) => {
    const reference = mapOf(value);
    const { name, namespace, port, kind } = reference;
    if (typeof name !== 'string' || (kind !== undefined && kind !== 'Service')) return [];
    const { number, name: named } = mapOf(port);
    const numeric = typeof port === 'number' ? port : typeof number === 'number' ? number : undefined;
    const byName = textOf(port) ?? textOf(named);
    // An APIService and a webhook mean 443 where they name no port.
    const implied = at.kind === 'APIService' || at.kind.endsWith('WebhookConfiguration') ? 443 : undefined;
    const address = {
      text: `${name}${typeof namespace === 'string' ? `.${namespace}` : ''}`,
      service: name,
      namespace: textOf(namespace),
      port: numeric ?? (byName === undefined ? implied : undefined),
      portName: byName,
    };
    return [[segments, address] as const];
  });
}

function serviceFinding(
  address: Address,
  namespace: string,
  services: readonly KnownService[],
): { code: `platform/${string}`; found: string; expected: string; fix: string } | undefined {
  const here = services.filter((service) => service.namespace === namespace);
  const named = here.filter(({ name }) => name === address.service);
  if (named.length === 0) {
    const names = here.map(({ name }) => name).sort();
    const near = nearest(address.service, names);
    return {
      code: 'platform/no-service',
      found: `${address.text}, while ${namespace} has no Service ${address.service}`,
      expected: near === undefined ? `a Service of ${namespace}: ${names.join(', ')}` : `a Service of ${namespace}`,
      fix: near === undefined ? 'name a Service that is there' : `did you mean ${near}?`,
    };
  }
  const { port, portName } = address;
  const ports = named.flatMap((service) => service.ports);
  const byNumber =
    port === undefined ||
    ports.some((one) => one.port === port) ||
    named.some(({ podPorts }) => podPorts.includes(port));
  const byName = portName === undefined || ports.some(({ name }) => name === portName);
  if ((byNumber && byName) || ports.length === 0) return undefined;
  return {
    code: 'platform/no-port',
    found: `port ${portName ?? String(port)} of ${address.service} in ${namespace}`,
    expected: `one of its ports: ${ports.map(({ name, port: number }) => (name === undefined ? String(number) : `${number} (${name})`)).join(', ')}`,
    fix: 'write a port that the Service has',
  };
}
