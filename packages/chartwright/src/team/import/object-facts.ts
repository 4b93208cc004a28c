import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { podTemplateOf } from '../../kube/pods.ts';
import { type Fact, podFacts, textFor } from './facts.ts';

/** Fields of a controller's spec, beside its pod, that are compared. */
const CONTROLLER_FIELDS = [
  ...['replicas', 'schedule', 'timeZone', 'concurrencyPolicy', 'suspend', 'startingDeadlineSeconds'],
  ...['completions', 'parallelism', 'backoffLimit', 'activeDeadlineSeconds'],
];

/** What a controller and its pods say. */
export function controllerFacts(object: ManifestObject, main: string): Fact[] {
  const pod = podTemplateOf(object);
  if (pod === undefined) return [];
  const claims = listOf(valueAt(object.value, ['spec', 'volumeClaimTemplates']));
  const template = mapOf(valueAt(object.value, pod.at));
  const own = [['spec'], ['spec', 'jobTemplate', 'spec']].flatMap((at) => {
    const spec = mapOf(valueAt(object.value, at));
    return CONTROLLER_FIELDS.filter((key) => spec[key] !== undefined).map((key) => ({
      about: `the workload: ${key}`,
      says: textFor(spec[key]),
      at: [...at, key],
    }));
  });
  return [...own, ...podFacts(template, pod.at, main, claims)];
}

/** What an object that belongs to a workload says; empty for kinds of which nothing is compared. */
export function otherFacts(object: ManifestObject): Fact[] {
  return FACTS[object.kind]?.(object) ?? [];
}

const FACTS: Readonly<Record<string, (object: ManifestObject) => Fact[]>> = {
  Service: ({ value, name }) =>
    listOf(valueAt(value, ['spec', 'ports'])).map((port, index) => ({
      about: `Service ${name}: port ${textFor(mapOf(port)['port'])}`,
      says: textOf(mapOf(port)['protocol']) ?? 'TCP',
      at: ['spec', 'ports', index],
    })),
  ConfigMap: ({ value, name }) =>
    Object.entries(mapOf(value['data'])).map(([key, text]) => ({
      about: `ConfigMap ${name}: ${key}`,
      says: textFor(text),
      at: ['data', key],
    })),
  Ingress: ({ value }) =>
    listOf(valueAt(value, ['spec', 'rules'])).flatMap((rule, index) => {
      const host = textOf(mapOf(rule)['host']) ?? '*';
      return listOf(valueAt(rule, ['http', 'paths'])).map((path, place) => ({
        about: `host ${host}${textOf(mapOf(path)['path']) ?? '/'}`,
        says: textFor(valueAt(path, ['backend', 'service', 'name'])),
        at: ['spec', 'rules', index, 'http', 'paths', place],
      }));
    }),
  HTTPRoute: ({ value }) =>
    listOf(valueAt(value, ['spec', 'hostnames'])).map((host, index) => ({
      about: `host ${textFor(host)}/`,
      says: textFor(valueAt(value, ['spec', 'rules', 0, 'backendRefs', 0, 'name'])),
      at: ['spec', 'hostnames', index],
    })),
  HorizontalPodAutoscaler: ({ value }) => scalerFacts(mapOf(value['spec'])),
};

function scalerFacts(spec: Untyped): Fact[] {
  const target = textFor(mapOf(spec['scaleTargetRef'])['name']);
  const bounds = ['minReplicas', 'maxReplicas'].filter((key) => spec[key] !== undefined);
  return [
    ...bounds.map((key) => ({
      about: `autoscaling of ${target}: ${key}`,
      says: textFor(spec[key]),
      at: ['spec', key],
    })),
    ...listOf(spec['metrics']).map((metric, index) => ({
      ...metricFact(mapOf(metric), target),
      at: ['spec', 'metrics', index],
    })),
  ];
}

/** The chart measures the workload's own container where others stand beside it, and the pod has no more to say. */
function metricFact(metric: Untyped, target: string): Omit<Fact, 'at'> {
  const resource = mapOf(metric['resource'] ?? metric['containerResource']);
  if (typeof resource['name'] !== 'string') return { about: `autoscaling of ${target}: ${textFor(metric)}`, says: '' };
  return { about: `autoscaling of ${target}: ${resource['name']}`, says: textFor(resource['target']) };
}
