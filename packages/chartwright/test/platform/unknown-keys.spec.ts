import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { isMap } from '../../src/core/untyped.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { parseYaml } from '../../src/core/yaml/source.ts';
import { type ReadChart, chartOf, packagedChart } from '../../src/platform/vendor/packaged-chart.ts';
import { unknownKeyFindings } from '../../src/platform/values/unknown-keys.ts';
import { mirror, realCharts } from '../support/platform.ts';

/** The charts of the catalogue that the mirror has. */
function upstreamCharts(): ReadChart[] {
  return [...shippedCatalogue().values()].flatMap(({ chart }) => {
    if (chart === undefined || chart.repository === 'workspace') return [];
    const file = `${chart.name}-${chart.version}.tgz`;
    const path = join(mirror ?? '', file);
    return existsSync(path) ? [packagedChart(file, readFileSync(path))] : [];
  });
}

const charts = realCharts ? upstreamCharts() : [];
if (realCharts)
  console.log(`Unknown keys are measured on ${charts.length} charts of ${readdirSync(mirror ?? '').length} files.`);
else console.log('Skipped: unknown keys on the upstream charts. Set CHARTWRIGHT_MIRROR.');

const umbrella: ReadChart = {
  ...chartOf('charts/platform', new Map()),
  dependencies: charts.map(({ name, version }) => ({
    name,
    version,
    repository: 'https://charts.example.com',
    alias: undefined,
    condition: undefined,
  })),
  charts: new Map(charts.map((chart) => [chart.name, chart])),
};

/** A key by its path below a chart. */
interface Key {
  readonly chart: string;
  readonly path: readonly string[];
}

const keyText = ({ chart, path }: Key): string => [chart, ...path].join('.');

/** Paths of the keys that are warned of, for a file that sets a key alone. */
function warnedOf({ chart, path }: Key): string[] {
  const value = path.reduceRight<unknown>((below, key) => ({ [key]: below }), 1);
  const { parsed } = parseYaml({ file: 'values.yaml', text: yamlText({ [chart]: value }) });
  if (parsed === undefined) throw new Error(`${keyText({ chart, path })} is no YAML`);
  return unknownKeyFindings(parsed, umbrella).map((problem) => problem.path);
}

/** Keys that a README lists in a table with a column for defaults, and those of values.yaml. */
function documented(chart: ReadChart): Key[] {
  const text = (name: string): string => new TextDecoder().decode(chart.files.get(name) ?? new Uint8Array());
  const rows = ['README.md', 'VALUES.md'].flatMap((name) => tableKeys(text(name)));
  const table = rows.map((key) => key.split('.'));
  return distinctKeys([...table, ...leaves(chart.values)].map((path) => ({ chart: chart.name, path })));
}

/** The first column of each table that has one of defaults. */
function tableKeys(text: string): string[] {
  const tables = text.split(/^(?!\|)/m).filter((part) => /^\|\s*(Key|Name|Parameter)\b.*\bDefault\b/i.test(part));
  const cells = tables.flatMap((table) => [...table.matchAll(/^\|\s*`?([^|`\s]+)`?\s*\|/gm)].slice(1));
  // Names of keys with dots, and places of lists, are written in several ways.
  return cells.map(([, key = '']) => key).filter((key) => /^[A-Za-z][\w.-]*$/.test(key));
}

function leaves(values: Readonly<Record<string, unknown>>, above: readonly string[] = []): string[][] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (key.includes('.')) return [];
    return isMap(value) && Object.keys(value).length > 0 ? leaves(value, [...above, key]) : [[...above, key]];
  });
}

function distinctKeys(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

/** Mulberry32, so that a sample is the same in each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As many keys as wanted, from each chart in turn, so that the largest do not stand for all. */
function sample(wanted: number, seed: number): Key[] {
  const next = random(seed);
  const pools = charts.map((chart) => documented(chart)).filter((pool) => pool.length > 0);
  const taken: Key[] = [];
  for (let turn = 0; taken.length < wanted; turn += 1) {
    const pool = pools[turn % pools.length] ?? [];
    if (pool.length > 0) taken.push(...pool.splice(Math.floor(next() * pool.length), 1));
  }
  return taken;
}

/** Errors of typing: two letters swapped, one left out, doubled, or replaced, and a wrong case. */
function misspelt(key: Key, next: () => number): Key {
  const last = key.path.at(-1) ?? '';
  for (;;) {
    const at = Math.floor(next() * (last.length - 1));
    const pieces = [last.slice(0, at), last.charAt(at), last.charAt(at + 1), last.slice(at + 2)] as const;
    const [before, one, two, after] = pieces;
    const forms = [
      `${before}${two}${one}${after}`,
      `${before}${two}${after}`,
      `${before}${one}${one}${two}${after}`,
      `${before}x${two}${after}`,
      /[A-Z]/.test(last) ? last.replace(/[A-Z]/, (letter) => letter.toLowerCase()) : `${last}s`,
    ];
    const form = forms[Math.floor(next() * forms.length)] ?? '';
    if (form !== last && form !== '') return { ...key, path: [...key.path.slice(0, -1), form] };
  }
}

/**
 * Keys that the programs behind the charts document, in maps that the charts hand over to them whole: what a chart does
 * not list and must not be warned of.
 */
const handedOver: readonly string[] = [
  ...[
    'max_label_name_length',
    'max_query_lookback',
    'split_queries_by_interval',
    'retention_stream',
    'tsdb_max_query_parallelism',
  ].map((key) => `loki.loki.limits_config.${key}`),
  ...['chunk_idle_period', 'max_chunk_age', 'chunk_target_size', 'concurrent_flushes'].map(
    (key) => `loki.loki.ingester.${key}`,
  ),
  ...['compaction_interval', 'retention_delete_worker_count', 'delete_batch_size'].map(
    (key) => `loki.loki.compactor.${key}`,
  ),
  'loki.loki.querier.max_concurrent',
  'loki.loki.frontend.max_outstanding_per_tenant',
  'loki.loki.query_range.parallelise_shardable_queries',
  'loki.loki.server.http_server_read_timeout',
  'loki.loki.structuredConfig.ruler.ring',
  'loki.loki.runtimeConfig.overrides',
  'loki.singleBinary.resources.limits',
  'grafana.resources.requests.cpu',
  'grafana.podAnnotations.example',
  'grafana.nodeSelector.disk',
  'grafana.env.GF_LOG_LEVEL',
  'grafana.persistence.annotations.example',
  'grafana.livenessProbe.periodSeconds',
  'karpenter.nodeSelector.disk',
  'karpenter.podAnnotations.example',
  'karpenter.controller.resources.limits.cpu',
  'linkerd-control-plane.podAnnotations.example',
  'linkerd-control-plane.nodeSelector.disk',
  'kube-prometheus-stack.prometheus.prometheusSpec.tsdb.outOfOrderTimeWindow',
  'kube-prometheus-stack.prometheus.prometheusSpec.resources.limits.memory',
  'kube-prometheus-stack.alertmanager.config.global.smtp_from',
  'kube-prometheus-stack.alertmanager.alertmanagerSpec.affinity.nodeAffinity',
  'kube-prometheus-stack.commonLabels.example',
  'tempo.tempo.overrides.defaults.ingestion',
  'tempo.tempo.ingester.trace_idle_period',
  'velero.configuration.repositoryMaintenanceJob.repositoryConfigData.global.podResources',
  'velero.schedules.nightly.schedule',
  'traefik.ports.extra.port',
  'traefik.podSecurityContext.fsGroup',
  'cert-manager.config.featureGates.NameConstraints',
  'cert-manager.webhook.config.apiVersion',
  'alloy.controller.nodeSelector.disk',
];

function handed(): Key[] {
  return handedOver
    .map((text) => ({ chart: text.split('.')[0] ?? '', path: text.split('.').slice(1) }))
    .filter(({ chart }) => umbrella.charts.has(chart));
}

const share = (part: number, whole: number): string => `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)} %`;

/** Samples that the figures are of; several, so that none is what the check was made for. */
const seeds = [15, 115, 215, 315, 415];

interface Measured {
  readonly alarms: readonly Key[];
  readonly missed: readonly Key[];
}

/** Two hundred valid keys and two hundred misspelt ones. */
function measured(seed: number): Measured {
  const next = random(seed + 1);
  const wrong = sample(200, seed + 2).map((key) => misspelt(key, next));
  return {
    alarms: sample(200, seed).filter((key) => warnedOf(key).length > 0),
    missed: wrong.filter((key) => !warnedOf(key).includes(keyText(key))),
  };
}

describe.skipIf(charts.length === 0)('unknown keys on the upstream charts', () => {
  it.each(seeds)('are told from valid ones, 200 of each: sample %i', (seed) => {
    const { alarms, missed } = measured(seed);
    const found = 200 - missed.length;
    console.log(
      [
        `sample ${seed}: recall ${share(found, 200)}; precision ${share(found, found + alarms.length)}`,
        `false alarms: ${alarms.map(keyText).join(' ')}`,
        `missed: ${missed.map(keyText).join(' ')}`,
      ].join('\n'),
    );
    expect(alarms.map(keyText)).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(180);
  });

  it('are not what a chart hands over whole', () => {
    expect(handed().length).toBeGreaterThan(30);
    expect(handed().flatMap(warnedOf)).toEqual([]);
  });
});
