import type { DocumentPath } from '../../../core/document-path.ts';
import { listOf, mapOf, valueAt } from '../../../core/untyped.ts';
import type { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import type { ParsedYaml } from '../../../core/yaml/source.ts';
import type { WrittenPlace } from '../../../kube/manifest.ts';
import { placeIn } from '../../../kube/origin.ts';
import type { ValueLayer } from './value-layers.ts';

/**
 * Where the user wrote a value of the umbrella: in the environment's values, or in platform.yaml, from whose definitions
 * the chart's own values files are rendered; undefined for values that the tool itself sets.
 *
 * @param values of all layers
 * @param platform platform.yaml, where it can be read
 */
export function writtenPlace(
  values: LayeredYaml,
  layers: readonly ValueLayer[],
  platform: ParsedYaml | undefined,
  path: DocumentPath,
): WrittenPlace | undefined {
  const { file } = values.locate(path);
  const kind = layers.find((layer) => layer.file === file)?.kind;
  if (kind === 'user') return placeIn(values, path);
  return platform === undefined ? undefined : definitionPlace(platform, path);
}

/** In the definitions of platform.yaml: the later of two layers wins, and any component may set `platform` values. */
function definitionPlace(platform: ParsedYaml, path: DocumentPath): WrittenPlace | undefined {
  const [first, ...rest] = path;
  const components = Object.keys(mapOf(platform.value['components']));
  const found = components.flatMap((name) => {
    const part = first === 'platform' ? 'platform' : first === name ? 'values' : undefined;
    if (part === undefined) return [];
    const root = ['components', name, 'definition', 'layers'];
    const indices = listOf(valueAt(platform.value, root)).map((_, index) => index);
    return indices.map((index) => [...root, index, part, ...rest]);
  });
  const exact = found.findLast((candidate) => platform.has(candidate));
  return exact === undefined ? undefined : placeIn(platform, exact);
}
