import { afterEach, describe, expect, it, vi } from 'vitest';
import { Lexer, Parser } from 'yaml';
import type { DocumentPath } from '../document-path.ts';
import { type ParsedYaml, parseYaml } from './source.ts';

function parsed(text: string): ParsedYaml {
  const reading = parseYaml({ file: 'values.yaml', text });
  expect(reading.problems).toEqual([]);
  return reading.parsed as ParsedYaml;
}

function codes(text: string): string[] {
  return parseYaml({ file: 'values.yaml', text }).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('parseYaml', () => {
  it('returns plain data', () => {
    const { value } = parsed('a: {b: [1, 1.5, true, "x", text of words]}\n# comment\nc: |\n  lines\n  \tand a tab\n');
    expect(value).toEqual({ a: { b: [1, 1.5, true, 'x', 'text of words'] }, c: 'lines\n\tand a tab\n' });
  });

  it('accepts {} as no values, and refuses an empty file', () => {
    expect(parsed('{}\n').value).toEqual({});
    expect(codes('')).toEqual(['yaml/not-a-map 1:1']);
    expect(codes('# only a comment\n')[0]).toMatch(/^yaml\/not-a-map/);
    expect(codes('---\n')[0]).toMatch(/^yaml\/not-a-map/);
  });

  it('returns parsed exactly when there are no problems', () => {
    const reading = parseYaml({ file: 'values.yaml', text: 'a: yes\n' });
    expect(reading.parsed).toBeUndefined();
    expect(reading.problems[0]).toMatchObject({
      code: 'yaml/ambiguous',
      severity: 'error',
      file: 'values.yaml',
      path: 'a',
      found: 'yes, which Helm reads as true',
      fix: 'quote it: "yes"; or write true or false for a switch',
    });
  });

  it('reports many problems at once, in the order of the file', () => {
    expect(codes('on: 1\na: 0777\nb: ~\nb: 2\nc: &x 1\nd: [.5, !!int 3]\n')).toEqual([
      'yaml/ambiguous 1:1',
      'yaml/ambiguous 2:4',
      'yaml/null 3:4',
      'yaml/duplicate-key 4:1',
      'yaml/anchor 5:4',
      'yaml/ambiguous 6:5',
      'yaml/tag 6:9',
    ]);
  });

  it('reports CRLF line endings once, and continues', () => {
    expect(codes('a: 1\r\nb: yes\r\n')).toEqual(['yaml/line-ending 1:5', 'yaml/ambiguous 2:4']);
    const { found } = parseYaml({ file: 'f', text: 'a: 1\r\n' }).problems[0] ?? {};
    expect(found).toBe('1 line ending with a carriage return (CRLF)');
  });

  it('refuses a lone carriage return, a byte order mark and halves of characters', () => {
    expect(codes('a: 1\rb: 2\n')).toEqual(['yaml/character 1:5']);
    expect(codes('\ufeffa: 1\n')).toEqual(['yaml/character 1:1']);
    expect(codes('a: \ud83d\n')).toEqual(['yaml/character 1:4']);
    expect(codes('a: "\\ud83d\\ude00"\n')).toEqual(['yaml/form 1:5']);
    expect(parsed('a: 😀\n').value).toEqual({ a: '😀' });
  });

  it('reports one syntax error for each line, and nothing that follows from it', () => {
    expect(codes('a: "x\nb: 1\n')).toHaveLength(1);
    expect(codes('a: b: c: d\n')).toHaveLength(1);
    expect(codes(']\nnull\n')[0]).toBe('yaml/syntax 1:1');
  });

  it('never shows the text that a syntax error is about', () => {
    const problems = parseYaml({ file: 'f', text: 'password: "hunter2" "hunter3"\n' }).problems;
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain('hunter');
  });

  it('hides an ambiguous value under the name of a secret', () => {
    const text = JSON.stringify(parseYaml({ file: 'f', text: 'dbPassword: 0777\n' }).problems);
    expect(text).toContain('not shown');
    expect(text).not.toMatch(/0777|511/);
  });

  it('reports tabs outside of texts and comments, whether they indent or separate', () => {
    expect(codes('a:\n\tb: 1\n')).toEqual(['yaml/tab 2:1']);
    expect(codes('a:\tb\n')).toEqual(['yaml/tab 1:3']);
    expect(codes('a: |\n  \tx\n')).toEqual(['yaml/tab 2:3']);
    expect(codes('a: "x\ty" # a\tcomment\n# one\tmore\nb: |\n  x\n  \ty\n')).toEqual([]);
  });

  it('refuses anchors and aliases, so that an alias bomb is never expanded', () => {
    const bomb = `a0: &a0 x\n${Array.from({ length: 60 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join('')}`;
    const problems = codes(bomb);
    expect(problems).toHaveLength(100);
    expect(problems[0]).toBe('yaml/anchor 1:5');
  });
});

describe('the bounds of parseYaml', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('refuses more than 1 MiB before it parses', () => {
    const lex = vi.spyOn(Lexer.prototype, 'lex');
    expect(codes('a: "'.padEnd(10 * 1024 * 1024, 'x'))).toEqual(['yaml/too-large 1:1']);
    expect(lex).not.toHaveBeenCalled();
    codes('a: 1\n');
    expect(lex).toHaveBeenCalledOnce();
  });

  it('counts bytes, not characters', () => {
    expect(codes(`a: "${'€'.repeat(400_000)}"\n`)).toEqual(['yaml/too-large 1:1']);
    expect(codes(`a: "${'x'.repeat(400_000)}"\n`)).toEqual([]);
  });

  it.each([
    ['flow lists', '['.repeat(5000)],
    ['flow maps', '{a: '.repeat(5000)],
    ['block lists', '- '.repeat(5000)],
    ['block maps', Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth % 900)}a:`).join('\n')],
    ['explicit keys', '? '.repeat(5000)],
  ])('refuses 5,000 nested %s without running out of stack', (_, text) => {
    expect(codes(`x: ${text}`).length).toBeGreaterThan(0);
    expect(codes(text).length).toBeGreaterThan(0);
  });

  it('accepts 64 levels and no more', () => {
    const nested = (depth: number): string => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`;
    expect(codes(nested(64))).toEqual([]);
    expect(codes(nested(66))).toEqual([expect.stringMatching(/^yaml\/depth/)]);
  });

  it('reports at most 100 problems of a file', () => {
    expect(codes('a: yes\n'.repeat(1000))).toHaveLength(100);
  });

  it.each([
    ['errors', ']\n'],
    ['documents', '---\na: 1\n'],
  ])('reads no more than the beginning of a file of %s only', (_, line) => {
    const lexemes = vi.spyOn(Parser.prototype, 'next');
    expect(codes(line.repeat(50_000)).length).toBeGreaterThan(0);
    // It stops at the 201st; each is a few lexemes.
    expect(lexemes.mock.calls.length).toBeGreaterThan(200);
    expect(lexemes.mock.calls.length).toBeLessThan(2500);
  });

  it('treats keys that objects inherit like any other, except __proto__', () => {
    const { value } = parsed('constructor: 1\ntoString: 2\nhasOwnProperty: 3\n');
    expect(Object.entries(value)).toEqual([
      ['constructor', 1],
      ['toString', 2],
      ['hasOwnProperty', 3],
    ]);
    expect(codes('a:\n  __proto__: {polluted: true}\n')).toEqual(['yaml/key 2:3']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('places in a parsed file', () => {
  const text = 'a:\n  b: 1.10\n  "c.d": [x, {e: z}]\n';
  const place = (path: DocumentPath, on?: 'key' | 'value'): string => {
    const { file, line, column } = parsed(text).locate(path, on);
    return `${file}:${line}:${column}`;
  };

  it('locates values by default, and keys when asked', () => {
    expect(place(['a', 'b'])).toBe('values.yaml:2:6');
    expect(place(['a', 'b'], 'key')).toBe('values.yaml:2:3');
    expect(place(['a', 'c.d', 1, 'e'])).toBe('values.yaml:3:18');
    expect(place(['a', 'c.d', '0'])).toBe('values.yaml:3:11');
    expect(place([])).toBe('values.yaml:1:1');
  });

  it('locates the nearest parent of a missing path', () => {
    expect(place(['a', 'missing', 'deep'])).toBe('values.yaml:1:1');
    expect(place(['a', 'c.d', 7])).toBe('values.yaml:3:3');
    expect(place(['a', 'b', 'below a number'])).toBe('values.yaml:2:3');
    expect(place(['elsewhere'])).toBe('values.yaml:1:1');
  });

  it('returns whether a path exists, and how a scalar is written', () => {
    const file = parsed(text);
    expect(file.has(['a', 'c.d', 1])).toBe(true);
    expect(file.has(['a', 'c.d', 2])).toBe(false);
    expect(file.has(['a', 'toString'])).toBe(false);
    expect(file.raw(['a', 'b'])).toBe('1.10');
    expect(file.raw(['a'])).toBeUndefined();
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(parsed('a: {x: 😀, z: 1}\n').locate(['a', 'z'], 'key').column).toBe(12);
  });
});
