import { selectsByRules } from '../../kube/selectors.ts';
import { isMap, mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';
import { runningOf } from './running.ts';

/**
 * Each PodDisruptionBudget lets at least one of its pods go while all are well, or no node with one of them can be drained,
 * updated or replaced.
 *
 * @param production whether it is an error; elsewhere nodes are rather thrown away
 */
export function budgetFindings(objects: readonly PlatformObject[], production: boolean): Problem[] {
  const running = runningOf(objects);
  return objects.flatMap((at) => {
    if (at.kind !== 'PodDisruptionBudget' || at.group !== 'policy') return [];
    const spec = mapOf(at.value['spec']);
    const { selector } = spec;
    const selected = running.filter(
      (one) => one.at.namespace === at.namespace && isMap(selector) && selectsByRules(selector, one.labels),
    );
    const pods = selected.reduce((sum, one) => sum + one.pods, 0);
    const limit = pods === 0 ? undefined : blockingLimit(spec, pods);
    if (limit === undefined) return [];
    return [
      platformFinding(at, ['spec', ...(limit.key === undefined ? [] : [limit.key])], {
        code: 'platform/blocking-budget',
        severity: production ? 'error' : 'warning',
        found: `${limit.words} of ${pods === 1 ? 'one pod' : `${pods} pods`}`,
        expected: 'a budget that lets at least one pod go, or no node with one of them can be drained or updated',
        fix: pods === 1 ? 'run two or more replicas, or disable the budget' : 'set maxUnavailable to 1',
      }),
    ];
  });
}

/** The limit that keeps every pod; one without a number counts as none that may go (disruption.go of Kubernetes). */
function blockingLimit(
  { minAvailable, maxUnavailable }: Readonly<Record<string, unknown>>,
  pods: number,
): { key?: string; words: string } | undefined {
  if (isSet(maxUnavailable))
    return countOf(maxUnavailable, pods) === 0
      ? { key: 'maxUnavailable', words: `maxUnavailable ${String(maxUnavailable)}` }
      : undefined;
  if (!isSet(minAvailable)) return { words: 'neither minAvailable nor maxUnavailable' };
  const kept = countOf(minAvailable, pods);
  return kept !== undefined && kept >= pods
    ? { key: 'minAvailable', words: `minAvailable ${String(minAvailable)}` }
    : undefined;
}

function isSet(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** A number of pods, or that of a percentage, which Kubernetes rounds up. */
function countOf(value: string | number, pods: number): number | undefined {
  if (typeof value === 'number') return value;
  const [, percent] = /^(\d+)%$/.exec(value) ?? [];
  return percent === undefined ? undefined : Math.ceil((Number(percent) * pods) / 100);
}
