import { describe, expect, it } from 'vitest';
import { selectorsWithout } from './selectors.ts';

const outside = (text: string): string[] => selectorsWithout(text, 'namespace', 'team-shop');

describe('selectors that are not held to one value of a label', () => {
  it.each([
    'sum(rate(http_requests_total{namespace="team-shop",code!="500"}[5m]))',
    "max({__name__=~'a|b', namespace = 'team-shop'})",
    'a{namespace=`team-shop`} / on (pod) b{code="1",namespace="team-shop"}',
    'vector(1) + 2',
  ])('are none in %s', (text) => {
    expect(outside(text)).toEqual([]);
  });

  it.each([
    ['up', ['up']],
    ['sum(up{namespace="team-cart"})', ['up{namespace="team-cart"}']],
    ['up{namespace=~"team-shop"}', ['up{namespace=~"team-shop"}']],
    ['up{namespace!="team-shop"}', ['up{namespace!="team-shop"}']],
    ['up{exported_namespace="team-shop"}', ['up{exported_namespace="team-shop"}']],
    ['up{namespace="team-shop"} or down', ['down']],
    ['max_over_time(rate(a[5m])[1h:]) + b{x="namespace=team-shop"}', ['a', 'b{x="namespace=team-shop"}']],
  ])('are found in %s', (text, found) => {
    expect(outside(text)).toEqual(found);
  });
});
