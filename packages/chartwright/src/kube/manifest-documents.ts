/** One document of a manifest, as text. */
export interface ManifestDocument {
  /** Chart template that gave it, from Helm's `# Source:` comment; the manifest's own name where there is none. */
  readonly source: string;
  /** 0-based place among the manifest's documents. */
  readonly index: number;
  /** 1-based line of the manifest at which `text` begins. */
  readonly firstLine: number;
  /** 1-based line of the manifest at which the content itself begins. */
  readonly line: number;
  /** The document's text. */
  readonly text: string;
  /** Why it must not be read; absent where all readers agree. */
  readonly fault?: DocumentFault;
}

/** A place in a document that YAML parsers read differently. */
export interface DocumentFault {
  /** 0-based line of the document's text. */
  readonly line: number;
  readonly code: 'objects/character' | 'objects/yaml';
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

const SOURCE = /^# Source: (.+?)\s*$/m;

/** Helm and Kubernetes split a manifest at each line feed that three dashes follow, and at no other end of a line. */
const SEPARATOR = /(?<![^\n])---/g;

/**
 * What YAML 1.1, and so go-yaml in Helm and Kubernetes, treats as the end of a line and YAML 1.2 does not; a carriage
 * return alone, at which neither of them splits a manifest; and the byte order mark, which go-yaml passes over at the
 * start of a line (`yaml_parser_scan_to_next_token`).
 */
const READ_DIFFERENTLY = /[\u0085\u2028\u2029\ufeff]|\r(?!\n)/;

/**
 * The documents of a manifest, without those that hold nothing or comments alone.
 *
 * @param text the manifest
 * @param name source of a document without a `# Source:` comment
 */
export function* manifestDocuments(text: string, name: string): Generator<ManifestDocument> {
  let index = 0;
  let firstLine = 1;
  let start = 0;
  for (const end of [...[...text.matchAll(SEPARATOR)].map((match) => match.index), text.length]) {
    const part = text.slice(start, end);
    // The separator is blanked and its line kept, so that lines of the part count from the separator's own.
    const body = part.startsWith('---') ? `   ${part.slice(3)}` : part;
    const blank = linesBeforeContent(body);
    // Helm ends a comment at the character, so a text of comments alone is checked too.
    const fault = characterFault(part) ?? (blank === undefined ? undefined : separatorFault(part));
    if (blank !== undefined || fault !== undefined) {
      const source = SOURCE.exec(body)?.[1] ?? name;
      const line = firstLine + (blank ?? 0);
      yield { source, index, firstLine, line, text: body, ...(fault === undefined ? {} : { fault }) };
      index += 1;
    }
    firstLine += newlines(part);
    start = end;
  }
}

function characterFault(text: string): DocumentFault | undefined {
  const match = READ_DIFFERENTLY.exec(text);
  if (match === null) return undefined;
  const name = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    line: newlines(text.slice(0, match.index)),
    code: 'objects/character',
    found: `the character ${name}, not escaped`,
    expected: `an escape in double quotes, since readers of YAML do not agree whether ${name} ends a line`,
    fix: 'remove the character from the value, or quote the value in the template that prints it',
  };
}

/** Helm ends a document at any line that begins with dashes, Kubernetes refuses such a line, and YAML may see a text. */
function separatorFault(text: string): DocumentFault | undefined {
  if (!text.startsWith('---') || /^---[ \t]*\r?(\n|#|$)/.test(text)) return undefined;
  return {
    line: 0,
    code: 'objects/yaml',
    found: 'a line that begins with `---` and goes on',
    expected: '`---` alone, since Helm ends a document there and Kubernetes refuses the line',
    fix: 'put what follows on a line of its own, or indent the text that begins so',
  };
}

/** Lines of nothing or of comments that a text begins with; undefined when it holds nothing else. */
function linesBeforeContent(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const emptyLine = /[ \t\r]*(?:#[^\n]*)?(?:\n|$)/y;
  let lines = 0;
  while (emptyLine.lastIndex < text.length && emptyLine.test(text)) lines += 1;
  // A sticky pattern starts anew where it no longer matches.
  return emptyLine.lastIndex === 0 ? lines : undefined;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
