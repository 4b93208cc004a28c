import { LineCounter, type Node, parseDocument } from 'yaml';
import type { DocumentPath } from '../document-path.ts';
import { yamlMap } from './documents.ts';
import { locateNode, scalarSource } from './source-place.ts';
import type { Location, ParsedYaml, Source } from './source.ts';

/**
 * A YAML file that is not the user's, read as it comes: upstream's values hold nulls, anchors and empty texts, which
 * {@link parseYaml} refuses. What is no map is an empty one.
 */
export class LenientYaml implements ParsedYaml {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #lines = new LineCounter();
  #root: Node | null | undefined;

  /** @throws ProblemsError when the text is no YAML */
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

  /** Read once more with places, and only where one is asked for: it takes ten times as long. */
  #tree(): Node | null {
    this.#root ??= parseDocument(this.text, { lineCounter: this.#lines, merge: true, logLevel: 'silent' }).contents;
    return this.#root;
  }
}
