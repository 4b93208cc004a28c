import { mergeValues, type Values } from '../merge.ts';
import { isMap, valueAt } from '../untyped.ts';
import type { DocumentPath } from '../document-path.ts';
import type { Location, ParsedYaml } from './source.ts';

/**
 * Values files merged as Helm merges them. A path is located in the layer that sets it, which is the one to change: the
 * highest one with the longest part of the path, and for a list, which is replaced whole, the one that sets the list.
 */
export class LayeredYaml implements ParsedYaml {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #top: ParsedYaml;
  readonly #layers: readonly ParsedYaml[];

  /** @param layers the lowest first; at least one of them of a file, which {@link unplaced} values are not */
  constructor(layers: readonly ParsedYaml[]) {
    const top = layers.findLast((layer) => layer.file !== '');
    if (top === undefined) throw new TypeError('there is no layer of a file');
    this.file = top.file;
    this.text = top.text;
    this.#top = top;
    this.#layers = layers.toReversed();
    this.value = layers.reduce<ParsedYaml['value']>((lower, { value }) => mergeValues(lower, value), {});
  }

  locate(path: DocumentPath, on?: 'key' | 'value'): Location {
    return this.#layerOf(path).locate(path, on);
  }

  has(path: DocumentPath): boolean {
    return this.#layerOf(path).has(path);
  }

  raw(path: DocumentPath): string | undefined {
    return this.#layerOf(path).raw(path);
  }

  /** Walks down as Helm merges: where the highest layer with a value has no map, it hides the layers below. */
  #layerOf(path: DocumentPath): ParsedYaml {
    let winner = this.#top;
    let candidates = this.#layers;
    for (let length = 1; length <= path.length; length += 1) {
      const parent = path.slice(0, length);
      candidates = candidates.filter((layer) => layer.has(parent));
      const [highest] = candidates;
      if (highest === undefined) return winner;
      winner = highest;
      const hiding = candidates.findIndex((layer) => !isMap(valueAt(layer.value, parent)));
      if (hiding === 0) return winner;
      if (hiding > 0) candidates = candidates.slice(0, hiding);
    }
    return winner;
  }
}

/** Values that are in no file that a user could change, as a layer: they apply, but no path is located in them. */
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
