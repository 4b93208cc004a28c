import { describe, expect, it } from 'vitest';
import { ambiguityOf, ambiguousValueWords } from './ambiguous-scalar.ts';

describe('ambiguityOf', () => {
  it.each(
    'y Y n N yes Yes YES no No NO on On ON off Off OFF 0777 -0777 00 08 007 0o17 0O7 0x1F 0XFF 0b11 0b+11 1_000 0_7 -_4 .1_0 0x_1 1_0.5 1:30 22:22 190:20:30 1:30.5 .5 -.5 1. 1e3 1E+3 1.0e3 .5e3 -0 -0.0 .inf -.INF .nan .NaN 2024-01-01 2024-1-1 2024-01-01T00:00:00Z 9007199254740992 -9007199254740993'.split(
      ' ',
    ),
  )('reports that %s is read differently', (text) => {
    expect(ambiguityOf(text)).toBeDefined();
  });

  it.each(
    '0 1 -1 +1 8080 1.5 1.10 -0.5 true True FALSE text yEs yess on-call 1.2.3 v1_000 1_000_units _1 a1:30 nginx:1.27 10:0a 10.0.0.0/8 2001:db8::/32 1,000 100% 500m 10Gi inf NaN e1 1e 0x 0xg 9007199254740991 20240101 2024-01 12:'.split(
      ' ',
    ),
  )('accepts %s, which every parser reads alike', (text) => {
    expect(ambiguityOf(text)).toBeUndefined();
  });

  it('names the value that Helm reads', () => {
    expect(ambiguityOf('0777')).toBe('which Helm reads as the octal number 511');
    expect(ambiguityOf('-017')).toBe('which Helm reads as the octal number -15');
    expect(ambiguityOf('off')).toBe('which Helm reads as false');
    expect(ambiguityOf('1_000')).toBe('which Helm reads as the number 1000');
  });

  // A pattern that tried each way to split such a text would not end before vitest's limit.
  it.each([
    ['underscores', `${'1_'.repeat(200_000)}x`],
    ['colons', `1${':1'.repeat(200_000)}x`],
    ['digits before a point', `${'9'.repeat(400_000)}.x`],
    ['signs', '-'.repeat(400_000)],
  ])('ends on a text of 400,000 characters with %s', (_, text) => {
    expect(ambiguityOf(text)).toBeUndefined();
  });

  it('does not show a value that looks secret', () => {
    expect(JSON.stringify(ambiguousValueWords('0777', 'which Helm reads as 511', true))).not.toMatch(/777|511/);
  });
});
