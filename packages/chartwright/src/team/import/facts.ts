import type { DocumentPath } from '../../core/document-path.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { containerFacts } from './container-facts.ts';
import type { Fact } from './fact.ts';
import { type Field, fieldsOf, textFor } from './fields.ts';
import { CHART_ANNOTATIONS, CHART_LABELS, labelsRead } from './pod.ts';
import { type Volume, volumesOf } from './volume-facts.ts';

/** What the facts of a pod need of what is around it. */
export interface PodPlace {
  /** Way to the template in its object. */
  readonly at: DocumentPath;
  /** Name of the main container, which is the first where there is none of it. */
  readonly main: string;
  /** The templates of claims of a StatefulSet. */
  readonly claims: readonly unknown[];
  /** The name of a ServiceAccount in the render. */
  readonly account: (name: string) => string;
}

/** The name under which the facts of a workload's main container stand, whatever it is called. */
export const MAIN = 'the container';

/** Keys of a pod that are compared as a whole, since the order of their items means nothing or all. */
const WHOLE = [
  'nodeSelector',
  'tolerations',
  'priorityClassName',
  'terminationGracePeriodSeconds',
  'hostAliases',
  'runtimeClassName',
];

/** Keys of a pod of which other facts tell, or which say what another key says. */
const ELSEWHERE = new Set([
  ...WHOLE,
  'containers',
  'initContainers',
  'volumes',
  'serviceAccount',
  'serviceAccountName',
  'securityContext',
]);

/** Fields of a pod's security context that hold for each of its containers. */
const SHARED_CONTEXT = new Set([
  'runAsUser',
  'runAsGroup',
  'runAsNonRoot',
  'seccompProfile',
  'seLinuxOptions',
  'appArmorProfile',
]);

/**
 * What a pod's template says: images, ports, variables, probes, resources, volumes by where they are mounted, how the
 * pod is scheduled, and every other field.
 *
 * @param template a map with `metadata` and `spec`
 */
export function podFacts(template: Untyped, place: PodPlace): Fact[] {
  const spec = mapOf(template['spec']);
  const specAt = [...place.at, 'spec'];
  const containers = listOf(spec['containers']).map(mapOf);
  const first = containers.find((one) => one['name'] === place.main) ?? containers[0];
  const volumes = volumesOf(spec, specAt, place.claims);
  const ports = portNumbers([...containers, ...listOf(spec['initContainers']).map(mapOf)]);
  const context = Object.entries(mapOf(spec['securityContext']));
  const shared = Object.fromEntries(context.filter(([key]) => SHARED_CONTEXT.has(key)));
  const of = (key: string) =>
    listOf(spec[key]).flatMap((value, index) => {
      const container = mapOf(value);
      const name = container === first ? MAIN : `container ${textOf(container['name']) ?? ''}`;
      return containerFacts(container, { at: [...specAt, key, index], name, volumes, ports, context: shared });
    });
  const read = labelsRead(spec);
  const isOwnLabel = (key: string): boolean => CHART_LABELS.test(key) && !read.has(key);
  const own = Object.fromEntries(context.filter(([key]) => !SHARED_CONTEXT.has(key)));
  return [
    ...metadataFacts('the pod', mapOf(template['metadata']), [...place.at, 'metadata'], isOwnLabel, CHART_ANNOTATIONS),
    ...of('initContainers'),
    ...of('containers'),
    ...unmounted(volumes, [...containers, ...listOf(spec['initContainers']).map(mapOf)]),
    ...podFields({ ...spec, securityContext: own }, specAt),
    ...accountFact(spec, specAt, place.account),
  ];
}

/** Labels as one fact, since they are told as one; annotations each, since each is read by somebody else. */
export function metadataFacts(
  owner: string,
  { labels, annotations }: Untyped,
  at: DocumentPath,
  isOwnLabel: (key: string) => boolean,
  ownAnnotations: RegExp,
): Fact[] {
  const has = Object.fromEntries(
    Object.entries(mapOf(labels)).flatMap(([key, value]) => (isOwnLabel(key) ? [] : [[key, textFor(value)]])),
  );
  const says = Object.entries(has).map(([key, value]) => `${key}=${value}`);
  return [
    ...(says.length === 0 ? [] : [{ about: `${owner}: labels`, says: says.join(', '), at: [...at, 'labels'], has }]),
    ...Object.entries(mapOf(annotations)).flatMap(([key, value]) =>
      ownAnnotations.test(key)
        ? []
        : [{ about: `${owner}: annotation ${key}`, says: textFor(value), at: [...at, 'annotations', key] }],
    ),
  ];
}

/** Fields of an object of which no other fact tells. */
export function fieldFacts(owner: string, fields: readonly Field[]): Fact[] {
  return fields.map(({ name, says, at, pattern }) => ({ about: `${owner}: ${name}`, says, at, pattern }));
}

function podFields(spec: Untyped, at: DocumentPath): Fact[] {
  const whole = WHOLE.flatMap((key) => {
    const value = spec[key];
    return value === undefined || value === null
      ? []
      : [{ about: `the pod: ${key}`, says: textFor(value), at: [...at, key] }];
  });
  const { securityContext } = spec;
  const others = Object.fromEntries(Object.entries(spec).filter(([key]) => !ELSEWHERE.has(key)));
  return [...whole, ...fieldFacts('the pod', fieldsOf({ ...others, securityContext }, at))];
}

function accountFact(spec: Untyped, at: DocumentPath, account: (name: string) => string): Fact[] {
  const name = textOf(spec['serviceAccountName']) ?? textOf(spec['serviceAccount']);
  // Every pod has that one where it names none, and no rights by it.
  if (name === undefined || name === 'default') return [];
  return [{ about: 'the pod: serviceAccountName', says: account(name), at: [...at, 'serviceAccountName'] }];
}

/** Volumes that no container mounts. */
function unmounted(volumes: ReadonlyMap<string, Volume>, containers: readonly Untyped[]): Fact[] {
  const mounted = new Set(
    containers.flatMap((one) =>
      [...listOf(one['volumeMounts']), ...listOf(one['volumeDevices'])].map((mount) => mapOf(mount)['name']),
    ),
  );
  return [...volumes]
    .filter(([name]) => !mounted.has(name))
    .map(([name, { says, at }]) => ({ about: `the pod: volume ${name}, not mounted`, says, at }));
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
