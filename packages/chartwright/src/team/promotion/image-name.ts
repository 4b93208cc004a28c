/** The parts of an image that is pinned by a tag, a digest, or both. */
export interface ImageName {
  readonly repository: string;
  readonly tag: string | undefined;
  /** With its algorithm, `sha256:…`. */
  readonly digest: string | undefined;
}

/** Takes an image apart; a colon before the last slash is that of a port. */
export function splitImage(image: string): ImageName {
  const [name = '', digest] = image.split('@');
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon < 0
    ? { repository: name, tag: undefined, digest }
    : { repository: name.slice(0, colon), tag: name.slice(colon + 1), digest };
}

/** The image as a workload names it. */
export function joinImage({ repository, tag, digest }: ImageName): string {
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/**
 * The image that a release was built as. A digest without a tag drops the tag that was there: it names another image.
 *
 * @param given what the release is known by; at least one of both
 */
export function releasedImage(image: string, given: Pick<ImageName, 'tag' | 'digest'>): string {
  const { repository, tag, digest } = splitImage(image);
  if (given.digest === undefined) return joinImage({ repository, tag: given.tag, digest: undefined });
  return joinImage({
    repository,
    tag: given.tag ?? (given.digest === digest ? tag : undefined),
    digest: given.digest,
  });
}
