import type { OptionSchemas, OptionValues } from './frame/options.ts';
import type { ChartOutcome, Outcome } from './frame/outcome.ts';
import type { Ask, Progress } from './frame/person.ts';
import * as platform from './options/platform.ts';
import { reachOptions, whoCanOptions } from './options/questions.ts';
import { ctInstallOptions, ctLintOptions } from './options/chart-testing.ts';
import { chartOptions, compareOptions, gateOptions, teamDiffOptions, teamExplainOptions } from './options/charts.ts';
import type { ChartKind } from './workspace/chart-folder.ts';
import type { Workspace } from './workspace/workspace.ts';

/**
 * A target of Nx. `npm run generate` makes from these tables the executors with their schemas, `executors.json` and the
 * reference of targets; the plugin gives the targets to the projects.
 */
interface Command {
  /** An imperative sentence without a full stop. */
  readonly description: string;
  readonly options: OptionSchemas;
  /** Paths that it writes, as Nx writes outputs of a target. */
  readonly outputs: readonly string[];
  /** It changes neither files of the workspace nor a cluster, so that an assistant may run it unasked (`mcp/`). */
  readonly readOnly?: true;
  /** The function that runs it, by its name and its file below `commands/`: nothing of it is loaded before it runs. */
  readonly run: readonly [name: string, file: string];
}

/** A command that runs over charts, many in one process; its function is a {@link RunCharts}. */
export interface ChartCommand extends Command {
  /** Kinds of charts whose projects have the target. */
  readonly kinds: readonly ChartKind[];
  /** Whether the result depends on the workspace's files alone, so that Nx may keep it. */
  readonly cache: boolean;
}

/** Runs a command over charts, and yields one outcome for each, in any order. */
export type RunCharts<Name extends ChartCommandName = ChartCommandName> = (
  workspace: Workspace,
  roots: readonly string[],
  fleet: readonly string[],
  options: OptionValues<(typeof chartCommands)[Name]['options']>,
) => AsyncIterable<ChartOutcome>;

/** A command of the umbrella's project; its function is a {@link RunPlatform}. */
export interface PlatformCommand extends Command {
  /** Whether the result depends on the workspace's files alone, so that Nx may keep it. */
  readonly cache: boolean;
}

/** Runs a command of the platform in the workspace at an absolute folder. */
export type RunPlatform<Name extends PlatformCommandName> = (
  root: string,
  options: OptionValues<(typeof platformCommands)[Name]['options']>,
  ask: Ask,
  progress: Progress,
) => Promise<Outcome>;

/** Targets of charts' projects, by name. */
export const chartCommands = {
  validate: {
    description: "Check a chart's values against the schema, the rules and the other teams' values",
    kinds: ['team'],
    cache: true,
    options: gateOptions,
    outputs: [],
    readOnly: true,
    run: ['validateCharts', './team/validate.ts'],
  },
  lint: {
    description: "Check a chart's values and style, run helm lint, and check every rendered object",
    kinds: ['team', 'application', 'library'],
    cache: true,
    options: gateOptions,
    outputs: [],
    readOnly: true,
    run: ['lintCharts', './team/lint.ts'],
  },
  render: {
    description: "Render a chart's manifests to dist/, with its own values and in each environment",
    kinds: ['team', 'application'],
    cache: true,
    options: gateOptions,
    outputs: [
      '{workspaceRoot}/dist/{projectName}/manifests.yaml',
      '{workspaceRoot}/dist/{projectName}/*/manifests.yaml',
    ],
    run: ['renderCharts', './team/render.ts'],
  },
  package: {
    description: 'Package a chart to dist/',
    kinds: ['team', 'application', 'library'],
    cache: true,
    options: chartOptions,
    outputs: ['{workspaceRoot}/dist/{projectName}/{projectName}-*.tgz'],
    run: ['packageCharts', './team/package.ts'],
  },
  compare: {
    description: 'Compare what manifests say with what the chart renders in their place',
    kinds: ['team'],
    cache: false,
    options: compareOptions,
    outputs: [],
    run: ['compareCharts', './team/compare.ts'],
  },
  explain: {
    description: 'Print a value of a team in each environment, and the file and line that set it',
    kinds: ['team'],
    cache: true,
    options: teamExplainOptions,
    outputs: [],
    readOnly: true,
    run: ['explainCharts', './team/explain.ts'],
  },
  diff: {
    description: "Compare a team's objects in each environment with another commit, and say what is risky",
    kinds: ['team'],
    cache: false,
    options: teamDiffOptions,
    outputs: [],
    readOnly: true,
    run: ['diffCharts', './team/diff/diff.ts'],
  },
  'ct-lint': {
    description: "Check a chart by the community's rules: chart-testing's `ct lint`",
    kinds: ['team', 'application', 'library'],
    // The verdict depends on programs of the machine and, where versions are compared, on another branch.
    cache: false,
    options: ctLintOptions,
    outputs: [],
    run: ['ctLintCharts', './team/chart-testing/lint.ts'],
  },
  'ct-install': {
    description: "Install a chart into a cluster for tests, run its tests and remove it: chart-testing's `ct install`",
    kinds: ['team', 'application'],
    cache: false,
    options: ctInstallOptions,
    outputs: [],
    run: ['ctInstallCharts', './team/chart-testing/install.ts'],
  },
} as const satisfies Readonly<Record<string, ChartCommand>>;

/**
 * The commands of charts that often run together, and for the targets of which Nx therefore starts one process: it takes
 * longer to start than a chart to check, and what one reads serves the next.
 */
export const sharedCommands = ['validate', 'lint', 'render', 'diff'] as const satisfies readonly ChartCommandName[];

/** Targets of the umbrella's project, by name. */
export const platformCommands = {
  vendor: {
    description: "Fetch and check the components' charts and their CustomResourceDefinitions",
    cache: false,
    outputs: [],
    options: platform.vendorOptions,
    run: ['vendorPlatform', './platform/vendor/vendor.ts'],
  },
  images: {
    description: 'List every image and chart of the platform, or write a script that copies the images',
    cache: false,
    outputs: [],
    options: platform.imagesOptions,
    run: ['platformImages', './platform/images/images.ts'],
  },
  package: {
    description: 'Package the vendored umbrella to dist/platform/',
    cache: false,
    outputs: ['{workspaceRoot}/dist/platform/platform-*.tgz'],
    options: platform.packageOptions,
    run: ['packagePlatform', './platform/package.ts'],
  },
  render: {
    description: "Render the platform's manifests to dist/, by environment and ring",
    cache: true,
    outputs: ['{workspaceRoot}/dist/platform'],
    options: platform.renderOptions,
    run: ['renderPlatform', './platform/render.ts'],
  },
  validate: {
    description: "Check the platform's values, every rendered object, and the references between them",
    cache: true,
    outputs: [],
    options: platform.renderingOptions,
    readOnly: true,
    run: ['validatePlatform', './platform/validate.ts'],
  },
  lint: {
    description: 'Check the platform as validate does, and run helm lint',
    cache: true,
    outputs: [],
    options: platform.renderingOptions,
    readOnly: true,
    run: ['lintPlatform', './platform/lint.ts'],
  },
  size: {
    description: 'Print how large the Secret of each release is, against its limit',
    cache: true,
    outputs: [],
    options: platform.renderingOptions,
    readOnly: true,
    run: ['platformSize', './platform/size.ts'],
  },
  explain: {
    description: 'Print a value of the platform, and the file and line that set it',
    cache: true,
    outputs: [],
    options: platform.explainOptions,
    readOnly: true,
    run: ['explainPlatform', './platform/explain/explain.ts'],
  },
  diff: {
    description: 'Compare the platform with another commit: objects, fields, and the risks of each change',
    cache: false,
    outputs: [],
    options: platform.diffOptions,
    readOnly: true,
    run: ['diffPlatform', './platform/diff/diff.ts'],
  },
  rehearse: {
    description:
      'Install an earlier version on a throw-away control plane, upgrade it, roll back, and compare with diff',
    cache: false,
    outputs: [],
    options: platform.rehearseOptions,
    run: ['rehearsePlatform', './platform/rehearse/rehearse.ts'],
  },
  review: {
    description: 'Compare the platform and all teams with another commit: equal changes once, the most dangerous first',
    cache: false,
    outputs: [],
    options: platform.reviewOptions,
    readOnly: true,
    run: ['reviewWorkspace', './platform/review/review.ts'],
  },
  reach: {
    description: 'Answer who may reach whom on which port, with the rule and the line that decide',
    cache: false,
    outputs: [],
    options: reachOptions,
    readOnly: true,
    run: ['reachPlatform', './platform/reach/reach.ts'],
  },
  'who-can': {
    description: 'Answer who may do what, with the binding and the rule, and who comes to it by another right',
    cache: false,
    outputs: [],
    options: whoCanOptions,
    readOnly: true,
    run: ['whoCanPlatform', './platform/who-can/who-can.ts'],
  },
  report: {
    description: 'Write a page that shows the platform, its teams and what the checks found, and opens from disk',
    cache: false,
    outputs: ['{workspaceRoot}/dist/report'],
    options: platform.pageOptions,
    run: ['reportWorkspace', './platform/report/report.ts'],
  },
  crds: {
    description: "Apply the vendored CustomResourceDefinitions to an environment's cluster",
    cache: false,
    outputs: [],
    options: platform.crdsOptions,
    run: ['updateCrds', './platform/crds.ts'],
  },
  up: {
    description: "Create an environment's kind cluster and install the platform into it",
    cache: false,
    outputs: [],
    options: platform.installOptions,
    run: ['bringUp', './platform/up.ts'],
  },
  install: {
    description: "Install or upgrade an environment's platform, ring by ring",
    cache: false,
    outputs: [],
    options: platform.installOptions,
    run: ['installPlatform', './platform/install/install.ts'],
  },
  uninstall: {
    description: "Remove an environment's platform, the last ring first",
    cache: false,
    outputs: [],
    options: platform.uninstallOptions,
    run: ['uninstallPlatform', './platform/uninstall.ts'],
  },
  drill: {
    description: "Restore a team's backup into a scratch namespace, compare the two, and remove the copy",
    cache: false,
    outputs: [],
    options: platform.drillOptions,
    run: ['drillTeam', './platform/drill/drill.ts'],
  },
} as const satisfies Readonly<Record<string, PlatformCommand>>;

/** Name of a command of charts. */
export type ChartCommandName = keyof typeof chartCommands;

/** Name of a command of the platform. */
export type PlatformCommandName = keyof typeof platformCommands;
