import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { type ChartValues, readChartValues } from '../../team/import/chart-values.ts';
import type { HelmEngine, RenderResult } from '../../toolchain/helm/helm.ts';
import { readSourceManifests } from '../workspace/manifest-source.ts';
import { textIfReadable } from '../workspace/regular-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { writeWhole } from '../workspace/write-whole.ts';

/** Values of a chart that is not a team's, and the chart. */
export interface ChartSource {
  /** File of the values, absolute or relative to the workspace. */
  readonly from: string;
  /** Folder or packaged file of the chart, likewise. */
  readonly chart: string;
  readonly release: string;
  readonly team: string;
}

/** What a chart rendered, in a file that stays. */
export interface RenderedChart {
  /** Relative to the workspace, which the lines of problems are those of. */
  readonly file: string;
  readonly text: string;
  /** Address of the part of the chart's schema that is not in the chart, so that the values were not checked. */
  readonly uncheckedBy: string | undefined;
}

/** Where the manifests of a chart are kept that a team was imported from. */
export function importedPath(team: string): string {
  return `dist/${team}/imported.yaml`;
}

/**
 * Renders a chart of somebody else's with a person's values, without a cluster, and keeps the manifests, so
 * that the lines of problems can be looked at.
 *
 * @throws ProblemsError when values or chart cannot be read, or Helm refuses them
 */
export async function renderChartSource(workspace: Workspace, source: ChartSource): Promise<RenderedChart> {
  const { from, chart, team } = source;
  const values = readChartValues(from, await readSourceManifests(workspace.root, from));
  await checkChart(workspace.root, chart);
  const { result, uncheckedBy } = await rendered(workspace, source);
  if ('problems' in result) throw new ProblemsError(result.problems.map((problem) => ofChart(problem, chart, values)));
  const file = importedPath(team);
  if (result.manifest.trim() === '') throw new ProblemsError([nothing(from, chart)]);
  await writeWhole(workspace.root, file, result.manifest);
  return { file, text: result.manifest, uncheckedBy };
}

/** A schema that lies elsewhere cannot be asked, and says nothing of what the chart renders. */
async function rendered(
  workspace: Workspace,
  source: ChartSource,
): Promise<{ result: RenderResult; uncheckedBy: string | undefined }> {
  const helm = await workspace.helm();
  const apiVersions = await servedVersions(workspace);
  const render = (skipSchemas: boolean): Promise<RenderResult> =>
    renderOne(helm, workspace.root, source, { apiVersions, skipSchemas });
  const result = await render(false);
  const elsewhere =
    'problems' in result ? result.problems.find(({ code }) => code === 'helm/schema-elsewhere') : undefined;
  if (elsewhere === undefined) return { result, uncheckedBy: undefined };
  return { result: await render(true), uncheckedBy: elsewhere.found };
}

async function renderOne(
  helm: HelmEngine,
  root: string,
  { from, chart, release }: ChartSource,
  options: Parameters<HelmEngine['render']>[1],
): Promise<RenderResult> {
  const name = basename(chart).replace(/(-v?[0-9][^/]*)?\.tgz$/, '');
  const request = { chart: resolve(root, chart), name, release, values: [resolve(root, from)] };
  const [result] = await helm.render([request], options);
  return result ?? { problems: [] };
}

/** Charts ask for what a cluster serves before they render a ServiceMonitor or an HTTPRoute. */
async function servedVersions(workspace: Workspace): Promise<string[]> {
  const kinds = [...(await workspace.catalog()).kinds()].filter(({ origin }) => origin !== 'kubernetes');
  return [...new Set(kinds.flatMap(({ apiVersion, kind }) => [apiVersion, `${apiVersion}/${kind}`]))].sort();
}

/** Helm would take a name of nothing for a chart in a repository, and say so in its own terms. */
async function checkChart(root: string, chart: string): Promise<void> {
  const path = resolve(root, chart);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return;
  const hasYaml = found?.isDirectory() === true && (await textIfReadable(join(path, 'Chart.yaml'))) !== undefined;
  if (!hasYaml) throw new ProblemsError([noChart(chart, found?.isDirectory() === true)]);
}

/** Codes of what is wrong with values, not with their chart. */
const OF_VALUES = new Set(['helm/schema', 'helm/refused']);

/** The problem where the person can do something about it: a refused value at its line, all else at the chart. */
function ofChart(problem: Problem, chart: string, { file, text }: ChartValues): Problem {
  if (!OF_VALUES.has(problem.code)) return { ...problem, file: chart, fix: FIXES[problem.code] ?? problem.fix };
  const place =
    problem.path === '' ? undefined : parseYaml({ file, text }).parsed?.locate(problem.path.split('.'), 'key');
  const fix = `correct ${file}; the chart’s own values.yaml shows what its templates expect`;
  return { ...problem, file, ...place, fix };
}

const ASK =
  'set what the template asks for, as the chart’s own values.yaml shows; or take another version of the chart';

const FIXES: Readonly<Record<string, string>> = {
  'helm/template': ASK,
  'helm/manifest-unparsable': ASK,
  'helm/failed': ASK,
};

function noChart(chart: string, isFolder: boolean): Problem {
  return fileProblem(chart, {
    code: 'helm/no-chart',
    found: isFolder ? 'a folder without Chart.yaml' : 'no folder and no file',
    expected: 'the folder of a chart, or its packaged file',
    fix: isFolder
      ? 'name the folder that holds Chart.yaml, or the packaged file'
      : 'fetch it with `helm pull <address> --version=<version>`, and name the file that this writes',
  });
}

function nothing(from: string, chart: string): Problem {
  return fileProblem(from, {
    code: 'import/no-objects',
    found: `values of which ${chart} renders nothing`,
    expected: 'values that switch something on',
    fix: 'see the chart’s own values.yaml for what is off by default',
  });
}
