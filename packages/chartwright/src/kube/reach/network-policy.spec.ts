import { describe, expect, it } from 'vitest';
import type { Party, Verdict } from './answer.ts';
import { bare, deployment, objectsOf } from './reach-objects.fixture.ts';
import { Reachability } from './reachability.ts';
import { reachFacts, type Surroundings } from './read-facts.ts';

const pods = [
  deployment('default/db', { labels: { role: 'db' }, ports: [{ name: 'redis', containerPort: 6379 }] }),
  deployment('default/frontend', { labels: { role: 'frontend' }, ports: [{ containerPort: 80 }] }),
  deployment('default/other', { ports: [{ containerPort: 80 }] }),
  deployment('project/worker', { labels: { role: 'frontend' }, ports: [{ containerPort: 80 }] }),
  deployment('stranger/worker', { ports: [{ containerPort: 80 }] }),
];
const namespaces = objectsOf(
  '{ apiVersion: v1, kind: Namespace, metadata: { name: project, labels: { project: myproject } } }\n',
);

function reachOf(policies: string, surroundings: Surroundings = bare): Reachability {
  return new Reachability(reachFacts([...pods, ...namespaces, ...objectsOf(policies)], surroundings));
}

function verdict(reach: Reachability, from: string, to: string, port: number | string): Verdict | undefined {
  return reach.ask({ from: party(from), to: party(to), port })[0]?.verdict;
}

function party(word: string): Party {
  if (word === 'internet') return { kind: 'internet' };
  if (/^[\d./]+$/.test(word)) return { kind: 'range', cidr: word.includes('/') ? word : `${word}/32` };
  return word.includes('/') ? { kind: 'workload', id: word } : { kind: 'host', host: word };
}

const policy = (name: string, spec: string): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${name} }\nspec: ${spec}\n`;

// The example of https://kubernetes.io/docs/concepts/services-networking/network-policies/, in words of our own.
const documented = policy(
  'test-network-policy',
  `{ podSelector: { matchLabels: { role: db } }, policyTypes: [Ingress, Egress],
     ingress: [{ from: [{ ipBlock: { cidr: 172.17.0.0/16, except: [172.17.1.0/24] } },
                        { namespaceSelector: { matchLabels: { project: myproject } } },
                        { podSelector: { matchLabels: { role: frontend } } }],
                 ports: [{ protocol: TCP, port: 6379 }] }],
     egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/24 } }], ports: [{ protocol: TCP, port: 5978 }] }] }`,
);

describe("a NetworkPolicy, by Kubernetes' documentation", () => {
  it.each([
    ['default/frontend', 'default/db', 6379, 'yes'],
    ['default/other', 'default/db', 6379, 'no'],
    ['project/worker', 'default/db', 6379, 'yes'],
    ['stranger/worker', 'default/db', 6379, 'no'],
    ['default/frontend', 'default/db', 80, 'no'],
    ['172.17.9.9', 'default/db', 6379, 'yes'],
    ['172.17.1.9', 'default/db', 6379, 'no'],
    ['172.17.0.0/16', 'default/db', 6379, 'partly'],
    ['internet', 'default/db', 6379, 'no'],
    ['default/db', '10.0.0.7', 5978, 'yes'],
    ['default/db', '10.0.0.7', 443, 'no'],
    ['default/db', '10.0.1.7', 5978, 'no'],
    ['default/db', 'default/frontend', 80, 'no'],
    ['default/frontend', 'default/other', 80, 'yes'],
    ['default/frontend', 'internet', 443, 'yes'],
  ] as const)('lets %s to %s on %s: %s', (from, to, port, expected) => {
    expect(verdict(reachOf(documented), from, to, port)).toBe(expected);
  });

  it('names the rule that lets in, and of a no the policy that selects the pods', () => {
    const reach = reachOf(documented);
    const [yes] = reach.ask({ from: party('project/worker'), to: party('default/db'), port: 6379 });
    expect(yes?.steps.map(({ gate, deciding }) => [gate, deciding.map(({ path }) => path)])).toEqual([
      ['egress', []],
      ['ingress', ['spec.ingress[0].from[1]']],
    ]);
    const [no] = reach.ask({ from: party('stranger/worker'), to: party('default/db'), port: 6379 });
    expect(no?.steps[1]).toMatchObject({
      verdict: 'no',
      deciding: [{ object: 'NetworkPolicy/default/test-network-policy', path: '', place: { file: 'spec' } }],
    });
    const [port] = reach.ask({ from: party('project/worker'), to: party('default/db'), port: 1234 });
    expect(port?.steps[1]?.reason).toContain(
      'other ports are open: NetworkPolicy/default/test-network-policy TCP 6379',
    );
  });

  it.each([
    ['denies all ingress', '{ podSelector: {}, policyTypes: [Ingress] }', 'no', 'yes'],
    ['allows all ingress', '{ podSelector: {}, ingress: [{}], policyTypes: [Ingress] }', 'yes', 'yes'],
    ['denies all egress', '{ podSelector: {}, policyTypes: [Egress] }', 'yes', 'no'],
    ['allows all egress', '{ podSelector: {}, egress: [{}], policyTypes: [Egress] }', 'yes', 'yes'],
    ['denies both', '{ podSelector: {}, policyTypes: [Ingress, Egress] }', 'no', 'no'],
    ['is of ingress where no type is written', '{ podSelector: {} }', 'no', 'yes'],
    [
      'is of egress too where it has rules of it',
      '{ podSelector: {}, egress: [{ to: [{ podSelector: {} }] }] }',
      'no',
      'no',
    ],
    ['is of ingress where its rules of egress are an empty list', '{ podSelector: {}, egress: [] }', 'no', 'yes'],
  ])('%s', (_, spec, into, out) => {
    const reach = reachOf(policy('default', spec));
    expect(verdict(reach, 'stranger/worker', 'default/other', 80)).toBe(into);
    expect(verdict(reach, 'default/other', 'stranger/worker', 80)).toBe(out);
  });

  it('takes both selectors of one peer together, and two peers each for itself', () => {
    const of = (peers: string): Reachability =>
      reachOf(policy('p', `{ podSelector: {}, ingress: [{ from: ${peers} }] }`));
    const both = of(
      '[{ namespaceSelector: { matchLabels: { project: myproject } }, podSelector: { matchLabels: { role: db } } }]',
    );
    expect(verdict(both, 'project/worker', 'default/other', 80)).toBe('no');
    const each = of(
      '[{ namespaceSelector: { matchLabels: { project: myproject } } }, { podSelector: { matchLabels: { role: db } } }]',
    );
    expect(verdict(each, 'project/worker', 'default/other', 80)).toBe('yes');
    expect(verdict(each, 'default/db', 'default/other', 80)).toBe('yes');
    const every = of('[{ namespaceSelector: {} }]');
    expect(verdict(every, 'stranger/worker', 'default/other', 80)).toBe('yes');
    expect(verdict(every, '8.8.8.8', 'default/other', 80)).toBe('no');
    const named = of(
      '[{ namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [stranger] }] } }]',
    );
    expect(verdict(named, 'stranger/worker', 'default/other', 80)).toBe('yes');
    expect(verdict(named, 'project/worker', 'default/other', 80)).toBe('no');
  });

  it('reads ports by number, by name in the called pods, as a span, and of a protocol', () => {
    const of = (ports: string): Reachability =>
      reachOf(policy('p', `{ podSelector: {}, ingress: [{ ports: ${ports} }] }`));
    expect(verdict(of('[{ port: redis }]'), 'stranger/worker', 'default/db', 6379)).toBe('yes');
    expect(verdict(of('[{ port: redis }]'), 'stranger/worker', 'default/other', 6379)).toBe('no');
    expect(verdict(of('[{ port: 6000, endPort: 7000 }]'), 'stranger/worker', 'default/db', 'redis')).toBe('yes');
    expect(verdict(of('[{ port: 6000, endPort: 6378 }]'), 'stranger/worker', 'default/db', 'redis')).toBe('no');
    expect(verdict(of('[{ protocol: UDP }]'), 'stranger/worker', 'default/db', 6379)).toBe('no');
    const [udp] = of('[{ protocol: UDP }]').ask({
      from: party('stranger/worker'),
      to: party('default/db'),
      port: 53,
      protocol: 'UDP',
    });
    expect(udp?.verdict).toBe('yes');
  });

  it('adds what several policies of a pod let through', () => {
    const reach = reachOf(
      policy('deny', '{ podSelector: {} }') +
        policy(
          'one',
          '{ podSelector: { matchLabels: { role: db } }, ingress: [{ from: [{ podSelector: { matchLabels: { role: frontend } } }] }] }',
        ) +
        policy('two', '{ podSelector: { matchLabels: { role: db } }, ingress: [{ ports: [{ port: 9999 }] }] }'),
    );
    expect(verdict(reach, 'default/frontend', 'default/db', 6379)).toBe('yes');
    expect(verdict(reach, 'default/other', 'default/db', 6379)).toBe('no');
    expect(verdict(reach, 'default/other', 'default/db', 9999)).toBe('yes');
  });

  it('needs both the egress of the caller and the ingress of the called', () => {
    const reach = reachOf(
      policy(
        'out',
        '{ podSelector: { matchLabels: { role: frontend } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { role: db } } }] }] }',
      ) +
        policy(
          'in',
          '{ podSelector: { matchLabels: { role: db } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: other } } }] }] }',
        ),
    );
    expect(verdict(reach, 'default/frontend', 'default/db', 6379)).toBe('no');
    expect(verdict(reach, 'default/other', 'default/db', 6379)).toBe('yes');
    expect(verdict(reach, 'default/frontend', 'default/other', 80)).toBe('no');
  });

  it('knows pods by addresses where their range is known, unless the plugin does not', () => {
    const block = (cidr: string, except = '[]'): string =>
      policy('p', `{ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: ${cidr}, except: ${except} } }] }] }`);
    expect(verdict(reachOf(block('0.0.0.0/0')), 'stranger/worker', 'default/db', 6379)).toBe('yes');
    expect(verdict(reachOf(block('10.0.0.0/8', '[10.244.0.0/16]')), 'stranger/worker', 'default/db', 6379)).toBe('no');
    expect(verdict(reachOf(block('10.244.8.0/24')), 'stranger/worker', 'default/db', 6379)).toBe('unknown');
    const cilium = { ...bare, podsByAddress: false };
    expect(verdict(reachOf(block('0.0.0.0/0'), cilium), 'stranger/worker', 'default/db', 6379)).toBe('no');
    const unsaid = { ...bare, podRanges: [] };
    expect(verdict(reachOf(block('10.0.0.0/8'), unsaid), 'stranger/worker', 'default/db', 6379)).toBe('unknown');
    expect(verdict(reachOf(block('8.8.8.0/24'), unsaid), 'stranger/worker', 'default/db', 6379)).toBe('no');
  });

  it('holds two ranges together, and of the internet what is public', () => {
    const out = (blocks: string): Reachability =>
      reachOf(
        policy('p', `{ podSelector: {}, policyTypes: [Egress], egress: [{ to: ${blocks}, ports: [{ port: 443 }] }] }`),
      );
    expect(
      verdict(
        out('[{ ipBlock: { cidr: 203.0.113.0/25 } }, { ipBlock: { cidr: 203.0.113.128/25 } }]'),
        'default/db',
        '203.0.113.0/24',
        443,
      ),
    ).toBe('yes');
    const everywhere = '[{ ipBlock: { cidr: 0.0.0.0/0, except: [169.254.0.0/16, 10.0.0.0/8] } }]';
    expect(verdict(out(everywhere), 'default/db', 'internet', 443)).toBe('yes');
    expect(verdict(out(everywhere), 'default/db', 'internet', 80)).toBe('no');
    expect(verdict(out(everywhere), 'default/db', '169.254.169.254', 443)).toBe('no');
    expect(verdict(out('[{ ipBlock: { cidr: 8.0.0.0/8 } }]'), 'default/db', 'internet', 443)).toBe('partly');
    expect(verdict(out(everywhere), 'default/db', 'api.example.com', 443)).toBe('yes');
    expect(verdict(out('[{ ipBlock: { cidr: 8.0.0.0/8 } }]'), 'default/db', 'api.example.com', 443)).toBe('unknown');
    expect(verdict(out('[{ podSelector: {} }]'), 'default/db', 'api.example.com', 443)).toBe('no');
  });
});
