import { basename } from 'node:path';
import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { type ChartCommand, chartCommands, platformCommands, sharedCommands } from '../commands/table.ts';
import type { ChartFile } from '../commands/workspace/chart-folder.ts';
import { defaultCrdFolder } from '../commands/workspace/crd-folder.ts';
import { canaryFolder } from '../team/chart/library-canary.ts';
import type { ToolInputs } from './tool-inputs.ts';
import { contractFile, environmentsFolder, teamOverlaysFolder } from '../environment/places.ts';

/** Options of the plugin in nx.json. */
export interface PluginOptions {
  /** Folder of CustomResourceDefinitions that rendered objects are checked against. */
  readonly crds?: string;
}

/** The file of `--output`, which Nx then keeps and restores with the result; nothing when the option is absent. */
const reportFile = '{options.output}';

const technologies = ['helm'];

/**
 * The name by which a project's targets have their inputs in common, so that Nx passes them once a project between its
 * processes and not once a target. `^{projectRoot}` is no part of it: Nx refuses dependencies in a named input.
 */
const ownInputs = 'chartwright';

/** What the targets of a team depend on outside its chart. */
function inputsOfTeam(team: string): string[] {
  return [
    `{workspaceRoot}/${contractFile('*')}`,
    `{workspaceRoot}/${canaryFolder}/**/*`,
    `{workspaceRoot}/${teamOverlaysFolder('*')}/${team}.yaml`,
  ];
}

/** Every team's values, in each environment. */
const inputsOfTeams = [
  `{workspaceRoot}/charts/teams/*/values.yaml`,
  `{workspaceRoot}/${teamOverlaysFolder('*')}/*.yaml`,
];

/**
 * The Nx project of a chart.
 *
 * @param root folder of the chart relative to the workspace
 * @param chart content of its Chart.yaml
 * @param name of the project, which no other has
 * @param tool what a result depends on beside the charts: the plugin itself
 */
export function chartProject(
  root: string,
  chart: ChartFile,
  name: string,
  tool: ToolInputs,
  options: PluginOptions,
): ProjectConfiguration {
  const crds = options.crds ?? defaultCrdFolder;
  const own = [
    '{projectRoot}/**/*',
    `{workspaceRoot}/${crds}/**/*`,
    { env: 'CHARTWRIGHT_HELM' },
    ...(tool.digest === undefined ? tool.inputs : []),
    ...(chart.kind === 'team' ? inputsOfTeam(basename(root)) : []),
  ];
  const inputs = [ownInputs, '^{projectRoot}/**/*'];
  const target = (gate: string, { description, outputs, cache }: ChartCommand): TargetConfiguration => ({
    ...executorOf(gate, { ...(crds === defaultCrdFolder ? {} : { crds }), ...digestOf(tool, cache) }),
    cache,
    // Only validate checks across teams, so that a team's change invalidates no other team's cached lint.
    inputs: gate === 'validate' ? [...inputs, ...inputsOfTeams] : inputs,
    ...(gate === 'lint' && chart.kind === 'team' ? { dependsOn: ['validate'] } : {}),
    // The folder below dist/ is called as the chart, also where the project has another name.
    outputs: [...outputs.map((output) => output.replaceAll('{projectName}', chart.name)), reportFile],
    metadata: { description, technologies },
  });
  return {
    name,
    root,
    projectType: chart.kind === 'library' ? 'library' : 'application',
    tags: [`type:${chart.kind}`, ...(chart.kind === 'team' ? [`scope:${chart.name}`] : [])],
    namedInputs: { [ownInputs]: own },
    targets: Object.fromEntries([
      ...Object.entries<ChartCommand>(chartCommands)
        .filter(([, { kinds }]) => kinds.includes(chart.kind))
        .map(([gate, command]) => [gate, target(gate, command)] as const),
      ...(chart.kind === 'umbrella' ? platformTargets([...inputs, ...tool.inputs]) : []),
    ]),
    metadata: {
      technologies,
      description: chart.kind === 'team' ? `Chart of team ${chart.name}` : `Chart ${chart.name}`,
    },
  };
}

/** Nx counts a target's options among what its result depends on; the executor takes this one for no option of its own. */
function digestOf({ digest }: ToolInputs, isCached: boolean): object {
  return isCached && digest !== undefined ? { tool: digest } : {};
}

function executorOf(gate: string, options: object): Pick<TargetConfiguration, 'executor' | 'options'> {
  const isShared = (sharedCommands as readonly string[]).includes(gate);
  const all = isShared ? { command: gate, ...options } : options;
  return {
    executor: `@chartwright/nx:${isShared ? 'chart' : gate}`,
    ...(Object.keys(all).length === 0 ? {} : { options: all }),
  };
}

/** The umbrella's targets depend on every environment and on platform.yaml beside the charts. */
function platformTargets(inputs: NonNullable<TargetConfiguration['inputs']>): [string, TargetConfiguration][] {
  return Object.entries(platformCommands).map(([name, { description, cache, outputs }]) => [
    name,
    {
      executor: `@chartwright/nx:platform-${name}`,
      cache,
      ...(cache
        ? { inputs: [...inputs, `{workspaceRoot}/${environmentsFolder}/**/*`, '{workspaceRoot}/platform.yaml'] }
        : {}),
      outputs: [...outputs, reportFile],
      metadata: { description, technologies },
    },
  ]);
}

/** True for a chart inside another one's `charts/`: a copy of a dependency, no project of its own. */
export function isVendored(file: string): boolean {
  return /^charts\/.+\/charts\/.+\/Chart\.yaml$/.test(file);
}
