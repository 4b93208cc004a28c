import type { FoundImage } from './images.ts';
import { imageName, parseImage } from './reference.ts';

/** An image of the platform, once. */
export interface ListedImage {
  /** The whole public name, such as `docker.io/grafana/loki:3.7.6`. */
  readonly image: string;
  /** The charts that name it. */
  readonly charts: readonly string[];
  /** Its names in a registry of one's own, where one is set; more than one only if charts disagree. */
  readonly targets: readonly string[];
}

/** An image that does not come from the registry that all are to come from. */
export type Escape = FoundImage;

/**
 * Each image once, sorted by name.
 *
 * @param found the images under their public names
 * @param rewritten the images of the same objects, rendered with a registry of one's own
 */
export function listImages(found: readonly FoundImage[], rewritten: readonly FoundImage[] = []): ListedImage[] {
  const there = new Map(rewritten.map((image) => [image.where, image.written]));
  const images = new Map<string, { charts: Set<string>; targets: Set<string> }>();
  for (const { written, chart, where } of found) {
    const name = wholeName(written);
    const known = images.get(name) ?? { charts: new Set(), targets: new Set() };
    known.charts.add(chart);
    const target = there.get(where);
    if (target !== undefined) known.targets.add(target);
    images.set(name, known);
  }
  return [...images]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([image, { charts, targets }]) => ({ image, charts: [...charts].sort(), targets: [...targets].sort() }));
}

/**
 * The images that do not come from a registry of one's own.
 *
 * @param registry host and path, as `registry` in platform.yaml
 */
export function escapes(found: readonly FoundImage[], registry: string): Escape[] {
  return found.filter(({ written }) => !written.startsWith(`${registry}/`));
}

/** Two images that would be one in the registry: their names differ in the registry they come from alone. */
export function collisions(images: readonly ListedImage[]): [string, string, string][] {
  const sources = new Map<string, string>();
  const found: [string, string, string][] = [];
  for (const { image, targets } of images)
    for (const target of targets) {
      const other = sources.get(target);
      if (other !== undefined && other !== image) found.push([target, other, image]);
      sources.set(target, image);
    }
  return found;
}

function wholeName(written: string): string {
  const image = parseImage(written);
  return image === undefined ? written : imageName(image);
}
