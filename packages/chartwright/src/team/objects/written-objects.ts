import type { ManifestObject } from '../../kube/manifest.ts';
import { placeIn } from '../../kube/origin.ts';
import { isMap, mapOf, textOf } from '../../core/untyped.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';

/**
 * The objects under `extraObjects`, those that are maps, each with the place at which it is written. The chart renders
 * them unchanged, so they can be checked without Helm.
 */
export function writtenObjects(parsed: Pick<ParsedYaml, 'value' | 'locate' | 'file'>): ManifestObject[] {
  return Object.entries(mapOf(parsed.value['extraObjects'])).flatMap(([key, value]) => {
    if (!isMap(value)) return [];
    const path = ['extraObjects', key];
    return [{ ...objectOf(value, parsed.file), origin: (segments) => placeIn(parsed, [...path, ...segments]) }];
  });
}

/** An object that no document holds. */
export function objectOf(value: Readonly<Record<string, unknown>>, source: string): ManifestObject {
  const metadata = mapOf(value['metadata']);
  return {
    source,
    index: 0,
    firstLine: 1,
    line: 1,
    within: [],
    value,
    apiVersion: textOf(value['apiVersion']) ?? '',
    kind: textOf(value['kind']) ?? '',
    namespace: textOf(metadata['namespace']),
    name: textOf(metadata['name']) ?? '',
    text: '',
  };
}
