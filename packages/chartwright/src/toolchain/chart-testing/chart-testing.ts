import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { assetPath } from '../assets.ts';
import { type ChartVerdict, parseChartTesting } from './output.ts';
import { clusterHelmEnvironment } from '../helm/environment.ts';
import { locate } from '../programs/locate.ts';
import type { ProgramName } from '../programs/programs.ts';
import { run, type RunResult } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/** Options of ct; the names are those of ct's own flags. */
export interface ChartTestingOptions {
  /** Absolute folder ct runs in, the root of a Git clone. */
  readonly workspace: string;
  /** Path of ct's settings; `tools/ct/ct.yaml` of the workspace by default, else the package's own. */
  readonly config?: string;
  /** Folders of charts, relative to the workspace; by default those that have changed. */
  readonly charts?: readonly string[];
  /** Every chart; no version check then. */
  readonly all?: boolean;
  readonly targetBranch?: string;
  readonly remote?: string;
  /** Git reference to compare with the target branch. */
  readonly since?: string;
  /** For `install`: the namespace, made and removed by ct when absent. */
  readonly namespace?: string;
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
    return run(ct.path, [command, ...chartTestingArguments(command, options)], {
      cwd: options.workspace,
      environment: { ...environment, PATH: [folder, environment['PATH'] ?? ''].join(delimiter) },
      timeout: chartTestingTimeout,
      signal: options.signal,
    });
  });
}

/** ct's arguments; `--flag=value`, so that no value is taken for a flag. */
export function chartTestingArguments(command: Command | 'list-changed', options: ChartTestingOptions): string[] {
  const own = join(options.workspace, 'tools', 'ct', 'ct.yaml');
  const flags: [string, string | undefined][] = [
    ['config', options.config ?? (existsSync(own) ? own : assetPath('tools', 'ct', 'ct.yaml'))],
    ['target-branch', options.targetBranch],
    ['remote', options.remote],
    ['since', options.since],
  ];
  if (command !== 'list-changed') flags.push(['charts', options.charts?.join(',')]);
  if (command.includes('install')) flags.push(['namespace', options.namespace]);
  // The settings' own paths are relative to the clone they were written for.
  if (command.startsWith('lint') && options.config === undefined && !existsSync(own)) {
    flags.push(['chart-yaml-schema', assetPath('tools', 'ct', 'chart_schema.yaml')]);
    flags.push(['lint-conf', assetPath('tools', 'ct', 'lintconf.yaml')]);
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
      file: 'tools/ct/ct.yaml',
      path: '',
      found,
      expected: 'a verdict on each chart',
      fix: 'correct what is named; `git fetch origin main` where a branch is missing',
    },
  ]);
}
