import type { LockedFile, VendorLock } from './lock.ts';
import { lockFile } from './lock.ts';
import { chartsFolder, crdsFolder } from './place.ts';
import type { VendorPlan } from './plan.ts';

/** The result of a run of `platform:vendor`. */
export interface VendorDone {
  readonly plan: VendorPlan;
  readonly lock: VendorLock;
  readonly fetched: readonly (LockedFile & { readonly size: number })[];
  /** Paths relative to the workspace. */
  readonly removed: readonly string[];
  readonly crds: ReadonlyMap<string, string>;
}

/** The result as lines to print. */
export function vendorReport({ plan, fetched, removed, crds }: VendorDone): string {
  const crdBytes = [...crds.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const lines = fetched.map(({ file, size, source }) => `fetched ${file}  ${kibibytes(size)}  ${source}`);
  const total = fetched.reduce((sum, { size }) => sum + size, 0);
  return [
    ...lines,
    ...removed.map((file) => `removed ${file}`),
    fetched.length === 0 ? 'Nothing to fetch.' : `Fetched ${fetched.length} files, ${kibibytes(total)}.`,
    `${plan.charts.length} charts are in ${chartsFolder}, ${crds.size} CustomResourceDefinitions (${kibibytes(crdBytes)}) in ${crdsFolder}; digests are in ${lockFile}.`,
  ].join('\n');
}

function kibibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}
