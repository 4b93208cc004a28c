/** A place in a text where it is refused whatever it means, by offset in UTF-16 units. */
export interface TextFault {
  readonly code: string;
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** Helm stores a release in a Secret of at most 1 MiB (Kubernetes' `MaxSecretSize`), so no values file is larger. */
export const MAX_BYTES = 1024 * 1024;

/** Characters that go-yaml calls not printable (`readerc.go`), YAML 1.1's line breaks, halves of surrogate pairs. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** As many as a user fixes before running again. */
const MAX_FAULTS = 20;

/** The fault of a text that is too large to be parsed at all, or undefined. */
export function oversize(text: string): TextFault | undefined {
  // A UTF-16 unit is one to three bytes in UTF-8, so most texts need no counting.
  if (text.length * 3 <= MAX_BYTES) return undefined;
  const bytes = text.length > MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes <= MAX_BYTES) return undefined;
  return {
    code: 'yaml/too-large',
    offset: 0,
    found: `a file of ${text.length > MAX_BYTES ? 'at least ' : ''}${bytes} bytes`,
    expected: `at most ${MAX_BYTES} bytes, the most that the Secret of a release can contain`,
    fix: 'move large contents to a ConfigMap or an image',
  };
}

/** Control characters and the like, each place reported up to a bound. */
export function forbiddenCharacters(text: string): TextFault[] {
  const faults: TextFault[] = [];
  for (const match of text.matchAll(FORBIDDEN)) {
    if (faults.length === MAX_FAULTS) break;
    faults.push(forbiddenCharacter(match[0], match.index));
  }
  return faults;
}

function forbiddenCharacter(character: string, offset: number): TextFault {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const words: Record<string, readonly [string, string]> = {
    'U+FEFF': ['a byte order mark (U+FEFF)', 'save the file as UTF-8 without a byte order mark'],
    'U+FFFD': ['the replacement character (U+FFFD)', 'save the file as UTF-8 and write the lost character again'],
    'U+000D': ['a carriage return (U+000D)', 'end lines with a line feed only'],
  };
  const [found, fix] = words[name] ?? [
    `the character ${name}`,
    `remove it, or write it as an escape in double quotes ("\\u${name.slice(2).toLowerCase()}")`,
  ];
  return {
    code: 'yaml/character',
    offset,
    found,
    expected: 'printable characters that every YAML parser accepts',
    fix,
  };
}

/** CRLF line endings, reported once for the file. */
export function carriageReturns(text: string): TextFault | undefined {
  const offset = text.indexOf('\r\n');
  if (offset < 0) return undefined;
  const count = text.split('\r\n').length - 1;
  return {
    code: 'yaml/line-ending',
    offset,
    found: `${count} line ${count === 1 ? 'ending' : 'endings'} with a carriage return (CRLF)`,
    expected: 'lines that end with a line feed (LF)',
    fix: 'save the file with LF line endings, and set `*.yaml text eol=lf` in .gitattributes',
  };
}

/** A `%YAML` or `%TAG` line, which changes how everything below it is read. */
export function directive(text: string): TextFault | undefined {
  const match = /^(?:[ \t]*(?:#.*)?\r?\n)*(%\w*)/.exec(text);
  if (match === null) return undefined;
  return {
    code: 'yaml/directive',
    offset: match[0].length - (match[1] ?? '').length,
    found: `the directive ${match[1]}`,
    expected: 'a document without directives',
    fix: 'remove the line',
  };
}

/**
 * Tabs outside of quoted texts, blocks and comments: YAML forbids them as indentation, and Helm's parser as a blank.
 *
 * @param contents start and end offsets of block and quoted scalars in their order, in which a tab is content
 */
export function strayTabs(text: string, contents: readonly (readonly [number, number])[]): TextFault[] {
  const faults: TextFault[] = [];
  let next = 0;
  for (let offset = text.indexOf('\t'); offset >= 0; offset = text.indexOf('\t', offset + 1)) {
    while ((contents[next]?.[1] ?? text.length) <= offset) next += 1;
    const [start, end] = contents[next] ?? [text.length, text.length];
    if (offset > start) {
      offset = end - 1;
      continue;
    }
    const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
    // A `#` within quotes hides a tab here, which Helm then refuses itself.
    if (!/(^|[ \t])#/.test(line)) faults.push(strayTab(offset, line.trim() === ''));
    if (faults.length === MAX_FAULTS) break;
    // One fault for each line, and a long comment is skipped once.
    const feed = text.indexOf('\n', offset);
    offset = feed < 0 ? text.length : feed;
  }
  return faults;
}

function strayTab(offset: number, indents: boolean): TextFault {
  return {
    code: 'yaml/tab',
    offset,
    found: indents ? 'a tab as indentation' : 'a tab as a blank',
    expected: 'spaces, since YAML parsers refuse tabs there',
    fix: indents ? 'indent with two spaces a level' : 'write a space',
  };
}
