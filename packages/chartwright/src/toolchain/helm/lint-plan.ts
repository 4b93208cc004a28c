import type { LintRequest } from './helm.ts';
import { kindOfPlain, type LintedKind } from './lint-kinds.ts';
import { type LibraryMemory, type SharedLibrary, sharedLibraryOf } from './thin-chart.ts';

/** A chart to lint once. */
export interface LintJob {
  readonly request: LintRequest;
  /** Positions in the list of the requests that it is the verdict on. */
  readonly indexes: readonly number[];
  /**
   * The chart's library and what is to be linted in place of its templates, where that can be: what the chart rendered to,
   * or nothing where all its objects are of kinds that Helm has no remark about.
   */
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
 * template is one include, of which `helm lint` checks nothing but what it renders to. Of a chart that was rendered with
 * several values, and of whose objects nothing is left to judge, one verdict serves all.
 *
 * @param unremarked kinds that Helm has no remark about
 * @param size most charts a process
 * @param lanes processes at once
 */
export function planLint(
  requests: readonly LintRequest[],
  unremarked: ReadonlySet<LintedKind>,
  size: number,
  lanes: number,
): LintSlice[] {
  const jobs = jobsOf(requests, unremarked);
  const rendered = jobs.filter((job) => job.rendered !== undefined);
  const whole = jobs.filter((job) => job.rendered === undefined);
  return [
    ...slices(whole, size, Math.min(lanes, Math.ceil(whole.length / worthOneProcess.whole))),
    ...slices(rendered, size, Math.min(lanes, Math.ceil(rendered.length / worthOneProcess.rendered))),
  ].map((slice) => ({ jobs: slice, rendered: slice[0]?.rendered !== undefined }));
}

function jobsOf(requests: readonly LintRequest[], unremarked: ReadonlySet<LintedKind>): LintJob[] {
  const memory: LibraryMemory = new Map();
  const bare = new Map<string, number[]>();
  return requests.flatMap((request, index): LintJob[] => {
    const { chart, manifest } = request;
    const library = manifest === undefined ? undefined : sharedLibraryOf(request, memory);
    if (library === undefined || manifest === undefined) return [{ request, indexes: [index], rendered: undefined }];
    if (!isRemarkable(request, unremarked)) {
      const known = bare.get(chart);
      known?.push(index);
      if (known !== undefined) return [];
      const indexes = [index];
      bare.set(chart, indexes);
      return [{ request, indexes, rendered: { library, manifest: '' } }];
    }
    return [{ request, indexes: [index], rendered: { library, manifest } }];
  });
}

/** Whether Helm may have a remark about one of the objects. */
function isRemarkable({ manifest = '', objects }: LintRequest, unremarked: ReadonlySet<LintedKind>): boolean {
  return objects?.every((object) => unremarked.has(kindOfPlain(object, manifest) ?? '')) !== true;
}

/** Slices of about equal length, at least so many. */
function slices(jobs: readonly LintJob[], size: number, least: number): LintJob[][] {
  const count = Math.max(least, Math.ceil(jobs.length / size));
  const length = Math.ceil(jobs.length / count);
  return Array.from({ length: count }, (_, slice) => jobs.slice(slice * length, (slice + 1) * length));
}
