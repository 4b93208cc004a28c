import type { DocumentPath } from '../../core/document-path.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { Fact } from './fact.ts';
import { fieldsOf, quantity, textFor } from './fields.ts';
import { handlerSays, probeSays } from './probe-facts.ts';
import type { Volume } from './volume-facts.ts';

/** What the facts of a container need of its pod. */
interface ContainerPlace {
  readonly at: DocumentPath;
  /** As facts name it. */
  readonly name: string;
  readonly volumes: ReadonlyMap<string, Volume>;
  /** Numbers of the pod's ports by their names. */
  readonly ports: ReadonlyMap<string, number>;
  /** What the pod's security context says for each container. */
  readonly context: Untyped;
}

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];

/** Keys of a container of which the facts here tell; of any other each field is a fact. */
const KNOWN = new Set([
  ...['name', 'image', 'command', 'args', 'ports', 'env', 'envFrom', 'resources', 'volumeMounts', 'lifecycle'],
  ...['securityContext', ...PROBES],
]);

/** What a container says. */
export function containerFacts(container: Untyped, place: ContainerPlace): Fact[] {
  const { at, name, ports } = place;
  const fact = (about: string, says: unknown, ...below: DocumentPath): Fact[] =>
    says === undefined || says === null
      ? []
      : [{ about: `${name}: ${about}`, says: textFor(says), at: [...at, ...below] }];
  const fields = (prefix: string, value: unknown, ...below: DocumentPath): Fact[] =>
    fieldsOf(value, [...at, ...below]).map((field) => ({
      about: `${name}: ${prefix}${field.name}`,
      says: field.says,
      at: field.at,
      pattern: field.pattern,
    }));
  return [
    ...['image', 'command', 'args'].flatMap((key) => fact(key, container[key], key)),
    ...listOf(container['ports']).flatMap((port, index) => {
      const { containerPort, protocol = 'TCP', name: _, ...others } = mapOf(port);
      const about = `port ${String(containerPort)}`;
      return [...fact(about, protocol, 'ports', index), ...fields(`${about} `, others, 'ports', index)];
    }),
    ...listOf(container['env']).flatMap((variable, index) =>
      fact(`variable ${textOf(mapOf(variable)['name']) ?? ''}`, variableSays(mapOf(variable)), 'env', index),
    ),
    ...listOf(container['envFrom']).flatMap((source, index) =>
      fact(`variables of ${sourceName(mapOf(source))}`, sourceSays(mapOf(source)), 'envFrom', index),
    ),
    ...resourceFacts(mapOf(container['resources']), fact, fields),
    ...HOOKS.flatMap((hook) => {
      const handler = mapOf(mapOf(container['lifecycle'])[hook]);
      const sleep = fields(`${hook}.sleep.`, handler['sleep'], 'lifecycle', hook, 'sleep');
      return [...fact(hook, handlerSays(handler, ports), 'lifecycle', hook), ...sleep];
    }),
    ...PROBES.flatMap((probe) => fact(probe, probeSays(container[probe], ports), probe)),
    ...listOf(container['volumeMounts']).flatMap((mount, index) => mountFacts(mapOf(mount), index, place)),
    ...contextFacts(fields, { ...place.context, ...mapOf(container['securityContext']) }),
    ...fields('', Object.fromEntries(Object.entries(container).filter(([key]) => !KNOWN.has(key)))),
  ];
}

/** Kubernetes reads the names of capabilities in any case. */
function contextFacts(fields: (prefix: string, value: unknown, below: string) => Fact[], context: Untyped): Fact[] {
  return fields('securityContext.', context, 'securityContext').map((fact) =>
    fact.pattern?.startsWith('capabilities.') === true ? { ...fact, says: fact.says.toUpperCase() } : fact,
  );
}

function resourceFacts(
  { requests, limits, ...others }: Untyped,
  fact: (about: string, says: unknown, ...below: DocumentPath) => Fact[],
  fields: (prefix: string, value: unknown, ...below: DocumentPath) => Fact[],
): Fact[] {
  const side = (key: string, amounts: unknown): Fact[] =>
    Object.entries(mapOf(amounts)).flatMap(([resource, amount]) =>
      fact(`${key} of ${resource}`, quantity(amount), 'resources', key, resource),
    );
  return [...side('requests', requests), ...side('limits', limits), ...fields('resources.', others, 'resources')];
}

function mountFacts(mount: Untyped, index: number, { at, name, volumes }: ContainerPlace): Fact[] {
  const { name: volumeName, mountPath, subPath, readOnly, ...others } = mount;
  const volume = volumes.get(textOf(volumeName) ?? '');
  const about = `${name}: volume at ${textFor(mountPath)}`;
  const here = [...at, 'volumeMounts', index];
  const words = [volume?.says ?? 'no volume', subPath === undefined ? undefined : `at ${textFor(subPath)}`];
  // The kubelet mounts all others to be read, whatever the mount says.
  const isRead = readOnly === true && volume?.isWritable === true;
  return [
    { about, says: words.filter((word) => word !== undefined).join(' '), at: here },
    ...(isRead ? [{ about: `${about} readOnly`, says: 'true', at: [...here, 'readOnly'] }] : []),
    ...[...fieldsOf(others, here), ...(volume?.fields ?? [])].map((field) => ({
      about: `${about} ${field.name}`,
      says: field.says,
      at: field.at,
      pattern: field.pattern,
    })),
  ];
}

function variableSays({ value, valueFrom }: Untyped): string {
  if (valueFrom === undefined) return textFor(value ?? '');
  const from = mapOf(valueFrom);
  const [kind = ''] = Object.keys(from);
  const { name, key, fieldPath, resource, ...others } = mapOf(from[kind]);
  const rest = fieldsOf(others).filter((field) => VARIABLE_DEFAULTS[field.name] !== field.says);
  return [
    ...[kind, name, key, fieldPath, resource].filter((part) => part !== undefined).map(textFor),
    ...rest.map((field) => `${field.name}=${field.says}`).toSorted(),
  ].join(' ');
}

/** What Kubernetes says of a reference itself. */
const VARIABLE_DEFAULTS: Readonly<Record<string, string>> = { apiVersion: 'v1', optional: 'false', divisor: '0' };

function sourceName(source: Untyped): string {
  const kind = source['secretRef'] === undefined ? 'configMapRef' : 'secretRef';
  return `${kind} ${textFor(mapOf(source[kind])['name'])}`;
}

function sourceSays({ prefix, ...source }: Untyped): string {
  const rest = fieldsOf(source).filter(
    ({ name, says }) => !name.endsWith('.name') && !(name.endsWith('.optional') && says === 'false'),
  );
  return [textOf(prefix) ?? '', ...rest.map(({ name, says }) => `${name}=${says}`)].join(' ').trim();
}
