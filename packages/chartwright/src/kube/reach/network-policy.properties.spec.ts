import { describe, expect, it } from 'vitest';
import { fc } from '../../core/property-settings.fixture.ts';
import { Connections } from './connections.ts';
import { bare, deployment, objectOf, objectsOf } from './reach-objects.fixture.ts';
import { Reachability } from './reachability.ts';
import { reachFacts } from './read-facts.ts';

// A second reading of the API, for one question at a time and without any index; it shares no code with the first.

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { key: string; operator: string; values?: readonly string[] }[];
}

interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly {
    readonly protocol?: string;
    readonly port?: number | string;
    readonly endPort?: number;
  }[];
}

interface Policy {
  readonly namespace: string;
  readonly spec: {
    readonly podSelector: Selector;
    readonly policyTypes?: readonly string[];
    readonly ingress?: readonly Rule[];
    readonly egress?: readonly Rule[];
  };
}

interface Pod {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly name?: string; readonly containerPort: number; readonly protocol: string }[];
}

const namespaceLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  red: { 'kubernetes.io/metadata.name': 'red', tier: 'one' },
  blue: { 'kubernetes.io/metadata.name': 'blue', tier: 'two' },
};

function selects(
  { matchLabels = {}, matchExpressions = [] }: Selector,
  labels: Readonly<Record<string, string>>,
): boolean {
  for (const key of Object.keys(matchLabels)) if (labels[key] !== matchLabels[key]) return false;
  for (const { key, operator, values = [] } of matchExpressions) {
    const is = key in labels;
    const among = is && values.includes(labels[key] as string);
    if (operator === 'In' && !among) return false;
    if (operator === 'NotIn' && among) return false;
    if (operator === 'Exists' && !is) return false;
    if (operator === 'DoesNotExist' && is) return false;
  }
  return true;
}

type Way = 'Egress' | 'Ingress';

function isOpen(
  policies: readonly Policy[],
  way: Way,
  at: Pod,
  other: Pod,
  called: Pod,
  number: number,
  protocol: string,
): boolean {
  let isolated = false;
  for (const { namespace, spec } of policies) {
    const types = spec.policyTypes ?? ((spec.egress ?? []).length > 0 ? ['Ingress', 'Egress'] : ['Ingress']);
    if (namespace !== at.namespace || !types.includes(way) || !selects(spec.podSelector, at.labels)) continue;
    isolated = true;
    for (const rule of (way === 'Ingress' ? spec.ingress : spec.egress) ?? []) {
      const peers = (way === 'Ingress' ? rule.from : rule.to) ?? [];
      const isPeer =
        peers.length === 0 ||
        peers.some((peer) => {
          if (peer.ipBlock !== undefined) return peer.ipBlock.cidr === '0.0.0.0/0';
          if (peer.namespaceSelector === undefined && other.namespace !== namespace) return false;
          if (
            peer.namespaceSelector !== undefined &&
            !selects(peer.namespaceSelector, namespaceLabels[other.namespace] ?? {})
          )
            return false;
          return selects(peer.podSelector ?? {}, other.labels);
        });
      const ports = rule.ports ?? [];
      const isPort =
        ports.length === 0 ||
        ports.some((port) => {
          if ((port.protocol ?? 'TCP') !== protocol) return false;
          if (port.port === undefined) return true;
          if (typeof port.port === 'number') return number >= port.port && number <= (port.endPort ?? port.port);
          return called.ports.some(
            (one) => one.name === port.port && one.containerPort === number && one.protocol === protocol,
          );
        });
      if (isPeer && isPort) return true;
    }
  }
  return !isolated;
}

const value = fc.constantFrom('a', 'b');
const key = fc.constantFrom('x', 'y');
const selector: fc.Arbitrary<Selector> = fc.oneof(
  fc.constant({}),
  fc.record({ matchLabels: fc.dictionary(key, value, { maxKeys: 2 }) }),
  fc.record({
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(value, { minLength: 1 }) }),
        fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
      ),
      { maxLength: 2 },
    ),
  }),
);
const namespaceSelector: fc.Arbitrary<Selector> = fc.oneof(
  fc.constant({}),
  fc.record({ matchLabels: fc.record({ tier: fc.constantFrom('one', 'two', 'three') }) }),
  fc.record({ matchLabels: fc.record({ 'kubernetes.io/metadata.name': fc.constantFrom('red', 'blue') }) }),
);
const peer: fc.Arbitrary<Peer> = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector }),
  fc.record({ podSelector: selector, namespaceSelector }),
  fc.record({
    ipBlock: fc.constantFrom(
      { cidr: '0.0.0.0/0' },
      { cidr: '192.0.2.0/24' },
      { cidr: '10.0.0.0/8', except: ['10.244.0.0/16'] },
    ),
  }),
);
const port = fc.oneof(
  fc.constant({}),
  fc.record({ port: fc.constantFrom(80, 81, 90, 'web', 'dns') }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP'), port: fc.constantFrom(80, 81, 'dns') }),
  fc.constant({ port: 80, endPort: 85 }),
);
const rule = (side: 'from' | 'to'): fc.Arbitrary<Rule> =>
  fc.record(
    { [side]: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
const policy: fc.Arbitrary<Policy> = fc.record({
  namespace: fc.constantFrom('red', 'blue'),
  spec: fc.record(
    {
      podSelector: selector,
      policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
      ingress: fc.array(rule('from'), { maxLength: 2 }),
      egress: fc.array(rule('to'), { maxLength: 2 }),
    },
    { requiredKeys: ['podSelector'] },
  ),
});
const ports: Pod['ports'] = [
  { name: 'web', containerPort: 80, protocol: 'TCP' },
  { name: 'dns', containerPort: 90, protocol: 'UDP' },
  { containerPort: 81, protocol: 'TCP' },
];
const pod: fc.Arbitrary<Pod> = fc.record({
  namespace: fc.constantFrom('red', 'blue'),
  labels: fc.dictionary(key, value, { maxKeys: 2 }),
  ports: fc.subarray([...ports]),
});

const cluster = fc.record({
  pods: fc.array(pod, { minLength: 2, maxLength: 5 }),
  policies: fc.array(policy, { maxLength: 5 }),
});

function reachOf(pods: readonly Pod[], policies: readonly Policy[]): Reachability {
  const namespaces = Object.entries(namespaceLabels).map(
    ([name, { tier }]) =>
      `{ apiVersion: v1, kind: Namespace, metadata: { name: ${name}, labels: { tier: ${tier ?? ''} } } }\n`,
  );
  return new Reachability(
    reachFacts(
      [
        ...namespaces.flatMap((text) => objectsOf(text)),
        ...pods.map((one, index) => deployment(`${one.namespace}/w${index}`, one)),
        ...policies.map(({ namespace, spec }, index) =>
          objectOf({
            apiVersion: 'networking.k8s.io/v1',
            kind: 'NetworkPolicy',
            metadata: { name: `p${index}`, namespace },
            spec,
          }),
        ),
      ],
      bare,
    ),
  );
}

/** Labels as the fixture's Deployments have them. */
function asRendered(one: Pod, index: number): Pod {
  return { ...one, labels: { app: `w${index}`, ...one.labels } };
}

describe('network policies of any kind', () => {
  it('come to what a second reading of the API says, for each pair of pods and each port', () => {
    fc.assert(
      fc.property(cluster, ({ pods, policies }) => {
        const reach = reachOf(pods, policies);
        const all = pods.map(asRendered);
        for (const [a, from] of all.entries())
          for (const [b, to] of all.entries())
            for (const [number, protocol] of [
              [80, 'TCP'],
              [81, 'TCP'],
              [90, 'UDP'],
              [85, 'TCP'],
            ] as const) {
              const expected =
                isOpen(policies, 'Egress', from, to, to, number, protocol) &&
                isOpen(policies, 'Ingress', to, from, to, number, protocol);
              const [answer] = reach.ask({
                from: { kind: 'workload', id: `${from.namespace}/w${a}` },
                to: { kind: 'workload', id: `${to.namespace}/w${b}` },
                port: number,
                protocol,
              });
              expect(answer?.verdict).toBe(expected ? 'yes' : 'no');
            }
      }),
    );
  });

  it('make the same connections as the questions for each of them', () => {
    fc.assert(
      fc.property(cluster, ({ pods, policies }) => {
        const reach = reachOf(pods, policies);
        const found = new Connections(reach)
          .all()
          .flatMap(({ from, to, ports: open }) =>
            open.map(({ number, protocol }) => `${from} ${to} ${protocol} ${number}`),
          );
        const ids = pods.map(({ namespace }, index) => `${namespace}/w${index}`);
        const asked = ids.flatMap((from) =>
          ids.flatMap((to, index) =>
            from === to
              ? []
              : (pods[index]?.ports ?? []).flatMap(({ containerPort, protocol }) => {
                  const [answer] = reach.ask({
                    from: { kind: 'workload', id: from },
                    to: { kind: 'workload', id: to },
                    port: containerPort,
                    protocol: protocol as 'TCP',
                  });
                  return answer?.verdict === 'no' ? [] : [`${from} ${to} ${protocol} ${containerPort}`];
                }),
          ),
        );
        expect(found.toSorted()).toEqual(asked.toSorted());
      }),
    );
  });
});
