import type { ManifestObject } from '../../kube/manifest.ts';
import { isMap } from '../../core/untyped.ts';
import { rootOf } from './root.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';

/** The keys of a workload that say what a HorizontalPodAutoscaler does. */
export function autoscalingOf(scaler: ManifestObject, notes: Notes): Draft {
  const root = rootOf(scaler);
  const spec = root.part('spec');
  spec?.ignoreAll('scaleTargetRef');
  const measures: Record<string, number> = {};
  const metrics: unknown[] = [];
  for (const metric of spec?.parts('metrics') ?? []) {
    const measure = utilizationOf(metric);
    if (measure === undefined) metrics.push(...wholeMetric(metric));
    else measures[measure.name] = measure.percent;
  }
  const cpu = measures['cpu'] ?? spec?.integer('targetCPUUtilizationPercentage');
  const autoscaling = draftOf({
    min: spec?.integer('minReplicas') ?? 1,
    max: spec?.integer('maxReplicas'),
    cpu: cpu ?? 0,
    memory: measures['memory'],
    metrics,
  });
  notes.rest(root);
  return autoscaling;
}

function utilizationOf(metric: Part): { name: string; percent: number } | undefined {
  const resource = metric.part('resource');
  const name = resource?.peek('name');
  const target = resource?.part('target');
  if (resource === undefined || (name !== 'cpu' && name !== 'memory') || target?.peek('type') !== 'Utilization')
    return undefined;
  const percent = target.integer('averageUtilization');
  if (percent === undefined) return undefined;
  metric.ignoreAll('type');
  resource.ignoreAll('name');
  target.ignoreAll('type');
  return { name, percent };
}

function wholeMetric(metric: Part): unknown[] {
  const whole = Object.fromEntries(metric.keys().map((key) => [key, metric.take(key)]));
  return isMap(whole) ? [whole] : [];
}

/** The keys of a workload that say what a PodDisruptionBudget does. */
export function disruptionOf(budget: ManifestObject, replicas: number | undefined, notes: Notes): Draft {
  const root = rootOf(budget);
  const spec = root.part('spec');
  spec?.ignoreAll('selector', 'unhealthyPodEvictionPolicy');
  const least = spec?.integer('minAvailable');
  const most = spec?.integer('maxUnavailable');
  if (least !== undefined) {
    notes.changed(budget, ['spec', 'minAvailable'], {
      expected: 'disruption.maxUnavailable, which follows the number of replicas',
      fix: 'see whether so many pods may be away at once',
    });
  }
  notes.rest(root);
  const away = most ?? (least === undefined || replicas === undefined ? undefined : Math.max(1, replicas - least));
  return draftOf({ maxUnavailable: away === 0 ? 1 : away });
}
