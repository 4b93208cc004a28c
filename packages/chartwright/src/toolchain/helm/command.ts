import type { HelmOptions, RenderRequest } from './helm.ts';
import { offlineHelmEnvironment } from './environment.ts';
import { run, type RunResult } from '../run.ts';

/** Rendering 250 charts takes a second; minutes mean that it hangs. */
const helmTimeout = 3 * 60 * 1000;

/**
 * Helm is a Go program that lives for seconds and allocates much. Collecting garbage when the heap has grown fivefold,
 * not twofold as Go does by itself, took a fifth off rendering and linting, for some 100 MB. A person's setting wins.
 */
const garbageCollection = { GOGC: '400' };

/** Runs helm where neither the person's settings nor a cluster can be seen. */
export function runHelm(program: string, args: readonly string[], options: HelmOptions): Promise<RunResult> {
  const environment = { ...garbageCollection, ...offlineHelmEnvironment() };
  return run(program, args, { environment, timeout: helmTimeout, signal: options.signal });
}

/** Arguments of `helm template` for one chart. */
export function templateArguments(
  request: Pick<RenderRequest, 'chart' | 'values'> & { readonly release: string; readonly namespace?: string },
  options: HelmOptions,
): string[] {
  return [
    'template',
    `--namespace=${request.namespace ?? 'default'}`,
    ...kubeVersion(options),
    ...(options.apiVersions ?? []).map((version) => `--api-versions=${listItem(version)}`),
    ...(options.includeCrds === true ? ['--include-crds'] : []),
    ...(options.skipSchemas === true ? ['--skip-schema-validation'] : []),
    ...(request.values ?? []).map((file) => `--values=${listItem(file)}`),
    // What follows is a name and a path, whatever it begins with.
    '--',
    request.release,
    request.chart,
  ];
}

/**
 * Arguments of `helm lint` for many charts.
 *
 * @param checked whether their values have been checked against their schemas
 */
export function lintArguments(charts: readonly string[], checked: boolean, options: HelmOptions): string[] {
  const skipped = checked ? ['--skip-schema-validation'] : [];
  return ['lint', '--namespace=default', ...skipped, ...kubeVersion(options), '--', ...charts];
}

function kubeVersion(options: HelmOptions): string[] {
  return options.kubeVersion === undefined ? [] : [`--kube-version=${options.kubeVersion}`];
}

/** An item of a flag that helm reads as a line of CSV, so that a comma in a path stays one. */
function listItem(text: string): string {
  return /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
