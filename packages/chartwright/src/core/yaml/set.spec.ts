import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../problem.ts';
import { setYaml } from './set.ts';

function set(text: string, path: string, value: string | boolean): string {
  return setYaml({ file: 'platform.yaml', text }, path.split('.'), value);
}

describe('setYaml sets a value that', () => {
  it('replaces the existing one, and leaves every other byte', () => {
    const text = '# ours\na:   { b: "old" , c: 1 } # why\n\nd: [1,  2]\n';
    expect(set(text, 'a.b', 'new')).toBe('# ours\na:   { b: new , c: 1 } # why\n\nd: [1,  2]\n');
  });

  it('is added where there is none', () => {
    expect(set('a: {} # mine\n', 'a.b.c', true)).toBe('a: # mine\n  b:\n    c: true\n');
  });

  it('changes nothing when it is set already', () => {
    expect(set("a: 'x'\n", 'a', 'x')).toBe("a: 'x'\n");
  });

  it('is quoted where parsers would read it as something else', () => {
    expect(set('a: x\n', 'a', 'on')).toBe('a: "on"\n');
  });
});

describe('setYaml refuses', () => {
  it.each([
    ['a map in its place', 'a: { b: 1 }\n', 'a'],
    ['a list in its place', 'a: [1]\n', 'a'],
    ['a scalar on the way', 'a: 1\n', 'a.b'],
    ['text that is not YAML', 'a: [\n', 'a'],
  ])('%s', (_name, text, path) => {
    expect(() => set(text, path, 'x')).toThrow(ProblemsError);
  });
});
