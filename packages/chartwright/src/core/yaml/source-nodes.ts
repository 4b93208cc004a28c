import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';
import { ambiguityOf, ambiguousValueWords } from './ambiguous-scalar.ts';
import type { DocumentPath } from '../document-path.ts';
import { keyFault, MOST_BLANKS } from './key-form.ts';
import { scalarFormFault } from './scalar-form.ts';
import { looksSecret } from '../secrets/looks-secret.ts';
import { mask } from '../secrets/masked.ts';
import { showText } from '../secrets/shown.ts';
import type { TextFault } from './source-text.ts';

/** A fault at a place of the document. */
export interface NodeFault extends TextFault {
  readonly path: DocumentPath;
}

/** The content of a text's documents. */
export interface NodeReading {
  /** The document as plain data, when it is a map. */
  readonly value?: Record<string, unknown>;
  readonly faults: readonly NodeFault[];
  /** Start and end offsets of block and quoted scalars. */
  readonly contents: readonly (readonly [number, number])[];
}

/** Reads the documents of a text into plain data and reports whatever is not plain. */
export function readNodes(documents: readonly Document.Parsed[], text: string): NodeReading {
  const reader = new NodeReader(text);
  const [first, second] = documents;
  if (first === undefined) return reader;
  if (second !== undefined) {
    const fix = 'remove the line `---` and what follows it, or put it in a file of its own';
    reader.report('yaml/documents', second.range[0], [], 'a second document', 'one document in each file', fix);
  }
  reader.readRoot(first.contents);
  return reader;
}

class NodeReader implements NodeReading {
  value?: Record<string, unknown>;
  faults: NodeFault[] = [];
  readonly contents: [number, number][] = [];
  readonly #text: string;
  /** How many braces and brackets are open. */
  #flow = 0;
  /** The name of the variable that the current map sets, if it sets one. */
  #variable: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  report(code: string, offset: number, path: DocumentPath, found: string, expected: string, fix: string): void {
    this.faults.push({ code, offset, path, found, expected, fix });
  }

  readRoot(root: Node | null): void {
    const value = this.#read(root, []);
    if (isMap(root)) {
      this.value = value as Record<string, unknown>;
      return;
    }
    // A null root has been reported already, unless the text is empty altogether.
    this.faults = this.faults.filter((fault) => fault.code !== 'yaml/null');
    const found = isSeq(root) ? 'a list' : isScalar(root) && root.value !== null ? 'a single value' : 'an empty file';
    const fix = 'write at least one `key: value` line, or {} for no values at all';
    this.report('yaml/not-a-map', root?.range?.[0] ?? 0, [], found, 'a map of keys and values', fix);
  }

  /** Recurses no deeper than the bound on depth. */
  #read(node: unknown, path: DocumentPath): unknown {
    this.#checkProperties(node, path);
    if (isScalar(node)) return this.#readScalar(node, path);
    if (!isMap(node) && !isSeq(node)) return undefined;
    const flow = node.flow === true ? 1 : 0;
    this.#flow += flow;
    const value = isMap(node)
      ? this.#readMap(node, path)
      : node.items.map((item, index) => this.#read(item, [...path, index]));
    this.#flow -= flow;
    return value;
  }

  #checkProperties(node: unknown, path: DocumentPath): void {
    if (isAlias(node)) {
      const expected = 'the value itself, since Helm merges values after aliases are gone';
      const found = `the alias *${this.#named(node.source, path)}`;
      this.report('yaml/alias', node.range?.[0] ?? 0, path, found, expected, 'write the value out');
      return;
    }
    const { anchor, tag, range } = (node ?? {}) as { anchor?: string; tag?: string; range?: readonly number[] };
    if (anchor !== undefined) {
      const expected = 'a plain value, since Helm merges values after anchors are gone';
      const offset = this.#before(`&${anchor}`, range);
      this.report(
        'yaml/anchor',
        offset,
        path,
        `the anchor &${this.#named(anchor, path)}`,
        expected,
        'remove the anchor',
      );
    }
    if (tag !== undefined) {
      const standard = tag.startsWith('tag:yaml.org,2002:');
      const found = `the tag ${standard ? tag.replace('tag:yaml.org,2002:', '!!') : this.#named(tag, path)}`;
      const fix = 'remove the tag, and quote what is text';
      this.report('yaml/tag', this.#before('!', range), path, found, 'a plain value', fix);
    }
  }

  /** The name of an alias, anchor or tag; an unquoted password that begins with *, & or ! looks like one. */
  #named(name: string, path: DocumentPath): string {
    return looksSecret(name.replace(/^!+/, ''), this.#secretPath(path)) ? mask : name;
  }

  /** The path by which a value looks secret: that of a variable's value ends with the variable's name. */
  #secretPath(path: DocumentPath): DocumentPath {
    return this.#variable === undefined || path.at(-1) !== 'value' ? path : [...path, this.#variable];
  }

  /** Offset of a mark before a node. */
  #before(mark: string, range: readonly number[] | undefined): number {
    let offset = Math.max(0, this.#text.lastIndexOf(mark, range?.[0] ?? 0));
    while (mark === '!' && this.#text[offset - 1] === '!') offset -= 1;
    return offset;
  }

  #readMap(map: YAMLMap, path: DocumentPath): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const seen = new Set<string>();
    const variable = variableOf(map);
    for (const { key, value: child } of map.items) {
      const name = this.#readKey(key, path, map.range?.[0] ?? 0);
      if (name === undefined) {
        this.#read(child, path);
        continue;
      }
      if (seen.has(name)) {
        const fix = 'keep one of the two, with the contents of both';
        const found = `the key ${showText(name)} a second time`;
        this.report('yaml/duplicate-key', startOf(key), [...path, name], found, 'each key once', fix);
      }
      seen.add(name);
      this.#variable = variable;
      const entry = this.#read(child, [...path, name]);
      if (child === null) this.#reportNull(startOf(key), [...path, name], 'no value');
      else if (name !== '__proto__') value[name] = entry;
    }
    return value;
  }

  /** The name of a key; undefined when it has none. */
  #readKey(key: unknown, path: DocumentPath, offset: number): string | undefined {
    this.#checkProperties(key, path);
    if (!isScalar(key)) {
      if (isAlias(key)) return undefined;
      const fix = 'write a plain or quoted name before the colon';
      this.report('yaml/key', startOf(key) || offset, path, 'a key that is not text', 'a key of one word or line', fix);
      return undefined;
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    const place = [...path, name];
    this.#checkForm(key, place);
    const after = this.#text.slice(key.range?.[1], (key.range?.[1] ?? 0) + MOST_BLANKS);
    const fault = keyFault(key, name, after);
    if (fault !== undefined) {
      const expected = 'a key that every parser reads as text';
      this.report(fault.code, startOf(key) || offset, place, fault.found, expected, fault.fix);
    }
    return name;
  }

  #readScalar(scalar: Scalar, path: DocumentPath): unknown {
    const [start, valueEnd] = scalar.range ?? [0, 0, 0];
    this.#checkForm(scalar, path);
    if (scalar.type !== Scalar.PLAIN) {
      this.contents.push([start, valueEnd]);
      return scalar.value;
    }
    const source = scalar.source ?? '';
    if (scalar.value === null) {
      this.#reportNull(start, path, source === '' ? 'no value' : source);
      return undefined;
    }
    const ambiguity = ambiguityOf(source);
    if (ambiguity !== undefined) {
      const { found, fix } = ambiguousValueWords(source, ambiguity, looksSecret(source, this.#secretPath(path)));
      this.report('yaml/ambiguous', start, path, found, 'a value that all parsers read alike', fix);
    }
    return scalar.value;
  }

  #checkForm(scalar: Scalar, path: DocumentPath): void {
    const [start, end] = scalar.range ?? [0, 0];
    const written = this.#text.slice(start, end);
    const fault = scalarFormFault(scalar.type, written, this.#flow > 0, end >= this.#text.length);
    if (fault === undefined) return;
    this.report(fault.code, start + fault.at, path, fault.found, 'a form that every parser reads alike', fault.fix);
  }

  #reportNull(offset: number, path: DocumentPath, found: string): void {
    const expected = 'a value: in Helm null deletes the key and its default';
    const fix = typeof path.at(-1) === 'number' ? 'remove the entry' : 'remove the key, or write {}, [] or ""';
    this.report('yaml/null', offset, path, found, expected, fix);
  }
}

/** The name of a variable that a map of `name` and `value` sets. */
function variableOf(map: YAMLMap): string | undefined {
  const name = map.items.find(({ key }) => isScalar(key) && key.value === 'name')?.value;
  return isScalar(name) && typeof name.value === 'string' ? name.value : undefined;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
