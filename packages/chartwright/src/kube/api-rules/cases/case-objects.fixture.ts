import { teamObject } from '../../../team/objects/objects.fixture.ts';
import type { ManifestObject } from '../../manifest.ts';

/** An object, the field that lint reports, and the one of the API server where it is none within that. */
export type ApiCase = readonly [object: ManifestObject, field: string, serverField?: string];

type Fields = Readonly<Record<string, unknown>>;
type Pod = Fields & { readonly more?: readonly Fields[] };

export const labels = { app: 'a' };

/** A pod with a container, and what more there is. */
export function podTemplate({ more = [], ...pod }: Pod, container: Fields = {}): Fields {
  const containers = [{ name: 'a', image: 'example.com/a:1', ...container }, ...more];
  // As from a file: nothing is undefined.
  return JSON.parse(JSON.stringify({ metadata: { labels }, spec: { ...pod, containers } })) as Fields;
}

export function deployment(pod: Pod = {}, container: Fields = {}, spec: Fields = {}): ManifestObject {
  return teamObject('apps/v1', 'Deployment', 'a', {
    spec: { selector: { matchLabels: labels }, template: podTemplate(pod, container), ...spec },
  });
}

export function statefulSet(spec: Fields, pod: Pod = {}): ManifestObject {
  return teamObject('apps/v1', 'StatefulSet', 'a', {
    spec: { serviceName: 'a', selector: { matchLabels: labels }, template: podTemplate(pod), ...spec },
  });
}

export function daemonSet(spec: Fields, pod: Pod = {}): ManifestObject {
  return teamObject('apps/v1', 'DaemonSet', 'a', {
    spec: { selector: { matchLabels: labels }, template: podTemplate(pod), ...spec },
  });
}

export function job(spec: Fields, pod: Pod = {}): ManifestObject {
  return teamObject('batch/v1', 'Job', 'a', {
    spec: { template: podTemplate({ restartPolicy: 'Never', ...pod }), ...spec },
  });
}

export function cronJob(spec: Fields, jobSpec: Fields = {}): ManifestObject {
  const template = podTemplate({ restartPolicy: 'Never' });
  return teamObject('batch/v1', 'CronJob', 'a', {
    spec: { schedule: '@daily', jobTemplate: { spec: { template, ...jobSpec } }, ...spec },
  });
}

export function failureRule(rule: Fields, spec: Fields = {}): ManifestObject {
  return job({ podFailurePolicy: { rules: [rule] }, ...spec });
}

export function autoscaler(spec: Fields): ManifestObject {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' };
  return teamObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
    spec: { scaleTargetRef, maxReplicas: 3, ...spec },
  });
}

export const policy = { type: 'Pods', value: 1, periodSeconds: 60 };
export const utilization = { type: 'Utilization', averageUtilization: 80 };
export const averageValue = { type: 'AverageValue', averageValue: '1' };
export const plainValue = { type: 'Value', value: '1' };

export function scaleDown(rules: Fields): ManifestObject {
  return autoscaler({ behavior: { scaleDown: { policies: [policy], ...rules } } });
}

export function resourceMetric(name: string, target: Fields): Fields {
  return { type: 'Resource', resource: { name, target } };
}

export function podMetric(target: Fields, metric: Fields = { name: 'm' }): Fields {
  return { type: 'Pods', pods: { metric, target } };
}

export function externalMetric(target: Fields, metric: Fields = { name: 'm' }): Fields {
  return { type: 'External', external: { metric, target } };
}

export function objectMetric(target: Fields, object: Fields = {}): Fields {
  const describedObject = { apiVersion: 'v1', kind: 'Service', name: 'a' };
  return { type: 'Object', object: { metric: { name: 'm' }, describedObject, target, ...object } };
}

export function containerMetric(target: Fields, resource: Fields = {}): Fields {
  return { type: 'ContainerResource', containerResource: { name: 'cpu', container: 'a', target, ...resource } };
}

export function claim(spec: Fields): ManifestObject {
  return teamObject('v1', 'PersistentVolumeClaim', 'a', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
  });
}

export function volume(source: Fields): ManifestObject {
  return deployment({ volumes: [{ name: 'v', ...source }] });
}

export function projected(source: Fields): ManifestObject {
  return volume({ projected: { sources: [source] } });
}

export function downward(item: Fields): ManifestObject {
  return volume({ downwardAPI: { items: [{ path: 'a', ...item }] } });
}

export function variable(entry: Fields): ManifestObject {
  return deployment({}, { env: [{ name: 'A', ...entry }] });
}

export function livenessProbe(probe: Fields): ManifestObject {
  return deployment({}, { livenessProbe: { tcpSocket: { port: 80 }, ...probe } });
}

export function readinessProbe(probe: Fields): ManifestObject {
  return deployment({}, { readinessProbe: probe });
}

export function preStop(handler: Fields): ManifestObject {
  return deployment({}, { lifecycle: { preStop: handler } });
}

export function spread(constraint: Fields): Fields {
  return { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', ...constraint };
}

export function nodeAffinity(requirement: Fields): ManifestObject {
  const nodeSelectorTerms = [{ matchExpressions: [requirement] }];
  return deployment({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
  });
}

export function podAffinity(term: Fields): ManifestObject {
  const terms = [{ topologyKey: 'zone', labelSelector: { matchLabels: labels }, ...term }];
  return deployment({ affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } } });
}

export const ports = [{ port: 1 }];

export function service(spec: Fields): ManifestObject {
  return teamObject('v1', 'Service', 'a', { spec });
}

export const backend = { service: { name: 'a', port: { number: 80 } } };

export function ingress(spec: Fields): ManifestObject {
  return teamObject('networking.k8s.io/v1', 'Ingress', 'a', { spec });
}

export function ingressPath(path: Fields): ManifestObject {
  return ingress({ rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend, ...path }] } }] });
}

export function networkPolicy(spec: Fields): ManifestObject {
  return teamObject('networking.k8s.io/v1', 'NetworkPolicy', 'a', { spec: { podSelector: {}, ...spec } });
}

export function ingressFrom(rule: Fields): ManifestObject {
  return networkPolicy({ ingress: [rule] });
}

export function budget(spec: Fields): ManifestObject {
  return teamObject('policy/v1', 'PodDisruptionBudget', 'a', { spec: { selector: { matchLabels: labels }, ...spec } });
}

export function role(rules: readonly Fields[]): ManifestObject {
  return teamObject('rbac.authorization.k8s.io/v1', 'Role', 'a', { rules });
}

export function roleBinding(rest: Fields): ManifestObject {
  return teamObject('rbac.authorization.k8s.io/v1', 'RoleBinding', 'a', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' },
    subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }],
    ...rest,
  });
}
