import { LineCounter, type Node, parseDocument } from 'yaml';
import type { DocumentPath } from '../document-path.ts';
import { yamlMap } from './documents.ts';
import { locateNode, scalarSource } from './source-place.ts';
import type { Location, ParsedYaml, Source } from './source.ts';

/**
 * A YAML file that is not the user's, read without strict rules: upstream's values contain nulls, anchors and empty
 * texts, which {@link parseYaml} refuses. A document that is not a map is read as an empty one.
 */
export class LenientYaml implements ParsedYaml {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #lines = new LineCounter();
  #root: Node | null | undefined;

  /** @throws ProblemsError when the text is not YAML */
  constructor(source: Source) {
    this.file = source.file;
    this.text = source.text;
    this.value = yamlMap(source);
  }

  locate(path: DocumentPath, on: 'key' | 'value' = 'value'): Location {
    const { line, col } = this.#lines.linePos(locateNode(this.#tree(), path, on).offset);
    return { file: this.file, line, column: col };
  }

  has(path: DocumentPath): boolean {
    return locateNode(this.#tree(), path, 'value').exact;
  }

  raw(path: DocumentPath): string | undefined {
    return scalarSource(this.#tree(), path);
  }

  /** Parsed again with places only when one is needed, since that takes ten times as long. */
  #tree(): Node | null {
    this.#root ??= parseDocument(this.text, { lineCounter: this.#lines, merge: true, logLevel: 'silent' }).contents;
    return this.#root;
  }
}
