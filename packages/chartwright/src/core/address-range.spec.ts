import { describe, expect, it } from 'vitest';
import { covers, isAddress, parseRange } from './address-range.ts';

function isCovered(outer: string, inner: string): boolean {
  const [a, b] = [parseRange(outer), parseRange(inner)];
  if (a === undefined || b === undefined) throw new Error('no range');
  return covers(a, b);
}

describe('a range of addresses', () => {
  it.each([
    ['0.0.0.0/0', '169.254.169.254/32'],
    ['128.0.0.0/1', '169.254.169.254/32'],
    ['169.254.7.7/16', '169.254.0.0/16'],
    ['::/0', 'fd00:ec2::254/128'],
    ['fd00:ec2:0:0:0:0:0:254/128', 'fd00:ec2::254/128'],
    ['FD00:EC2::/32', 'fd00:ec2::254/128'],
    ['::ffff:169.254.0.0/112', '::ffff:a9fe:a9fe/128'],
    ['fe80::/10', 'febf::1/128'],
  ])('%s holds %s', (outer, inner) => {
    expect(isCovered(outer, inner)).toBe(true);
  });

  it.each([
    ['0.0.0.0/1', '169.254.169.254/32'],
    ['169.254.169.254/32', '169.254.0.0/16'],
    ['0.0.0.0/0', '::/0'],
    ['::/0', '0.0.0.0/0'],
    ['fe80::/10', 'fec0::1/128'],
    ['fd00:ec2::/127', 'fd00:ec2::254/128'],
  ])('%s does not hold %s', (outer, inner) => {
    expect(isCovered(outer, inner)).toBe(false);
  });

  it.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '256.0.0.0/8',
    '::/129',
    '1::2::3/64',
    '1:2/64',
    'g::/64',
    '1:2:3:4:5:6:7::8:9/64',
    '',
  ])('is none in %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['192.0.2.7', '0.0.0.0', '::', '::1', '2001:db8::7', '::ffff:192.0.2.7'])('is %s', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each(['', '192.0.2', '192.0.2.256', '192.0.2.7/32', '192.0.2.7.example.com', 'a.b', '2001:db8:::7', '[::1]'])(
    'is not %o',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );
});
