import { describe, expect, it } from 'vitest';
import { removeYaml } from './remove.ts';

const removed = (text: string, path: string): string => removeYaml({ file: 'a.yaml', text }, path.split('.'));

describe('removing a key', () => {
  it('takes its lines, and leaves all others as they are', () => {
    expect(removed('# top\na: 1   # one\nb: "2" # gone\n\nc:   3\n', 'b')).toBe('# top\na: 1   # one\n\nc:   3\n');
    expect(removed('a:\n  x: 1\n  y:\n    - 2\nb: 3\n', 'a.y')).toBe('a:\n  x: 1\nb: 3\n');
  });

  it('takes the maps that it leaves empty', () => {
    expect(removed('profile: kind\ncomponents:\n  loki:\n    version: 1.0.0\n', 'components.loki.version')).toBe(
      'profile: kind\n',
    );
    expect(
      removed('components:\n  a: { enabled: true }\n  loki: { version: 1.0.0 }\n', 'components.loki.version'),
    ).toBe('components:\n  a: { enabled: true }\n');
  });

  it('leaves the comments on lines of their own', () => {
    expect(removed('a: 1\ncomponents:\n  # why\n  loki: { version: 1.0.0 }\nb: 2\n', 'components.loki.version')).toBe(
      'a: 1\n  # why\nb: 2\n',
    );
  });

  it('works within a flow map', () => {
    expect(removed('a: { x: 1, y: 2, z: 3 }\n', 'a.y')).toBe('a: { x: 1, z: 3 }\n');
    expect(removed('a: { x: 1, y: 2 }\n', 'a.x')).toBe('a: { y: 2 }\n');
    expect(removed('a: { x: 1, y: 2 }\n', 'a.y')).toBe('a: { x: 1 }\n');
  });

  it('changes nothing where there is no such key, and works without a last line end', () => {
    expect(removed('a: 1\n', 'b.c')).toBe('a: 1\n');
    expect(removed('a: 1\nb: 2', 'b')).toBe('a: 1\n');
  });

  it('is refused where an anchor would be lost', () => {
    expect(() => removed('a: &x 1\nb: *x\n', 'a')).toThrow(/render\/cannot-add/);
  });
});
