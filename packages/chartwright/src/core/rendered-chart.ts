/** A chart as data; paths are relative to its folder, with `/`. */
export interface RenderedChart {
  /**
   * Path to content, in the order of writing. `Chart.yaml` is last: without it neither Helm nor Nx sees a chart, so a
   * folder without it is one whose writing was interrupted.
   */
  readonly files: ReadonlyMap<string, string>;
  /** Path to the target of a symbolic link, relative to the link's folder. */
  readonly links: ReadonlyMap<string, string>;
}
