import { describe, expect, it } from 'vitest';
import { isDnsLabel, isDnsSubdomain, isLabelValue, isPathSegment, isPortName, isQualifiedName } from './names.ts';

describe('names', () => {
  it.each([
    ['a DNS label', isDnsLabel, ['a', 'a-1', '1a', 'x'.repeat(63)], ['', 'A', '-a', 'a-', 'a.b', 'x'.repeat(64)]],
    ['a DNS subdomain', isDnsSubdomain, ['a', 'a.b-1', 'x'.repeat(253)], ['', 'a..b', '.a', 'a_b', 'x'.repeat(254)]],
    ['a port name', isPortName, ['http', 'p-1', '8080-http'], ['', '8080', 'a--b', 'Http', 'a-name-too-long1', 'a-']],
    ['a path segment', isPathSegment, ['system:node', 'A b'], ['.', '..', 'a/b', '50%']],
    [
      'a qualified name',
      isQualifiedName,
      ['a', 'a.b/C_d', 'A.b-C'],
      ['', 'a/b/c', '/a', 'a/', 'A/b', '-a', 'x'.repeat(64)],
    ],
    ['a label value', isLabelValue, ['', 'a', '1.0_A-b'], ['a+b', '-a', 'a.', 'x'.repeat(64)]],
  ] as const)('recognizes %s', (_what, holds, good, bad) => {
    expect(good.filter((name) => !holds(name))).toEqual([]);
    expect(bad.filter((name) => holds(name))).toEqual([]);
  });
});
