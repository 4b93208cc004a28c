import type { Problem } from '../../core/problem.ts';
import { mapOf } from '../../core/untyped.ts';
import { finding } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { selectsByMap, selectsByRules } from '../selectors.ts';
import { listed, type Release } from './release.ts';

/** Services and budgets that select no pod of the release. */
export function selectionFindings(release: Release): Problem[] {
  if (release.hasOperated) return [];
  return release.objects.filter((object) => selectsNothing(object, release)).map((object) => nothing(object, release));
}

function selectsNothing({ apiVersion, kind, value }: ManifestObject, { pods }: Release): boolean {
  const { selector } = mapOf(value['spec']);
  const rules = mapOf(selector);
  if (apiVersion === 'v1' && kind === 'Service')
    return Object.keys(rules).length > 0 && !pods.some(({ labels }) => selectsByMap(rules, labels));
  if (!apiVersion.startsWith('policy/') || kind !== 'PodDisruptionBudget') return false;
  return selector === undefined || !pods.some(({ labels }) => selectsByRules(rules, labels));
}

function nothing(object: ManifestObject, { pods }: Release): Problem {
  const names = pods.map(({ labels }) => labels['app.kubernetes.io/name']).filter((name) => name !== undefined);
  return finding(object, ['spec', 'selector'], {
    code: 'objects/selects-nothing',
    found: `a selector that no pod of the chart meets: ${JSON.stringify(mapOf(mapOf(object.value['spec'])['selector']))}`,
    expected: `labels of a pod, such as app.kubernetes.io/name of ${listed(names, 'a workload')}`,
    fix: 'repeat labels of the pods that are meant, or remove the object',
  });
}
