import { type Document, LineCounter, type Node } from 'yaml';
import type { DocumentPath } from '../document-path.ts';
import { formatPath } from '../document-path.ts';
import type { Problem } from '../problem.ts';
import { type NodeFault, readNodes } from './source-nodes.ts';
import { locateNode, scalarSource } from './source-place.ts';
import { composeDocuments } from './source-syntax.ts';
import { carriageReturns, directive, forbiddenCharacters, oversize, strayTabs, type TextFault } from './source-text.ts';

/** A YAML file: its path relative to the workspace, with `/`, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A place in a file; line and column count from 1, the column in UTF-16 units as editors do. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A YAML file that every parser reads alike, and the places of its values. */
export interface ParsedYaml extends Source {
  /** Plain data without null. Not to be changed. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The place of a path, by default of its value; the nearest parent's key where there is no such path. */
  locate(path: DocumentPath, on?: 'key' | 'value'): Location;
  /** Whether the path is in the file. */
  has(path: DocumentPath): boolean;
  /** A scalar as it is written, for example `1.10` where the value is 1.1. */
  raw(path: DocumentPath): string | undefined;
}

/** The result of {@link parseYaml}: `parsed` is set exactly when there are no problems. */
export interface YamlReading {
  readonly parsed?: ParsedYaml;
  readonly problems: readonly Problem[];
}

/** As many as a user fixes before running again. */
const MAX_PROBLEMS = 100;

/**
 * Reads a YAML file and refuses whatever Helm, editors and this tool could read differently: ambiguous unquoted
 * scalars and keys, null, anchors, tags, several documents, duplicate keys, tabs, CRLF; and what could exhaust the
 * parser: more than 1 MiB, more than 64 levels. All faults are reported at once. Never throws.
 */
export function parseYaml(source: Source): YamlReading {
  const lines = new LineCounter();
  for (let offset = 0; offset >= 0; offset = nextLine(source.text, offset)) lines.addNewLine(offset);
  const faults = findFaults(source.text);
  if (Array.isArray(faults)) return { problems: problemsOf(source.file, lines, faults) };
  return { parsed: new YamlFile(source, lines.lineStarts, faults.value), problems: [] };
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? -1 : feed + 1;
}

function findFaults(text: string): NodeFault[] | { value: Record<string, unknown> } {
  const unreadable = [oversize(text)].filter((fault) => fault !== undefined);
  if (unreadable.length > 0) return unreadable.map(atRoot);
  const characters = forbiddenCharacters(text);
  if (characters.length > 0) return characters.map(atRoot);

  // A blank for each carriage return keeps every offset.
  const plain = text.replaceAll('\r\n', ' \n');
  const { documents, faults } = composeDocuments(plain);
  const reading = readNodes(documents, plain);
  const tabs = strayTabs(plain, reading.contents);
  const reported = new Set(
    [...reading.faults, ...tabs].map((fault) => (fault.code === 'yaml/tab' ? 'yaml/syntax' : fault.code)),
  );
  const syntax = faults.filter((fault) => !reported.has(fault.code));
  const lines = [carriageReturns(text), directive(text)].filter((fault) => fault !== undefined);
  // Nodes after a syntax error are guesses, so their faults would mislead.
  const broken = [...tabs, ...syntax].reduce((first, fault) => Math.min(first, fault.offset), Infinity);
  const isReported = ({ code, offset }: NodeFault): boolean =>
    SURE.has(code) || (offset < broken && (broken === Infinity || !GUESSED.has(code)));
  const nodes = reading.faults.filter(isReported);
  const all = [...[...lines, ...tabs, ...syntax].map(atRoot), ...nodes];
  return all.length > 0 || reading.value === undefined ? all : { value: reading.value };
}

/** Faults of nodes that are certain whatever else is wrong with the text. */
const SURE = new Set(['yaml/anchor', 'yaml/alias', 'yaml/tag']);

/** Faults that a syntax error can cause. */
const GUESSED = new Set(['yaml/not-a-map', 'yaml/null']);

function atRoot(fault: TextFault): NodeFault {
  return { ...fault, path: [] };
}

function problemsOf(file: string, lines: LineCounter, faults: readonly NodeFault[]): Problem[] {
  return faults
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MAX_PROBLEMS)
    .map(({ code, offset, path, found, expected, fix }) => {
      const { line, col } = lines.linePos(offset);
      return { code, severity: 'error', file, line, column: col, path: formatPath(path), found, expected, fix };
    });
}

class YamlFile implements ParsedYaml {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #lines = new LineCounter();
  #root: Node | null | undefined;

  constructor(source: Source, lineStarts: number[], value: Readonly<Record<string, unknown>>) {
    this.file = source.file;
    this.text = source.text;
    this.value = value;
    this.#lines.lineStarts = lineStarts;
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

  /** The tree is some fifty times the text and needed only for problems, so it is parsed again for them. */
  #tree(): Node | null {
    if (this.#root === undefined) this.#root = (composeDocuments(this.text).documents[0] as Document).contents;
    return this.#root;
  }
}
