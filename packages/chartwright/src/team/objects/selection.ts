import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { mapOf } from '../../core/untyped.ts';

/** An object without the labels by which a server of the platform selects it, so that it is passed over without a word. */
export function unselected(
  object: ManifestObject,
  required: Readonly<Record<string, string>>,
  server: 'Prometheus' | 'Alertmanager',
): Problem[] {
  const labels = mapOf(mapOf(object.value['metadata'])['labels']);
  const lacking = Object.entries(required).filter(([key, value]) => labels[key] !== value);
  if (lacking.length === 0) return [];
  const words = lacking.map(([key, value]) => `${key}: ${value}`).join(', ');
  const article = /^[AEIOU]/.test(object.kind) ? 'an' : 'a';
  return [
    finding(object, ['metadata', 'labels'], {
      code: 'objects/monitor-unselected',
      found: `${article} ${object.kind} that the platform's ${server} does not select`,
      expected: `the labels of global.platform.monitorLabels: ${words}`,
      fix: `add ${words} to metadata.labels`,
    }),
  ];
}
