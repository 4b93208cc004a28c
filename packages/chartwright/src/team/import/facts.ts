import type { DocumentPath } from '../../core/document-path.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { isMap, listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';

/** One thing that an object says, in a form in which two objects that mean the same are equal. */
export interface Fact {
  /** What it is about, for example `container server: variable PORT`. */
  readonly about: string;
  /** What it says, for a person to read; the comparison is of these texts. */
  readonly says: string;
  /** Where it stands in its object. */
  readonly at: DocumentPath;
}

/** The name under which the facts of a workload's main container stand, whatever it is called. */
const MAIN = 'the container';

/**
 * What a pod's template says: images, ports, variables, probes, resources, volumes by where they are mounted, and how
 * the pod is scheduled.
 *
 * @param template a map with `metadata` and `spec`
 * @param at way to it in its object
 * @param main name of the main container, which is the first where there is none of it
 * @param claims the templates of claims of a StatefulSet
 */
export function podFacts(template: Untyped, at: DocumentPath, main: string, claims: readonly unknown[]): Fact[] {
  const spec = mapOf(template['spec']);
  const specAt = [...at, 'spec'];
  const containers = listOf(spec['containers']).map(mapOf);
  const first = containers.find((one) => one['name'] === main) ?? containers[0];
  const volumes = volumesOf(spec, claims);
  const ports = portNumbers([...containers, ...listOf(spec['initContainers']).map(mapOf)]);
  const of = (key: string) =>
    listOf(spec[key]).flatMap((value, index) => {
      const container = mapOf(value);
      const name = container === first ? MAIN : `container ${textOf(container['name']) ?? ''}`;
      return containerFacts(container, [...specAt, key, index], name, volumes, ports);
    });
  return [...of('initContainers'), ...of('containers'), ...schedulingFacts(spec, specAt)];
}

function containerFacts(
  container: Untyped,
  at: DocumentPath,
  name: string,
  volumes: ReadonlyMap<string, string>,
  ports: ReadonlyMap<string, number>,
): Fact[] {
  const fact = (about: string, says: unknown, ...below: DocumentPath): Fact[] =>
    says === undefined ? [] : [{ about: `${name}: ${about}`, says: textFor(says), at: [...at, ...below] }];
  return [
    ...fact('image', container['image'], 'image'),
    ...fact('command', container['command'], 'command'),
    ...fact('args', container['args'], 'args'),
    ...listOf(container['ports']).flatMap((port, index) => {
      const { containerPort, protocol = 'TCP' } = mapOf(port);
      return fact(`port ${String(containerPort)}`, protocol, 'ports', index);
    }),
    ...listOf(container['env']).flatMap((variable, index) =>
      fact(`variable ${textOf(mapOf(variable)['name']) ?? ''}`, variableSays(mapOf(variable)), 'env', index),
    ),
    ...listOf(container['envFrom']).flatMap((source, index) =>
      fact(`variables of ${sourceName(mapOf(source))}`, textOf(mapOf(source)['prefix']) ?? '', 'envFrom', index),
    ),
    ...['requests', 'limits'].flatMap((side) =>
      Object.entries(mapOf(mapOf(container['resources'])[side])).flatMap(([resource, amount]) =>
        fact(`${side} of ${resource}`, quantity(amount), 'resources', side, resource),
      ),
    ),
    ...['postStart', 'preStop'].flatMap((hook) => {
      const handler = mapOf(mapOf(container['lifecycle'])[hook]);
      return fact(hook, handlerSays(handler, ports), 'lifecycle', hook);
    }),
    ...['readinessProbe', 'livenessProbe', 'startupProbe'].flatMap((probe) =>
      fact(probe, probeSays(container[probe], ports), probe),
    ),
    ...listOf(container['volumeMounts']).flatMap((value, index) => {
      const mount = mapOf(value);
      const says = `${volumes.get(textOf(mount['name']) ?? '') ?? 'no volume'}${mount['subPath'] === undefined ? '' : ` at ${textFor(mount['subPath'])}`}`;
      return fact(`volume at ${textFor(mount['mountPath'])}`, says, 'volumeMounts', index);
    }),
  ];
}

function schedulingFacts(spec: Untyped, at: DocumentPath): Fact[] {
  return [
    'nodeSelector',
    'tolerations',
    'priorityClassName',
    'terminationGracePeriodSeconds',
    'hostAliases',
    'runtimeClassName',
  ].flatMap((key) => {
    const value = spec[key];
    return value === undefined ? [] : [{ about: `the pod: ${key}`, says: textFor(value), at: [...at, key] }];
  });
}

function variableSays({ value, valueFrom }: Untyped): string {
  if (valueFrom === undefined) return textFor(value ?? '');
  const from = mapOf(valueFrom);
  const [kind = ''] = Object.keys(from);
  const { name, key, fieldPath, resource } = mapOf(from[kind]);
  return [kind, name, key, fieldPath, resource]
    .filter((part) => part !== undefined)
    .map(textFor)
    .join(' ');
}

function sourceName(source: Untyped): string {
  const kind = source['secretRef'] === undefined ? 'configMapRef' : 'secretRef';
  return `${kind} ${textFor(mapOf(source[kind])['name'])}`;
}

/** What is in a volume, without the name that the pod has for it. */
function volumesOf(spec: Untyped, claims: readonly unknown[]): Map<string, string> {
  const volumes = listOf(spec['volumes']).map(mapOf);
  const found = volumes.map(({ name, ...source }) => [textFor(name), volumeSays(source)] as const);
  const claimed = claims.map(mapOf).map((claim) => {
    const { storage } = mapOf(mapOf(mapOf(claim['spec'])['resources'])['requests']);
    return [textFor(mapOf(claim['metadata'])['name']), `claim of ${quantity(storage)}`] as const;
  });
  return new Map([...found, ...claimed]);
}

function volumeSays(source: Untyped): string {
  const [type = ''] = Object.keys(source);
  const content = mapOf(source[type]);
  const items = listOf(content['items']).map(
    (item) => `${textFor(mapOf(item)['key'])}→${textFor(mapOf(item)['path'])}`,
  );
  const named = textOf(content['secretName']) ?? textOf(content['name']) ?? textOf(content['claimName']);
  const medium = textOf(content['medium']);
  return [type, named ?? (type === 'hostPath' ? textFor(content['path']) : undefined), medium, ...items.toSorted()]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** Fields of a probe that Kubernetes fills in: what they say by default is no difference. */
const PROBE_DEFAULTS: Readonly<Record<string, unknown>> = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold: 3,
  successThreshold: 1,
};

function probeSays(probe: unknown, ports: ReadonlyMap<string, number>): string | undefined {
  if (!isMap(probe)) return undefined;
  const { httpGet, tcpSocket, grpc, exec, ...numbers } = probe;
  const action = mapOf(httpGet ?? tcpSocket ?? grpc ?? exec);
  const port = action['port'];
  const number = typeof port === 'string' ? (ports.get(port) ?? port) : port;
  const kind = ['httpGet', 'tcpSocket', 'grpc', 'exec'].find((key) => probe[key] !== undefined) ?? '';
  const said = Object.entries(numbers).filter(([key, value]) => PROBE_DEFAULTS[key] !== value);
  const words = [kind, number, action['path'] ?? (kind === 'httpGet' ? '/' : undefined), action['httpHeaders']];
  return [
    ...[...words, action['service'] === '' ? undefined : action['service'], action['command']]
      .filter((word) => word !== undefined)
      .map(textFor),
    ...said.map(([key, value]) => `${key}=${textFor(value)}`).toSorted(),
  ].join(' ');
}

/** A handler of the container's start or end; a sleep is the chart's own. */
function handlerSays({ exec, httpGet }: Untyped, ports: ReadonlyMap<string, number>): string | undefined {
  return exec === undefined && httpGet === undefined
    ? undefined
    : probeSays({ ...(exec === undefined ? { httpGet } : { exec }) }, ports);
}

function portNumbers(containers: readonly Untyped[]): Map<string, number> {
  return new Map(
    containers
      .flatMap((container) => listOf(container['ports']).map(mapOf))
      .flatMap(({ name, containerPort }) =>
        typeof name === 'string' && typeof containerPort === 'number' ? [[name, containerPort] as const] : [],
      ),
  );
}

/** A quantity in the one form that equal ones share. */
export function quantity(value: unknown): string {
  const text = textFor(value);
  const nanos = parseQuantity(text);
  return nanos === undefined ? text : `${Number(nanos) / 1e9}`;
}

export function textFor(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
