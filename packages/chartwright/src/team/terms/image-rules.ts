import { teamSchema } from '../../core/schema/generated/team-schema.ts';

interface ImageSchema {
  readonly pattern: string;
  readonly not: { readonly pattern: string };
}

const { workload } = teamSchema['definitions'] as {
  readonly workload: { readonly properties: { readonly image: ImageSchema } };
};
const { image: schema } = workload.properties;
const form = new RegExp(schema.pattern);
const forbidden = new RegExp(schema.not.pattern);

/** Whether an image is pinned by a tag other than `latest` or by a digest, by the schema's own pattern for workloads. */
export function isPinned(image: string): boolean {
  return form.test(image) && !forbidden.test(image);
}

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
