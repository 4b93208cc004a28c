import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ChartDependency,
  chartOf,
  dependenciesOf,
  packagedChart,
  type ReadChart,
} from '../../../platform/vendor/packaged-chart.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { yamlMap } from '../../../core/yaml/documents.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { systemWords } from '../../../core/system-words.ts';
import { unreadable } from '../../workspace/read-file.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { readRegularFile } from '../../workspace/regular-file.ts';

/** The umbrella chart of a workspace. */
export interface UmbrellaChart {
  /** Absolute folder that Helm renders: the workspace's own, or a copy without the upstream charts. */
  readonly folder: string;
  readonly chart: ReadChart;
  /** Upstream charts that `platform:vendor` has not fetched. */
  readonly missing: readonly ChartDependency[];
  /** Charts beside the dependencies, by name of their file or folder; Helm would render them too. */
  readonly stray: readonly string[];
}

/**
 * Reads the umbrella and every chart below it.
 *
 * @param root absolute folder of the workspace
 * @throws ProblemsError when the workspace has no umbrella
 */
export async function readUmbrella(root: string): Promise<UmbrellaChart> {
  return readUmbrellaFolder(join(root, umbrellaFolder));
}

/** As {@link readUmbrella}, for a folder. */
export async function readUmbrellaFolder(folder: string): Promise<UmbrellaChart> {
  const own = isFolder(folder, '')
    ? await readFiles(folder, '', (path) => path !== 'charts')
    : new Map<string, Uint8Array>();
  if (!own.has('Chart.yaml')) throw new ProblemsError([noUmbrella()]);
  const files = kept(own);
  const entries = await readCharts(join(folder, 'charts'));
  const umbrella = chartOf(umbrellaFolder, files);
  const wanted = ({ name, version }: ReadChart): boolean =>
    umbrella.dependencies.some(
      (one) => one.name === name && (one.repository === undefined || plain(one.version) === version),
    );
  // Of two charts of one name Helm takes the values of both, so the second is a stray whatever its version is.
  const charts = new Map<string, ReadChart>();
  const stray: string[] = [];
  for (const [entry, read] of entries) {
    if (wanted(read) && !charts.has(read.name)) charts.set(read.name, read);
    else stray.push(entry);
  }
  const chart = { ...umbrella, charts };
  const missing = chart.dependencies.filter(
    ({ name, version, repository }) => repository !== undefined && charts.get(name)?.version !== plain(version),
  );
  return { folder, chart, missing, stray };
}

/** The upstream dependencies that a Chart.yaml names, by its text. */
export function upstreamDependencies(chartYaml: string): ChartDependency[] {
  return dependenciesOf(yamlMap({ file: `${umbrellaFolder}/Chart.yaml`, text: chartYaml })).filter(
    ({ repository }) => repository !== undefined,
  );
}

/**
 * @param offersOwn whether the command has the option `--own`, which leaves the upstream charts out
 * @throws ProblemsError with the charts that are not vendored, and how to fetch or omit them; and with those that Helm
 * would render beside the dependencies
 */
export function assertVendored({ missing, stray }: UmbrellaChart, offersOwn: boolean): void {
  const problems = [...(missing.length > 0 ? [notVendored(missing, offersOwn)] : []), ...stray.map(strayChart)];
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** The problem of a chart in the folder of dependencies that is none. @param entry name of its file or folder */
export function strayChart(entry: string): Problem {
  return {
    code: 'platform/stray-chart',
    severity: 'error',
    file: `${umbrellaFolder}/charts/${entry}`,
    path: '',
    found: 'a chart that Chart.yaml does not name in this version, which Helm would render nevertheless',
    expected: 'the dependencies alone',
    fix: 'run `npx nx run platform:vendor`, which removes other versions of components; move other charts away, or make them components with `npx nx generate component`',
  };
}

function plain(version: string): string {
  return version.trim();
}

/** The charts in a folder, by name of their file or folder. Helm passes over names that begin with `.` or `_`. */
async function readCharts(folder: string): Promise<(readonly [string, ReadChart])[]> {
  const entries = (await readdir(folder).catch(() => [])).filter((name) => !/^[._]/.test(name)).sort();
  const charts = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry);
      if (entry.endsWith('.tgz')) return readPackage(entry, await readBytes(path, `charts/${entry}`));
      if (!isFolder(path, `charts/${entry}`)) return undefined;
      return chartOf(`charts/${entry}`, await readFiles(path, '', (name) => name !== 'crds'));
    }),
  );
  return entries.flatMap((entry, index) => {
    const chart = charts[index];
    return chart === undefined ? [] : [[entry, chart] as const];
  });
}

/** @throws ProblemsError when the package is truncated or damaged */
function readPackage(name: string, bytes: Uint8Array): ReadChart {
  try {
    return packagedChart(name, bytes);
  } catch (error) {
    if (error instanceof ProblemsError) throw error;
    throw new ProblemsError([badPackage(name, systemWords(error))]);
  }
}

function badPackage(name: string, words: string): Problem {
  return {
    code: 'platform/bad-archive',
    severity: 'error',
    file: `${umbrellaFolder}/charts/${name}`,
    path: '',
    found: `a package that cannot be read: ${words}`,
    expected: 'the package of a chart, as `platform:vendor` fetches it',
    fix: 'remove it, and run `npx nx run platform:vendor`',
  };
}

/** @throws ProblemsError when the file cannot be read. @param name its path in the umbrella */
async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path);
  } catch (error) {
    throw new ProblemsError([unreadable(`${umbrellaFolder}/${name}`, error)]);
  }
}

/** @throws ProblemsError for a loop of links. @param name its path in the umbrella */
function isFolder(path: string, name: string): boolean {
  try {
    return statIfThere(path)?.isDirectory() ?? false;
  } catch (error) {
    throw new ProblemsError([unreadable([umbrellaFolder, name].filter(Boolean).join('/'), error)]);
  }
}

/** The files below a folder, links followed, by path with `/`. */
async function readFiles(
  folder: string,
  prefix: string,
  wanted: (path: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of (await readdir(folder)).sort()) {
    const path = prefix + entry;
    if (!wanted(path)) continue;
    const absolute = join(folder, entry);
    if (isFolder(absolute, path))
      for (const [name, bytes] of await readFiles(absolute, `${path}/`, wanted)) files.set(name, bytes);
    else files.set(path, await readBytes(absolute, path));
  }
  return files;
}

/** Without the files that `.helmignore` excludes: names, folders that end in `/`, and `*.ending`. */
function kept(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const lines = new TextDecoder().decode(files.get('.helmignore')).split('\n');
  const rules = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const isIgnored = (path: string): boolean =>
    rules.some((rule) => {
      if (rule.endsWith('/')) return `${path}/`.includes(`/${rule}`) || path.startsWith(rule);
      if (rule.startsWith('*')) return path.endsWith(rule.slice(1));
      return path === rule || path.endsWith(`/${rule}`);
    });
  return new Map([...files].filter(([path]) => !isIgnored(path)));
}

/** The problem of a workspace without an umbrella. */
export function noUmbrella(): Problem {
  return {
    code: 'platform/no-umbrella',
    severity: 'error',
    file: `${umbrellaFolder}/Chart.yaml`,
    path: '',
    found: 'no such file',
    expected: 'the umbrella chart',
    fix: 'run `npx nx generate umbrella`',
  };
}

function notVendored(missing: readonly ChartDependency[], offersOwn: boolean): Problem {
  const names = missing.map(({ name, version }) => `${name} ${version}`);
  const few = names.slice(0, 4).join(', ');
  return {
    code: 'platform/not-vendored',
    severity: 'error',
    file: `${umbrellaFolder}/charts`,
    path: '',
    found: `no package of ${few}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`,
    expected: 'the chart of every component, at the version that Chart.yaml names',
    fix: `run \`npx nx run platform:vendor\`, without network \`npx nx run platform:vendor --mirror=<folder or URL>\`${offersOwn ? "; or add `--own` to see the platform's own objects alone" : ''}`,
  };
}
