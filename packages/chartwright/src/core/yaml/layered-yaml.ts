import { mergeValues, type Values } from '../merge.ts';
import type { DocumentPath } from '../document-path.ts';
import type { Location, ParsedYaml } from './source.ts';

/**
 * Values files laid over each other as Helm lays them. A path stands in the highest layer that has most of it, which is
 * the one to change.
 */
export class LayeredYaml implements ParsedYaml {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #layers: readonly ParsedYaml[];

  /** @param layers the lowest first; at least one */
  constructor(layers: readonly ParsedYaml[]) {
    const top = layers.at(-1);
    if (top === undefined) throw new TypeError('there is no layer');
    this.file = top.file;
    this.text = top.text;
    this.#layers = layers.toReversed();
    this.value = layers.reduce<ParsedYaml['value']>((lower, { value }) => mergeValues(lower, value), {});
  }

  locate(path: DocumentPath, on?: 'key' | 'value'): Location {
    return this.#layerOf(path).locate(path, on);
  }

  has(path: DocumentPath): boolean {
    return this.#layers.some((layer) => layer.has(path));
  }

  raw(path: DocumentPath): string | undefined {
    return this.#layerOf(path).raw(path);
  }

  #layerOf(path: DocumentPath): ParsedYaml {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.#layers.find((layer) => layer.has(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return this.#layers[0] as ParsedYaml;
  }
}

/** Values that stand in no file a person could change, as a layer: they count, and no path stands in them. */
export function unplaced(value: Values): ParsedYaml {
  return {
    file: '',
    text: '',
    value,
    locate: () => ({ file: '', line: 1, column: 1 }),
    has: () => false,
    raw: () => undefined,
  };
}
