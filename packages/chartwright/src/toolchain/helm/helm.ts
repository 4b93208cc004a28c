import type { Problem } from '../../core/problem.ts';
import type { ManifestObject } from '../../kube/manifest.ts';

/** One chart to render or lint, and with what. */
export interface RenderRequest {
  /** Absolute folder of the chart. */
  readonly chart: string;
  /** The chart's name, as in its Chart.yaml. */
  readonly name: string;
  /** Release name; the chart's name by default. */
  readonly release?: string;
  /** Namespace of the release; `default` by default, never that of the person's current context. */
  readonly namespace?: string;
  /** Absolute paths of values files, the last one wins. */
  readonly values?: readonly string[];
}

/** One chart to lint. */
export interface LintRequest extends RenderRequest {
  /** What the same request rendered to, where that is known: spares rendering once more, and the values' check in it. */
  readonly manifest?: string;
  /** All that the manifest holds, where all of it are objects: spares Helm those whose verdict follows from their kind. */
  readonly objects?: readonly ManifestObject[];
}

/** The manifest as `helm template` prints it, or what is wrong. */
export type RenderResult = { readonly manifest: string } | { readonly problems: readonly Problem[] };

/** What may be set for one call of a {@link HelmEngine}. */
export interface HelmOptions {
  /** Ends the work when aborted. */
  readonly signal?: AbortSignal;
  /** Kubernetes version that `.Capabilities.KubeVersion` shows, for example `1.33`. */
  readonly kubeVersion?: string;
  /** API versions that `.Capabilities.APIVersions` has beside the built-in ones. */
  readonly apiVersions?: readonly string[];
  /** Whether what charts have in `crds/` is rendered too; not, by default. */
  readonly includeCrds?: boolean;
  /** Whether values are checked against the charts' schemas; they are, by default. */
  readonly skipSchemas?: boolean;
}

/**
 * Helm, whatever way it is run: nothing above this interface knows whether a call starts one process, many
 * or none.
 */
export interface HelmEngine {
  /** Helm's version, without the leading `v`. */
  readonly version: string;

  /**
   * Renders many charts.
   *
   * @returns one result a request, in their order; a chart that does not render gives problems, nothing is thrown
   * @throws ProblemsError when helm itself cannot run, or the call was cancelled
   */
  render(requests: readonly RenderRequest[], options?: HelmOptions): Promise<readonly RenderResult[]>;

  /**
   * Lints many charts as `helm lint` does, each with its values files laid over its own values.
   *
   * @returns the errors and warnings of each request, in their order; empty where there are none
   * @throws ProblemsError as {@link render}
   */
  lint(requests: readonly LintRequest[], options?: HelmOptions): Promise<readonly (readonly Problem[])[]>;

  /**
   * Packages a chart; a linked library is put in as files.
   *
   * @param chart absolute folder of the chart
   * @param destination absolute folder, made if need be
   * @returns absolute path of the package, `<destination>/<name>-<version>.tgz`
   * @throws ProblemsError when the chart cannot be packaged
   */
  package(chart: string, destination: string, options?: HelmOptions): Promise<string>;
}
