import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { type PodContainer, podTemplatesOf, containersOf } from '../../kube/pods.ts';
import { mapOf, type Segment } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { compareQuantities } from '../../core/quantity.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

type Amounts = Readonly<Record<string, string | undefined>>;

/** A container's requests and limits, with the defaults of the LimitRange. */
export interface ContainerResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** What a ResourceQuota counts of pods and refuses a pod without. Source: `podEvaluator.Constraints` of Kubernetes. */
const COUNTED: Readonly<Record<string, readonly [kind: 'requests' | 'limits', resource: string]>> = {
  cpu: ['requests', 'cpu'],
  memory: ['requests', 'memory'],
  'requests.cpu': ['requests', 'cpu'],
  'requests.memory': ['requests', 'memory'],
  'limits.cpu': ['limits', 'cpu'],
  'limits.memory': ['limits', 'memory'],
};

/** Containers that the API server refuses: by the namespace's LimitRange, or by its ResourceQuota. */
export function resourceFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  return podTemplatesOf(object)
    .flatMap(containersOf)
    .flatMap((container) => [...aboveLimit(object, container, terms), ...uncounted(object, container, terms)]);
}

/**
 * Requests and limits of a container as they are counted: a limit is the request of a container without one, and the
 * LimitRange fills in the rest.
 */
export function resourcesOf(container: PodContainer, { tenant }: ObjectTerms): ContainerResources {
  const { requests, limits } = writtenIn(container);
  const { enabled, defaultRequest, default: defaultLimit } = tenant.limitRange;
  const filled: { requests: Amounts; limits: Amounts } = enabled
    ? { requests: { ...defaultLimit, ...defaultRequest }, limits: defaultLimit }
    : { requests: {}, limits: {} };
  return {
    requests: { ...filled.requests, ...limits, ...requests },
    limits: { ...filled.limits, ...limits },
  };
}

function writtenIn({ value }: PodContainer): ContainerResources {
  const { requests, limits } = mapOf(value['resources']);
  return { requests: amounts(requests), limits: amounts(limits) };
}

/** Quantities may be numbers: `cpu: 1`. */
function amounts(value: unknown): Amounts {
  return Object.fromEntries(
    Object.entries(mapOf(value)).flatMap(([key, amount]) =>
      typeof amount === 'string' || typeof amount === 'number' ? [[key, String(amount)]] : [],
    ),
  );
}

function aboveLimit(object: ManifestObject, container: PodContainer, terms: ObjectTerms): Problem[] {
  const written = writtenIn(container);
  const { requests, limits } = resourcesOf(container, terms);
  return Object.entries(requests).flatMap(([resource, request]) => {
    const limit = limits[resource];
    if (limit === undefined || request === undefined || (compareQuantities(request, limit) ?? 0) <= 0) return [];
    const isOwn = written.limits[resource] !== undefined;
    const whose = isOwn ? 'its limit' : 'the default limit of tenant.limitRange';
    const at: Segment[] = [...container.at, 'resources', 'requests', resource];
    return [
      finding(object, at, {
        code: 'objects/resources',
        found: `a request of ${request} for ${resource}, above ${whose}, ${limit}`,
        expected: `a request of at most the limit, or else Kubernetes refuses the pod`,
        fix: isOwn
          ? `raise limits.${resource} or lower requests.${resource}`
          : `set resources.limits.${resource} to at least ${request}`,
      }),
    ];
  });
}

function uncounted(object: ManifestObject, container: PodContainer, terms: ObjectTerms): Problem[] {
  const { quota } = terms.tenant;
  if (!quota.enabled) return [];
  const has = resourcesOf(container, terms);
  return Object.keys(quota.hard).flatMap((key) => {
    const [kind, resource] = COUNTED[key] ?? [];
    if (kind === undefined || resource === undefined || has[kind][resource] !== undefined) return [];
    return [
      finding(object, [...container.at, 'resources', kind, resource], {
        code: 'objects/resources',
        found: `no ${kind}.${resource}`,
        expected: `${kind}.${resource} in every container, since tenant.quota.hard counts ${key}`,
        fix: `set resources.${kind}.${resource} of the container`,
      }),
    ];
  });
}
