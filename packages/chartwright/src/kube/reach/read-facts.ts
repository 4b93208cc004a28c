import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import { unreadOf } from './cilium-policies.ts';
import type { Labels, MeshObject, PartName, PolicyFact, Protocol, ReachFacts, ServiceFact, Workload } from './facts.ts';
import type { KnownObject } from './known-object.ts';
import { readWorkloads, texts } from './read-workloads.ts';

export type { KnownObject } from './known-object.ts';

/** Pods that an environment has whether an object of them is known or not. */
export interface AssumedPods {
  readonly part?: PartName;
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  readonly ports: Workload['ports'];
  readonly proxied: boolean;
}

/** What an environment says of itself. */
export interface Surroundings extends Pick<
  ReachFacts,
  'edgeRanges' | 'environment' | 'podRanges' | 'podsByAddress' | 'unknown'
> {
  readonly mesh: Pick<ReachFacts['mesh'], 'defaultPolicy' | 'enabled'>;
  /** Taken where no object of their labels is in their namespace. */
  readonly assumed: readonly AssumedPods[];
}

/** Kinds of policies that decide too and are not read. */
const unread = new Set([
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'ClusterNetworkPolicy',
  'GlobalNetworkPolicy',
]);

const linkerd = 'policy.linkerd.io';
const routes = new Set(['GRPCRoute', 'HTTPRoute']);

/** Reads who may reach whom from the objects of an environment, those of all teams and of the platform. */
export function reachFacts(objects: readonly KnownObject[], surroundings: Surroundings): ReachFacts {
  const { assumed, mesh, unknown, ...rest } = surroundings;
  const specs = new Specs();
  const namespaces = objects.filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Namespace');
  const annotations = new Map(namespaces.map(({ name, value }) => [name, metadataOf(value, 'annotations')]));
  const { workloads, services } = readWorkloads(objects, {
    isMeshed: mesh.enabled,
    annotationsOf: (namespace) => annotations.get(namespace) ?? {},
  });
  const added = assumed.flatMap((pods) => (isKnown(pods, workloads) ? [] : [assumedWorkload(pods)]));
  const all = [...workloads, ...added];
  return {
    ...rest,
    workloads: all,
    namespaces: Object.fromEntries(namespaces.map(({ name, value }) => [name, texts(metadataOf(value, 'labels'))])),
    services: [...objects.filter(isService).map(serviceOf), ...services],
    policies: objects.flatMap((object) => policyOf(object, specs)),
    mesh: { ...mesh, objects: meshObjects(objects, specs) },
    parts: { edge: idsOf('edge', assumed, all), monitoring: idsOf('monitoring', assumed, all) },
    specs: specs.all,
    unknown: [...unknown, ...unreadPolicies(objects)],
  };
}

/** Equal specs once: most policies of a team are those of every team. */
class Specs {
  readonly all: unknown[] = [];
  readonly #known = new Map<string, number>();

  add(spec: unknown): number {
    const key = JSON.stringify(spec);
    const known = this.#known.get(key) ?? this.all.push(spec) - 1;
    this.#known.set(key, known);
    return known;
  }
}

function metadataOf(value: Untyped, key: string): Untyped {
  return mapOf(valueAt(value, ['metadata', key]));
}

function isService({ apiVersion, kind }: KnownObject): boolean {
  return apiVersion === 'v1' && kind === 'Service';
}

function serviceOf({ namespace = '', name, value }: KnownObject): ServiceFact {
  const { selector, ports } = mapOf(value['spec']);
  return {
    namespace,
    name,
    selector: texts(mapOf(selector)),
    ports: listOf(ports).map((entry) => {
      const { name: portName, port, targetPort, protocol } = mapOf(entry);
      return {
        ...(typeof portName === 'string' ? { name: portName } : {}),
        port: Number(port),
        target: targetOf(targetPort ?? port),
        protocol: (textOf(protocol) ?? 'TCP') as Protocol,
      };
    }),
  };
}

function targetOf(target: unknown): number | string {
  return typeof target === 'number' ? target : String(target);
}

function policyOf(object: KnownObject, specs: Specs): PolicyFact[] {
  const { group, kind, namespace, name, value, written } = object;
  const isCilium = isCiliumPolicy(object);
  if (!isCilium && !(group === 'networking.k8s.io' && kind === 'NetworkPolicy')) return [];
  const one = (spec: unknown): PolicyFact => ({
    kind: isCilium ? 'CiliumNetworkPolicy' : 'NetworkPolicy',
    namespace: namespace ?? '',
    name,
    spec: specs.add(spec),
    template: object.object.source,
    ...(written === undefined ? {} : { written }),
    ...followed(mapOf(spec)),
  });
  // A policy of Cilium's may hold several.
  const several = isCilium ? listOf(value['specs']).map(one) : [];
  return value['spec'] === undefined ? several : [one(value['spec']), ...several];
}

/** The labels by which a team's pods opt into traffic from the edge and from Prometheus. */
const optingLabels = new Map<string, NonNullable<PolicyFact['follows']>>([
  ['chartwright.dev/exposed', 'expose'],
  ['chartwright.dev/metrics', 'metrics'],
]);

function followed(spec: Untyped): Pick<PolicyFact, 'follows'> {
  const [follows] = Object.keys(mapOf(valueAt(spec, ['podSelector', 'matchLabels']))).flatMap(
    (label) => optingLabels.get(label) ?? [],
  );
  return follows === undefined ? {} : { follows };
}

function meshObjects(objects: readonly KnownObject[], specs: Specs): MeshObject[] {
  const isOlder = objects.some(({ group, kind }) => group === linkerd && kind === 'ServerAuthorization');
  return objects.flatMap(({ group, kind, namespace, name, value, object, written }) => {
    const isRoute = group === 'gateway.networking.k8s.io' && routes.has(kind) && isOfServer(value);
    if (group !== linkerd && !isRoute) return [];
    return [
      {
        kind,
        namespace: namespace ?? '',
        name,
        spec: specs.add(value['spec']),
        template: object.source,
        ...(isOlder && kind === 'Server' ? { labels: texts(metadataOf(value, 'labels')) } : {}),
        ...(written === undefined ? {} : { written }),
      },
    ];
  });
}

function isOfServer(value: Untyped): boolean {
  return listOf(valueAt(value, ['spec', 'parentRefs'])).some((parent) => mapOf(parent)['kind'] === 'Server');
}

function isKnown({ namespace, labels }: AssumedPods, workloads: readonly Workload[]): boolean {
  return workloads.some((workload) => workload.namespace === namespace && has(workload.labels, labels));
}

function has(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

function assumedWorkload({ namespace, name, labels, ports, proxied }: AssumedPods): Workload {
  return {
    id: `${namespace}/${name}`,
    namespace,
    name,
    kind: 'Deployment',
    labels,
    serviceAccount: name,
    ports,
    hostNetwork: false,
    mesh: { proxied, inboundPolicy: 'all-unauthenticated', skipInbound: [], skipOutbound: [], probes: [] },
    assumed: true,
    place: { file: '' },
  };
}

function idsOf(part: PartName, assumed: readonly AssumedPods[], workloads: readonly Workload[]): string[] {
  const pods = assumed.filter((one) => one.part === part);
  return workloads
    .filter(({ namespace, labels }) => pods.some((one) => one.namespace === namespace && has(labels, one.labels)))
    .map(({ id }) => id);
}

function unreadPolicies(objects: readonly KnownObject[]): string[] {
  const kinds = new Set(objects.map(({ kind }) => kind).filter((kind) => unread.has(kind)));
  const parts = objects
    .filter(isCiliumPolicy)
    .flatMap(({ kind, namespace, name, value }) =>
      [value['spec'], ...listOf(value['specs'])]
        .flatMap((spec) => unreadOf(mapOf(spec)))
        .map((what) => `${kind}/${namespace ?? ''}/${name} ${what}`),
    );
  return [
    ...[...kinds].sort().map((kind) => `objects of kind ${kind} are there, which decide too and are not read`),
    ...[...new Set(parts)].sort(),
  ];
}

function isCiliumPolicy({ group, kind }: KnownObject): boolean {
  return group === 'cilium.io' && kind === 'CiliumNetworkPolicy';
}
