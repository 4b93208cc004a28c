import type { LockedFile } from './lock.ts';
import { lockFile } from './lock.ts';
import type { VendorSite } from './site.ts';

/** The result of a run of `platform:vendor`. */
export interface VendorDone {
  readonly places: readonly Placed[];
  readonly fetched: readonly (LockedFile & { readonly size: number })[];
  /** Paths relative to the workspace. */
  readonly removed: readonly string[];
}

/** A place, and the definitions that are there now. */
export interface Placed {
  readonly site: VendorSite;
  readonly crds: ReadonlyMap<string, string>;
}

/** The result as lines to print. */
export function vendorReport({ places, fetched, removed }: VendorDone): string {
  const lines = fetched.map(({ file, size, source }) => `fetched ${file}  ${kibibytes(size)}  ${source}`);
  const total = fetched.reduce((sum, { size }) => sum + size, 0);
  return [
    ...lines,
    ...removed.map((file) => `removed ${file}`),
    fetched.length === 0 ? 'Nothing to fetch.' : `Fetched ${fetched.length} files, ${kibibytes(total)}.`,
    ...places.map(placedText),
  ].join('\n');
}

function placedText({ site: { environment, plan, charts, crds: folder }, crds }: Placed): string {
  const bytes = [...crds.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const definitions = `${crds.size} CustomResourceDefinitions (${kibibytes(bytes)}) in ${folder}`;
  if (environment === undefined)
    return `${plan.charts.length} charts are in ${charts}, ${definitions}; digests are in ${lockFile}.`;
  const own = plan.crds.length === 0 ? '' : `, ${definitions}`;
  const count =
    plan.charts.length === 1 ? '1 chart of another version' : `${plan.charts.length} charts of other versions`;
  return `For ${environment}: ${count} in ${charts}${own}.`;
}

function kibibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}
