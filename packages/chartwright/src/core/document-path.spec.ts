import { describe, expect, it } from 'vitest';
import { formatPath, pointerSteps } from './document-path.ts';
import { isMap, valueAt } from './untyped.ts';

describe('a path in a document', () => {
  it('is written with dots, and with brackets where a key is not a plain word', () => {
    expect(formatPath([])).toBe('');
    expect(formatPath(['workloads', 'web', 'expose', 'hosts', 0])).toBe('workloads.web.expose.hosts[0]');
    expect(formatPath(['tenant', 'quota', 'hard', 'requests.cpu'])).toBe('tenant.quota.hard["requests.cpu"]');
  });

  it('is read from a JSON pointer', () => {
    expect(pointerSteps('')).toEqual([]);
    expect(pointerSteps('/a~1b/c~0d/0')).toEqual(['a/b', 'c~d', '0']);
  });

  it('does not lead to inherited properties', () => {
    const root = { a: [{ b: 1 }] };
    expect(valueAt(root, ['a', 0, 'b'])).toBe(1);
    expect(valueAt(root, ['a', 1, 'b'])).toBeUndefined();
    expect(valueAt(root, ['constructor'])).toBeUndefined();
    expect(valueAt(root, ['a', 0, 'b', 'c'])).toBeUndefined();
  });

  it('distinguishes maps from lists', () => {
    expect([isMap({}), isMap([]), isMap(null), isMap('x')]).toEqual([true, false, false, false]);
  });
});
