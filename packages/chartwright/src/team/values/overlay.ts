import type { DocumentPath } from '../../core/document-path.ts';
import type { Location, ParsedYaml } from '../../core/yaml/source.ts';
import { checkTeamValues, type TeamCheck } from './check.ts';
import { mergeValues } from '../../core/merge.ts';

/**
 * Checks a values file that is laid over a chart's own, such as `ci/kind-values.yaml`, as Helm would merge the two.
 *
 * A problem is located in the overlay where its path stands there, and else in the chart's values; those in the chart's
 * values are told too, also when the chart's own check has told them.
 *
 * @param between values of the tool's that come after the chart's and before the overlay: an environment's contract
 */
export function checkOverlay(base: ParsedYaml, overlay: ParsedYaml, between: Values = {}): TeamCheck {
  return checkTeamValues(new LayeredYaml(base, overlay, between));
}

type Values = Readonly<Record<string, unknown>>;

class LayeredYaml implements ParsedYaml {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #base: ParsedYaml;
  readonly #overlay: ParsedYaml;

  constructor(base: ParsedYaml, overlay: ParsedYaml, between: Values) {
    this.file = overlay.file;
    this.text = overlay.text;
    this.value = mergeValues(mergeValues(base.value, between), overlay.value);
    this.#base = base;
    this.#overlay = overlay;
  }

  locate(path: DocumentPath, on?: 'key' | 'value'): Location {
    return this.#layerOf(path).locate(path, on);
  }

  has(path: DocumentPath): boolean {
    return this.#overlay.has(path) || this.#base.has(path);
  }

  raw(path: DocumentPath): string | undefined {
    return this.#layerOf(path).raw(path);
  }

  /** The layer that holds more of the path; the overlay where both hold as much, since it wins. */
  #layerOf(path: DocumentPath): ParsedYaml {
    for (let length = path.length; length > 0; length -= 1) {
      const part = path.slice(0, length);
      if (this.#overlay.has(part)) return this.#overlay;
      if (this.#base.has(part)) return this.#base;
    }
    return this.#overlay;
  }
}
