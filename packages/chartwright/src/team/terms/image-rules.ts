import { teamSchema } from '../../core/schema/generated/team-schema.ts';

interface ImageSchema {
  readonly pattern: string;
  readonly not: { readonly pattern: string };
}

const { image: schema } = teamSchema['definitions'] as { readonly image: ImageSchema };
const form = new RegExp(schema.pattern);
const forbidden = new RegExp(schema.not.pattern);

/** Whether an image is pinned by a tag other than `latest` or by a digest, by the schema's own pattern for workloads. */
export function isPinned(image: string): boolean {
  return form.test(image) && !forbidden.test(image);
}

/** Names of images as https://github.com/distribution/reference has them, here without a tag and a digest. */
const DOMAIN = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*(?::\d+)?$/;
const PATH = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
/** `RepositoryNameTotalLengthMax`: of the path, without the registry. */
const LONGEST_PATH = 255;

/** Whether a container runtime reads an image that is pinned; the schema's pattern takes any run of separators. */
export function isReference(image: string): boolean {
  const parts = image
    .replace(/@sha256:.*$/, '')
    .replace(/:[^/:]*$/, '')
    .split('/');
  const [first = ''] = parts;
  // By this a registry is told from a part of a path (`splitDockerDomain`).
  const hasDomain = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  const path = hasDomain ? parts.slice(1) : parts;
  return (
    (!hasDomain || DOMAIN.test(first)) && path.every((part) => PATH.test(part)) && path.join('/').length <= LONGEST_PATH
  );
}

/** What a message expects of an image that is none. */
export const expectedReference = `a name whose parts are letters and digits, with ".", "_", "__" or dashes between them, and a path of at most ${LONGEST_PATH} characters`;

/**
 * Whether an image comes from a registry of the guard rail `images`, which compares the beginning of its name.
 *
 * @param registries prefixes that end with a slash; none allows any image
 */
export function isOfRegistries(image: string, registries: readonly string[]): boolean {
  return registries.length === 0 || registries.some((registry) => image.startsWith(registry));
}

/** What a message expects of an image. */
export function expectedRegistry(registries: readonly string[]): string {
  return `an image from ${registries.join(' or ')}, which the platform allows`;
}
