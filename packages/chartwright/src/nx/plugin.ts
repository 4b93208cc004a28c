import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type CreateDependencies,
  createNodesFromFiles,
  type CreateNodes,
  DependencyType,
  type RawProjectGraphDependency,
  type TargetConfiguration,
} from '@nx/devkit';
import { type ChartFile, readChartFile } from '../commands/workspace/chart-folder.ts';
import { teamsFolder } from '../team/chart/chart.ts';
import { assetPath } from '../toolchain/assets.ts';
import { chartProject, isVendored, type PluginOptions } from './chart-projects.ts';

const chartFiles = 'charts/**/Chart.yaml';

/** Each chart below `charts/` is a project. */
export const createNodes: CreateNodes<PluginOptions> = [
  chartFiles,
  (files, options, context) => {
    const inputs = toolInputs(context.workspaceRoot);
    return createNodesFromFiles(
      (file, pluginOptions, { workspaceRoot }) => {
        if (isVendored(file)) return {};
        const root = dirname(file);
        const chart = readChart(join(workspaceRoot, file)) ?? brokenChart(root);
        return { projects: { [root]: chartProject(root, chart, inputs, pluginOptions ?? {}) } };
      },
      files,
      options,
      context,
    );
  },
];

/**
 * What stands for a chart whose Chart.yaml cannot be read. Without a project nobody would hear of it: Nx would know none
 * of that name, and its gates say what is wrong with the file.
 */
function brokenChart(root: string): ChartFile {
  const kind = dirname(root) === teamsFolder ? 'team' : 'application';
  return { name: basename(root), version: '', kind, dependencies: [] };
}

/** A chart's dependency on a chart of the workspace is an edge: a change of the library affects every team chart. */
export const createDependencies: CreateDependencies<PluginOptions> = (_options, { projects, workspaceRoot }) => {
  const charts = Object.entries(projects).flatMap(([name, { root, metadata }]) => {
    if (!metadata?.technologies?.includes('helm')) return [];
    const sourceFile = `${root}/Chart.yaml`;
    return [{ name, sourceFile, chart: readChart(join(workspaceRoot, sourceFile)) }];
  });
  const names = new Set(charts.map(({ name }) => name));
  return charts.flatMap(({ name, sourceFile, chart }): RawProjectGraphDependency[] =>
    (chart?.dependencies ?? [])
      .filter((dependency) => names.has(dependency) && dependency !== name)
      .map((target) => ({ source: name, target, sourceFile, type: DependencyType.static })),
  );
};

/** What was read last, by path: Nx asks for nodes and then for edges, and its daemon again after every change. */
const known = new Map<string, { readonly text: string; readonly chart: ChartFile | undefined }>();

function readChart(path: string): ChartFile | undefined {
  const text = readFileSync(path, 'utf8');
  const before = known.get(path);
  if (before?.text === text) return before.chart;
  const chart = readChartFile(text);
  known.set(path, { text, chart });
  return chart;
}

/** The plugin as an input of its tasks: its package, or its sources in a workspace that holds them. */
function toolInputs(workspaceRoot: string): NonNullable<TargetConfiguration['inputs']> {
  return assetPath().startsWith(workspaceRoot) && !assetPath().includes('node_modules')
    ? ['{workspaceRoot}/packages/chartwright/src/**/*.ts', '{workspaceRoot}/schemas/**/*']
    : [{ externalDependencies: ['@chartwright/nx'] }];
}
