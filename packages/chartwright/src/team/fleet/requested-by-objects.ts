import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { containersOf, type PodContainer, type PodTemplate, podTemplatesOf } from '../../kube/pods.ts';
import { mostPods, mostReplicas } from '../../kube/release/scalers.ts';
import { listOf, mapOf, valueAt } from '../../core/untyped.ts';
import { extraObjects } from '../objects/extra-objects.ts';
import { claimSpecs } from '../objects/classes.ts';
import { resourcesOf } from '../objects/resources.ts';
import { effectiveRequests, type Requested } from './effective-requests.ts';
import { nanos } from './requested-by-workload.ts';

const RESOURCES = ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'] as const;
const ONE = nanos('1');

/** What the objects under `extraObjects` request of a quota, each with its most replicas. */
export function requestedByObjects(values: EffectiveTeamValues): Requested[] {
  const objects = extraObjects(values).map(([, object]) => object);
  return objects.flatMap((object) => {
    // A template of pods makes none.
    const pods = object.kind === 'PodTemplate' ? [] : podTemplatesOf(object);
    const replicas = BigInt(mostReplicas(object, { objects }));
    return [
      ...pods.map((pod) => times(requestedByPod(pod, values), BigInt(mostPods(pod, { objects })))),
      claims(object, replicas),
      ports(object, values),
    ];
  });
}

function times(requested: Requested, count: bigint): Requested {
  return Object.fromEntries(Object.entries(requested).map(([key, amount]) => [key, amount * count]));
}

/**
 * What is written for the pod as a whole counts in the place of its containers' (`PodRequests` of
 * k8s.io/component-helpers).
 */
function requestedByPod(pod: PodTemplate, values: EffectiveTeamValues): Requested {
  const requestedBy = (container: PodContainer): Requested => {
    const resources = resourcesOf(container, values);
    return Object.fromEntries(
      RESOURCES.map((key) => {
        const [kind, resource] = key.split('.') as ['requests' | 'limits', string];
        return [key, nanos(resources[kind][resource])];
      }),
    );
  };
  const isInit = ({ at }: PodContainer): boolean => at.at(-2) === 'initContainers';
  const containers = containersOf(pod);
  const effective = effectiveRequests(
    containers.filter(isInit).map((container) => {
      return { restarts: container.value['restartPolicy'] === 'Always', requested: requestedBy(container) };
    }),
    containers.filter((container) => !isInit(container)).map(requestedBy),
  );
  const { requests, limits } = mapOf(pod.spec['resources']);
  const ofPod: Readonly<Record<string, unknown>> = {
    requests: { ...mapOf(limits), ...mapOf(requests) },
    limits: mapOf(limits),
  };
  const amounts = RESOURCES.map((key) => {
    const written = size(valueAt(ofPod, key.split('.')));
    return [key, written === undefined ? (effective[key] ?? 0n) : nanos(written)] as const;
  });
  return { ...Object.fromEntries(amounts), pods: ONE };
}

function claims(object: ManifestObject, replicas: bigint): Requested {
  const specs = claimSpecs(object).map((at) => valueAt(object.value, at));
  const count = object.kind === 'PersistentVolumeClaim' ? 1n : replicas;
  const sizes = specs.map((spec) => nanos(size(valueAt(spec, ['resources', 'requests', 'storage']))));
  return {
    persistentvolumeclaims: BigInt(specs.length) * count * ONE,
    'requests.storage': sizes.reduce((total, amount) => total + amount, 0n) * count,
  };
}

function size(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * A load balancer opens a port of every node too, unless `allocateLoadBalancerNodePorts` is false. A Service of a type that teams may not create
 * is refused by itself.
 */
function ports({ apiVersion, kind, value }: ManifestObject, { global }: EffectiveTeamValues): Requested {
  const { type, ports: list, allocateLoadBalancerNodePorts } = mapOf(value['spec']);
  const isAllowed = global.platform.guardrails.serviceTypes.some((allowed) => allowed === type);
  if (apiVersion !== 'v1' || kind !== 'Service' || !isAllowed) return {};
  const isBalanced = type === 'LoadBalancer';
  const opens = type === 'NodePort' || (isBalanced && allocateLoadBalancerNodePorts !== false);
  return {
    'services.loadbalancers': isBalanced ? ONE : 0n,
    'services.nodeports': opens ? BigInt(listOf(list).length) * ONE : 0n,
  };
}
