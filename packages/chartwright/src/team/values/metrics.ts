import type { DocumentPath } from '../../core/document-path.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { isMap, mapOf, textOf } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Of each type of metric, the key that describes it and the targets that it may have (`validateMetricSpec`). */
const SOURCES: Readonly<Record<string, { readonly key: string; readonly targets: readonly string[] }>> = {
  Pods: { key: 'pods', targets: ['AverageValue'] },
  Object: { key: 'object', targets: ['Value', 'AverageValue'] },
  External: { key: 'external', targets: ['Value', 'AverageValue'] },
  Resource: { key: 'resource', targets: ['Utilization', 'AverageValue'] },
  ContainerResource: { key: 'containerResource', targets: ['Utilization', 'AverageValue'] },
};

/** The key of a target that holds its amount. */
const AMOUNTS: Readonly<Record<string, string>> = {
  Value: 'value',
  AverageValue: 'averageValue',
  Utilization: 'averageUtilization',
};

/** Metrics of an autoscaler that the API server refuses: nothing that fits their type, or no target above zero. */
export function metricFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { autoscaling }]) =>
    autoscaling.metrics.flatMap((metric, index) =>
      metricFault(['workloads', name, 'autoscaling', 'metrics', index], mapOf(metric)),
    ),
  );
}

function metricFault(path: DocumentPath, metric: Readonly<Record<string, unknown>>): ValueFault[] {
  const type = textOf(metric['type']) ?? '';
  const { key, targets } = SOURCES[type] ?? { key: type, targets: [] };
  const source = metric[key];
  if (!isMap(source))
    return [fault(path, `a metric of type ${type} without \`${key}\``, `what the metric is, under \`${key}\``, key)];
  const target = mapOf(source['target']);
  const kind = textOf(target['type']) ?? '';
  const at = [...path, key, 'target'];
  if (!targets.includes(kind))
    return [
      fault(
        at,
        kind === '' ? 'no type of target' : `a target of type ${kind}`,
        `${targets.join(' or ')} for type ${type}`,
        'type',
      ),
    ];
  const amount = AMOUNTS[kind] ?? kind;
  const value = target[amount];
  if (value !== undefined && isAboveZero(value)) return [];
  return [
    fault(
      value === undefined ? at : [...at, amount],
      value === undefined ? `no \`${amount}\`` : JSON.stringify(value),
      `a number above zero as \`${amount}\` of a target of type ${kind}`,
      amount,
    ),
  ];
}

function isAboveZero(value: unknown): boolean {
  return typeof value === 'number' ? value > 0 : typeof value === 'string' && (parseQuantity(value) ?? 0n) > 0n;
}

function fault(path: DocumentPath, found: string, expected: string, key: string): ValueFault {
  return { code: 'values/metric', path, found, expected, fix: `set \`${key}\` as a HorizontalPodAutoscaler has it` };
}
