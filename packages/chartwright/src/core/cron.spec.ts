import { describe, expect, it } from 'vitest';
import { longestGap } from './cron.ts';

const h = 3600;

describe('the longest gap between two runs', () => {
  it.each([
    ['* * * * *', 60],
    ['H * * * *', h],
    ['*/15 * * * *', 900],
    ['H */6 * * *', 6 * h],
    ['0 0,1 * * *', 23 * h],
    ['H 1 * * *', 24 * h],
    ['0 3 * * 0', 7 * 24 * h],
    ['0 3 * * 1-5', 3 * 24 * h],
    ['0 3 * * 0,7', 7 * 24 * h],
    ['0 3 1,15 * *', 17 * 24 * h],
    ['0 3 1 * *', 31 * 24 * h],
    ['@daily', 24 * h],
    ['@weekly', 7 * 24 * h],
    ['0 0 1 1 *', (31 + 11 * 31) * 24 * h],
  ])('of %s', (expression, gap) => {
    expect(longestGap(expression)).toBe(gap);
  });

  it.each(['', '* * * *', '60 * * * *', '*/0 * * * *', '5-1 * * * *', 'a * * * *', 'toString'])(
    'is unknown for %j',
    (expression) => {
      expect(longestGap(expression)).toBeUndefined();
    },
  );
});
