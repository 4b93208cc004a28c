import { coerce, lt, parse, type SemVer } from 'semver';

/** Versions of one to three numbers, as tags of images have them; anything else has no order. */
const shortVersion = /^v?\d+(\.\d+)?$/;

/**
 * Whether one version is older than another, by semantic versioning. Versions of which one has no order, such as the
 * hash of a commit, are never older.
 */
export function isOlder(version: string, other: string): boolean {
  const [one, two] = [ordered(version), ordered(other)];
  return one !== undefined && two !== undefined && lt(one, two);
}

function ordered(version: string): SemVer | undefined {
  return parse(version) ?? (shortVersion.test(version) ? (coerce(version) ?? undefined) : undefined);
}
