import { isMap, listOf, textOf, type Untyped } from '../../core/untyped.ts';
import { yamlMap } from '../../core/yaml/documents.ts';
import { yamlText } from '../../core/yaml/text.ts';
import type { Pins } from '../model/pins.ts';
import { umbrellaFolder } from './input.ts';

/**
 * Version of the umbrella of an environment that has pins. A pre-release of the platform's version: it tells what it is
 * of, and two of one environment have the order of their platforms.
 */
export function pinnedVersion(version: string, environment: string): string {
  return `${version}-${environment}`;
}

/** The umbrella's `Chart.yaml` with the versions that an environment has. */
export function pinnedChartYaml(chartYaml: string, environment: string, pins: Pins): string {
  const chart = yamlMap({ file: `${umbrellaFolder}/Chart.yaml`, text: chartYaml });
  const dependencies = listOf(chart['dependencies']).map((one) => (isMap(one) ? pinned(one, pins) : one));
  return yamlText({
    ...chart,
    version: pinnedVersion(textOf(chart['version']) ?? '', environment),
    dependencies,
  });
}

/** A chart of another name than its component has that for an alias. */
function pinned(dependency: Untyped, pins: Pins): Untyped {
  const component = textOf(dependency['alias']) ?? textOf(dependency['name']) ?? '';
  const version = pins.get(component);
  return version === undefined || dependency['repository'] === undefined ? dependency : { ...dependency, version };
}
