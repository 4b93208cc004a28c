import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isBelowTeams } from '../../team/chart/team-place.ts';
import { keptLibraryName, libraryAnnotation } from '../../team/chart/library-canary.ts';
import { umbrellaLibrary } from '../../platform/umbrella/input.ts';
import { readPlainYaml } from '../../kube/plain-yaml.ts';
import { rememberedOf } from '../../core/memory.ts';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { isMap } from '../../core/untyped.ts';
import { notAMap, yamlDocuments, yamlMap } from '../../core/yaml/documents.ts';
import type { Source } from '../../core/yaml/source.ts';
import { noFolder, unreadable } from './read-file.ts';
import { readSource } from './read-source.ts';
import { renderedFileProblems } from './rendered-files.ts';
import { lstatIfThere } from './stat-if-there.ts';

/**
 * The kind of a chart: a team's, a library, the umbrella of the platform, or any other. Whatever lies below the folder of
 * the teams is a team's, so that no team can leave the checks of teams by what it writes into its chart.
 */
export type ChartKind = 'team' | 'library' | 'umbrella' | 'application';

/** A chart's Chart.yaml, as far as the tool reads it. */
export interface ChartFile {
  readonly name: string;
  readonly version: string;
  readonly kind: ChartKind;
  /** Names of the charts it depends on. */
  readonly dependencies: readonly string[];
}

/** A chart on disk: its own files that the gates read, and why any of them could not be read. */
export interface ChartFolder extends ChartFile {
  /** Folder relative to the workspace, with `/`. */
  readonly root: string;
  readonly chartFile: Source;
  /** `values.yaml`, where there is one. */
  readonly values: Source | undefined;
  /** `ci/*-values.yaml`, sorted by name. */
  readonly overlays: readonly Source[];
  readonly problems: readonly Problem[];
}

/** Name of the library chart, by the dependency on which a team chart elsewhere is known. */
export const libraryName = 'lib-team';

/**
 * Reads Chart.yaml's text.
 *
 * @param root folder of the chart relative to the workspace, which decides on the kind
 * @returns the chart, or undefined when the text is not a Chart.yaml; `helm lint` reports why
 */
export function readChartFile(root: string, text: string): ChartFile | undefined {
  const value = chartMap(text);
  if (value === undefined) return undefined;
  const { name, version, type, dependencies, annotations } = value;
  if (typeof name !== 'string' || typeof version !== 'string' || !isChartName(name)) return undefined;
  const names = (Array.isArray(dependencies) ? dependencies : []).flatMap((dependency: unknown) => {
    const dependencyName = (dependency as { name?: unknown } | null)?.name;
    if (dependencyName === libraryName && isMap(annotations) && annotations[libraryAnnotation] === 'kept')
      return [keptLibraryName];
    return typeof dependencyName === 'string' ? [dependencyName] : [];
  });
  return { name, version, kind: kindOf(root, type, names), dependencies: names };
}

/** Most are of the plain form, since the tool writes them. */
function chartMap(text: string): Readonly<Record<string, unknown>> | undefined {
  const plain = readPlainYaml(text, plainScalar)?.value;
  if (isMap(plain)) return plain;
  try {
    return yamlMap({ file: 'Chart.yaml', text });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return undefined;
  }
}

/** What a scalar without quotes means, `0.1.0` among them: the same in all charts, nearly. */
const plainScalar = rememberedOf((text): unknown => load(text));

/** What is known of a chart whose Chart.yaml cannot be read; its gates report what is wrong with the file. */
export function brokenChart(root: string): ChartFile {
  return { name: root.split('/').at(-1) ?? root, version: '', kind: kindOf(root, undefined, []), dependencies: [] };
}

/** Helm's own rule: no path. The name becomes one of folders and files below `dist`. */
function isChartName(name: string): boolean {
  return /^[A-Za-z0-9][\w.-]*$/.test(name);
}

function kindOf(root: string, type: unknown, dependencies: readonly string[]): ChartKind {
  if (isBelowTeams(root)) return 'team';
  if (type === 'library') return 'library';
  if (dependencies.includes(libraryName)) return 'team';
  return dependencies.includes(umbrellaLibrary) ? 'umbrella' : 'application';
}

/**
 * Reads a chart's folder. Nothing is thrown: what cannot be read is a problem of the chart.
 *
 * @param workspace absolute folder of the workspace
 * @param root folder of the chart relative to it
 */
export async function readChartFolder(workspace: string, root: string): Promise<ChartFolder> {
  const problems: Problem[] = [];
  const read = async (path: string, mustBeThere = false): Promise<Source | undefined> => {
    const { source, problems: faults } = await readSource(workspace, `${root}/${path}`);
    problems.push(
      ...(mustBeThere && source === undefined && faults.length === 0 ? [toNothing(`${root}/${path}`)] : faults),
    );
    return source;
  };
  const [chartFile, values] = await Promise.all([read('Chart.yaml'), read('values.yaml')]);
  const named = chartFile === undefined ? undefined : readChartFile(root, chartFile.text);
  const chart = named ?? brokenChart(root);
  if (named === undefined && problems.length === 0) problems.push(...noChart(root, chartFile));
  // In the chart of a team every link is looked at, wherever it is.
  const ofLinks = chart.kind !== 'team';
  const cases = caseNames(workspace, root, ofLinks, problems);
  const overlays = await Promise.all(
    cases
      .filter((name) => name.endsWith('-values.yaml'))
      .sort()
      .map((name) => read(`ci/${name}`, ofLinks)),
  );
  if (chart.kind === 'team')
    problems.push(...(await renderedFileProblems(workspace, root, named === undefined ? undefined : chartFile?.text)));
  return {
    root,
    ...chart,
    chartFile: chartFile ?? { file: `${root}/Chart.yaml`, text: '' },
    values,
    overlays: overlays.filter((overlay) => overlay !== undefined),
    problems,
  };
}

/** What `ci` holds; nothing where it is absent. */
function caseNames(workspace: string, root: string, ofLinks: boolean, problems: Problem[]): readonly string[] {
  const folder = join(workspace, root, 'ci');
  try {
    return readdirSync(folder);
  } catch (error) {
    const stat = lstatIfThere(folder);
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTDIR' && code !== 'ENOENT') problems.push(unreadable(`${root}/ci`, error));
    else if (stat !== undefined && (ofLinks || !stat.isSymbolicLink())) problems.push(noFolder(`${root}/ci`));
    return [];
  }
}

function toNothing(file: string): Problem {
  return fileProblem(file, {
    code: 'workspace/outside',
    found: 'a symbolic link to nothing, so that this case would never be checked',
    expected: 'a file of the workspace',
    fix: 'replace the link by the file, or remove it',
  });
}

/** Why a Chart.yaml names no chart. */
function noChart(root: string, source: Source | undefined): readonly Problem[] {
  const faults = source === undefined ? [] : faultsOf(source);
  if (faults.length > 0) return faults;
  const missing = fileProblem(`${root}/Chart.yaml`, {
    code: 'workspace/no-chart',
    found: 'no Chart.yaml with a name and a version',
    expected: 'a version, and a name of letters, digits, dots and dashes',
    fix: 'run the generator again, or fix the file',
  });
  return [source === undefined ? missing : { ...missing, line: 1, column: 1 }];
}

/** Faults that make a YAML file of a chart that is not a team's unreadable. */
export function faultsOf(source: Source): readonly Problem[] {
  try {
    const [first] = yamlDocuments(source);
    return first === undefined || first === null || isMap(first) ? [] : [notAMap(source.file)];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems;
  }
}
