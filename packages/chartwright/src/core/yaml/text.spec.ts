import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { fc, runs } from '../property-settings.fixture.ts';
import { parseYaml } from './source.ts';
import { checkYamlStyle } from './style.ts';
import { flowText } from './flow-text.ts';
import { yamlText } from './text.ts';

const key = fc.oneof(fc.stringMatching(/^[a-z][a-zA-Z0-9._-]{0,8}$/), fc.constantFrom('on', 'y', '0777', '1e3'));
const special = fc.constantFrom(
  'on',
  '0777',
  '1:30',
  '~',
  '#x',
  'a: b',
  '- x',
  ' a\nb ',
  'a\n\n\n\n\nb\n\n',
  '\na',
  '{{ x }}',
  'a\u2028b: c',
  'a\n\u2029b',
  '\u0085',
  '\ufeffa\u009f',
  'a\rb\r\nc\u0001\u007f',
);
const text = fc.oneof(
  special,
  fc.stringMatching(/^[ -~]{0,30}$/),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-') }),
);
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.boolean(),
    fc.dictionary(key, tie('data'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('data'), { maxLength: 3 }),
  ),
}));
const map = fc.dictionary(key, data as fc.Arbitrary<unknown>, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

describe('yamlText', () => {
  it('writes data that reads back as the same, here and as YAML 1.1, and passes the lint', () => {
    fc.assert(
      fc.property(map, (value) => {
        const written = yamlText(value);
        expect(parse(written)).toEqual(value);
        expect(parse(written, { version: '1.1' })).toEqual(value);
        expect(parseYaml({ file: 'a.yaml', text: written }).problems).toEqual([]);
        expect(checkYamlStyle('a.yaml', written)).toEqual([]);
      }),
      { numRuns: 3 * runs },
    );
  });

  it('writes flow style that reads back as the same', () => {
    fc.assert(
      fc.property(map, (value) => {
        expect(parse(flowText(value))).toEqual(value);
        expect(flowText(value)).not.toContain('\n');
      }),
    );
  });

  it('never folds a long line', () => {
    const long = `${'word '.repeat(60)}end`;
    expect(yamlText({ a: long })).toBe(`a: ${long}\n`);
  });
});
