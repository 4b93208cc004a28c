import { mapOf, valueAt } from '../../core/untyped.ts';
import { isEqual } from './field-changes.ts';
import type { MarkRule } from './mark-rule.ts';

/** Kinds whose pods follow their template. */
const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/** Kinds that the Prometheus operator makes a StatefulSet of. */
const operated = new Set(['Prometheus', 'Alertmanager', 'ThanosRuler']);

/** Fields of theirs that change no pod. */
const harmless = new Set([
  'replicas',
  'shards',
  'paused',
  'ruleSelector',
  'serviceMonitorSelector',
  'podMonitorSelector',
  'probeSelector',
]);

/** A changed pod template rolls a workload. */
export const restartMarks: MarkRule = (before, after) => {
  if (before === undefined || after === undefined) return [];
  if (workloads.has(after.kind)) {
    const at = ['spec', 'template'];
    return isEqual(valueAt(before.value, at), valueAt(after.value, at)) ? [] : ['its pod template differs'];
  }
  if (!operated.has(after.kind)) return [];
  const rest = (value: unknown): unknown =>
    Object.fromEntries(Object.entries(mapOf(value)).filter(([key]) => !harmless.has(key)));
  return isEqual(rest(before.value['spec']), rest(after.value['spec'])) ? [] : ['the operator rolls its pods'];
};
