import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { yamlJson } from '../../core/yaml/escapes.ts';
import type { RenderRequest } from './helm.ts';
import { overlaidValues, parseValues } from './values-overlay.ts';

/**
 * A copy of a chart, by links, whose values.yaml has the request's values files merged in: `helm lint` takes one set
 * of values for all its charts, so each chart has to bring its own.
 *
 * @param folder absolute, existing, empty
 * @returns absolute folder of the copy, named as the chart's
 * @throws ProblemsError when one of the values files is no YAML mapping
 */
export function stageOverlay(folder: string, request: RenderRequest): string {
  const chart = join(folder, basename(request.chart));
  mkdirSync(chart);
  for (const name of readdirSync(request.chart)) {
    if (name !== 'values.yaml') symlinkSync(join(request.chart, name), join(chart, name));
  }
  const base = readValues(join(request.chart, 'values.yaml'));
  const values = overlaidValues(base, (request.values ?? []).map(readValues));
  writeFileSync(join(chart, 'values.yaml'), `${yamlJson(values, 2)}\n`);
  return chart;
}

function readValues(file: string): Record<string, unknown> {
  return parseValues({ file, text: readFileSync(file, 'utf8') });
}
