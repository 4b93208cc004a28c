import type { HelmOptions, RenderRequest } from './helm.ts';
import { offlineHelmEnvironment } from './helm-environment.ts';
import { run, type RunResult } from './run.ts';

/** Rendering 250 charts takes a second; minutes mean that it hangs. */
const helmTimeout = 3 * 60 * 1000;

/** Runs helm where neither the person's settings nor a cluster can be seen. */
export function runHelm(program: string, args: readonly string[], options: HelmOptions): Promise<RunResult> {
  const environment = offlineHelmEnvironment();
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
    ...(request.values ?? []).map((file) => `--values=${listItem(file)}`),
    // What follows is a name and a path, whatever it begins with.
    '--',
    request.release,
    request.chart,
  ];
}

/** Arguments of `helm lint` for many charts. */
export function lintArguments(charts: readonly string[], options: HelmOptions): string[] {
  return ['lint', '--namespace=default', ...kubeVersion(options), '--', ...charts];
}

function kubeVersion(options: HelmOptions): string[] {
  return options.kubeVersion === undefined ? [] : [`--kube-version=${options.kubeVersion}`];
}

/** An item of a flag that helm reads as a line of CSV, so that a comma in a path stays one. */
function listItem(text: string): string {
  return /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
