import { mapOf, textOf, type Untyped } from '../../core/untyped.ts';

/** An image, and where a team's values name it. */
export interface PlacedImage {
  readonly workload: string;
  readonly path: readonly string[];
  readonly image: string;
}

/** Every image of a team's values: of workloads, their containers beside it, and their canaries. */
export function placedImages(values: Untyped): PlacedImage[] {
  return Object.entries(mapOf(values['workloads'])).flatMap(([workload, value]) => {
    const own = mapOf(value);
    const ofMap = (key: string): [string[], unknown][] =>
      Object.entries(mapOf(own[key])).map(([name, container]) => [[key, name], container]);
    const holders: [string[], unknown][] = [
      [[], own],
      ...ofMap('initContainers'),
      ...ofMap('sidecars'),
      [['canary'], own['canary']],
    ];
    return holders.flatMap(([path, holder]) => {
      const image = textOf(mapOf(holder)['image']);
      return image === undefined ? [] : [{ workload, path: ['workloads', workload, ...path, 'image'], image }];
    });
  });
}
