import type { Values } from '../../core/merge.ts';
import { gunzipSync } from 'node:zlib';
import { isMap, textOf } from '../../core/untyped.ts';
import type { Source } from '../../core/yaml/source.ts';
import { readJson } from '../../core/yaml/json.ts';
import { yamlMap } from '../../core/yaml/documents.ts';

/** A dependency that a Chart.yaml names. */
export interface ChartDependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string | undefined;
  readonly alias: string | undefined;
  /** Paths of values, separated by commas, of which the first that is set decides whether it is enabled. */
  readonly condition: string | undefined;
}

/** A chart as it was read: from a package, or from a folder. */
export interface ReadChart {
  readonly name: string;
  readonly version: string;
  /** Where it was read, as messages show it: `loki-18.11.0.tgz`, or a folder; a nested chart's own place follows. */
  readonly place: string;
  readonly metadata: Values;
  readonly dependencies: readonly ChartDependency[];
  /** `values.yaml` as it is written; empty where there is none. */
  readonly valuesText: string;
  readonly values: Values;
  /** `values.schema.json`, parsed; undefined where there is none. */
  readonly schema: Values | undefined;
  /** Files of the chart itself, by path within it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Charts below `charts/`, by name. */
  readonly charts: ReadonlyMap<string, ReadChart>;
}

/** What an archive holds under one path. */
export interface ArchiveEntry {
  readonly path: string;
  /** The contents of a file. */
  readonly bytes: Uint8Array;
  /** Where a symbolic link leads; undefined for a file. */
  readonly link: string | undefined;
}

/** Tar's block size (POSIX.1-2017, pax, ustar interchange format). */
const block = 512;

/** The files of a gzipped or plain tar, by path; links and folders are left out. */
export function readArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = [...archiveEntries(bytes)].filter(({ link }) => link === undefined);
  return new Map(files.map((entry) => [entry.path, entry.bytes]));
}

/**
 * The files and symbolic links of a gzipped or plain tar, in its order.
 *
 * @param bytes the archive
 */
export function* archiveEntries(bytes: Uint8Array): Generator<ArchiveEntry> {
  const tar = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  let longName: string | undefined;
  for (let at = 0; at + block <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(field(tar, at + 124, 12) || '0', 8);
    const type = String.fromCharCode(tar[at + 156] ?? 0);
    const body = tar.subarray(at + block, at + block + size);
    // A long name is in an entry of its own before the file: GNU's `L`, or the path of a pax header.
    if (type === 'L') longName = field(body, 0, body.length);
    else if (type === 'x') longName = /\d+ path=(.+)\n/.exec(decode(body))?.[1] ?? longName;
    else if (type !== 'g') {
      const prefix = field(tar, at + 345, 155);
      const path = longName ?? (prefix === '' ? '' : `${prefix}/`) + field(tar, at, 100);
      if (type === '0' || type === '\0') yield { path, bytes: body, link: undefined };
      else if (type === '2') yield { path, bytes: body, link: field(tar, at + 157, 100) };
      longName = undefined;
    }
    at += block + Math.ceil(size / block) * block;
  }
}

/**
 * A chart from the files of a package.
 *
 * @param place how messages name the chart, for example `loki-18.11.0.tgz`
 * @param files by path within the chart's folder
 * @throws ProblemsError when its metadata, values or schema cannot be read
 */
export function chartOf(place: string, files: ReadonlyMap<string, Uint8Array>): ReadChart {
  const text = (path: string): string => decode(files.get(path) ?? new Uint8Array());
  const source = (path: string): Source => ({ file: fileOf(place, path), text: text(path) });
  const metadata = yamlMap(source('Chart.yaml'));
  const valuesText = text('values.yaml');
  const schema = text('values.schema.json');
  const own = new Map([...files].filter(([path]) => !path.startsWith('charts/')));
  const charts = nestedCharts(files).map(([folder, nested]) => chartOf(`${place}:charts/${folder}`, nested));
  return {
    name: textOf(metadata['name']) ?? '',
    version: textOf(metadata['version']) ?? '',
    place,
    metadata,
    dependencies: dependenciesOf(metadata),
    valuesText,
    values: yamlMap(source('values.yaml')),
    schema: schema === '' ? undefined : (readJson(source('values.schema.json')) as Values),
    files: own,
    charts: new Map(charts.map((chart) => [chart.name, chart])),
  };
}

/** How a file of a chart is named to people. @param place of the chart, as {@link ReadChart.place} */
export function fileOf(place: string, path: string): string {
  return `${place}${place.endsWith('.tgz') ? ':' : '/'}${path}`;
}

/** A packaged chart: its files are below one folder, which has the chart's name. */
export function packagedChart(place: string, bytes: Uint8Array): ReadChart {
  return chartOf(place, below(readArchive(bytes)));
}

/** The dependencies that a parsed Chart.yaml names. */
export function dependenciesOf(metadata: Values): ChartDependency[] {
  const written = Array.isArray(metadata['dependencies']) ? (metadata['dependencies'] as unknown[]) : [];
  return written.filter(isMap).map(({ name, version, repository, alias, condition }) => ({
    name: textOf(name) ?? '',
    version: textOf(version) ?? '',
    repository: textOf(repository) === '' ? undefined : textOf(repository),
    alias: textOf(alias),
    condition: textOf(condition),
  }));
}

function nestedCharts(files: ReadonlyMap<string, Uint8Array>): [string, ReadonlyMap<string, Uint8Array>][] {
  const nested = new Map<string, Map<string, Uint8Array>>();
  const archives: [string, ReadonlyMap<string, Uint8Array>][] = [];
  for (const [path, bytes] of files) {
    const [top, folder = '', ...rest] = path.split('/');
    if (top !== 'charts') continue;
    if (rest.length === 0 && folder.endsWith('.tgz')) archives.push([folder, below(readArchive(bytes))]);
    else if (rest.length > 0) {
      const list = nested.get(folder) ?? new Map<string, Uint8Array>();
      nested.set(folder, list.set(rest.join('/'), bytes));
    }
  }
  return [...nested, ...archives].filter(([, chart]) => chart.has('Chart.yaml'));
}

function below(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A field of a tar header: text up to the first zero byte. */
function field(tar: Uint8Array, start: number, length: number): string {
  const bytes = tar.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return decode(end === -1 ? bytes : bytes.subarray(0, end)).trim();
}
