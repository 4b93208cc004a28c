import { mapOf } from '../../core/untyped.ts';
import type { Values } from '../../core/merge.ts';
import { isMap, valueAt } from '../../core/untyped.ts';
import type { ChartDependency, ReadChart } from '../vendor/packaged-chart.ts';

/** What Helm lays over a chart's values: maps are merged, null removes, anything else replaces. */
type Mutable = Record<string, unknown>;

/**
 * The values that Helm keeps with a chart in a release: the chart's own, with those of each enabled dependency below
 * its name (`processDependencyEnabled` and `processImportValues` of Helm's `chart/v2/util/dependencies.go`).
 *
 * @param chart the root chart
 * @param given values laid over it, which decide what is enabled
 */
export function storedValues(chart: ReadChart, given: Values): Values {
  return stored(chart, mergedValues(chart, given), []);
}

/** A chart's values with those of all its dependencies below their names, and the given ones over all. */
export function mergedValues(chart: ReadChart, given: Values): Values {
  const values = overlaid(chart.values, given);
  for (const dependency of chart.charts.values()) {
    const key = keyOf(chart, dependency.name);
    values[key] = mergedValues(dependency, withGlobals(values, mapOf(values[key])));
  }
  return values;
}

function stored(chart: ReadChart, final: Values, path: readonly string[]): Values {
  const values = overlaid(chart.values, {});
  for (const dependency of chart.charts.values()) {
    const key = keyOf(chart, dependency.name);
    // The chart's own values for a dependency stay, whether that takes part or not.
    if (!isEnabled(dependencyOf(chart, dependency.name), final, path)) continue;
    const own = stored(dependency, final, [...path, key]);
    values[key] = overlaid(own, withGlobals(values, mapOf(values[key])));
  }
  return values;
}

/** Whether a dependency takes part: the first path of its condition that is a boolean decides. */
export function isEnabled(
  dependency: ChartDependency | undefined,
  final: Values,
  path: readonly string[] = [],
): boolean {
  for (const condition of dependency?.condition?.split(',') ?? []) {
    const value = valueAt(final, [...path, ...condition.trim().split('.')]);
    if (typeof value === 'boolean') return value;
  }
  return true;
}

function dependencyOf(chart: ReadChart, name: string): ChartDependency | undefined {
  return chart.dependencies.find((dependency) => dependency.name === name);
}

function keyOf(chart: ReadChart, name: string): string {
  return dependencyOf(chart, name)?.alias ?? name;
}

/** Helm hands `global` down, the parent's winning. */
function withGlobals(parent: Values, child: Values): Mutable {
  const { global } = parent;
  if (!isMap(global)) return { ...child };
  return { ...child, global: overlaid(mapOf(child['global']), global) };
}

function overlaid(below: Values, over: Values): Mutable {
  const result: Mutable = { ...below };
  for (const [key, value] of Object.entries(over)) {
    const lower = result[key];
    result[key] = isMap(value) && isMap(lower) ? overlaid(lower, value) : value;
  }
  // A null takes a value of the layer below away, and stays a null where there is none.
  return Object.fromEntries(
    Object.entries(result).filter(
      ([key, value]) => value !== null || !Object.hasOwn(below, key) || below[key] === null,
    ),
  );
}
