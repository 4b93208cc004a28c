import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { type Problem, ProblemsError } from '../problem.ts';
import type { Source } from './source.ts';

/** How a JSON file is read. */
export interface JsonOptions {
  /** Whether comments and a comma after the last entry are allowed, as in Nx's and TypeScript's files. */
  readonly relaxed?: boolean;
}

/**
 * Reads a JSON file.
 *
 * @throws ProblemsError with the place of what is not JSON
 */
export function readJson(source: Source): unknown {
  try {
    return JSON.parse(source.text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [first] = jsonProblems(source);
    throw new ProblemsError([first ?? problemAt(source, 0, 'json/syntax', OTHER)]);
  }
}

/** The problems of a JSON text: syntax errors and duplicate keys. */
export function jsonProblems(source: Source, { relaxed = false }: JsonOptions = {}): Problem[] {
  const problems: Problem[] = [];
  const seen: Set<string>[] = [];
  let broken = false;
  visit(
    source.text,
    {
      onObjectBegin: () => void seen.push(new Set()),
      onObjectEnd: () => void seen.pop(),
      onObjectProperty: (name, offset) => {
        const keys = seen.at(-1);
        if (keys?.has(name) === true) problems.push(problemAt(source, offset, 'json/duplicate-key', TWICE));
        keys?.add(name);
      },
      // After its first error, a parser only guesses.
      onError: (error, offset) => {
        if (!broken) problems.push(problemAt(source, offset, 'json/syntax', wordsOf(error)));
        broken = true;
      },
    },
    { disallowComments: !relaxed, allowTrailingComma: relaxed },
  );
  return problems;
}

type Words = readonly [found: string, fix: string];

const OTHER: Words = ['text that is not JSON', 'write keys and texts in double quotes, and a comma between entries'];
const TWICE: Words = ['a key that is in its map already', 'keep one of the two, with the contents of both'];

/** Words for the errors of jsonc-parser, by the name that it gives them. */
const WORDS: Readonly<Record<string, Words>> = {
  InvalidNumberFormat: ['a number of a form that JSON does not have', 'write a plain decimal number, or quote it'],
  PropertyNameExpected: ['a key without double quotes, or none', 'put the key in double quotes'],
  ValueExpected: ['no value', 'write a value, or remove the comma or the key before it'],
  ColonExpected: ['a key without a colon after it', 'write a colon between the key and its value'],
  CommaExpected: ['two entries without a comma between them', 'add the comma'],
  CloseBraceExpected: ['a brace that is opened and never closed', 'add the closing brace }'],
  CloseBracketExpected: ['a bracket that is opened and never closed', 'add the closing bracket ]'],
  EndOfFileExpected: ['something after the end of the document', 'remove it'],
  InvalidCommentToken: ['a comment', 'remove the comment'],
  UnexpectedEndOfComment: ['a comment that is opened and never closed', 'close the comment with */'],
  UnexpectedEndOfString: ['a text whose double quote is never closed', 'close the double quote where the text ends'],
};

function wordsOf(error: ParseErrorCode): Words {
  return WORDS[printParseErrorCode(error)] ?? OTHER;
}

function problemAt({ file, text }: Source, offset: number, code: string, [found, fix]: Words): Problem {
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const expected = code === 'json/syntax' ? 'JSON' : 'each key once';
  return { code, severity: 'error', file, ...place, path: '', found, expected, fix };
}
