import { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { LenientYaml } from '../../../core/yaml/lenient-yaml.ts';
import type { ValueLayer } from './value-layers.ts';

/** Values files as one; a path is located in the highest layer that has it. */
export function layered(layers: readonly ValueLayer[]): LayeredYaml {
  return new LayeredYaml(layers.map((layer) => new LenientYaml(layer)));
}
