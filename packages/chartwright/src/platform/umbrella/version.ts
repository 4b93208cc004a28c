import { createHash } from 'node:crypto';
import { inc } from 'semver';

/** Annotation of the umbrella's Chart.yaml with the digest of what its version stands for. */
export const contentAnnotation = 'chartwright.dev/content';

/** The version of an existing umbrella, and the digest of the content that it was given to. */
export interface RecordedUmbrella {
  readonly version: string;
  /** Undefined in a Chart.yaml from before versions followed the content. */
  readonly content: string | undefined;
}

/**
 * The version of an umbrella with a content: the recorded one while that stays the same, else the next patch. A GitOps
 * engine pins the version, so a change under an old one would never be rolled out; a digest in the version itself would
 * have no order, which promotion by ranges needs.
 *
 * @param recorded undefined for a new umbrella, whose version is `first`
 */
export function umbrellaVersion(recorded: RecordedUmbrella | undefined, content: string, first: string): string {
  if (recorded === undefined) return first;
  if (recorded.content === content) return recorded.version;
  return inc(recorded.version, 'patch') ?? first;
}

/** The digest that an umbrella's Chart.yaml records, without reading the rest of it. */
export function recordedContent(chartYaml: string): string | undefined {
  return new RegExp(`^  ${contentAnnotation}: "?([0-9a-f]{16})"?\r?$`, 'm').exec(chartYaml)?.[1];
}

/**
 * Digest of everything that a packaged umbrella holds, 16 hexadecimal digits.
 *
 * @param files text or digest by path
 */
export function contentDigest(files: Iterable<readonly [string, string]>): string {
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}
