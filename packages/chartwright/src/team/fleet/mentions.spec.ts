import { describe, expect, it } from 'vitest';
import { fleetTeam, serving } from './fleet.fixture.ts';
import { mentionsAny, mentionsOf } from './mentions.ts';

const shop = fleetTeam('shop', {
  tenant: { namespace: 'team-stall', network: { peers: { ledger: {} } } },
  workloads: { web: serving('a.example.com') },
});

describe('mentionsAny on the values of another team', () => {
  it.each([
    ['a host', 'hosts: ["a.example.com"]'],
    ['a peer of its own that is the team', 'peers: { shop: {} }'],
    ['the name of a peer', 'tenant: { team: ledger }'],
    ['the namespace', "namespace: 'team-stall'"],
    ['a name from which the namespace follows', 'team: stall'],
    ['an escape, which may write any of them', String.raw`host: "a\x2eexample.com"`],
  ])('finds %s', (_, text) => {
    expect(mentionsAny(text, mentionsOf([shop]))).toBe(true);
  });

  it.each([
    ['a longer host', 'hosts: [aa.example.com, a.example.com.au]'],
    ['words that only contain the name', 'team: workshop\nimage: registry.example.com/shop-web:1'],
  ])('passes over %s', (_, text) => {
    expect(mentionsAny(text, mentionsOf([shop]))).toBe(false);
  });
});
