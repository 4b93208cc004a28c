import { describe, expect, it } from 'vitest';
import { ringNames } from '../../src/platform/model/rings.ts';
import { findImages } from '../../src/platform/images/images.ts';
import { escapes } from '../../src/platform/images/list.ts';
import { coveringPlatforms, realCharts, renderPlatform } from '../support/platform.ts';

const registry = 'registry.example.com/mirror';

/** Hosts that the catalogue's images are published on. */
const publicHosts =
  /\b(?:docker\.io|ghcr\.io|quay\.io|registry\.k8s\.io|cr\.l5d\.io|public\.ecr\.aws|gcr\.io)\/[\w./-]+/g;

/** What names a public registry but is no image. */
const noImages = [/\/\/(docker|ghcr|quay|gcr)\.io/];

describe.runIf(realCharts)('images of the real charts, all from one registry', () => {
  const written = async (
    name: string,
    profile: 'kind' | 'eks',
    ring?: (typeof ringNames)[number],
  ): Promise<string[]> => {
    const platform = { ...coveringPlatforms[name], registry };
    const { objects, manifest } = await renderPlatform({ profile, platform, ...(ring === undefined ? {} : { ring }) });
    const found = findImages(objects);
    // Whatever the search overlooks, a public registry's host would still stand in the text.
    const hosts = manifest.split('\n').flatMap((line) => {
      if (noImages.some((pattern) => pattern.test(line))) return [];
      return [...line.matchAll(publicHosts)].map(([host]) => `in the text: ${host}`);
    });
    expect(found.length + Number(ring !== undefined)).toBeGreaterThan(0);
    return [
      ...new Set([...escapes(found, registry).map(({ chart, written: image }) => `${chart}: ${image}`), ...hosts]),
    ];
  };

  it.each(Object.keys(coveringPlatforms).flatMap((name) => [[name, 'kind'] as const, [name, 'eks'] as const]))(
    'no image escapes, %s, on %s, in a single release',
    async (name, profile) => {
      expect(await written(name, profile)).toEqual([]);
    },
  );

  it.each(['kind', 'eks'] as const)('no image escapes, ring by ring, on %s', async (profile) => {
    const found: string[] = [];
    for (const ring of ringNames) found.push(...(await written('as it comes', profile, ring)));
    expect(found).toEqual([]);
  });
});
