import type { ManifestObject } from './manifest.ts';
import { isOfKubernetes } from './names.ts';
import { onceEach } from '../core/memory.ts';
import { isMap, listOf, mapOf, valueAt, type Segment, type Untyped } from '../core/untyped.ts';

/** A pod that an object makes, or is. */
export interface PodTemplate {
  readonly object: ManifestObject;
  /** Path to the map with the pod's `metadata` and `spec`; of a bare spec, whose metadata an operator makes, to that. */
  readonly at: readonly Segment[];
  /** Path to the pod's spec. */
  readonly specAt: readonly Segment[];
  readonly labels: Untyped;
  readonly spec: Untyped;
  /** Set for a map of {@link podPartsOf}: the key of its security context. */
  readonly contextKey?: string;
}

/** A container with its path. */
export interface PodContainer {
  readonly at: readonly Segment[];
  readonly value: Untyped;
  /** The key of its security context; `securityContext` by default. */
  readonly contextKey?: string;
}

const TEMPLATE = ['spec', 'template'];
const PLACES: ReadonlyMap<string, readonly Segment[]> = new Map<string, readonly Segment[]>([
  ['v1 Pod', []],
  ['v1 PodTemplate', ['template']],
  ['v1 ReplicationController', TEMPLATE],
  ['apps/v1 DaemonSet', TEMPLATE],
  ['apps/v1 Deployment', TEMPLATE],
  ['apps/v1 ReplicaSet', TEMPLATE],
  ['apps/v1 StatefulSet', TEMPLATE],
  ['batch/v1 Job', TEMPLATE],
  ['batch/v1 CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);

/** The pod of an object; undefined for kinds that make none. */
export function podTemplateOf(object: ManifestObject): PodTemplate | undefined {
  const at = PLACES.get(`${object.apiVersion} ${object.kind}`);
  return at === undefined ? undefined : templateAt(object, at);
}

/**
 * Every pod of an object: the one of a kind of Kubernetes' own, and in a custom kind each map that holds containers with
 * images. Some of these are templates, such as that of an Argo Rollout, a Knative Service or a KEDA ScaledJob, others bare
 * specs, such as `podSpec` or the spec of an object of the Prometheus operator's.
 */
export const podTemplatesOf: (object: ManifestObject) => readonly PodTemplate[] = onceEach((object) => {
  const own = podTemplateOf(object);
  if (own !== undefined) return [own];
  const found: PodTemplate[] = [];
  addTemplates(object, object.value, [], found);
  return found;
});

/** Recurses no deeper than the readers of values and manifests let values nest. */
function addTemplates(object: ManifestObject, value: unknown, at: readonly Segment[], found: PodTemplate[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'object') addTemplates(object, item, [...at, index], found);
    });
    return;
  }
  for (const [key, item] of Object.entries(value as Untyped)) {
    if (typeof item !== 'object') continue;
    const place = [...at, key];
    if (isTemplate(key, item)) found.push(templateAt(object, place));
    else if (holdsContainers(item)) found.push({ object, at: place, specAt: place, labels: {}, spec: mapOf(item) });
    else addTemplates(object, item, place, found);
  }
}

/** A map with metadata and a spec is a pod's whatever its name; in one called a template the metadata may be left out. */
function isTemplate(key: string, value: unknown): boolean {
  const { metadata, spec } = mapOf(value);
  return holdsContainers(spec) && (isMap(metadata) || key.toLowerCase().endsWith('template'));
}

function holdsContainers(spec: unknown): boolean {
  const containers = listOf(mapOf(spec)['containers']);
  return containers.some((container) => isMap(container) && typeof container['image'] === 'string');
}

function templateAt(object: ManifestObject, at: readonly Segment[]): PodTemplate {
  const template = mapOf(valueAt(object.value, at));
  const labels = mapOf(mapOf(template['metadata'])['labels']);
  return { object, at, specAt: [...at, 'spec'], labels, spec: mapOf(template['spec']) };
}

/** Maps whose keys are anybody's words. */
const WORDS = new Set(['annotations', 'labels', 'matchLabels', 'nodeSelector']);
const CONTEXT = /securityContext$/i;

/**
 * The maps of a custom kind of which its operator may make pods or containers in a way that only it knows, such as the
 * steps of a Tekton Task, the templates of an Argo Workflow, or a spec with a `podSecurityContext`: each stands for the
 * spec and for the one container that it may be. What {@link podTemplatesOf} returns is left out, and so are the kinds of
 * Kubernetes, whose pods are known.
 */
export const podPartsOf: (object: ManifestObject) => readonly PodTemplate[] = onceEach((object) => {
  if (isOfKubernetes(object.apiVersion)) return [];
  const known = new Set(
    podTemplatesOf(object).flatMap((pod) => [
      JSON.stringify(pod.specAt),
      ...allContainersOf(pod).map(({ at }) => JSON.stringify(at)),
    ]),
  );
  return [...mapsIn(object.value, [])]
    .filter(({ at }) => at[0] !== 'metadata' && !known.has(JSON.stringify(at)))
    .flatMap(({ at, value }) => {
      const contexts = Object.keys(value).filter((key) => CONTEXT.test(key));
      return (contexts.length === 0 ? ['securityContext'] : contexts).map((contextKey) => ({
        object,
        at,
        specAt: at,
        labels: {},
        spec: value,
        contextKey,
      }));
    });
});

/** Recurses no deeper than the readers of values and manifests let values nest. */
function* mapsIn(value: unknown, at: readonly Segment[]): Generator<{ at: readonly Segment[]; value: Untyped }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* mapsIn(item, [...at, index]);
  if (!isMap(value)) return;
  yield { at, value };
  for (const [key, item] of Object.entries(value)) if (!WORDS.has(key)) yield* mapsIn(item, [...at, key]);
}

/** Whether a map is one of {@link podPartsOf}, of which nobody but its operator knows what is not written. */
export function isPart({ contextKey }: PodTemplate): boolean {
  return contextKey !== undefined;
}

/** Containers and init containers; the latter stay and serve when they are sidecars. */
export function containersOf(pod: PodTemplate): PodContainer[] {
  const { contextKey } = pod;
  if (contextKey !== undefined) return [{ at: pod.specAt, value: pod.spec, contextKey }];
  return ['initContainers', 'containers'].flatMap((list) => containersIn(pod, list));
}

/** Whatever runs in a pod: ephemeral containers too, which debuggers add. */
export function allContainersOf(pod: PodTemplate): PodContainer[] {
  return isPart(pod) ? containersOf(pod) : [...containersOf(pod), ...containersIn(pod, 'ephemeralContainers')];
}

/** Keys of images, and texts under them that are none: addresses of pictures, and none at all. */
const IMAGE_KEY = /^image(Name)?$|[a-z]Image$/;
const NO_IMAGE = /^$|^(https?|data):/;

/** The paths of a pod's images: of its containers, and of volumes that are images. */
export function imagePathsOf(pod: PodTemplate): (readonly Segment[])[] {
  if (isPart(pod))
    return Object.entries(pod.spec).flatMap(([key, image]) =>
      typeof image === 'string' && IMAGE_KEY.test(key) && !NO_IMAGE.test(image) ? [[...pod.specAt, key]] : [],
    );
  return [
    ...allContainersOf(pod).map(({ at }) => [...at, 'image']),
    ...listOf(pod.spec['volumes']).flatMap((volume, index) =>
      mapOf(volume)['image'] === undefined ? [] : [[...pod.specAt, 'volumes', index, 'image', 'reference']],
    ),
  ];
}

/** Whether only a pod's spec is written, and an operator makes the rest of the pod. */
export function isBareSpec({ at, specAt }: PodTemplate): boolean {
  return at.length === specAt.length;
}

function containersIn(pod: PodTemplate, list: string): PodContainer[] {
  return listOf(pod.spec[list]).map((value, index) => ({
    at: [...pod.specAt, list, index],
    value: mapOf(value),
  }));
}
