import { describe, expect, it } from 'vitest';
import { contentDigest, recordedContent, umbrellaVersion } from './version.ts';

describe('the version of the umbrella', () => {
  const first = '0.1.0';

  it('is the first one of a new umbrella', () => {
    expect(umbrellaVersion(undefined, 'a', first)).toBe('0.1.0');
  });

  it('stays while the content does, and moves by a patch when it differs', () => {
    expect(umbrellaVersion({ version: '1.4.9', content: 'a' }, 'a', first)).toBe('1.4.9');
    expect(umbrellaVersion({ version: '1.4.9', content: 'a' }, 'b', first)).toBe('1.4.10');
  });

  it('moves once for an umbrella that records no content', () => {
    expect(umbrellaVersion({ version: '0.1.0', content: undefined }, 'a', first)).toBe('0.1.1');
  });
});

it('reads the digest that a Chart.yaml records', () => {
  expect(recordedContent('name: platform\nannotations:\n  chartwright.dev/content: 0123456789abcdef\n')).toBe(
    '0123456789abcdef',
  );
  // All digits, which YAML would take for a number, are quoted.
  expect(recordedContent('annotations:\n  chartwright.dev/content: "0123456789012345"\n')).toBe('0123456789012345');
  expect(recordedContent('name: platform\n')).toBeUndefined();
});

it('tells contents apart by path and text, whatever their order', () => {
  const digest = contentDigest([
    ['a', '1'],
    ['b', '2'],
  ]);
  expect(digest).toMatch(/^[0-9a-f]{16}$/);
  expect(
    contentDigest([
      ['b', '2'],
      ['a', '1'],
    ]),
  ).toBe(digest);
  expect(
    contentDigest([
      ['a', '12'],
      ['b', ''],
    ]),
  ).not.toBe(digest);
});
