import { describe, expect, it } from 'vitest';
import { compareQuantities, parseQuantity } from './quantity.ts';

const unit = 1_000_000_000n;

describe('parseQuantity', () => {
  it.each<[string, bigint]>([
    ['0', 0n],
    ['1', unit],
    ['250m', unit / 4n],
    ['0.1', unit / 10n],
    ['.5', unit / 2n],
    ['5.', 5n * unit],
    ['1.5Gi', 1536n * 1024n * 1024n * unit],
    ['1k', 1000n * unit],
    ['1Ki', 1024n * unit],
    ['1M', 10n ** 6n * unit],
    ['2E', 2n * 10n ** 18n * unit],
    ['1Ei', 2n ** 60n * unit],
    ['1e3', 1000n * unit],
    ['1E3', 1000n * unit],
    ['15e-1', (3n * unit) / 2n],
    ['100n', 100n],
    ['1u', 1000n],
    ['+1', unit],
    ['-1.5', (-3n * unit) / 2n],
  ])('reads %s exactly', (text, nanos) => {
    expect(parseQuantity(text)).toBe(nanos);
  });

  it('rounds up what is finer than a nano-unit, away from zero', () => {
    expect(parseQuantity('0.0000000001')).toBe(1n);
    expect(parseQuantity('1.1n')).toBe(2n);
    expect(parseQuantity('-1.1n')).toBe(-2n);
  });

  it.each(['', ' 1', '1 Gi', '1GB', 'Gi', '1,5', '1e', '.', '1mi', '0x1', '1e9999'])(
    'refuses %j as a quantity',
    (text) => {
      expect(parseQuantity(text)).toBeUndefined();
    },
  );
});

describe('compareQuantities', () => {
  it('compares across units without rounding', () => {
    expect(compareQuantities('1Gi', '1G')).toBe(1);
    expect(compareQuantities('1000m', '1')).toBe(0);
    expect(compareQuantities('9007199254740992Ki', '9007199254740993Ki')).toBe(-1);
  });

  it('returns undefined for what is not a quantity', () => {
    expect(compareQuantities('1', 'much')).toBeUndefined();
    expect(compareQuantities('much', '1')).toBeUndefined();
  });
});
