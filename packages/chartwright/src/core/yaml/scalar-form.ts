import { Scalar } from 'yaml';

/** A form of writing a scalar that Helm's reader (go-yaml 2, libyaml's scanner) reads differently or refuses. */
export interface FormFault {
  readonly code: string;
  /** Offset in the written scalar. */
  readonly at: number;
  readonly found: string;
  readonly fix: string;
}

/**
 * Finds a form that parsers read differently. The forms were found by parsing random documents with both.
 *
 * @param type the scalar's style, as the `yaml` package names it
 * @param written the scalar as it is written in the file, with its quotes or its block header
 * @param inFlow whether it is in braces or brackets
 * @param endsFile whether the file ends with it
 */
export function scalarFormFault(
  type: Scalar.Type | undefined,
  written: string,
  inFlow: boolean,
  endsFile: boolean,
): FormFault | undefined {
  if (type === Scalar.QUOTE_DOUBLE) return escapeFault(written);
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED) return blockFault(written, endsFile);
  if (type === Scalar.PLAIN && (/^[?:]/.test(written) || (inFlow && written.includes('?'))))
    return {
      code: 'yaml/form',
      at: 0,
      found: `${written[0] === ':' ? 'a colon' : 'a question mark'} in an unquoted value`,
      fix: 'quote it',
    };
  return undefined;
}

function escapeFault(written: string): FormFault | undefined {
  for (const match of written.matchAll(/\\(u[dD][89a-fA-F]|[^])/g)) {
    const [, escape = ''] = match;
    const fault = (found: string, fix: string): FormFault => ({ code: 'yaml/form', at: match.index, found, fix });
    if (escape === '/') return fault('the escape \\/', 'write / alone');
    if (escape === '\n') return fault('a backslash at the end of a line', 'write the text on one line');
    if (escape.length > 1) return fault('one half of a character as an escape', 'write the character itself');
  }
  return undefined;
}

function blockFault(written: string, endsFile: boolean): FormFault | undefined {
  const start = written.indexOf('\n') + 1;
  const content = start === 0 ? '' : written.slice(start);
  const tab = /^(?: *\n)* *\t/.exec(content);
  if (tab !== null)
    return {
      code: 'yaml/tab',
      at: start + tab[0].length - 1,
      found: 'a tab as indentation',
      fix: 'start the first line of the text with spaces only',
    };
  if (content.trim() === '' && content.includes(' '))
    return { code: 'yaml/form', at: 0, found: 'a block of blanks only', fix: 'write "" in place of the block' };
  if (endsFile && !written.endsWith('\n'))
    return {
      code: 'yaml/form',
      at: 0,
      found: 'a block at the end of a file without a line feed',
      fix: 'end the file with a line feed',
    };
  return undefined;
}
