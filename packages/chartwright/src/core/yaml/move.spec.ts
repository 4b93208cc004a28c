import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../problem.ts';
import { fc } from '../property-settings.fixture.ts';
import { moveYaml, putYaml, takeYaml } from './move.ts';

function move(text: string, from: string, to: string): string {
  return moveYaml({ file: 'values.yaml', text }, from.split('.'), to.split('.'));
}

function found(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map((problem) => `${problem.code}: ${problem.found}`);
    throw error;
  }
  return [];
}

describe('moveYaml', () => {
  it('renames a key where it stands, whatever is around it', () => {
    const text = '# mine\na: 1\n# about b\n"b":   {x: [1,2]} # why\n\nc:\n    - d\n';
    expect(move(text, 'b', 'bb')).toBe('# mine\na: 1\n# about b\nbb:   {x: [1,2]} # why\n\nc:\n    - d\n');
    expect(move('a: {b: 1, c: 2}\n', 'a.b', 'a.z')).toBe('a: {z: 1, c: 2}\n');
  });

  it('moves a block with the comments above, in and below it', () => {
    const text =
      'a:\n  # first\n  x: 1\n\n  # about y\n  # in two lines\n  y:\n    # inner\n    - one   # beside\n    # last\n  # of z\n  z: |\n    text\n\nb:\n    c: 1\n';
    expect(move(text, 'a.y', 'b.y2')).toBe(
      'a:\n  # first\n  x: 1\n\n  # of z\n  z: |\n    text\n\nb:\n    c: 1\n    # about y\n    # in two lines\n    y2:\n      # inner\n      - one   # beside\n      # last\n',
    );
  });

  it('takes the maps along that would be empty, and keeps their comments', () => {
    const text = '# of the file\n\n# globals\nglobal: # ours\n  # of the platform\n  platform:\n    x: 1\nz: 2\n';
    expect(move(`a: 1\n${text}`, 'global.platform.x', 'k.x')).toBe(
      'a: 1\n# of the file\n\nz: 2\nk:\n  # globals\n  # ours\n  # of the platform\n  x: 1\n',
    );
  });

  it('leaves what stands above the first key to the file', () => {
    expect(move('# yaml-language-server: x\na: 1\nb: {}\n', 'a', 'b.a')).toBe(
      '# yaml-language-server: x\nb:\n  a: 1\n',
    );
  });

  it.each([
    ['both the old key and the new', 'a: 1\nb: 2\n', 'a', 'b', 'both the old key and `b`'],
    ['a place that is taken', 'a: {}\nx: 1\nb:\n  c: 2\n', 'x', 'b.c', 'the key exists already'],
    ['a map in braces', 'a: {x: 1, y: 2}\nb: {}\n', 'a.x', 'b.x', 'a map in braces, or no such key'],
    ['a place below a text', 'a: 1\nb: text\n', 'a', 'b.a', 'something that is neither a map nor empty'],
  ])('refuses %s', (_case, text, from, to, words) => {
    expect(found(() => move(text, from, to))).toEqual([expect.stringContaining(words)]);
  });

  it('moves any value between any maps, and back', () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/);
    const value = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.stringMatching(/^[ -~]{0,12}$/),
      fc.array(fc.integer(), { maxLength: 3 }),
      fc.dictionary(key, fc.oneof(fc.integer(), fc.constant('a\nb\n')), { minKeys: 1, maxKeys: 3 }),
    );
    fc.assert(
      fc.property(value, fc.dictionary(key, value), fc.constantFrom(2, 4), (moved, rest, indent) => {
        const data = { first: 1, from: { ...rest, ZED: moved, last: 2 }, to: { own: 1 } };
        const source = { file: 'values.yaml', text: stringify(data, { indent, lineWidth: 0 }) };
        const text = moveYaml(source, ['from', 'ZED'], ['to', 'deep', 'zed']);
        expect(parse(text)).toEqual({
          first: 1,
          from: { ...rest, last: 2 },
          to: { own: 1, deep: { zed: moved } },
        });
        expect(parse(moveYaml({ file: 'values.yaml', text }, ['to', 'deep', 'zed'], ['from', 'ZED']))).toEqual(data);
      }),
    );
  });
});

describe('takeYaml and putYaml', () => {
  it('carry a value from one file to another in its form', () => {
    const { text, taken } = takeYaml({ file: 'a', text: 'a:\n    b: "x" # kept\n    c: 1\n' }, ['a', 'b']);
    expect(text).toBe('a:\n    c: 1\n');
    expect(putYaml({ file: 'b', text: 'z: 1\n' }, ['k', 'b'], taken)).toBe('z: 1\nk:\n  b: "x" # kept\n');
  });

  it('leave no blank lines where the last key was', () => {
    const { text } = takeYaml({ file: 'a', text: 'a: 1\n\n# why\nb:\n  c: 2\n' }, ['b', 'c']);
    expect(text).toBe('a: 1\n');
  });

  it('write into braces by the value', () => {
    const { taken } = takeYaml({ file: 'a', text: 'a:\n  b: x\n  c: 1\n' }, ['a', 'b']);
    expect(putYaml({ file: 'b', text: 'k: {z: 1}\n' }, ['k', 'b'], taken)).toBe('k: {z: 1, b: "x"}\n');
  });
});
