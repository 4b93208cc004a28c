import type { LintRequest } from './helm.ts';
import { type LibraryMemory, type SharedLibrary, sharedLibraryOf } from './thin-chart.ts';

/** A request to lint. */
export interface LintJob {
  readonly request: LintRequest;
  /** Position in the list of requests. */
  readonly index: number;
  /** The chart's library and what the chart rendered to, where that can replace its templates. */
  readonly rendered: { readonly library: SharedLibrary; readonly manifest: string } | undefined;
}

/** Charts to lint in one process. Those that were rendered and those that were not take different arguments. */
export interface LintSlice {
  readonly jobs: readonly LintJob[];
  readonly rendered: boolean;
}

/** Charts whose linting takes longer than a start of helm (50 ms): some 30 ms each, and 2 ms where it was rendered. */
const worthOneProcess = { whole: 4, rendered: 50 } as const;

/**
 * Distributes requests over Helm processes. Only for a thin chart can the manifest replace the templates: then its
 * template is one include, of which `helm lint` checks nothing but what it renders to.
 *
 * @param size most charts a process
 * @param lanes processes at once
 */
export function planLint(requests: readonly LintRequest[], size: number, lanes: number): LintSlice[] {
  const memory: LibraryMemory = new Map();
  const jobs = requests.map((request, index): LintJob => {
    const { manifest } = request;
    const library = manifest === undefined ? undefined : sharedLibraryOf(request, memory);
    return { request, index, rendered: library && manifest !== undefined ? { library, manifest } : undefined };
  });
  const rendered = jobs.filter((job) => job.rendered !== undefined);
  const whole = jobs.filter((job) => job.rendered === undefined);
  return [
    ...slices(whole, size, Math.min(lanes, Math.ceil(whole.length / worthOneProcess.whole))),
    ...slices(rendered, size, Math.min(lanes, Math.ceil(rendered.length / worthOneProcess.rendered))),
  ].map((slice) => ({ jobs: slice, rendered: slice[0]?.rendered !== undefined }));
}

/** Slices of about equal length, at least so many. */
function slices(jobs: readonly LintJob[], size: number, least: number): LintJob[][] {
  const count = Math.max(least, Math.ceil(jobs.length / size));
  const length = Math.ceil(jobs.length / count);
  return Array.from({ length: count }, (_, slice) => jobs.slice(slice * length, (slice + 1) * length));
}
