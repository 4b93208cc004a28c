import { describe, expect, it } from 'vitest';
import { objectsOf } from './bundles.fixture.ts';
import { lineOf } from './location.ts';
import type { ManifestObject } from './manifest.ts';

function only(text: string): ManifestObject {
  const object = objectsOf(text).at(-1);
  if (object === undefined) throw new Error('no object');
  return object;
}

describe('lineOf', () => {
  const text =
    '---\n# Source: a.yaml\napiVersion: v1\nkind: A\nspec:\n  list:\n    - a: 1\n    - b: 2\n      c:\n        "x/y": 1\n';

  it.each([
    [[], 3],
    [['kind'], 4],
    [['spec', 'list', 1], 8],
    [['spec', 'list', 1, 'c', 'x/y'], 10],
    [['spec', 'list', 1, 'missing'], 8],
    [['nothing', 'here'], 3],
  ] as const)('finds %j at line %i', (segments, line) => {
    expect(lineOf(only(text), segments)).toBe(line);
  });

  it('counts on over earlier documents', () => {
    expect(lineOf(only(`apiVersion: v1\nkind: First\n${text}`), ['kind'])).toBe(6);
  });

  it('finds fields of a List member', () => {
    expect(lineOf(only('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n  x: 1\n'), ['x'])).toBe(6);
  });
});
