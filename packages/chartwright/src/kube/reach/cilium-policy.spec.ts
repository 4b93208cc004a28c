import { describe, expect, it } from 'vitest';
import type { Party, ReachAnswer } from './answer.ts';
import { Connections } from './connections.ts';
import { bare, deployment, objectsOf } from './reach-objects.fixture.ts';
import { Reachability } from './reachability.ts';
import { reachFacts } from './read-facts.ts';

/** As the library chart renders an entry of `tenant.network.egress` with hosts, beside its default-deny. */
const rendered = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: team-shop }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: allow-egress-payments, namespace: team-shop }
spec:
  endpointSelector:
    matchExpressions: [{ key: app.kubernetes.io/name, operator: In, values: [web] }]
  egress:
    - toEndpoints: [{ matchLabels: { k8s:io.kubernetes.pod.namespace: kube-system } }]
      toPorts: [{ ports: [{ port: "53", protocol: ANY }], rules: { dns: [{ matchPattern: "*" }] } }]
    - toFQDNs: [{ matchName: api.example.com }, { matchPattern: "*.pay.example" }]
      toPorts: [{ ports: [{ port: "443", protocol: TCP }, { port: "8000", endPort: 8010, protocol: TCP }] }]
`;
const named = (name: string) => ({ labels: { 'app.kubernetes.io/name': name } });
const pods = [
  deployment('team-shop/web', named('web')),
  deployment('team-shop/worker', named('worker')),
  deployment('kube-system/dns', { ports: [{ containerPort: 53, protocol: 'UDP' }, { containerPort: 9153 }] }),
  deployment('default/other', { ports: [{ containerPort: 443 }] }),
];

function reachOf(more = ''): Reachability {
  return new Reachability(reachFacts([...pods, ...objectsOf(rendered, more)], { ...bare, podsByAddress: false }));
}

function ask(from: string, to: Party, port: number, protocol: 'TCP' | 'UDP' = 'TCP'): ReachAnswer | undefined {
  return reachOf().ask({ from: { kind: 'workload', id: from }, to, port, protocol })[0];
}

const host = (name: string): Party => ({ kind: 'host', host: name });
const pod = (id: string): Party => ({ kind: 'workload', id });

describe('a CiliumNetworkPolicy', () => {
  it.each([
    ['team-shop/web', 'api.example.com', 443, 'yes'],
    ['team-shop/web', 'API.example.com', 8005, 'yes'],
    ['team-shop/web', 'api.example.com', 80, 'no'],
    ['team-shop/web', 'other.example.com', 443, 'no'],
    ['team-shop/web', 'eu.pay.example', 443, 'yes'],
    ['team-shop/web', 'a.eu.pay.example', 443, 'no'],
    ['team-shop/web', 'pay.example', 443, 'no'],
    ['team-shop/worker', 'api.example.com', 443, 'no'],
  ])('lets %s out to %s on %s: %s', (from, to, port, expected) => {
    expect(ask(from, host(to), port)?.verdict).toBe(expected);
  });

  it('means the pods of the namespace that a selector of endpoints names, on either protocol of ANY', () => {
    expect(ask('team-shop/web', pod('kube-system/dns'), 53, 'UDP')?.verdict).toBe('yes');
    expect(ask('team-shop/web', pod('kube-system/dns'), 53, 'TCP')?.verdict).toBe('yes');
    expect(ask('team-shop/web', pod('kube-system/dns'), 9153)?.verdict).toBe('no');
    expect(ask('team-shop/web', pod('default/other'), 443)?.verdict).toBe('no');
    expect(ask('team-shop/worker', pod('kube-system/dns'), 53, 'UDP')?.verdict).toBe('no');
  });

  it('names its rule, and lists its hosts among what is reached outside', () => {
    const answer = ask('team-shop/web', host('api.example.com'), 443);
    expect(answer?.steps[0]?.deciding).toMatchObject([
      { object: 'CiliumNetworkPolicy/team-shop/allow-egress-payments', path: 'spec.egress[1].toFQDNs[0]' },
    ]);
    const reach = reachOf();
    const workload = reach.workload('team-shop/web');
    const outside = workload === undefined ? [] : new Connections(reach).outside(workload);
    expect(outside.map(({ to, ports }) => [to, ...ports])).toEqual([
      ['api.example.com', 'TCP 443', 'TCP 8000-8010'],
      ['*.pay.example', 'TCP 443', 'TCP 8000-8010'],
    ]);
  });

  it('is not known where an entity of the plugin decides, and holds for the world by address', () => {
    const entity = (name: string): string => `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: more, namespace: team-shop }
spec: { endpointSelector: {}, egress: [{ toEntities: [${name}] }] }
`;
    const verdict = (name: string, to: Party): string | undefined =>
      reachOf(entity(name)).ask({ from: pod('team-shop/worker'), to, port: 443 })[0]?.verdict;
    expect(verdict('world', { kind: 'internet' })).toBe('yes');
    expect(verdict('world', pod('default/other'))).toBe('no');
    expect(verdict('cluster', pod('default/other'))).toBe('unknown');
    expect(verdict('all', pod('default/other'))).toBe('yes');
  });
});
