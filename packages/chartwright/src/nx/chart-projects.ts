import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import type { ChartFile, ChartKind } from '../commands/workspace/chart-folder.ts';
import { defaultCrdFolder } from '../commands/workspace/crd-folder.ts';

/** Options of the plugin in nx.json. */
export interface PluginOptions {
  /** Folder of CustomResourceDefinitions that rendered objects are checked against. */
  readonly crds?: string;
}

type Gate = 'validate' | 'lint' | 'render' | 'package';

const descriptions: Readonly<Record<Gate, string>> = {
  validate: 'Checks the values against schema, rules and the other teams',
  lint: 'Checks values, style, helm lint and every rendered object; the other teams by validate',
  render: 'Writes the manifests to dist/',
  package: 'Packages the chart to dist/',
};

const outputs: Readonly<Record<Gate, readonly string[]>> = {
  validate: [],
  lint: [],
  render: ['{workspaceRoot}/dist/{projectName}/manifests.yaml'],
  package: ['{workspaceRoot}/dist/{projectName}/{projectName}-*.tgz'],
};

const gatesOf: Readonly<Record<ChartKind, readonly Gate[]>> = {
  team: ['validate', 'lint', 'render', 'package'],
  application: ['lint', 'render', 'package'],
  library: ['lint', 'package'],
  umbrella: [],
};

/** Targets of the umbrella: what each does, whether its result is kept, and what it writes. */
const umbrellaTargets: Readonly<Record<string, UmbrellaTarget>> = {
  vendor: {
    description: 'Fetches and checks the charts of the components, and their CustomResourceDefinitions',
    cache: false,
    outputs: [],
  },
  images: {
    description: 'Lists every image and chart, and writes a script that copies them',
    cache: false,
    outputs: [],
  },
  package: {
    description: 'Packages the vendored umbrella to dist/platform/',
    cache: false,
    outputs: ['{workspaceRoot}/dist/platform/platform-*.tgz'],
  },
  render: ofFiles("Writes the platform's manifests to dist/, by environment and ring", [
    '{workspaceRoot}/dist/platform',
  ]),
  validate: ofFiles('Checks the platform: values, every object, and what stands between the rings'),
  lint: ofFiles('Checks the platform as validate does, and by helm lint'),
  size: ofFiles('Tells what each release of the platform comes to in its Secret'),
  explain: ofFiles('Tells a value of the platform, and which file and line gave it'),
  diff: { description: 'Compares the platform with another commit', cache: false, outputs: [] },
  crds: onCluster('Brings the CustomResourceDefinitions of a cluster to the vendored ones'),
  up: onCluster('Makes the kind cluster of an environment, and installs the platform'),
  install: onCluster('Installs or upgrades the platform of an environment, ring by ring'),
  uninstall: onCluster('Takes the platform of an environment away, the last ring first'),
  drill: onCluster("Tries to restore a team's backup into a scratch namespace, compares, and removes it"),
};

interface UmbrellaTarget {
  readonly description: string;
  /** Whether the result is a function of the workspace's files alone. */
  readonly cache: boolean;
  readonly outputs: readonly string[];
}

/** A target whose result is a function of the workspace's files. */
function ofFiles(description: string, outputs: readonly string[] = []): UmbrellaTarget {
  return { description, cache: true, outputs };
}

/** A target whose result is the state of a cluster, which no cache can know. */
function onCluster(description: string): UmbrellaTarget {
  return { description, cache: false, outputs: [] };
}

/**
 * The Nx project of a chart.
 *
 * @param root folder of the chart relative to the workspace
 * @param chart what its Chart.yaml says
 * @param toolInputs what a result depends on beside the charts: the plugin itself
 */
export function chartProject(
  root: string,
  chart: ChartFile,
  toolInputs: NonNullable<TargetConfiguration['inputs']>,
  options: PluginOptions,
): ProjectConfiguration {
  const crds = options.crds ?? defaultCrdFolder;
  const inputs = [
    '{projectRoot}/**/*',
    '^{projectRoot}/**/*',
    `{workspaceRoot}/${crds}/**/*`,
    { env: 'CHARTWRIGHT_HELM' },
    ...toolInputs,
  ];
  // What stands between teams is validate's alone, so that a team's change spoils no other team's lint in the cache.
  const target = (gate: Gate): TargetConfiguration => ({
    executor: `@chartwright/nx:${gate}`,
    cache: true,
    inputs: gate === 'validate' ? [...inputs, '{workspaceRoot}/charts/teams/*/values.yaml'] : inputs,
    ...(gate === 'lint' && chart.kind === 'team' ? { dependsOn: ['validate'] } : {}),
    outputs: [...outputs[gate]],
    options: { crds },
    metadata: { description: descriptions[gate], technologies: ['helm'] },
  });
  return {
    name: chart.name,
    root,
    projectType: chart.kind === 'library' ? 'library' : 'application',
    tags: [`type:${chart.kind}`, ...(chart.kind === 'team' ? [`scope:${chart.name}`] : [])],
    targets: Object.fromEntries([
      ...gatesOf[chart.kind].map((gate) => [gate, target(gate)] as const),
      ...(chart.kind === 'umbrella' ? platformTargets(inputs) : []),
    ]),
    metadata: {
      technologies: ['helm'],
      description: chart.kind === 'team' ? `Chart of team ${chart.name}` : `Chart ${chart.name}`,
    },
  };
}

/** The umbrella's targets depend on every environment and on platform.yaml beside the charts. */
function platformTargets(inputs: NonNullable<TargetConfiguration['inputs']>): [string, TargetConfiguration][] {
  return Object.entries(umbrellaTargets).map(([name, { description, cache, outputs }]) => [
    name,
    {
      executor: `@chartwright/nx:platform-${name}`,
      cache,
      ...(cache ? { inputs: [...inputs, '{workspaceRoot}/environments/**/*', '{workspaceRoot}/platform.yaml'] } : {}),
      outputs: [...outputs],
      metadata: { description, technologies: ['helm'] },
    },
  ]);
}

/** True for a chart that stands inside another one's `charts/`: a copy of a dependency, no project of its own. */
export function isVendored(file: string): boolean {
  return /^charts\/.+\/charts\/.+\/Chart\.yaml$/.test(file);
}
