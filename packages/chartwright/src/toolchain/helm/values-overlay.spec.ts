import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nestedValues, overlaidValues, parseValues } from './values-overlay.ts';

describe('nestedValues', () => {
  it.each([
    'a: 1\nb:\n  - x\n  - {y: z}\n',
    'text: |\n  one\n\n    two\n\nfolded: >-\n  a\n  b\nkept: |2+\n    x\n\n',
    'plain: one\n  two\nquoted: "one\n\n  two \\\n  three"\n',
    '# comment\n\n{a: {b: [1, 2]}}\n',
    'no: end of line',
    'windows: |\r\n  a\r\n  b\r\nc: d\r\n',
  ])('keeps the meaning of %j', (text) => {
    expect(parse(nestedValues('name', text) ?? '')).toEqual({ name: parse(text) as unknown });
  });

  it('quotes the name, and gives an empty map for an empty file', () => {
    expect(parse(nestedValues('true', '# nothing\n') ?? '')).toEqual({ true: {} });
  });

  it.each([
    'a: null\n',
    'a: ~\n',
    'a:\n',
    'a: [null]\n',
    '---\na: 1\n',
    '- a\n',
    'text\n',
    'a: [\n',
    'a: 1\n...\n',
    '\uFEFFa: 1\n',
  ])('declines %j, whose meaning would change', (text) => {
    expect(nestedValues('name', text)).toBeUndefined();
  });

  it('declines an alias, since it may refer to a null', () => {
    expect(nestedValues('name', 'a: &x 1\nb: *x\n')).toBeUndefined();
  });
});

const of = (text: string): { file: string; text: string } => ({ file: 'values.yaml', text });

describe('parseValues', () => {
  it('reads scalars as Helm does', () => {
    expect(parseValues(of('a: on\nb: 0777\nc: 2024-01-02\nd: 12:30:45\ne: 1_000\n'))).toEqual({
      a: true,
      b: 511,
      c: '2024-01-02',
      d: '12:30:45',
      e: 1000,
    });
  });

  it('gives an empty map for an empty file and refuses what is no map', () => {
    expect(parseValues(of('# nothing\n'))).toEqual({});
    expect(() => parseValues(of('- a\n'))).toThrow(/values\.yaml:1:1 error yaml\/not-a-map/);
    expect(() => parseValues(of('a: [\n'))).toThrow(/values\.yaml:2:1 error yaml\/syntax/);
    expect(() => parseValues(of('a: 1\nb: 2\na: 3\n'))).toThrow(/values\.yaml:3:1 error yaml\/duplicate-key/);
  });
});

describe('overlaidValues', () => {
  it('merges maps, replaces the rest, and removes what is null', () => {
    const base = { map: { a: 1, b: 2, c: { d: 1 } }, list: [1, 2], gone: 1 };
    const overlays = [
      { map: { b: 3, c: null }, list: [9] },
      { gone: null, map: { e: 4 } },
    ];
    expect(overlaidValues(base, overlays)).toEqual({ map: { a: 1, b: 3, e: 4 }, list: [9] });
  });

  it('lets a later file bring back what an earlier one removed', () => {
    expect(overlaidValues({ a: { b: 1 } }, [{ a: null }, { a: { c: 2 } }])).toEqual({ a: { b: 1, c: 2 } });
  });
});
