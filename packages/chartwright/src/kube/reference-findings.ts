import type { Problem } from '../core/problem.ts';
import { finding } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { containersOf, podTemplateOf, type PodTemplate } from './pods.ts';
import { mask } from '../core/secrets/masked.ts';
import { isHidden } from '../core/secrets/shown.ts';
import { selectsByMap, selectsByRules } from './selectors.ts';
import { isMap, listOf, mapOf } from '../core/untyped.ts';

/** Problems of the names and labels by which the objects of one manifest refer to each other and to themselves. */
export function referenceFindings(objects: readonly ManifestObject[]): Problem[] {
  const pods = objects.map(podTemplateOf).filter((pod) => pod !== undefined);
  const names = new Set(objects.map((object) => nameIn(object.namespace, object.kind, object.name)));
  return [
    ...pods.flatMap(selectorFindings),
    ...objects.flatMap((object) => targetPortFindings(object, pods)),
    ...objects.flatMap((object) => scaleTargetFindings(object, names)),
  ];
}

function nameIn(namespace: string | undefined, kind: unknown, name: unknown): string {
  return JSON.stringify([namespace ?? '', kind, name]);
}

/** A workload of apps/v1 whose selector misses the pods it makes is refused by the API server. */
function selectorFindings(pod: PodTemplate): Problem[] {
  const { object, labels } = pod;
  if (!object.apiVersion.startsWith('apps/')) return [];
  const at = ['spec', 'selector'];
  const selector = mapOf(object.value['spec'])['selector'];
  // A missing selector is the schema's to refuse.
  if (!isMap(selector)) return [];
  const isEmpty = ['matchLabels', 'matchExpressions'].every((part) => Object.keys(mapOf(selector[part])).length === 0);
  const hasRules = listOf(selector['matchExpressions']).length > 0;
  const expected = `labels of the ${object.kind}'s own pod template`;
  const fix = 'let the template repeat every label of the selector, from one helper';
  if (isEmpty && !hasRules) {
    return [finding(object, at, { code: 'objects/selector', found: 'an empty selector', expected, fix })];
  }
  if (selectsByRules(selector, labels)) return [];
  const lacking = Object.entries(mapOf(selector['matchLabels'])).filter(([key, value]) => labels[key] !== value);
  const [key, value] = lacking[0] ?? [];
  const found =
    key === undefined
      ? 'a rule that the template does not meet'
      : `${key}=${isHidden(value, [key]) ? mask : String(value)}, which the template lacks`;
  const where = key === undefined ? [...at, 'matchExpressions'] : [...at, 'matchLabels', key];
  return [finding(object, where, { code: 'objects/selector', found, expected, fix })];
}

/** A Service's port by name must be a port of the pods it selects, as far as the manifest has them. */
function targetPortFindings(object: ManifestObject, pods: readonly PodTemplate[]): Problem[] {
  if (object.apiVersion !== 'v1' || object.kind !== 'Service') return [];
  const spec = mapOf(object.value['spec']);
  const selector = mapOf(spec['selector']);
  const selected = pods.filter(
    (pod) => pod.object.namespace === object.namespace && selectsByMap(selector, pod.labels),
  );
  if (selected.length === 0) return [];
  const known = new Set(
    selected.flatMap(containersOf).flatMap(({ value }) => listOf(value['ports']).map((port) => mapOf(port)['name'])),
  );
  return listOf(spec['ports']).flatMap((port, index) => {
    const { targetPort } = mapOf(port);
    if (typeof targetPort !== 'string' || known.has(targetPort)) return [];
    const names = [...known].filter((name) => typeof name === 'string');
    const expected =
      names.length === 0 ? 'a port number; the pods name no port' : `one of the pods' ports: ${names.join(', ')}`;
    const fix = `name a container's port "${targetPort}", or write the port's number`;
    const at = ['spec', 'ports', index, 'targetPort'];
    return [finding(object, at, { code: 'objects/target-port', found: `"${targetPort}"`, expected, fix })];
  });
}

/** What an autoscaler scales is nearly always rendered with it. */
function scaleTargetFindings(object: ManifestObject, names: ReadonlySet<string>): Problem[] {
  if (object.kind !== 'HorizontalPodAutoscaler') return [];
  const { kind, name } = mapOf(mapOf(object.value['spec'])['scaleTargetRef']);
  if (typeof kind !== 'string' || typeof name !== 'string' || names.has(nameIn(object.namespace, kind, name)))
    return [];
  return [
    finding(object, ['spec', 'scaleTargetRef', 'name'], {
      code: 'objects/scale-target',
      severity: 'warning',
      found: `${kind} "${name}", which the manifest does not have`,
      expected: 'a workload of the same manifest and namespace',
      fix: 'name the workload that is to be scaled',
    }),
  ];
}
