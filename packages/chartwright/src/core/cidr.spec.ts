import { describe, expect, it } from 'vitest';
import { maskedCidr } from './cidr.ts';

describe('the range of a CIDR', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '10.1.2.3/32', '128.0.0.0/1', '::/0', '2001:db8::/32', 'fd00:ec2::254/128'])(
    'is %s itself where no bit is set behind the prefix',
    (cidr) => {
      expect(maskedCidr(cidr)).toBe(cidr);
    },
  );

  it.each([
    ['10.0.0.1/8', '10.0.0.0/8'],
    ['255.255.255.255/1', '128.0.0.0/1'],
    ['192.168.7.9/30', '192.168.7.8/30'],
    ['2001:db8::1/32', '2001:db8::/32'],
    ['1:2:3:4:5:6:7:8/126', '1:2:3:4:5:6:7:8/126'],
    ['1:2:3:4:5:6:7:9/126', '1:2:3:4:5:6:7:8/126'],
    ['::1/64', '::/64'],
    ['1:0:0:2::3/64', '1:0:0:2::/64'],
  ])('of %s is %s', (cidr, range) => {
    expect(maskedCidr(cidr)).toBe(range);
  });
});
