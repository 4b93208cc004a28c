/** Where a person changes something: a line of a values file, or else the chart's template. Serialisable as JSON. */
export interface Place {
  /** Path relative to the workspace, or within a chart as Helm names it (`team/charts/lib-team/templates/…`). */
  readonly file: string;
  /** 1-based; absent for a template. */
  readonly line?: number;
  readonly column?: number;
  /** Dotted path in a values file, such as `tenant.network.peers.checkout`. */
  readonly path?: string;
}
