import type { Values } from '../../core/merge.ts';
import { gzipSync } from 'node:zlib';
import { base64Of } from '../../core/base64.ts';
import type { ReadChart } from '../vendor/packaged-chart.ts';
import { releaseParts } from './release-parts.ts';
import { isEnabled, mergedValues, storedValues } from './stored-values.ts';

/** The most that the data of a Secret may hold, in bytes (`MaxSecretSize` of Kubernetes' `core/types.go`). */
export const releaseLimit = 1024 * 1024;

/** Part of the limit from which a release is warned of. */
export const warnedPart = 0.8;

/** A release, as far as its size goes. */
export interface SizedRelease {
  readonly name: string;
  readonly namespace: string;
  /** The root chart, with the charts that it depends on. */
  readonly chart: ReadChart;
  /** All values given beside the chart's own, merged. */
  readonly config: Values;
  /** What `helm template` printed. */
  readonly manifest: string;
}

/**
 * Bytes that Helm puts into the Secret of a release: base64 of gzip at its highest level of the release as JSON
 * (`encodeRelease` in Helm's `storage/driver/util.go`). What only a cluster decides, such as times, is filled in with
 * its length, so that the figure is within a percent of what Helm stores.
 */
export function releaseSize(release: SizedRelease): number {
  return base64Of(gzipSync(releaseJson(release), { level: 9 })).length;
}

/** The release as Helm writes it: keys of maps in alphabetical order, and `<`, `>` and `&` as escapes. */
export function releaseJson({ name, namespace, chart, config, manifest }: SizedRelease): string {
  const { body, hooks } = releaseParts(manifest);
  const record = {
    name,
    info: { first_deployed: time, last_deployed: time, description: 'Install complete', status: 'deployed', notes: '' },
    chart: {
      metadata: metadataOf(chart, config),
      lock: null,
      templates: filesOf(chart, (path) => path.startsWith('templates/')),
      values: sorted(storedValues(chart, config)),
      ...schemaOf(chart),
      files: filesOf(chart, isKeptFile),
      modtime: time,
    },
    config: sorted(config),
    manifest: body,
    hooks,
    version: 1,
    namespace,
    apply_method: 'ssa',
  };
  return goJson(JSON.stringify(record));
}

const time = '2026-01-31T12:00:00.123456789Z';

/** A chart's own files that are no part of what Helm reads itself. */
function isKeptFile(path: string): boolean {
  return !/^(templates\/|charts\/|Chart\.(yaml|lock)$|values\.(yaml|schema\.json)$)/.test(path);
}

function filesOf({ files }: ReadChart, chosen: (path: string) => boolean): Record<string, string>[] {
  return [...files]
    .filter(([path]) => chosen(path))
    .map(([name, bytes]) => ({ name, data: base64Of(bytes), modtime: time }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of its dependencies a chart keeps those that take part. */
function metadataOf(chart: ReadChart, config: Values): Values {
  const final = mergedValues(chart, config);
  const dependencies = chart.dependencies.filter((dependency) => isEnabled(dependency, final));
  return { ...chart.metadata, dependencies: dependencies.map((dependency) => ({ ...dependency, enabled: true })) };
}

function schemaOf({ files }: ReadChart): Record<string, string> {
  const schema = files.get('values.schema.json');
  return schema === undefined ? {} : { schema: base64Of(schema), schemamodtime: time };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

function goJson(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
