import { symlink, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { type ChartVerdict, parseChartTesting } from './output.ts';
import { clusterHelmEnvironment } from '../helm/environment.ts';
import { locate } from '../programs/locate.ts';
import type { ProgramName } from '../programs/programs.ts';
import { chartTestingSettings, excludedCharts, ownSettings } from './settings.ts';
import { run, type RunResult } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/** Options of ct; the names are those of ct's own flags. */
export interface ChartTestingOptions {
  /** Absolute folder ct runs in, the root of a Git clone. */
  readonly workspace: string;
  /** Path of the workspace's own settings, relative to it; `ct.yaml` by default. */
  readonly config?: string;
  /** Folders of charts, relative to the workspace; by default those that have changed. */
  readonly charts?: readonly string[];
  /** Every chart; no version check then. */
  readonly all?: boolean;
  /** Names of charts' folders to leave out beside those of the settings. */
  readonly excluded?: readonly string[];
  readonly targetBranch?: string;
  readonly remote?: string;
  /** Git reference to compare with the target branch. */
  readonly since?: string;
  /** For `install`: the namespace, made and removed by ct when absent. */
  readonly namespace?: string;
  /** For `install`: the release's name; the chart's with something random by default. */
  readonly releaseName?: string;
  /** For `install`: arguments of `helm install` that set values, in one line as a shell would split it. */
  readonly valuesArguments?: string;
  /** Absolute path of the kubeconfig; the person's own by default. */
  readonly kubeconfig?: string;
  /** For `install`: try the upgrade from the target branch's chart too. */
  readonly upgrade?: boolean;
  /** More arguments, passed on as they are. */
  readonly extraArguments?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Linting 1,000 charts with ct takes 10 to 15 minutes; an install waits for pods. */
const chartTestingTimeout = 60 * 60 * 1000;

type Command = 'lint' | 'install' | 'lint-and-install';

/** `ct lint`: helm's linter, the version rule, Chart.yaml's shape, YAML's style. @throws ProblemsError when ct cannot run */
export function lint(options: ChartTestingOptions): Promise<ChartVerdict[]> {
  return verdictsOf('lint', ['helm', 'yamllint', 'yamale'], options);
}

/** `ct install`: installs each chart into the current cluster, tests it, and removes it. @throws as {@link lint} */
export function install(options: ChartTestingOptions): Promise<ChartVerdict[]> {
  return verdictsOf('install', ['helm', 'kubectl'], options);
}

/** `ct lint-and-install`, which installs a chart only when it has passed the linter. @throws as {@link lint} */
export function lintAndInstall(options: ChartTestingOptions): Promise<ChartVerdict[]> {
  return verdictsOf('lint-and-install', ['helm', 'kubectl', 'yamllint', 'yamale'], options);
}

/**
 * `ct list-changed`: the folders of the charts that differ from the target branch, relative to the workspace.
 *
 * @throws ProblemsError when ct cannot run, or there is no such branch
 */
export async function listChanged(options: ChartTestingOptions): Promise<string[]> {
  const { exitCode, stdout, stderr } = await runChartTesting('list-changed', ['helm'], options);
  if (exitCode === 0) return stdout.split('\n').filter((line) => line !== '');
  throw stopped(stderr);
}

async function verdictsOf(
  command: Command,
  needed: readonly ProgramName[],
  options: ChartTestingOptions,
): Promise<ChartVerdict[]> {
  const { exitCode, stdout, stderr } = await runChartTesting(command, needed, options);
  const verdicts = parseChartTesting(stdout);
  if (exitCode !== 0 && verdicts.every((verdict) => verdict.ok)) throw stopped(stderr);
  return verdicts;
}

/** Runs ct with the programs it calls by name on its PATH, and no others of those names before them. */
async function runChartTesting(
  command: Command | 'list-changed',
  needed: readonly ProgramName[],
  options: ChartTestingOptions,
): Promise<RunResult> {
  const ct = await locate('ct');
  const programs = await Promise.all(needed.map((name) => locate(name)));
  return withTemporaryFolder(async (folder) => {
    for (const { name, path } of programs) {
      const file = process.platform === 'win32' ? basename(path) : name;
      await symlink(path, join(folder, file));
    }
    const environment = clusterHelmEnvironment();
    const config = join(folder, ownSettings);
    await writeFile(config, settingsText(options));
    return run(ct.path, [command, ...chartTestingArguments(command, config, options)], {
      cwd: options.workspace,
      environment: {
        ...environment,
        ...(options.kubeconfig === undefined ? {} : { KUBECONFIG: options.kubeconfig }),
        PATH: [folder, environment['PATH'] ?? ''].join(delimiter),
      },
      timeout: chartTestingTimeout,
      signal: options.signal,
    });
  });
}

/** The settings as JSON, which is YAML. */
function settingsText({ workspace, config, excluded = [] }: ChartTestingOptions): string {
  const settings = chartTestingSettings(workspace, config);
  return JSON.stringify({ ...settings, 'excluded-charts': [...excludedCharts(settings), ...excluded] });
}

/**
 * ct's arguments; `--flag=value`, so that no value is taken for a flag.
 *
 * @param config absolute path of the settings
 */
export function chartTestingArguments(
  command: Command | 'list-changed',
  config: string,
  options: ChartTestingOptions,
): string[] {
  const flags: [string, string | undefined][] = [
    ['config', config],
    ['target-branch', options.targetBranch],
    ['remote', options.remote],
    ['since', options.since],
  ];
  if (command !== 'list-changed') flags.push(['charts', options.charts?.join(',')]);
  if (command.includes('install')) {
    flags.push(['namespace', options.namespace], ['release-name', options.releaseName]);
    flags.push(['helm-extra-set-args', options.valuesArguments]);
  }
  const switches = [...(options.all === true ? ['--all'] : []), ...(options.upgrade === true ? ['--upgrade'] : [])];
  const given = flags.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
  return [...given, ...switches, ...(options.extraArguments ?? [])];
}

function stopped(stderr: string): ProblemsError {
  const found = withoutSecrets(/^Error: (.+)$/m.exec(stderr)?.[1] ?? stderr.trim()).slice(-500);
  return new ProblemsError([
    {
      code: 'ct/stopped',
      severity: 'error',
      file: ownSettings,
      path: '',
      found,
      expected: 'a verdict on each chart',
      fix: 'correct what is named; `git fetch origin main` where a branch is missing',
    },
  ]);
}
