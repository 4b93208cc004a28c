import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import { containersOf, isBareSpec, podTemplatesOf } from '../pods.ts';
import type { Labels, Protocol, ServiceFact, Workload, WorkloadPort } from './facts.ts';
import { operatorPods } from './operator-pods.ts';
import type { KnownObject } from './known-object.ts';
import { workloadMesh } from './workload-mesh.ts';

/** What holds for every workload of an environment. */
interface Scene {
  readonly isMeshed: boolean;
  readonly annotationsOf: (namespace: string) => Untyped;
}

/** The workloads of some objects, each with an id of its own, and Services that operators make for them. */
export function readWorkloads(
  objects: readonly KnownObject[],
  scene: Scene,
): { readonly workloads: Workload[]; readonly services: readonly ServiceFact[] } {
  const services: ServiceFact[] = [];
  const found = objects.flatMap((object) => {
    if (object.namespace === undefined || isTest(object)) return [];
    const operated = operatorPods(object);
    services.push(...(operated?.services ?? []));
    const read =
      operated === undefined
        ? templated(object, scene)
        : { ...base(object), ...operatedWorkload(object, operated, scene) };
    return read === undefined ? [] : [read];
  });
  return { workloads: withIds(found), services };
}

type Unnamed = Omit<Workload, 'id'>;

/** A name that two workloads of a namespace share is told apart by the kind. */
function withIds(found: readonly Unnamed[]): Workload[] {
  const counts = new Map<string, number>();
  const plain = ({ namespace, name }: Unnamed): string => `${namespace}/${name}`;
  for (const one of found) counts.set(plain(one), (counts.get(plain(one)) ?? 0) + 1);
  return found.map((one) => ({
    id: counts.get(plain(one)) === 1 ? plain(one) : `${one.namespace}/${one.kind}/${one.name}`,
    ...one,
  }));
}

/** Helm's tests run when somebody asks for them. */
function isTest({ value }: KnownObject): boolean {
  return textOf(valueAt(value, ['metadata', 'annotations', 'helm.sh/hook']))?.startsWith('test') === true;
}

function base({
  namespace = '',
  name,
  kind,
  team,
  object,
  ...places
}: KnownObject): Pick<Unnamed, 'exposedAt' | 'kind' | 'metricsAt' | 'name' | 'namespace' | 'place' | 'team'> {
  const { written, exposedAt, metricsAt } = places;
  return {
    namespace,
    name,
    kind,
    place: written ?? { file: object.source },
    ...(team === undefined ? {} : { team }),
    ...(exposedAt === undefined ? {} : { exposedAt }),
    ...(metricsAt === undefined ? {} : { metricsAt }),
  };
}

function operatedWorkload(
  { namespace = '' }: KnownObject,
  { name, labels, annotations, serviceAccount, ports }: NonNullable<ReturnType<typeof operatorPods>>,
  { isMeshed, annotationsOf }: Scene,
): Pick<Unnamed, 'hostNetwork' | 'labels' | 'mesh' | 'name' | 'ports' | 'serviceAccount'> {
  const signs = { pod: annotations, namespace: annotationsOf(namespace), containers: [], ports, hostNetwork: false };
  return {
    name,
    labels: texts(labels),
    serviceAccount,
    ports,
    hostNetwork: false,
    mesh: workloadMesh(signs, isMeshed),
  };
}

function templated(object: KnownObject, { isMeshed, annotationsOf }: Scene): Unnamed | undefined {
  const pod = podTemplatesOf(object.object).find((one) => !isBareSpec(one));
  if (pod === undefined) return undefined;
  const containers = containersOf(pod).map(({ value }) => value);
  const ports = containers.flatMap((container) => listOf(container['ports']).flatMap((port) => portOf(mapOf(port))));
  const hostNetwork = pod.spec['hostNetwork'] === true;
  const annotations = mapOf(valueAt(object.value, [...pod.at, 'metadata', 'annotations']));
  const signs = { pod: annotations, namespace: annotationsOf(object.namespace ?? ''), containers, ports, hostNetwork };
  return {
    ...base(object),
    labels: { ...texts(pod.labels), ...jobLabels(object) },
    serviceAccount: textOf(pod.spec['serviceAccountName']) ?? 'default',
    ports,
    hostNetwork,
    mesh: workloadMesh(signs, isMeshed),
  };
}

/** Labels that the controller of Jobs adds; a CronJob's are named anew each time. */
function jobLabels({ kind, name }: KnownObject): Labels {
  return kind === 'Job' ? { 'job-name': name, 'batch.kubernetes.io/job-name': name } : {};
}

function portOf({ name, containerPort, protocol }: Untyped): WorkloadPort[] {
  if (typeof containerPort !== 'number') return [];
  const base = { number: containerPort, protocol: (textOf(protocol) ?? 'TCP') as Protocol };
  return [typeof name === 'string' ? { name, ...base } : base];
}

/** Labels as texts; others are refused by the API server. */
export function texts(labels: Untyped): Labels {
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}
