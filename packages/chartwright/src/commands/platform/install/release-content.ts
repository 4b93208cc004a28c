import { readManifest } from '../../../kube/manifest.ts';
import type { PlannedRelease } from '../../../toolchain/cluster/releases.ts';

/**
 * The content of a release as a text that is equal for equal content: hooks and objects each in a fixed order, without
 * comments and without regard to the order of keys. A release with a document that cannot be read equals only the same
 * text.
 */
export function comparable({ manifest, hooks }: PlannedRelease): string {
  const parts = [manifest, ...hooks];
  const read = parts.map((part) => readManifest(part, 'release'));
  if (read.some(({ problems }) => problems.length > 0)) return parts.join('\n');
  return read
    .flatMap(({ objects }) => objects)
    .map(({ value }) => JSON.stringify(sorted(value)))
    .sort()
    .join('\n');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
