import { basename, dirname, join } from 'node:path';
// Types alone: Nx starts a process for the plugin after each change, and loading the devkit takes it longer than all else.
import type { CreateDependencies, CreateNodes, DependencyType, RawProjectGraphDependency } from '@nx/devkit';
import { brokenChart, type ChartFile, readChartFile } from '../commands/workspace/chart-folder.ts';
import { keptLibrary, keptLibraryName } from '../team/chart/library-canary.ts';
import { projectNames } from '../commands/workspace/project-names.ts';
import { textIfReadableNow } from '../commands/workspace/regular-file.ts';
import { takenNames } from './taken-names.ts';
import { toolInputs } from './tool-inputs.ts';
import { chartProject, isVendored, type PluginOptions } from './chart-projects.ts';

/** Charts, and the files from which Nx takes the names of other projects. */
const projectFiles = '{charts/**/Chart.yaml,**/project.json,**/package.json}';

/** Each chart below `charts/` is a project. */
export const createNodes: CreateNodes<PluginOptions> = [
  projectFiles,
  async (files, options, context) => {
    const pluginOptions = options ?? {};
    const tool = toolInputs(context.workspaceRoot);
    const isChart = (file: string): boolean => file.startsWith('charts/') && basename(file) === 'Chart.yaml';
    const charts = files.filter((file) => isChart(file) && !isVendored(file));
    const others = files.filter((file) => !isChart(file));
    const roots = charts.map((file) => dirname(file));
    const taken = await takenNames(context.workspaceRoot, others, new Set(roots));
    // Without a project Nx would know no target of that name, and a Chart.yaml that cannot be read would go unnoticed.
    const known = new Map(
      roots.map((root): [string, ChartFile] => [root, readChart(context.workspaceRoot, root) ?? brokenChart(root)]),
    );
    const names = projectNames(
      [...known].map(([root, { name }]) => ({ root, name })),
      taken,
    );
    return charts.map((file): [string, { projects: Record<string, ReturnType<typeof chartProject>> }] => {
      const root = dirname(file);
      const chart = known.get(root) ?? brokenChart(root);
      const name = names.get(root) ?? chart.name;
      return [file, { projects: { [root]: chartProject(root, chart, name, tool, pluginOptions) } }];
    });
  },
];

/** A chart's dependency on a chart of the workspace is an edge: a change of the library affects every team chart. */
export const createDependencies: CreateDependencies<PluginOptions> = (_options, { projects, workspaceRoot }) => {
  const helm = Object.entries(projects).filter(([, { metadata }]) => metadata?.technologies?.includes('helm'));
  const charts = helm.map(([name, { root }]) => {
    return { name, root, sourceFile: `${root}/Chart.yaml`, chart: readChart(workspaceRoot, root) };
  });
  // A project may have another name than its chart.
  const projectOf = new Map(
    charts.map(({ name, root, chart }) => [root === keptLibrary ? keptLibraryName : (chart?.name ?? name), name]),
  );
  return charts.flatMap(({ name, sourceFile, chart }): RawProjectGraphDependency[] =>
    (chart?.dependencies ?? [])
      .map((dependency) => projectOf.get(dependency))
      .filter((target) => target !== undefined)
      .filter((target) => target !== name)
      .map((target) => ({ source: name, target, sourceFile, type: staticDependency })),
  );
};

const staticDependency = 'static' as unknown as DependencyType.static;

/** What was read last, by path: Nx requests nodes and then edges, and its daemon again after every change. */
const known = new Map<string, { readonly text: string; readonly chart: ChartFile | undefined }>();

/** @returns undefined for a file that names no chart, or cannot be read */
function readChart(workspaceRoot: string, root: string): ChartFile | undefined {
  const path = join(workspaceRoot, root, 'Chart.yaml');
  // One bad file must not keep Nx from its projects; the chart's own targets report it.
  const text = textIfReadableNow(path);
  if (text === undefined) return undefined;
  const before = known.get(path);
  if (before?.text === text) return before.chart;
  const chart = readChartFile(root, text);
  known.set(path, { text, chart });
  return chart;
}
