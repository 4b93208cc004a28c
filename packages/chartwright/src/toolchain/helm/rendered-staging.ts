import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linkEntries } from './batch-staging.ts';

/** What is replaced, and what Helm has read when it rendered the chart, and of which its linter says nothing. */
const unjudged = ['templates', 'charts', 'values.schema.json', 'README.md', 'ci'];

/**
 * A copy of a thin chart, by links, whose one template is what the chart rendered to. `helm lint` then checks the same
 * chart and the same objects, without parsing and running the library for each of many charts.
 *
 * @param folder absolute, existing, empty
 * @param chart absolute folder of the chart
 * @param dependencies absolute folder of what the chart depends on, without templates
 * @returns absolute folder of the copy, named as the chart's
 */
export function stageRendered(folder: string, chart: string, manifest: string, dependencies: string): string {
  const copy = join(folder, basename(chart));
  mkdirSync(join(copy, 'templates'), { recursive: true });
  linkEntries(chart, copy, unjudged);
  symlinkSync(dependencies, join(copy, 'charts'));
  writeFileSync(join(copy, 'templates', 'all.yaml'), verbatim(manifest));
  return copy;
}

/** A template that renders to exactly the text, whatever braces are in it. */
export function verbatim(text: string): string {
  return `{{- b64dec "${Buffer.from(text).toString('base64')}" -}}\n`;
}
