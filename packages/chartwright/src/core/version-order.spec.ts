import { expect, it } from 'vitest';
import { isOlder } from './version-order.ts';

it.each([
  ['1.4.9', '1.4.10', true],
  ['v1.4.9', '1.5.0', true],
  ['1.5.0-rc.1', '1.5.0', true],
  ['1.27.3-alpine', '1.28.0-alpine', true],
  ['1.9', '1.10', true],
  ['9', '10', true],
  ['2.0.0', '1.9.9', false],
  ['1.4.0', '1.4.0', false],
  ['3f9a2b1', '4f9a2b1', false],
  ['1.0.0', 'stable', false],
])('whether %s is older than %s: %s', (one, other, older) => {
  expect(isOlder(one, other)).toBe(older);
  if (older) expect(isOlder(other, one)).toBe(false);
});
