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

const cilium = (spec: string, name = 'more'): string => `
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: ${name}, namespace: default }
spec: ${spec}
`;
const into = (spec: string, from: Party = pod('kube-system/dns'), port = 443): string | undefined =>
  reachOf(cilium(spec)).ask({ from, to: pod('default/other'), port })[0]?.verdict;
const outOf = (spec: string, to: Party, port = 443): string | undefined =>
  reachOf(cilium(spec)).ask({ from: pod('default/other'), to, port })[0]?.verdict;

describe('a rule of Cilium', () => {
  it.each([
    ['{ endpointSelector: {}, ingress: [{}] }', 'no'],
    ['{ endpointSelector: {}, ingress: [{ fromEndpoints: [] }] }', 'no'],
    ['{ endpointSelector: {}, ingress: [{ icmps: [{ fields: [{ type: 8, family: IPv4 }] }] }] }', 'no'],
    ['{ endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: "443" }] }] }] }', 'yes'],
    ['{ endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: "80" }] }] }] }', 'no'],
    ['{ endpointSelector: {}, ingressDeny: [{ fromEntities: [world] }] }', 'no'],
    ['{ endpointSelector: {}, ingress: [] }', 'yes'],
    ['{ endpointSelector: {}, egress: [{}] }', 'yes'],
    ['{ endpointSelector: {}, ingress: [{}], enableDefaultDeny: { ingress: false } }', 'yes'],
    ['{ endpointSelector: { matchLabels: { k8s:io.kubernetes.pod.namespace: default } }, ingress: [{}] }', 'no'],
  ])('lets in nobody by saying nothing: %s: %s', (spec, expected) => {
    expect(into(spec)).toBe(expected);
  });

  it('that lets in nobody is named before one that lets in others', () => {
    const other = cilium('{ endpointSelector: {}, ingress: [{ fromCIDR: [192.0.2.0/24] }] }', 'other');
    const reach = reachOf(cilium('{ endpointSelector: {}, ingress: [{}] }', 'closed') + other);
    const [answer] = reach.ask({ from: pod('kube-system/dns'), to: pod('default/other'), port: 443 });
    expect(answer?.steps.at(-1)?.deciding.map(({ object }) => object)).toEqual(['CiliumNetworkPolicy/default/closed']);
  });

  it('isolates the pods that leave as well', () => {
    expect(outOf('{ endpointSelector: {}, egress: [{}] }', pod('kube-system/dns'), 9153)).toBe('no');
    expect(outOf('{ endpointSelector: {}, egress: [{}] }', { kind: 'internet' })).toBe('no');
  });

  it('adds to the others where it does not isolate', () => {
    const closed = cilium('{ endpointSelector: {}, ingress: [{}] }', 'closed');
    const adding = cilium(
      '{ endpointSelector: {}, ingress: [{ fromEntities: [all] }], enableDefaultDeny: { ingress: false } }',
    );
    const verdict = (text: string): string | undefined =>
      reachOf(text).ask({ from: pod('kube-system/dns'), to: pod('default/other'), port: 443 })[0]?.verdict;
    expect([verdict(closed), verdict(closed + adding)]).toEqual(['no', 'yes']);
  });

  it('that denies is said not to be read, as is one that selects pods by what Cilium alone knows', () => {
    expect(reachOf(cilium('{ endpointSelector: {}, ingressDeny: [{}] }')).facts.unknown).toEqual([
      'CiliumNetworkPolicy/default/more denies too, which is not read',
    ]);
    const spec = '{ endpointSelector: { matchLabels: { io.cilium.k8s.policy.serviceaccount: a } }, egress: [{}] }';
    expect(reachOf(cilium(spec)).facts.unknown).toEqual([
      'CiliumNetworkPolicy/default/more selects pods by io.cilium.k8s.policy.serviceaccount, which is not read',
    ]);
    expect(reachOf(cilium('{ endpointSelector: {}, ingress: [{}] }')).facts.unknown).toEqual([]);
  });

  it.each([
    ['{ http: [{ method: GET, path: /public }] }', 'partly'],
    ['{ kafka: [{ role: produce }] }', 'partly'],
    ['{ l7proto: redis, l7: [{ cmd: get }] }', 'partly'],
    ['{ dns: [{ matchPattern: "*" }] }', 'yes'],
  ])('for some requests lets in a part: %s: %s', (rules, expected) => {
    const ports = `toPorts: [{ ports: [{ port: "443" }], rules: ${rules} }]`;
    expect(into(`{ endpointSelector: {}, ingress: [{ fromEntities: [all], ${ports} }] }`)).toBe(expected);
    expect(outOf(`{ endpointSelector: {}, egress: [{ toCIDR: [0.0.0.0/0], ${ports} }] }`, { kind: 'internet' })).toBe(
      expected,
    );
    const open = '{ toPorts: [{ ports: [{ port: "443" }] }] }';
    expect(into(`{ endpointSelector: {}, ingress: [{ fromEntities: [all], ${ports} }, ${open}] }`)).toBe('yes');
  });

  it('names those requests', () => {
    const rules = 'rules: { http: [{ method: GET, path: /public }] }';
    const spec = `{ endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: "443" }], ${rules} }] }] }`;
    const [answer] = reachOf(cilium(spec)).ask({ from: pod('kube-system/dns'), to: pod('default/other'), port: 443 });
    expect(answer?.summary).toContain('in part: ports any 443, the requests GET /public');
  });

  const namespace = 'k8s:io.kubernetes.pod.namespace';
  it.each([
    [`{ matchExpressions: [{ key: ${namespace}, operator: In, values: [kube-system, x] }] }`, 'yes'],
    [`{ matchExpressions: [{ key: ${namespace}, operator: Exists }] }`, 'yes'],
    [`{ matchExpressions: [{ key: ${namespace}, operator: NotIn, values: [kube-system] }] }`, 'no'],
    [
      `{ matchExpressions: [{ key: ${namespace}, operator: Exists }, { key: k8s:app, operator: In, values: [x] }] }`,
      'no',
    ],
    [`{ matchExpressions: [{ key: ${namespace}, operator: DoesNotExist }] }`, 'no'],
    ['{ matchLabels: { app: dns } }', 'no'],
    ['{ matchLabels: { k8s:io.cilium.k8s.namespace.labels.team: a } }', 'unknown'],
    ['{ matchExpressions: [{ key: io.cilium.k8s.policy.serviceaccount, operator: In, values: [dns] }] }', 'unknown'],
    ['{ matchLabels: { reserved:host: "" } }', 'unknown'],
  ])('of endpoints %s: %s', (endpoints, expected) => {
    expect(into(`{ endpointSelector: {}, ingress: [{ fromEndpoints: [${endpoints}] }] }`)).toBe(expected);
  });

  it('with the pattern of a star is for every host, however many labels it has', () => {
    const spec = '{ endpointSelector: {}, egress: [{ toFQDNs: [{ matchPattern: "*" }] }] }';
    expect(outOf(spec, host('a.b.example.com'))).toBe('yes');
  });
});
