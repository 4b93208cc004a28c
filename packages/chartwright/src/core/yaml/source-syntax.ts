import { Composer, type Document, Lexer, Parser, type ErrorCode } from 'yaml';
import type { TextFault } from './source-text.ts';

/** Deeper than any Kubernetes object; parsing a deeper one would run out of stack. */
export const MAX_DEPTH = 64;

/** Most errors, or documents, that are examined: a file with more is hostile, and each takes time. */
const MAX_ERRORS = 200;

/** Errors of the `yaml` package that are reported at their node in better words, if there is a node. */
const NODE_CODES: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'yaml/alias',
  MULTIPLE_ANCHORS: 'yaml/anchor',
  MULTIPLE_TAGS: 'yaml/tag',
  TAG_RESOLVE_FAILED: 'yaml/tag',
};

/** What was found, and how to fix it. */
type Words = readonly [found: string, fix: string];

const ALIGN = 'align the line with its siblings, two spaces deeper than their parent';

/** Words for a syntax error, by the code that the `yaml` package gives it: its own are for parsers' authors. */
const WORDS: Readonly<Record<string, Words>> = {
  BAD_INDENT: ['a line whose indentation matches none of the lines around it', ALIGN],
  BAD_SCALAR_START: [
    'a value that starts with a character that YAML reserves',
    'quote the value: it starts with a character that YAML reserves',
  ],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotes that begins no escape of YAML',
    'use single quotes, or write a backslash twice',
  ],
  BAD_DIRECTIVE: ['a line that starts with %', 'remove the line that starts with %'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second colon, or an entry of a list, on the line of a key',
    'quote the value if it contains a colon, or put what belongs below the key on lines of its own',
  ],
  BLOCK_IN_FLOW: [
    'indented lines within braces or brackets',
    'write either braces and brackets or indented lines, not one within the other',
  ],
  KEY_OVER_1024_CHARS: ['a key of more than 1024 characters', 'shorten the key'],
  MULTILINE_IMPLICIT_KEY: [
    'a key of several lines',
    'end the line above with a colon, or quote a text of several lines',
  ],
  TAB_AS_INDENT: ['a tab as indentation', 'indent with two spaces a level'],
};

/** The `yaml` package has one code for anything that is missing; its message names what. */
const MISSING: readonly (readonly [RegExp, Words])[] = [
  [/closing/, ['a quote that is opened and never closed', 'close the quote where the text ends']],
  [/must end with|end with a/, ['a brace or bracket that is opened and never closed', 'add the closing } or ]']],
  [/Implicit map keys/, ['a line that is neither `key: value` nor an entry of a list', 'add the colon after the key']],
  [/Missing , or :|Missing ,/, ['two entries without a comma between them', 'add the comma']],
  [/space after :/, ['a colon without a space after it', 'write a space after the colon']],
  [/Comments must/, ['a # without a space before it', 'write a space before the comment, or quote the value']],
  [/without - indicator/, ['an entry of a list without its dash', 'begin each entry with `- `']],
];

const OTHER: Words = [
  'a line that is not YAML',
  'write plain `key: value` lines, indented with two spaces a level, and quote a value that contains special characters',
];

/** Documents of a text, and the faults that made them unreadable. */
export interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly faults: readonly TextFault[];
}

/**
 * Reads a text into YAML documents. The depth is bounded while tokens are made, before anything that recurses.
 *
 * @param text at most {@link MAX_BYTES}, with LF line endings
 */
export function composeDocuments(text: string): Composed {
  const parser = new Parser();
  const tokens = [];
  let counted = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error' || token.type === 'document') counted += 1;
    }
    if (counted > MAX_ERRORS) break;
    // The stack holds the document and the scalar too.
    if (parser.stack.length > MAX_DEPTH + 2) return { documents: [], faults: [tooDeep(parser.offset)] };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ uniqueKeys: false, strict: true, logLevel: 'silent' });
  const documents = [...composer.compose(tokens, true, text.length)];
  const errors = documents.flatMap((document) => document.errors);
  return { documents, faults: syntaxFaults(errors, text) };
}

function tooDeep(offset: number): TextFault {
  return {
    code: 'yaml/depth',
    offset,
    found: `maps and lists nested more than ${MAX_DEPTH} deep`,
    expected: `at most ${MAX_DEPTH} levels`,
    fix: 'flatten the structure',
  };
}

/** An error of the `yaml` package. */
interface ParseError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** One fault for each line: further errors of a line mostly follow from its first. */
function syntaxFaults(errors: readonly ParseError[], text: string): TextFault[] {
  const faults = new Map<number, TextFault>();
  for (const error of errors.slice(0, MAX_ERRORS)) {
    const offset = Math.min(error.pos[0], text.length);
    const line = text.lastIndexOf('\n', offset - 1);
    if (!faults.has(line)) faults.set(line, syntaxFault(error, offset));
  }
  return [...faults.values()];
}

function syntaxFault(error: ParseError, offset: number): TextFault {
  const [found, fix] = wordsOf(error);
  return {
    code: NODE_CODES[error.code] ?? 'yaml/syntax',
    offset,
    // After a colon or a quote comes source text, which may be secret.
    // Our own words do not quote the source text, which may be secret.
    found,
    expected: 'YAML that every parser reads',
    fix,
  };
}

function wordsOf({ code, message }: ParseError): Words {
  if (code !== 'MISSING_CHAR') return WORDS[code] ?? OTHER;
  return MISSING.find(([form]) => form.test(message))?.[1] ?? OTHER;
}
