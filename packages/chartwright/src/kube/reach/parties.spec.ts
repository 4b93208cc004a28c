import { describe, expect, it } from 'vitest';
import type { Party, ReachAnswer } from './answer.ts';
import { namedParty } from './parties.ts';
import { bare, deployment, objectsOf } from './reach-objects.fixture.ts';
import { Reachability } from './reachability.ts';
import { reachFacts } from './read-facts.ts';

const ports = [{ name: 'http', containerPort: 8080 }];
const facts = reachFacts(
  [
    deployment('shop/frontend', { ports }),
    deployment('bank/frontend', { ports }),
    deployment('bank/teller', { ports, labels: { role: 'teller' } }),
    deployment('bank/agent', { ports, spec: { hostNetwork: true } }),
    deployment('shop/proxied', { ports, annotations: { 'linkerd.io/inject': 'enabled' } }),
    ...objectsOf(`
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: out, namespace: bank }
spec: { podSelector: { matchLabels: { role: teller } }, policyTypes: [Egress], egress: [{ ports: [{ port: 443 }] }] }
---
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata: { name: server, namespace: shop }
spec: { podSelector: {}, port: http }
---
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: { name: pods, namespace: shop }
spec: { targetRef: { kind: Server, name: server }, requiredAuthenticationRefs: [{ kind: NetworkAuthentication, name: pods }] }
---
apiVersion: policy.linkerd.io/v1alpha1
kind: NetworkAuthentication
metadata: { name: pods, namespace: shop }
spec: { networks: [{ cidr: 10.244.0.0/16 }] }
`),
  ],
  { ...bare, mesh: { enabled: true, defaultPolicy: 'deny' } },
);

describe('words for a party', () => {
  it.each([
    ['api.example.com', { kind: 'host', host: 'api.example.com' }],
    ['*.example.com', { kind: 'host', host: '*.example.com' }],
    ['s3.eu-central-1.amazonaws.com', { kind: 'host', host: 's3.eu-central-1.amazonaws.com' }],
    ['10.0.0.25', { kind: 'range', cidr: '10.0.0.25/32' }],
    ['bank/teller', { kind: 'workload', id: 'bank/teller' }],
    ['teller', { kind: 'workload', id: 'bank/teller' }],
  ])('%s', (word, party) => {
    expect(namedParty(facts, word)).toEqual({ parties: [party] });
  });

  it.each([
    'web.shop.svc.cluster.local',
    'web.shop.svc.cluster.local.',
    'web.shop.svc',
    'kube.cluster.local',
    '10.0.0.256',
    '10.0.0',
    '10.0.0.0/33',
  ])('%s are of nobody', (word) => {
    expect(namedParty(facts, word)).toMatchObject({ unknown: word });
    expect(namedParty(facts, word)).not.toHaveProperty('several');
  });

  it('that several workloads have list them', () => {
    const several = ['bank/frontend', 'shop/frontend'];
    expect(namedParty(facts, 'frontend')).toEqual({ unknown: 'frontend', known: several, several });
  });
});

describe('a question', () => {
  const workload = (id: string): Party => ({ kind: 'workload', id });
  const host: Party = { kind: 'host', host: 'api.example.com' };
  const ask = (from: Party, to: Party, port?: number | string): ReachAnswer | undefined =>
    new Reachability(facts).ask({ from, to, ...(port === undefined ? {} : { port }) })[0];

  it('about two parties outside has no answer here', () => {
    const answer = ask({ kind: 'internet' }, host, 443);
    expect(answer?.verdict).toBe('unknown');
    expect(answer?.summary).toContain('neither is a workload of this environment, so that nothing here decides');
    expect(ask({ kind: 'range', cidr: '192.0.2.0/24' }, { kind: 'internet' })?.verdict).toBe('unknown');
  });

  it.each([
    [443, 'yes'],
    ['443', 'yes'],
    ['80', 'no'],
    ['https', 'no'],
    ['', 'no'],
    [undefined, 'partly'],
  ])('about the port %s of a host outside: %s', (port, verdict) => {
    expect(ask(workload('bank/teller'), host, port)?.verdict).toBe(verdict);
  });

  it('about the name of a port outside says to write its number', () => {
    const answer = ask(workload('bank/frontend'), host, 'https');
    expect(answer?.verdict).toBe('no');
    expect(answer?.summary).toContain('on TCP https: api.example.com has no port called https; write its number');
    expect(answer?.advice).toEqual(['write the number of the port']);
  });

  it('about a caller with the address of its node is not answered by the ranges of pods', () => {
    expect(ask(workload('bank/frontend'), workload('shop/proxied'), 8080)?.verdict).toBe('yes');
    expect(ask(workload('bank/agent'), workload('shop/proxied'), 8080)?.steps.at(-1)).toMatchObject({
      gate: 'mesh',
      verdict: 'unknown',
    });
  });
});
