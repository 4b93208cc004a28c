import { describe, expect, it } from 'vitest';
import type { ReachAnswer } from './answer.ts';
import { bare, deployment, objectsOf } from './reach-objects.fixture.ts';
import { Reachability } from './reachability.ts';
import { reachFacts, type Surroundings } from './read-facts.ts';

const meshed = { 'linkerd.io/inject': 'enabled' };
const web = { ports: [{ name: 'http', containerPort: 8080 }], annotations: meshed };
const probe = {
  containers: [{ name: 'main', ports: web.ports, readinessProbe: { httpGet: { port: 'http', path: '/ready?full' } } }],
};
const pods = [
  deployment('shop/web', web),
  deployment('shop/probed', { ...web, spec: probe }),
  deployment('shop/skipping', {
    ...web,
    annotations: { ...meshed, 'config.linkerd.io/skip-inbound-ports': '8000-8100' },
  }),
  deployment('shop/strict', {
    ...web,
    annotations: { ...meshed, 'config.linkerd.io/default-inbound-policy': 'all-authenticated' },
  }),
  deployment('bank/teller', web),
  deployment('bank/raw', { ...web, annotations: { ...meshed, 'config.linkerd.io/skip-outbound-ports': '8080' } }),
  deployment('bank/outsider', { ports: web.ports }),
];
const withMesh = (defaultPolicy = 'deny'): Surroundings => ({ ...bare, mesh: { enabled: true, defaultPolicy } });

const server = `
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata: { name: web.http, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, port: http, accessPolicy: deny, proxyProtocol: unknown }
---
`;
const policy = (name: string, target: string, references: string): string => `
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: { name: ${name}, namespace: shop }
spec: { targetRef: ${target}, requiredAuthenticationRefs: ${references} }
---
`;
const ofServer = '{ group: policy.linkerd.io, kind: Server, name: web.http }';
const identities = (spec: string): string => `
apiVersion: policy.linkerd.io/v1alpha1
kind: MeshTLSAuthentication
metadata: { name: callers, namespace: shop }
spec: ${spec}
---
`;
const networks = (cidr: string): string => `
apiVersion: policy.linkerd.io/v1alpha1
kind: NetworkAuthentication
metadata: { name: ranges, namespace: shop }
spec: { networks: [{ cidr: ${cidr} }] }
---
`;
const byIdentity = '[{ kind: MeshTLSAuthentication, name: callers }]';
const byNetwork = '[{ kind: NetworkAuthentication, name: ranges }]';

function ask(texts: string, from: string, to: string, surroundings = withMesh()): ReachAnswer {
  const reach = new Reachability(reachFacts([...pods, ...objectsOf(texts)], surroundings));
  const [answer] = reach.ask({ from: { kind: 'workload', id: from }, to: { kind: 'workload', id: to }, port: 8080 });
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

const verdict = (...asked: Parameters<typeof ask>): string => ask(...asked).verdict;

describe("linkerd's policies", () => {
  it('are not asked of pods outside the mesh, nor where there is none', () => {
    expect(ask('', 'shop/web', 'bank/outsider').steps.map(({ gate }) => gate)).toEqual(['egress', 'ingress']);
    expect(ask('', 'bank/outsider', 'shop/web', bare).verdict).toBe('yes');
  });

  it.each([
    ['all-unauthenticated', 'yes', 'yes'],
    ['all-authenticated', 'yes', 'no'],
    ['cluster-authenticated', 'yes', 'no'],
    ['cluster-unauthenticated', 'yes', 'yes'],
    ['audit', 'yes', 'yes'],
    ['deny', 'no', 'no'],
  ])('by default %s let in: a client of the mesh %s, another %s', (policyName, inMesh, outside) => {
    expect(verdict('', 'bank/teller', 'shop/web', withMesh(policyName))).toBe(inMesh);
    expect(verdict('', 'bank/outsider', 'shop/web', withMesh(policyName))).toBe(outside);
  });

  it('are by default those of the pod, or else of its namespace', () => {
    expect(verdict('', 'bank/outsider', 'shop/strict', withMesh('all-unauthenticated'))).toBe('no');
    const namespace = `{ apiVersion: v1, kind: Namespace, metadata: { name: shop, annotations: { config.linkerd.io/default-inbound-policy: deny } } }\n`;
    expect(verdict(namespace, 'bank/teller', 'shop/web', withMesh('all-unauthenticated'))).toBe('no');
    expect(verdict(namespace, 'bank/teller', 'shop/strict', withMesh('all-unauthenticated'))).toBe('yes');
  });

  it('leave the requests of HTTP probes open', () => {
    const answer = ask('', 'bank/outsider', 'shop/probed');
    expect(answer.verdict).toBe('partly');
    expect(answer.steps.at(-1)?.reason).toContain('GET /ready');
    expect(answer.steps.at(-1)?.reason).not.toContain('full');
  });

  it('of a Server let in whom a policy names by identity, namespace or account', () => {
    const by = (spec: string): string => server + identities(spec) + policy('p', ofServer, byIdentity);
    const namespace = by('{ identityRefs: [{ kind: Namespace, name: bank }] }');
    expect(verdict(namespace, 'bank/teller', 'shop/web')).toBe('yes');
    expect(verdict(namespace, 'shop/probed', 'shop/web')).toBe('no');
    expect(verdict(namespace, 'bank/outsider', 'shop/web')).toBe('no');
    const account = by('{ identityRefs: [{ kind: ServiceAccount, name: teller, namespace: bank }] }');
    expect(verdict(account, 'bank/teller', 'shop/web')).toBe('yes');
    expect(verdict(account, 'bank/raw', 'shop/web')).toBe('no');
    const text = by('{ identities: ["teller.bank.serviceaccount.identity.linkerd.cluster.local"] }');
    expect(verdict(text, 'bank/teller', 'shop/web')).toBe('yes');
    expect(verdict(text, 'shop/probed', 'shop/web')).toBe('no');
    const star = by('{ identities: ["*.bank.serviceaccount.identity.linkerd.cluster.local"] }');
    expect(verdict(star, 'bank/teller', 'shop/web')).toBe('yes');
    expect(verdict(star, 'shop/probed', 'shop/web')).toBe('no');
    expect(verdict(by('{ identities: ["*"] }'), 'bank/outsider', 'shop/web')).toBe('no');
  });

  it('need every authentication that a policy requires, and refuse where one is missing', () => {
    const both = '[{ kind: MeshTLSAuthentication, name: callers }, { kind: NetworkAuthentication, name: ranges }]';
    const of = (cidr: string): string =>
      server + identities('{ identities: ["*"] }') + networks(cidr) + policy('p', ofServer, both);
    expect(verdict(of('10.244.0.0/16'), 'bank/teller', 'shop/web')).toBe('yes');
    expect(verdict(of('192.0.2.0/24'), 'bank/teller', 'shop/web')).toBe('no');
    expect(verdict(of('10.244.1.0/24'), 'bank/teller', 'shop/web')).toBe('unknown');
    expect(verdict(server + policy('p', ofServer, byIdentity), 'bank/teller', 'shop/web')).toBe('no');
  });

  it('of the namespace hold for its Servers alone', () => {
    const whole = networks('0.0.0.0/0') + policy('p', '{ kind: Namespace, name: shop }', byNetwork);
    expect(verdict(whole, 'bank/outsider', 'shop/web')).toBe('no');
    expect(verdict(server + whole, 'bank/outsider', 'shop/web')).toBe('yes');
  });

  it('of a route open its requests alone, and none of an opaque port', () => {
    const route = `
apiVersion: policy.linkerd.io/v1beta3
kind: HTTPRoute
metadata: { name: open, namespace: shop }
spec:
  parentRefs: [{ group: policy.linkerd.io, kind: Server, name: web.http }]
  rules: [{ matches: [{ method: GET, path: { type: Exact, value: /metrics } }] }]
---
`;
    const rest =
      route +
      networks('0.0.0.0/0') +
      policy('p', '{ group: policy.linkerd.io, kind: HTTPRoute, name: open }', byNetwork);
    const answer = ask(server + rest, 'bank/outsider', 'shop/web');
    expect(answer.verdict).toBe('partly');
    expect(answer.steps.at(-1)).toMatchObject({ deciding: [{ object: 'AuthorizationPolicy/shop/p' }] });
    expect(answer.summary).toContain('GET /metrics');
    expect(verdict(server.replace('unknown', 'opaque') + rest, 'bank/outsider', 'shop/web')).toBe('no');
  });

  const routeOf = (name: string, rules: string, more = ''): string => `
apiVersion: policy.linkerd.io/v1beta3
kind: HTTPRoute
metadata: { name: ${name}, namespace: shop }
spec: { parentRefs: [{ group: policy.linkerd.io, kind: Server, name: web.http }], ${more} rules: ${rules} }
---
`;
  const metricsRoute = '[{ matches: [{ method: GET, path: { type: Exact, value: /metrics } }] }]';
  const everyone = networks('0.0.0.0/0') + policy('open', '{ kind: HTTPRoute, name: open }', byNetwork);

  it.each([
    [metricsRoute, '', 'partly', 'GET /metrics'],
    ['[{ matches: [{ path: { type: PathPrefix, value: /api } }] }]', '', 'partly', '/api*'],
    ['[{ matches: [{ path: { type: PathPrefix, value: / } }] }]', '', 'yes', ''],
    ['[{}]', '', 'yes', ''],
    ['[{ matches: [{ headers: [{ name: a, value: b }] }] }]', '', 'partly', '/* with certain headers'],
    ['[{}]', 'hostnames: [shop.example],', 'partly', 'every request of shop.example'],
  ])('of a Server let a client in for what its routes take: %s %s: %s', (rules, more, expected, words) => {
    const open = server + identities('{ identities: ["*"] }') + policy('p', ofServer, byIdentity);
    const answer = ask(open + routeOf('open', rules, more), 'bank/teller', 'shop/web');
    expect(answer.verdict).toBe(expected);
    expect(answer.steps.at(-1)?.reason).toContain(words);
    expect(verdict(open + routeOf('open', rules, more), 'bank/outsider', 'shop/web')).toBe('no');
    expect(verdict(open.replace('unknown', 'opaque') + routeOf('open', rules, more), 'bank/teller', 'shop/web')).toBe(
      'yes',
    );
  });

  const ofProbed = (texts: string): string => texts.replace('app: web', 'app: probed');

  it('of a route hold beside the access policy of its Server, and leave no probes open', () => {
    const authenticated = ofProbed(server).replace('accessPolicy: deny', 'accessPolicy: all-authenticated');
    const probes = ask(authenticated, 'bank/outsider', 'shop/probed').steps.at(-1);
    expect([probes?.verdict, probes?.reason]).toEqual(['partly', expect.stringContaining('the probes: GET /ready')]);
    const route = routeOf('open', metricsRoute);
    const open = ask(authenticated + route + everyone, 'bank/outsider', 'shop/probed').steps.at(-1);
    expect([open?.verdict, open?.reason]).toEqual(['partly', expect.stringContaining('alone: GET /metrics')]);
    expect(open?.reason).not.toContain('/ready');
    expect(verdict(authenticated + route, 'bank/outsider', 'shop/probed')).toBe('no');
    expect(verdict(authenticated + route, 'bank/teller', 'shop/probed')).toBe('partly');
    expect(verdict(authenticated.replace('unknown', 'opaque'), 'bank/outsider', 'shop/probed')).toBe('no');
  });

  it('of a route for addresses that the client may have are not known', () => {
    const some = everyone.replace('0.0.0.0/0', '10.244.1.0/24');
    expect(verdict(server + routeOf('open', metricsRoute) + some, 'bank/outsider', 'shop/web')).toBe('unknown');
  });

  it('know the access policy of a Server, and the older ServerAuthorization', () => {
    expect(
      verdict(server.replace('accessPolicy: deny', 'accessPolicy: all-authenticated'), 'bank/teller', 'shop/web'),
    ).toBe('yes');
    const older = (client: string): string => `
apiVersion: policy.linkerd.io/v1beta1
kind: ServerAuthorization
metadata: { name: old, namespace: shop }
spec: { server: { name: web.http }, client: ${client} }
---
`;
    expect(
      verdict(
        server + older('{ meshTLS: { serviceAccounts: [{ name: teller, namespace: bank }] } }'),
        'bank/teller',
        'shop/web',
      ),
    ).toBe('yes');
    expect(
      verdict(
        server + older('{ meshTLS: { serviceAccounts: [{ name: teller, namespace: bank }] } }'),
        'bank/raw',
        'shop/web',
      ),
    ).toBe('no');
    expect(
      verdict(
        server + older('{ unauthenticated: true, networks: [{ cidr: 0.0.0.0/0 }] }'),
        'bank/outsider',
        'shop/web',
      ),
    ).toBe('yes');
  });

  it('pass by what a port skips: the called one no policy, the caller no identity', () => {
    expect(verdict('', 'bank/outsider', 'shop/skipping')).toBe('yes');
    expect(verdict('', 'bank/raw', 'shop/strict')).toBe('no');
    expect(verdict('', 'bank/teller', 'shop/strict')).toBe('yes');
  });

  it('change the port that network policies see: between two proxies it is that of the proxy', () => {
    const only = (port: number): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: p, namespace: shop }
spec: { podSelector: {}, ingress: [{ ports: [{ port: ${port} }] }] }
---
`;
    const open = withMesh('all-unauthenticated');
    expect(verdict(only(8080), 'bank/teller', 'shop/web', open)).toBe('no');
    expect(verdict(only(4143), 'bank/teller', 'shop/web', open)).toBe('yes');
    expect(verdict(only(8080), 'bank/outsider', 'shop/web', open)).toBe('yes');
    expect(verdict(only(8080), 'bank/raw', 'shop/web', open)).toBe('yes');
    expect(verdict(only(8080), 'bank/teller', 'shop/skipping', open)).toBe('yes');
    expect(ask(only(4143), 'bank/teller', 'shop/web', open).notes.join()).toContain('4143');
  });
});
