import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import type { ComponentChart } from '../../src/platform/model/component.ts';
import { helm } from './helm.ts';
import { repositoryPath } from './repository.ts';

const folder = repositoryPath('packages/chartwright/test/stand-ins');

/** Names of the charts that there is a stand-in of. */
export const standInNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/**
 * Writes the stand-in of a chart, of a version, into a folder.
 *
 * @returns absolute folder of the chart
 * @throws Error when there is none of that name
 */
export function writeStandIn(name: string, version: string, parent: string): string {
  if (!standInNames.includes(name)) throw new Error(`no stand-in of ${name} in test/stand-ins`);
  const chart = join(parent, name);
  cpSync(join(folder, name), chart, { recursive: true });
  mkdirSync(join(chart, 'templates'), { recursive: true });
  cpSync(join(folder, '_stand-in.tpl'), join(chart, 'templates/_stand-in.tpl'));
  const chartYaml = join(chart, 'Chart.yaml');
  writeFileSync(chartYaml, readFileSync(chartYaml, 'utf8').replace(/^version: .*$/m, `version: ${version}`));
  return chart;
}

/**
 * Packages a stand-in for every chart and manifest of the catalogue, at the versions that it names, into a folder: a
 * mirror as `platform:vendor` takes it.
 */
export async function packageStandIns(mirror: string): Promise<void> {
  const engine = await helm();
  const sources = join(mirror, '.charts');
  for (const { name, version } of catalogueCharts()) {
    await engine.package(writeStandIn(name, version, join(sources, `${name}-${version}`)), mirror);
  }
  for (const component of shippedCatalogue().values())
    for (const { manifest } of component.crds)
      if (manifest !== undefined) cpSync(join(folder, `${component.name}.yaml`), join(mirror, manifest.file));
}

function catalogueCharts(): ComponentChart[] {
  const all = [...shippedCatalogue().values()].flatMap(({ chart, crds }) => [chart, ...crds.map((one) => one.chart)]);
  const upstream = all.flatMap((chart) => (chart === undefined || chart.repository === 'workspace' ? [] : [chart]));
  return [...new Map(upstream.map((chart) => [chart.name, chart])).values()];
}
