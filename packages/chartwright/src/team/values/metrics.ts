import type { DocumentPath } from '../../core/document-path.ts';
import { METRIC_KEYS } from '../../kube/api-rules/object-rules.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { isMap, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { teamMonitors } from '../generated/team-monitors.ts';
import { isScrapeInterval } from '../objects/scrape-terms.ts';
import type { ValueFault } from './value-fault.ts';

/** Of each type of metric the targets that it may have (`validateMetricSpec`). */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  Pods: ['AverageValue'],
  Object: ['Value', 'AverageValue'],
  External: ['Value', 'AverageValue'],
  Resource: ['Utilization', 'AverageValue'],
  ContainerResource: ['Utilization', 'AverageValue'],
};

/** The key of a target that holds its amount. */
const AMOUNTS: Readonly<Record<string, string>> = {
  Value: 'value',
  AverageValue: 'averageValue',
  Utilization: 'averageUtilization',
};

/** The container that the mesh adds to a pod. */
const PROXY = 'linkerd-proxy';

/**
 * Metrics of an autoscaler that the API server refuses: nothing that fits their type, something of another type, or no
 * target above zero; and metrics of a container that the pods do not have.
 */
export function metricFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { autoscaling, mesh, sidecars }]) => {
    const proxies = global.platform.mesh.enabled && mesh.enabled ? [PROXY] : [];
    const containers = [name, ...proxies, ...Object.keys(sidecars)];
    return autoscaling.metrics.flatMap((metric, index) => {
      const path = ['workloads', name, 'autoscaling', 'metrics', index];
      const faults = metricFault(path, mapOf(metric));
      return faults.length > 0 ? faults : containerFault(path, mapOf(metric), containers);
    });
  });
}

/** Metrics of an object that reads its containers' use, of which it finds none. */
function containerFault(path: DocumentPath, metric: Untyped, containers: readonly string[]): ValueFault[] {
  if (metric['type'] !== 'ContainerResource') return [];
  const { container } = mapOf(metric['containerResource']);
  if (containers.some((name) => name === container)) return [];
  return [
    {
      code: 'values/metric',
      path: [...path, 'containerResource', 'container'],
      found: JSON.stringify(container ?? null),
      expected: `a container of the workload's pods: ${containers.join(', ')}`,
      fix: 'name one of these; the container of a workload has its name',
    },
  ];
}

function metricFault(path: DocumentPath, metric: Untyped): ValueFault[] {
  const type = textOf(metric['type']) ?? '';
  const key = METRIC_KEYS[type] ?? type;
  const targets = TARGETS[type] ?? [];
  const source = metric[key];
  if (!isMap(source))
    return [fault(path, `a metric of type ${type} without \`${key}\``, `what the metric is, under \`${key}\``, key)];
  const other = Object.values(METRIC_KEYS).find((one) => one !== key && isSet(metric[one]));
  if (other !== undefined)
    return [
      {
        code: 'values/metric',
        path: [...path, other],
        found: `\`${other}\` beside a metric of type ${type}`,
        expected: `\`${key}\` alone`,
        fix: `remove \`${other}\`, or make it a metric of its own`,
      },
    ];
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

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isAboveZero(value: unknown): boolean {
  return typeof value === 'number' ? value > 0 : typeof value === 'string' && (parseQuantity(value) ?? 0n) > 0n;
}

function fault(path: DocumentPath, found: string, expected: string, key: string): ValueFault {
  return { code: 'values/metric', path, found, expected, fix: `set \`${key}\` as a HorizontalPodAutoscaler has it` };
}

/** Scrape intervals by which monitors of `extraObjects` are refused too: schemas/team.monitors.yaml. */
export function scrapeFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  const { least, most } = teamMonitors.interval;
  return Object.entries(workloads).flatMap(([name, { metrics }]) =>
    metrics === undefined || isScrapeInterval(metrics.interval)
      ? []
      : [
          {
            code: 'values/scrape-interval',
            path: ['workloads', name, 'metrics', 'interval'],
            found: `"${metrics.interval}"`,
            expected: `a scrape interval from ${least} to ${most}`,
            fix: 'write 30s, or remove it for that default',
          },
        ],
  );
}
