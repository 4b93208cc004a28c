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
    ['a host in capitals', 'hosts: [A.Example.COM.]'],
    ['a wildcard that covers a host', 'hostname: "*.example.com"'],
    ['an escape, which may write any of them', String.raw`host: "a\x2eexample.com"`],
  ])('finds %s', (_, text) => {
    expect(mentionsAny(text, mentionsOf([shop]))).toBe(true);
  });

  it('finds the hosts of extra objects, and those that a wildcard of theirs covers', () => {
    const own = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name: 'own' } };
    const listeners = [{ hostname: '*.pay.example.com' }, { hostname: 'x.example.com' }];
    const words = mentionsOf([fleetTeam('pay', { extraObjects: { own: { ...own, spec: { listeners } } } })]);
    for (const host of ['eu.pay.example.com', 'x.example.com', '*.pay.example.com'])
      expect(mentionsAny(`hosts: [${host}]`, words)).toBe(true);
    expect(mentionsAny('hosts: [y.example.com]', words)).toBe(false);
  });

  it.each([
    ['a longer host', 'hosts: [aa.example.com, a.example.com.au]'],
    ['words that only contain the name', 'team: workshop\nimage: registry.example.com/shop-web:1'],
  ])('passes over %s', (_, text) => {
    expect(mentionsAny(text, mentionsOf([shop]))).toBe(false);
  });

  it('passes over names that are too long for the DNS, of which each label would be one word more', () => {
    const long = `${'a.'.repeat(500_000)}b`;
    const own = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'own' } };
    const words = mentionsOf([
      fleetTeam('pay', { extraObjects: { own: { ...own, spec: { rules: [{ host: long }] } } } }),
    ]);
    expect(words.size).toBeLessThan(10);
    expect(mentionsAny(`host: ${long}`, words)).toBe(false);
  });
});
