import type { Problem } from '../../core/problem.ts';
import { mapOf } from '../../core/untyped.ts';
import { finding, objectName, shown } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import type { PodTemplate } from '../pods.ts';
import { selectsByRules } from '../selectors.ts';
import type { Release } from './release.ts';
import { fewestReplicas } from './scalers.ts';

/**
 * Budgets by which no node can be drained: a second one for the same pods, whose eviction the API server then refuses,
 * and one that never lets a pod go. Source: `evictPod` and the disruption controller of Kubernetes.
 */
export function disruptionFindings(release: Release): Problem[] {
  const budgets = release.objects.filter(
    ({ apiVersion, kind }) => apiVersion.startsWith('policy/') && kind === 'PodDisruptionBudget',
  );
  return budgets.flatMap((budget, index) => {
    const pods = selectedBy(budget, release);
    const other = budgets
      .slice(0, index)
      .find((earlier) => selectedBy(earlier, release).some((pod) => pods.includes(pod)));
    return [...blocks(budget, pods, release), ...(other === undefined ? [] : [second(budget, other)])];
  });
}

function selectedBy(budget: ManifestObject, { pods }: Release): PodTemplate[] {
  const { selector } = mapOf(budget.value['spec']);
  // A budget without a selector has no pods; an empty one takes all.
  return selector === undefined || selector === null
    ? []
    : pods.filter(({ labels }) => selectsByRules(mapOf(selector), labels));
}

function second(budget: ManifestObject, other: ManifestObject): Problem {
  return finding(budget, ['spec', 'selector'], {
    code: 'objects/two-budgets',
    found: `pods for which ${objectName(other)} is a budget too`,
    expected: 'one PodDisruptionBudget for each pod, since with two it cannot be evicted at all',
    fix: 'remove it and set `disruption` of the workload, or set disruption.enabled of the workload to false',
  });
}

function blocks(budget: ManifestObject, pods: readonly PodTemplate[], release: Release): Problem[] {
  const { maxUnavailable, minAvailable } = mapOf(budget.value['spec']);
  const isKept = { code: 'objects/drain-blocked', fix: 'write maxUnavailable: 1 in its place' } as const;
  if (isZero(maxUnavailable))
    return [
      finding(budget, ['spec', 'maxUnavailable'], {
        ...isKept,
        found: `maxUnavailable ${shown(budget, ['spec', 'maxUnavailable'])}, which lets no pod go`,
        expected: 'at least 1, or else no node that runs one can be drained',
      }),
    ];
  const replicas = pods.map((pod) => fewestReplicas(pod.object, release));
  const all = replicas.reduce<number>((sum, count) => sum + (count ?? Infinity), 0);
  const needed = asCount(minAvailable, all);
  if (needed === undefined || pods.length === 0 || all === 0 || needed < all) return [];
  const count = Number.isFinite(all)
    ? `while ${all} ${all === 1 ? 'pod is' : 'pods are'} certain`
    : 'which is all pods';
  return [
    finding(budget, ['spec', 'minAvailable'], {
      ...isKept,
      found: `minAvailable ${shown(budget, ['spec', 'minAvailable'])}, ${count}`,
      expected: 'fewer than there always are, or else no node that runs one can be drained',
    }),
  ];
}

function isZero(amount: unknown): boolean {
  return amount === 0 || (typeof amount === 'string' && /^0+%?$/.test(amount));
}

/** A number of pods; of a share Kubernetes rounds up. */
function asCount(amount: unknown, all: number): number | undefined {
  if (typeof amount === 'number') return amount;
  const percent = typeof amount === 'string' ? /^(\d+)%$/.exec(amount)?.[1] : undefined;
  if (percent === undefined) return undefined;
  return Number(percent) >= 100 ? all : Math.ceil((all * Number(percent)) / 100);
}
